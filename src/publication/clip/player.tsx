import type { Medium } from '#media/photo.ts'
import { clipTexts as texts } from './texts.nl.ts'

type Props = { medium: Medium; src: string; label: string; width: number; height: number; id?: string }

/** Plays a clip where a photo would stand. Nothing of it is fetched before somebody wants to look but its first piece. */
export const Player = ({ medium, src, label, width, height, id }: Props) =>
  medium === 'geluid' ? (
    // biome-ignore lint/a11y/useMediaCaption: what is to be heard stands in words beside it
    <audio class="zww-clip zww-clip--sound" id={id} controls preload="metadata" src={src} aria-label={label}>
      {texts.notPlayed}
    </audio>
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: what is to be seen and heard stands in words beside it
    <video
      class="zww-clip"
      id={id}
      controls
      playsinline
      preload="metadata"
      src={src}
      aria-label={label}
      width={width}
      height={height}
    >
      {texts.notPlayed}
    </video>
  )
