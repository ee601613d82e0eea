import { scaled } from './kies-verklein.ts'
import { keep, type Waiting } from './kies-wachtrij.ts'

/** What became of one try; `lost` is nobody's fault and is tried again by itself. */
export type Sent = { is: 'in' } | { is: 'lost' } | { is: 'signed_out' } | { is: 'refused'; why: string }

type Answer = { ontvangen?: number; klaar?: boolean; zin?: string; nogEens?: boolean }

const PATIENCE_MS = 60_000

/** Asks how far it was, and sends the rest in pieces; `tell` hears which share is in. */
export async function sendOne(
  waiting: Waiting,
  partBytes: number,
  tell: (share: number) => void,
): Promise<Sent> {
  const address = `${waiting.photos}/${waiting.key}`
  const asked = await ask(address, { headers: { Accept: 'application/json' } })
  if ('is' in asked) return asked
  if (asked.klaar) return { is: 'in' }
  const file = await readyToSend(waiting)
  let from = asked.ontvangen ?? 0
  for (let standing = 0; standing < 3; ) {
    tell(from / file.size)
    const answer = await ask(address, {
      method: 'POST',
      body: file.slice(from, from + partBytes),
      headers: {
        'Content-Type': 'application/octet-stream',
        'Upload-Offset': String(from),
        'Upload-Length': String(file.size),
        'Upload-Taken': String(waiting.takenAt),
      },
    })
    if ('is' in answer) return answer
    if (answer.klaar) return { is: 'in' }
    const next = answer.ontvangen ?? 0
    standing = next > from ? 0 : standing + 1
    from = next
  }
  return { is: 'lost' }
}

/** Kept as it will be sent before the first piece goes: after a closed page the rest fits to what is in. */
async function readyToSend(waiting: Waiting): Promise<Blob> {
  if (waiting.isScaled) return waiting.file
  waiting.file = await scaled(waiting.file)
  waiting.isScaled = true
  await keep(waiting)
  return waiting.file
}

async function ask(address: string, request: RequestInit): Promise<Answer | Sent> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(address, { ...request, redirect: 'manual', signal: patience }).catch(
    () => undefined,
  )
  if (!response) return { is: 'lost' }
  // Sent to the door: whoever signs in again goes on where it stopped.
  if (response.type === 'opaqueredirect') return { is: 'signed_out' }
  const answer: Answer | undefined = await response.json().catch(() => undefined)
  if (response.ok && answer) return answer
  if (!answer?.zin || answer.nogEens) return { is: 'lost' }
  return { is: 'refused', why: answer.zin }
}
