/**
 * Drawing a frame around a face that was missed: by pointing, or by keyboard (arrows move, Shift and arrows resize).
 * It only fills in the four numbers of the form, which works without this script too.
 */
const SVG = 'http://www.w3.org/2000/svg'
const STEP = 1
type Box = { x: number; y: number; w: number; h: number }

const photo = document.querySelector<HTMLElement>('[data-kader="foto"] .zww-photo')
const holder = document.querySelector<HTMLElement>('[data-kader="formulier"]')
const form = holder?.querySelector('form')
if (photo && holder && form) offerDrawing(photo, holder, form)

function offerDrawing(photo: HTMLElement, holder: HTMLElement, form: HTMLFormElement): void {
  const plane = photo.querySelector<HTMLElement>('.zww-photo__plane') ?? photo
  const start = document.createElement('button')
  start.type = 'button'
  start.className = 'nl-button nl-button--secondary'
  start.textContent = holder.dataset.start ?? ''
  const how = document.createElement('p')
  how.className = 'nl-paragraph'
  how.id = 'kader-uitleg'
  how.textContent = holder.dataset.uitleg ?? ''
  how.hidden = true
  const save = form.querySelector<HTMLElement>('.zww-buttons')
  if (save) save.hidden = true
  holder.prepend(start, how)
  start.addEventListener('click', () => {
    start.hidden = true
    // Right under the photo, where one is looking.
    photo.after(holder)
    how.hidden = false
    if (save) save.hidden = false
    draw(plane, form)
  })
}

function draw(plane: HTMLElement, form: HTMLFormElement): void {
  const canvas = document.createElementNS(SVG, 'svg')
  canvas.setAttribute('class', 'zww-draw')
  canvas.setAttribute('viewBox', '0 0 100 100')
  canvas.setAttribute('preserveAspectRatio', 'none')
  canvas.setAttribute('tabindex', '0')
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-describedby', 'kader-uitleg')
  canvas.setAttribute('aria-label', form.querySelector('summary')?.textContent ?? '')
  const rect = document.createElementNS(SVG, 'rect')
  canvas.append(rect)
  plane.append(canvas)
  let box = boxIn(form)
  show()
  canvas.focus()
  plane.scrollIntoView({ block: 'center' })

  function show(): void {
    for (const [side, name] of Object.entries({ x: 'x', y: 'y', w: 'width', h: 'height' }) as [
      keyof Box,
      string,
    ][]) {
      rect.setAttribute(name, String(box[side]))
      const field = form.elements.namedItem(side)
      if (field instanceof HTMLInputElement) field.value = box[side].toFixed(2)
    }
  }

  function place(event: PointerEvent): { x: number; y: number } {
    const area = canvas.getBoundingClientRect()
    return {
      x: within(((event.clientX - area.left) / area.width) * 100),
      y: within(((event.clientY - area.top) / area.height) * 100),
    }
  }

  canvas.addEventListener('pointerdown', (event) => {
    const from = place(event)
    canvas.setPointerCapture(event.pointerId)
    const move = (next: PointerEvent) => {
      const to = place(next)
      box = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        w: Math.max(1, Math.abs(to.x - from.x)),
        h: Math.max(1, Math.abs(to.y - from.y)),
      }
      show()
    }
    canvas.addEventListener('pointermove', move)
    canvas.addEventListener('pointerup', () => canvas.removeEventListener('pointermove', move), {
      once: true,
    })
  })

  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') return form.requestSubmit()
    const [dx, dy] = directions[event.key] ?? [0, 0]
    if (dx === 0 && dy === 0) return
    event.preventDefault()
    box = event.shiftKey
      ? { ...box, w: Math.max(1, within(box.w + dx * STEP)), h: Math.max(1, within(box.h + dy * STEP)) }
      : { ...box, x: within(box.x + dx * STEP), y: within(box.y + dy * STEP) }
    show()
  })
}

/** Where the form begins: in the middle for a face, with the suggestion for a cut. */
function boxIn(form: HTMLFormElement): Box {
  const read = (side: keyof Box) => {
    const field = form.elements.namedItem(side)
    return field instanceof HTMLInputElement ? within(Number(field.value)) : 0
  }
  return { x: read('x'), y: read('y'), w: read('w'), h: read('h') }
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function within(value: number): number {
  return Math.min(100, Math.max(0, value))
}
