/** Counts on the button how many faces are ticked, and lets the arrow keys walk over the wall. Without it all works too. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-muur="formulier"]')) {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="gezicht"]')]
  const counter = form.querySelector<HTMLElement>('[data-muur="telt"]')
  if (boxes.length === 0) continue
  if (counter) {
    form.addEventListener('change', () => count(boxes, counter))
    count(boxes, counter)
  }
  form.addEventListener('keydown', (event) => walk(event, boxes))
}

function count(boxes: readonly HTMLInputElement[], counter: HTMLElement): void {
  const ticked = boxes.filter((box) => box.checked).length
  const label = counter.querySelector('.nl-button__label')
  if (!label || ticked === 0) return
  const words = ticked === 1 ? counter.dataset.een : counter.dataset.meer
  label.textContent = (words ?? '').replace('{n}', String(ticked))
}

function walk(event: KeyboardEvent, boxes: readonly HTMLInputElement[]): void {
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1
  const next = at === -1 ? undefined : neighbour(event.key, at, boxes)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function neighbour(
  key: string,
  at: number,
  boxes: readonly HTMLInputElement[],
): HTMLInputElement | undefined {
  if (key === 'ArrowRight') return boxes[at + 1]
  if (key === 'ArrowLeft') return boxes[at - 1]
  if (key === 'ArrowDown') return boxes[at + inARow(boxes)]
  return key === 'ArrowUp' ? boxes[at - inARow(boxes)] : undefined
}

/** As many as stand on the first line; a screen can be turned meanwhile. */
function inARow(boxes: readonly HTMLInputElement[]): number {
  const top = boxes[0]?.getBoundingClientRect().top
  return boxes.filter((box) => box.getBoundingClientRect().top === top).length
}
