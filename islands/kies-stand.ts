import type { Waiting } from './kies-wachtrij.ts'

type Buttons = { tryAgain: (one: Waiting) => void; leaveOut: (one: Waiting) => void }
type Row = { row: HTMLElement; bar: HTMLProgressElement }

/** Shows how far it is: in total, and per file that is being sent or was not taken. */
export function openStand({ dataset }: HTMLElement, { tryAgain, leaveOut }: Buttons) {
  const box = document.querySelector<HTMLElement>('[data-bezig]')
  const line = box?.querySelector('[data-stand]')
  const list = box?.querySelector('[data-bestanden]')
  const total = box?.querySelector<HTMLProgressElement>('[data-totaal]')
  const rows = new Map<string, Row>()

  function rowOf({ key, name }: Waiting): Row {
    const known = rows.get(key)
    if (known) return known
    const row = document.createElement('li')
    row.className = 'zww-taking__file'
    const bar = document.createElement('progress')
    bar.setAttribute('aria-label', name)
    bar.value = 0
    row.append(name, bar)
    list?.append(row)
    const made = { row, bar }
    rows.set(key, made)
    return made
  }

  function gone({ key }: Waiting): void {
    rows.get(key)?.row.remove()
    rows.delete(key)
  }

  function button(label: string | undefined, one: Waiting, press: (one: Waiting) => void): HTMLElement {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'nl-button nl-button--secondary'
    made.textContent = label ?? ''
    made.setAttribute('aria-label', `${label}: ${one.name}`)
    made.addEventListener('click', () => {
      gone(one)
      press(one)
    })
    return made
  }

  return {
    gone,
    share: (one: Waiting, share: number) => {
      rowOf(one).bar.value = share
    },
    refused: (one: Waiting, why: string) => {
      gone(one)
      const { row, bar } = rowOf(one)
      bar.remove()
      row.append(`: ${why}`, button(dataset.opnieuw, one, tryAgain), button(dataset.laatWeg, one, leaveOut))
    },
    count: (isIn: number, of: number) => {
      if (!box || !line || !total) return
      box.hidden = false
      total.max = Math.max(of, 1)
      total.value = isIn
      const sentence = isIn === of ? dataset.binnen : dataset.tel
      line.textContent = (sentence ?? '').replace('#', String(isIn)).replace('@', String(of))
      box.classList.toggle('zww-taking__progress--done', isIn === of)
    },
    say: (sentence: string | undefined) => {
      if (!box || !line) return
      box.hidden = false
      line.textContent = sentence ?? ''
    },
    show: () => box?.scrollIntoView({ block: 'center' }),
  }
}
