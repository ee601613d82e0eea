/** Looks every second whether the photos are ready, and shows the page anew when they are. */
const waiting = document.querySelector<HTMLElement>('[data-voortgang]')
const address = waiting?.dataset.voortgang

function isTyping(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')
  return [...fields].some(
    (field) =>
      field.value !== field.defaultValue ||
      ('defaultChecked' in field && field.checked !== field.defaultChecked),
  )
}

async function look(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => undefined)
  const progress: { waiting?: number } = answer?.ok ? await answer.json() : {}
  // What somebody is typing is not thrown away: then the link on the page does it, when they choose to.
  if (progress.waiting === 0 && !isTyping()) location.reload()
  else setTimeout(() => look(url), 1000)
}

if (address) void look(address)
