import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Asks the browser for a passkey and sends its answer as the form would. Where a browser has none, no button shows. */
if (window.PublicKeyCredential) {
  for (const box of document.querySelectorAll<HTMLElement>('[data-sleutel]')) offer(box)
}

function offer(box: HTMLElement): void {
  const form = box.querySelector('form')
  const line = box.querySelector('[role=status]')
  if (!form || !line) return
  box.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      await askKey(box.dataset, form)
    } catch {
      // Called off, too late, or no key here: the person may try again or take another way.
      line.textContent = box.dataset.mislukt ?? ''
    }
  })
}

async function askKey({ begin = '', sleutel = '' }: DOMStringMap, form: HTMLFormElement): Promise<void> {
  const response = await fetch(begin, { method: 'POST', body: new URLSearchParams({ doel: sleutel }) })
  if (!response.ok) throw new Error('No question to answer')
  const { options, token, naar } = await response.json()
  if (naar) {
    location.assign(naar)
    return
  }
  const answer =
    sleutel === 'toevoegen'
      ? await startRegistration({ optionsJSON: options })
      : await startAuthentication({ optionsJSON: options })
  set(form, 'bewijs', token)
  set(form, 'antwoord', JSON.stringify(answer))
  form.submit()
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}
