import { fileKeys } from '#media/actions.ts'
import { type ClipFormat, contentTypeOf } from '#media/clip/clip-file.ts'

type Final = { photoId: string; variantId: string; smallId: string; format: ClipFormat | null }

/** Which bytes answer a picture's address. Small, a film is its sign: a picture for a list, and nothing of the film. */
export function servedAs({ photoId, variantId, smallId, format }: Final, size: string) {
  const isSmall = size === 'klein'
  if (isSmall && format)
    return { type: contentTypeOf(null), key: (schoolId: string) => fileKeys.thumb(schoolId, photoId) }
  const id = isSmall ? smallId : variantId
  return { type: contentTypeOf(format), key: (schoolId: string) => fileKeys.variant(schoolId, id) }
}
