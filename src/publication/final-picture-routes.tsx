import { type Page, type PageHouse, param } from '#people/visit.ts'
import { answerBytes } from '#platform/byte-range.ts'
import { idIn, postIn } from './bench-visit.ts'
import { isChannel } from './channels/channel.ts'
import { servedAs } from './clip/served.ts'
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
    const served = found && servedAs({ ...found, ...place }, param(visit, 'size'))
    const bytes = served && (await house.files.find(served.key(schoolId)))
    if (!bytes) return visit.c.notFound()
    return answerBytes(visit.c, bytes, { 'Content-Type': served.type, 'Cache-Control': 'private, no-store' })
  }
}
