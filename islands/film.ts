/** A strip of frames from a film, so that one can look quickly: one every two seconds, made here and sent nowhere. */

const EVERY_SECONDS = 2
const MOST = 24
const WIDTH = 160

const strip = document.querySelector<HTMLElement>('[data-filmstrook]')
const film = document.querySelector<HTMLVideoElement>(`video#${strip?.dataset.filmstrook ?? 'film'}`)

function once(player: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve) => player.addEventListener(event, () => resolve(), { once: true }))
}

/** The middle of each stretch; of a long film the stretches are longer. */
function momentsOf(seconds: number): number[] {
  const count = Math.max(1, Math.min(MOST, Math.round(seconds / EVERY_SECONDS)))
  return Array.from({ length: count }, (_, nth) => ((nth + 0.5) * seconds) / count)
}

function makePicture(player: HTMLVideoElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = Math.round((WIDTH * player.videoHeight) / Math.max(1, player.videoWidth))
  canvas.getContext('2d')?.drawImage(player, 0, 0, canvas.width, canvas.height)
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}

function makeFrameButton(shown: HTMLVideoElement, at: number, label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'zww-film__frame'
  button.setAttribute('aria-label', label.replace('{s}', String(Math.round(at))))
  button.addEventListener('click', () => {
    shown.currentTime = at
    shown.scrollIntoView({ block: 'nearest' })
    shown.focus()
  })
  return button
}

/** A second player, out of sight, so that the one on the page stays where somebody put it. */
async function fill(place: HTMLElement, shown: HTMLVideoElement): Promise<void> {
  const player = document.createElement('video')
  player.muted = true
  player.preload = 'auto'
  player.playsInline = true
  player.src = shown.src
  await once(player, 'loadeddata')
  // What was recorded live says only at its end how long it is.
  if (!Number.isFinite(player.duration)) {
    player.currentTime = 1e9
    await once(player, 'seeked')
  }
  const title = document.createElement('h2')
  title.className = 'nl-heading nl-heading--level-2'
  title.textContent = place.dataset.titel ?? ''
  const hint = document.createElement('p')
  hint.className = 'zww-hint'
  hint.textContent = place.dataset.uitleg ?? ''
  const frames = document.createElement('div')
  frames.className = 'zww-film__strip'
  place.append(title, hint, frames)
  for (const at of momentsOf(player.duration)) {
    const seeked = once(player, 'seeked')
    player.currentTime = at
    await seeked
    const button = makeFrameButton(shown, at, place.dataset.beeld ?? '')
    button.append(makePicture(player))
    frames.append(button)
  }
}

if (strip && film) void fill(strip, film)
