import { fileKeys } from '#media/actions.ts'
import { type Page, type PageHouse, param } from '#people/visit.ts'
import { idIn, postIn } from './bench-visit.ts'
import { isChannel } from './channels/channel.ts'
import { findFinalPicture } from './store/out-there.ts'

/** The very bytes that go out, for a colleague who looks; an address that nobody outside can open. */
export function finalPicture(house: PageHouse): Page {
  return async (visit) => {
    const { schoolId } = visit.school
    const channel = param(visit, 'channel')
    const place = { postId: postIn(visit), photoId: idIn(visit, 'photo') }
    const found = isChannel(channel)
      ? await house.database.inSchool(schoolId, (tx) => findFinalPicture(tx, { ...place, channel }))
      : undefined
    const variantId = param(visit, 'size') === 'klein' ? found?.smallId : found?.variantId
    const bytes = variantId ? await house.files.read(fileKeys.variant(schoolId, variantId)) : undefined
    if (!bytes) return visit.c.notFound()
    return visit.c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'private, no-store',
    })
  }
}
