import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { type Page, type PageHouse, param, personOf, type Visit } from '#people/visit.ts'
import { isId } from '#platform/ids.ts'
import { startPost } from '../actions/make.ts'
import { postIn } from '../bench-visit.ts'
import { howFar, type Progress, receivePiece } from './actions/receive.ts'
import { uploadRefusals } from './texts.nl.ts'
import type { UploadRefusal } from './upload.ts'

const DAY_MS = 86_400_000
const EARLIEST = Date.UTC(2000, 0, 1)

const count = z.coerce.number().int().min(0)

/** What the script on a phone asks and sends; its answers are facts, and sentences that it shows as they are. */
export function uploadPages(house: PageHouse) {
  /** A draft for photos that come one by one. */
  const startDraft: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const id = await startPost(house, { schoolId, by: personOf(visit) }, [])
    return visit.c.json({ fotos: addresses.addPhotos(slug, id), kiezen: addresses.choosePhotos(slug, id) })
  }

  const uploadOf = (visit: Visit) => {
    const uploadId = param(visit, 'upload')
    if (!isId(uploadId)) return undefined
    return { school: visit.school, by: personOf(visit), postId: postIn(visit), uploadId }
  }

  const askUpload: Page = async (visit) => {
    const of = uploadOf(visit)
    return of ? answer(visit, await howFar(house, of)) : visit.c.notFound()
  }

  const sendPiece: Page = async (visit) => {
    const of = uploadOf(visit)
    const { req } = visit.c
    const from = count.safeParse(req.header('Upload-Offset'))
    const bytes = count.safeParse(req.header('Upload-Length'))
    if (!of || !from.success || !bytes.success) return answer(visit, 'wrong_piece')
    const piece = await readPiece(visit)
    if (!piece) return answer(visit, 'wrong_piece')
    const takenAt = momentIn(req.header('Upload-Taken'))
    return answer(
      visit,
      await receivePiece(house, of, { from: from.data, bytes: bytes.data, piece, takenAt }),
    )
  }

  /** What a phone says of when a photo was made; a clock that was never set says nothing. */
  const momentIn = (header: string | undefined): Date | undefined => {
    const ms = z.coerce.number().int().safeParse(header)
    const isLikely = ms.success && ms.data > EARLIEST && ms.data < house.clock().getTime() + DAY_MS
    return isLikely ? new Date(ms.data) : undefined
  }

  return { startDraft, askUpload, sendPiece }
}

/** Undefined when the connection was lost halfway: the phone asks how far it was, and sends it again. */
async function readPiece({ c }: Visit): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await c.req.arrayBuffer())
  } catch (error) {
    if (c.req.raw.signal.aborted || error instanceof TypeError || isCutOff(error)) return undefined
    throw error
  }
}

const isCutOff = (error: unknown) =>
  error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET'))

function answer(visit: Visit, done: Progress | UploadRefusal): Response {
  visit.c.header('Cache-Control', 'no-store')
  if (typeof done === 'string') {
    const status = done === 'not_yours' ? 404 : 400
    // A piece that got lost on the way is sent again without asking; everything else is for a person to decide.
    return visit.c.json({ zin: uploadRefusals[done], nogEens: done === 'wrong_piece' }, status)
  }
  return visit.c.json({ ontvangen: done.received, klaar: done.isPhoto })
}
