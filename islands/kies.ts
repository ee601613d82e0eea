import { count, refreshSheet } from './kies-blad.ts'
import { openQueue, quiet } from './kies-rij.ts'
import { openStand } from './kies-stand.ts'
import { allOf, type Waiting } from './kies-wachtrij.ts'

/**
 * Photos from a phone: chosen, taken or dropped, kept by the browser, made smaller, and sent in pieces. Without this
 * script, or where the browser keeps nothing, the form does the work.
 */
const LOOK_MS = 1500
const PAUSE_MS = 3000
/** So little goes with the form itself as quickly as it would in pieces. */
const LITTLE_BYTES = 4_000_000

type Target = { photos: string; choose: string }

const place = document.querySelector<HTMLElement>('[data-kies]')
const form = place?.closest('form')
if (place && form && 'indexedDB' in window) void open(place, form)
document.addEventListener('change', count)
count()

async function open(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const waiting = await allOf(place.dataset.persoon ?? '').catch(() => undefined)
  // A browser that keeps nothing, as some do in private windows, leaves it to the form.
  if (waiting) start(place, form, waiting)
}

function start(place: HTMLElement, form: HTMLFormElement, waiting: Waiting[]): void {
  const { dataset } = place
  const few = Number(dataset.weinig)
  let target: Target | undefined =
    dataset.fotos && dataset.kiezen ? { photos: dataset.fotos, choose: dataset.kiezen } : undefined
  const isHere = ({ photos }: Waiting) => photos === target?.photos
  // On the contact sheet also what came in before counts.
  let isIn = document.querySelectorAll('[data-foto]').length
  let isSubmitted = false
  let hasTaken = waiting.some(isHere)

  const stand = openStand(place, {
    tryAgain: (one) => queue.tryAgain(one),
    leaveOut: (one) => void leaveOut([one]),
  })
  const queue = openQueue(waiting, Number(dataset.stuk), {
    share: (one, share) => isHere(one) && stand.share(one, share),
    refused: (one, why) => isHere(one) && stand.refused(one, why),
    lost: () => stand.say(dataset.geenVerbinding),
    signedOut: () => stand.say(dataset.uitgelogd),
    isIn: (one) => {
      if (!isHere(one)) return
      isIn += 1
      stand.gone(one)
      tell()
    },
  })
  const here = () => queue.waiting().filter(isHere)

  function tell(): void {
    stand.count(isIn, isIn + here().length)
    goOnWhenReady()
  }

  async function leaveOut(these: readonly Waiting[]): Promise<void> {
    await queue.leaveOut(these)
    for (const one of these) stand.gone(one)
    tell()
  }

  async function take(files: readonly File[]): Promise<void> {
    hasTaken = true
    const to = await findTarget()
    if (!to) return
    for (const file of files) {
      const one: Waiting = {
        ...{ key: crypto.randomUUID(), person: dataset.persoon ?? '', ...to, name: file.name, file },
        ...{ isScaled: false, takenAt: file.lastModified, addedAt: Date.now() },
      }
      try {
        await queue.add(one)
      } catch {
        // No room for it in this browser: what was kept goes on.
        return stand.say(dataset.geenPlek)
      }
      tell()
    }
    watchSheet()
  }

  let beginning: ReturnType<typeof begin> | undefined
  /** The draft they go to; without a connection it waits for one, with the photos in its hands. */
  async function findTarget(): Promise<Target | undefined> {
    while (!target) {
      beginning ??= begin(dataset.begin ?? '')
      const begun = await beginning
      if (typeof begun === 'object') target = begun
      else {
        beginning = undefined
        stand.say(begun === 'signed_out' ? dataset.uitgelogd : dataset.geenVerbinding)
        if (begun === 'signed_out') return undefined
        await quiet(PAUSE_MS)
      }
    }
    return target
  }

  /** Whoever said "Ga verder" waits for the last of a few; of many one chooses while the rest comes in. */
  function goOnWhenReady(): void {
    if (!isSubmitted || !target) return
    const isComing = here().some((one) => !queue.isRefused(one))
    const isMany = isIn + here().length > few
    if (isComing && (dataset.verder || !isMany)) return
    if (dataset.verder) location.assign(dataset.verder)
    else if (isMany) location.assign(target.choose)
    else keepFew(target.choose)
  }

  form.addEventListener('submit', (event) => {
    const input = form.querySelector<HTMLInputElement>('input[name="fotos"]')
    const files = [...(input?.files ?? [])]
    // Nothing was taken here: the form sends what is chosen in it.
    if (goesWithForm(files)) return
    event.preventDefault()
    isSubmitted = dataset.alles !== 'ja'
    if (input) input.value = ''
    void take(files).then(goOnWhenReady)
  })

  form.addEventListener('change', ({ target: changed }) => {
    if (!(changed instanceof HTMLInputElement) || changed.type !== 'file') return
    const files = [...(changed.files ?? [])]
    if (!('camera' in changed.dataset) && goesWithForm(files)) return
    changed.value = ''
    void take(files)
  })

  const goesWithForm = (files: readonly File[]) =>
    dataset.alles !== 'ja' &&
    !hasTaken &&
    files.length <= few &&
    files.reduce((sum, { size }) => sum + size, 0) <= LITTLE_BYTES

  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) void take(files)
  })

  document.querySelector('[data-rest-weg]')?.addEventListener('click', () => void leaveOut(here()))

  /** Choosing while photos are still on their way would throw away what nobody saw. */
  document.addEventListener('submit', (event) => {
    const isChoosing = event.target instanceof Element && event.target.closest('[data-blad]')
    if (!isChoosing || here().length === 0) return
    event.preventDefault()
    stand.say((dataset.onderweg ?? '').replace('#', String(here().length)))
    stand.show()
  })

  let isWatching = false
  function watchSheet(): void {
    if (isWatching || !document.querySelector('[data-blad]') || !target) return
    isWatching = true
    const look = async (address: string) => {
      const isWorkedOn = await refreshSheet(address)
      if (isWorkedOn || here().length > 0) setTimeout(() => look(address), LOOK_MS)
      else isWatching = false
    }
    void look(target.choose)
  }

  place.hidden = false
  if (here().length > 0) tell()
  showEarlier(
    place,
    waiting.filter((one) => !isHere(one)),
  )
  watchSheet()
  window.addEventListener('online', queue.pump)
  queue.pump()
}

/** Photos of another post that still wait here: they go on as well, and this is the way to them. */
function showEarlier(place: HTMLElement, waiting: readonly Waiting[]): void {
  const [first] = waiting
  if (!first) return
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = first.choose
  link.textContent = place.dataset.eerderLink ?? ''
  const line = document.createElement('p')
  const n = waiting.filter(({ choose }) => choose === first.choose).length
  line.append(`${(place.dataset.eerder ?? '').replace('#', String(n))} `, link)
  place.prepend(line)
}

/** A draft for photos that come one by one. */
async function begin(address: string): Promise<Target | 'lost' | 'signed_out'> {
  const asked = { method: 'POST', body: new URLSearchParams(), redirect: 'manual' } as const
  const response = await fetch(address, asked).catch(() => undefined)
  if (response?.type === 'opaqueredirect') return 'signed_out'
  if (!response?.ok) return 'lost'
  const { fotos, kiezen }: { fotos: string; kiezen: string } = await response.json()
  // A page that is opened again, or gone back to, is that of the draft.
  history.replaceState(null, '', kiezen)
  return { photos: fotos, choose: kiezen }
}

/** Of a few there is nothing to choose: the next question is who was there. */
function keepFew(address: string): void {
  const kept = document.createElement('form')
  kept.method = 'post'
  kept.action = address
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'doe', value: 'weinig' })
  kept.append(field)
  document.body.append(kept)
  kept.submit()
}
