import { photoLimits } from '#media/photo-file.ts'

/** Every piece but the last is this large: small enough to be lost on a bus, large enough to be few. */
export const PART_BYTES = 512 * 1024
/** Of one colleague: one more, and the one that stood still longest makes place. */
export const MOST_UNFINISHED = 12
/** What nobody went on with is erased. */
export const UNFINISHED_HOURS = 24

/** One file on its way in. */
export type Upload = {
  id: string
  /** Under which its pieces lie: a second beginning has pieces of its own. */
  fileId: string
  postId: string
  personId: string
  /** As the phone announced it. */
  bytes: number
  received: number
  takenAt: string | null
  photoId: string | null
}

export type UploadRefusal =
  | 'no_file'
  | 'file_too_large'
  | 'too_many_photos'
  | 'post_is_sent'
  | 'not_yours'
  | 'wrong_piece'

export type Piece = { from: number; bytes: number }

/** Where a piece belongs; one that came twice or too early says from where to go on. */
export function placeOf(
  upload: Pick<Upload, 'bytes' | 'received'>,
  piece: Piece,
): { part: number; isLast: boolean } | 'wrong_piece' | { goOnFrom: number } {
  if (piece.from !== upload.received) return { goOnFrom: upload.received }
  const expected = Math.min(PART_BYTES, upload.bytes - upload.received)
  if (piece.bytes !== expected || expected === 0) return 'wrong_piece'
  return { part: upload.received / PART_BYTES, isLast: upload.received + expected === upload.bytes }
}

/** What may begin: by its announced size, which is counted when the pieces are in. */
export function mayBegin(
  announced: number,
  photosSoFar: number,
  most: number,
  mostBytes: number = photoLimits.bytes,
): UploadRefusal | undefined {
  if (!Number.isInteger(announced) || announced <= 0) return 'no_file'
  if (announced > mostBytes) return 'file_too_large'
  return photosSoFar >= most ? 'too_many_photos' : undefined
}

export const partKey = (schoolId: string, { fileId }: Pick<Upload, 'fileId'>, part: number) =>
  `${schoolId}/uploads/${fileId}-${part}`

/** Every piece that can be there, also one that was written just before the lights went out. */
export function partKeys(schoolId: string, upload: Pick<Upload, 'fileId' | 'received'>): string[] {
  const parts = Math.ceil(upload.received / PART_BYTES) + 1
  return Array.from({ length: parts }, (_, part) => partKey(schoolId, upload, part))
}
