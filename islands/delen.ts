/**
 * The kit on a phone: copying the words and handing photos and words to another app. Both buttons are made here, so
 * where a browser can't do it, or without a script, there is no button that does nothing.
 */
const kit = document.querySelector<HTMLElement>('[data-delen]')
const words = document.querySelector<HTMLTextAreaElement>('#kit-tekst')

if (kit) {
  if (words && navigator.clipboard) offerCopy(kit, words)
  const addresses = (kit.dataset.delen ?? '').split(' ').filter((address) => address !== '')
  if (canShare(addresses)) offerShare(kit, addresses)
}

function offerCopy(kit: HTMLElement, words: HTMLTextAreaElement): void {
  const { row, button, say } = makeButton(kit.dataset.kopieer)
  words.after(row)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words.value)
      say(kit.dataset.gekopieerd)
    } catch {
      // Not allowed here: what is selected can be copied by hand.
      words.select()
    }
  })
}

function offerShare(kit: HTMLElement, addresses: readonly string[]): void {
  const { row, button, say } = makeButton(kit.dataset.deel)
  kit.prepend(row)
  say(kit.dataset.deelUitleg)
  let files: File[] = []
  button.addEventListener('click', async () => {
    const text = words?.value ?? ''
    try {
      if (files.length === 0) {
        say(kit.dataset.ophalen)
        files = await Promise.all(addresses.map(fetchPhoto))
        say(kit.dataset.deelUitleg)
      }
      await navigator.share(text === '' ? { files } : { files, text })
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (name === 'AbortError') return
      // Fetching took longer than the browser keeps a tap in mind: the next tap has the photos at once.
      say(name === 'NotAllowedError' && files.length > 0 ? kit.dataset.nogEens : kit.dataset.luktNiet)
    }
  })
}

/** Asked with a file of the same kind: whether a browser shares photos can't be known from anything else. */
function canShare(addresses: readonly string[]): boolean {
  if (addresses.length === 0 || !navigator.canShare) return false
  return navigator.canShare({ files: [new File([new Uint8Array(1)], 'foto-1.jpg', { type: 'image/jpeg' })] })
}

async function fetchPhoto(address: string): Promise<File> {
  const response = await fetch(address)
  // Sent to a page instead: the photo may not go out any more.
  if (!response.ok || response.redirected) throw new Error(`No photo at ${address}`)
  const name = address.split('/').at(-1) ?? 'foto.jpg'
  const bytes = await response.blob()
  return new File([bytes], name, { type: bytes.type })
}

function makeButton(label: string | undefined) {
  const row = document.createElement('div')
  row.className = 'zww-buttons'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'nl-button nl-button--primary'
  button.textContent = label ?? ''
  const line = document.createElement('p')
  line.className = 'nl-paragraph'
  line.setAttribute('role', 'status')
  row.append(button, line)
  return {
    ...{ row, button },
    say: (sentence: string | undefined) => {
      line.textContent = sentence ?? ''
    },
  }
}
