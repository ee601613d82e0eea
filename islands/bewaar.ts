/**
 * Keeps the words of a draft while they are typed: some seconds after the last key they are sent as the button would
 * send them. Without this script the button does it.
 */
const QUIET_MS = 3000

const told = document.querySelector<HTMLElement>('[data-bewaard]')
const draft = told?.closest('form')
if (told && draft) keepWhileTyping(draft, told)

function keepWhileTyping(draft: HTMLFormElement, told: HTMLElement): void {
  let quiet: ReturnType<typeof setTimeout> | undefined
  draft.addEventListener('input', () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => keep(draft, told), QUIET_MS)
  })
  // Whoever sends the form sends everything in it.
  draft.addEventListener('submit', () => clearTimeout(quiet))
}

async function keep(draft: HTMLFormElement, told: HTMLElement): Promise<void> {
  const words = new FormData(draft)
  words.set('doe', 'bewaren')
  const sent = { method: 'POST', body: words, redirect: 'manual' } as const
  const answer = await fetch(draft.action, sent).catch(() => undefined)
  // A kept form answers by sending us on, which a fetch that does not follow sees as an opaque answer.
  const isKept = answer?.type === 'opaqueredirect'
  const time = new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })
  told.textContent = isKept ? `Bewaard om ${time}.` : 'Nog niet bewaard. Druk op Bewaar.'
}
