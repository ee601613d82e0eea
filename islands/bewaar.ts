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
  told.textContent = (await send(draft.action, words)) ?? told.dataset.nietBewaard ?? ''
}

/** The sentence of who kept it. Whoever is signed out by now is sent to a door, and that is not "bewaard". */
async function send(address: string, words: FormData): Promise<string | undefined> {
  const headers = { Accept: 'application/json' }
  const sent = { method: 'POST', body: words, headers, redirect: 'manual' } as const
  const answer = await fetch(address, sent).catch(() => undefined)
  if (!answer?.ok) return undefined
  const { bewaard }: { bewaard?: string } = await answer.json()
  return bewaard
}
