/** Reads the question or the answer aloud with the browser's own voice, when it has a Dutch one. Nothing is sent anywhere. */

const place = document.querySelector<HTMLElement>('[data-voorlezen]')
const button = place?.querySelector('button')
const label = button?.querySelector('.nl-button__label')

const dutchVoice = () => speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('nl'))

/** What a person would read out: the heading, then each line; not the buttons below it. */
function spokenLines(): string[] {
  const parts = document.querySelectorAll(
    'h1, .zww-question legend, .zww-question .zww-choice__label, #antwoord p, #antwoord h2, #antwoord li, #antwoord blockquote',
  )
  return [...parts].flatMap((part) => (part.closest('details') ? [] : [part.textContent?.trim() ?? '']))
}

function offer(): void {
  if (place && dutchVoice()) place.hidden = false
}

function read(): void {
  if (!label || !place) return
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel()
    return
  }
  const says = label.textContent
  const voice = dutchVoice()
  label.textContent = place.dataset.stop ?? says
  const lines = spokenLines().map((line) => new SpeechSynthesisUtterance(line))
  for (const line of lines) {
    line.lang = 'nl-NL'
    if (voice) line.voice = voice
    line.addEventListener('error', () => {
      label.textContent = says
    })
    speechSynthesis.speak(line)
  }
  lines.at(-1)?.addEventListener('end', () => {
    label.textContent = says
  })
}

if ('speechSynthesis' in window) {
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  button?.addEventListener('click', read)
  addEventListener('pagehide', () => speechSynthesis.cancel())
}
