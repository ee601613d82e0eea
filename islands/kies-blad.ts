/**
 * The contact sheet while photos come in: fetched again as the server shows it, without losing a tick or loading a
 * picture twice; and the counters while one ticks.
 */
type Limit = { plek: string; zin: string; most: number }

const sheet = () => document.querySelector<HTMLElement>('[data-blad]')
const ticked = (name: string, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value)

/** Answers whether something on it is still being worked on. */
export async function refreshSheet(address: string): Promise<boolean> {
  const now = sheet()
  if (!now) return false
  const response = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
  if (!response?.ok) return true
  const fetched = new DOMParser().parseFromString(await response.text(), 'text/html')
  const next = fetched.querySelector<HTMLElement>('[data-blad]')
  if (!next) return true
  const isWaiting = next.querySelector('[data-staat="received"]') !== null
  if (statesOf(next) !== statesOf(now)) swap(now, document.adoptNode(next))
  return isWaiting
}

const statesOf = (blad: HTMLElement) =>
  [...blad.querySelectorAll<HTMLElement>('[data-foto]')]
    .map(({ dataset }) => `${dataset.foto} ${dataset.staat}`)
    .join()

function swap(now: HTMLElement, next: HTMLElement): void {
  const focused = document.activeElement?.id ?? ''
  const hadPlaces = now.querySelector('input[name="plek"]') !== null
  const places = ticked('plek', now)
  for (const tile of next.querySelectorAll<HTMLElement>('[data-foto]')) {
    const { foto, staat } = tile.dataset
    const known = now.querySelector<HTMLElement>(`[data-foto="${foto}"][data-staat="${staat}"]`)
    // A tile of a few has no tick: with more of them it is another tile.
    if (known && (known.querySelector('label') !== null) === (tile.querySelector('label') !== null)) {
      const number = tile.querySelector('.zww-pick__name')
      const old = known.querySelector('.zww-pick__name')
      if (number && old) old.replaceWith(number)
      tile.replaceWith(known)
    }
  }
  if (hadPlaces)
    for (const place of next.querySelectorAll<HTMLInputElement>('input[name="plek"]'))
      place.checked = places.includes(place.value)
  now.replaceWith(next)
  if (focused !== '') document.getElementById(focused)?.focus()
  count()
}

/** "8 gekozen · Instagram hooguit 10", and how many go. */
export function count(): void {
  const line = document.querySelector<HTMLElement>('[data-tellers]')
  if (!line) return
  const { dataset } = line
  const chosen = ticked('foto').length
  const goes = document.querySelectorAll('input[name="foto"]').length - chosen
  const limits: Limit[] = JSON.parse(dataset.tellers ?? '[]')
  const places = ticked('plek')
  const stated = limits
    .filter(({ plek }) => places.includes(plek))
    .map(({ zin, most }) => {
      const over = chosen - most
      return over > 0 ? `${zin}: ${(dataset.teVeel ?? '').replace('#', String(over))}` : zin
    })
  const counted = [(dataset.gekozen ?? '').replace('#', String(chosen)), ...stated].join(' · ')
  const away = goes === 0 ? dataset.wegGeen : goes === 1 ? dataset.wegEen : dataset.weg
  const sentence = `${counted}. ${chosen === 0 ? '' : (away ?? '').replace('#', String(goes))}`.trim()
  if (line.textContent !== sentence) line.textContent = sentence
}
