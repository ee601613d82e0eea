import { texts } from './texts.nl.ts'

type StepsProps = { current: number; total: number; label: string }

/** A quiet line; the bar repeats the words, so it is hidden from a screen reader. */
export const Steps = ({ current, total, label }: StepsProps) => (
  <div class="zww-steps">
    <p class="zww-steps__text">
      {texts.step(current, total)}: {label}
    </p>
    <div class="zww-steps__bar" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <span class={index < current ? 'zww-steps__part zww-steps__part--done' : 'zww-steps__part'} />
      ))}
    </div>
  </div>
)
