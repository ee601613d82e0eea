/** Looks every second whether the photos are ready, and shows the page anew when they are. */
const waiting = document.querySelector<HTMLElement>('[data-voortgang]')
const address = waiting?.dataset.voortgang

async function look(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => undefined)
  const progress: { waiting?: number } = answer?.ok ? await answer.json() : {}
  if (progress.waiting === 0) location.reload()
  else setTimeout(() => look(url), 1000)
}

if (address) void look(address)
