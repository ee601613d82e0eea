import { texts } from './texts.nl.ts'

/** Hidden until the browser turns out to have a Dutch voice of its own. */
export const ReadAloud = () => (
  <p class="zww-read-aloud" data-voorlezen data-stop={texts.stopReading} hidden>
    <button type="button" class="nl-button nl-button--secondary">
      <span class="nl-button__label">{texts.readAloud}</span>
    </button>
  </p>
)
