type Props = {
  src: string
  /** Undefined: beside it stands already what it is. */
  label: string | undefined
  width: number
  height: number
  class: string
}

/**
 * A film in a list of pictures: its browser shows a moment of the beginning, and fetches no more of it than that.
 * Nothing to play or to hear, and it works without a script.
 */
export const Still = ({ src, label, width, height, class: place }: Props) => (
  <video
    class={`zww-still ${place}`}
    src={`${src}#t=0.1`}
    preload="metadata"
    muted
    playsinline
    tabindex={-1}
    width={width}
    height={height}
    aria-label={label}
    aria-hidden={label === undefined ? 'true' : undefined}
  />
)
