import { allNamesOf, type Erasable, type ErasureBlock, fullNamesOf } from '#people/erasable.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { eraseUnlessNeeded } from '../../actions/end-takedown.ts'
import { appearancesOf } from '../../actions.ts'
import { discard } from '../../post.ts'
import { holdPost, photosOfPost, removePostPhoto, savePostState } from '../../store/posts.ts'
import { isCertainlyOn } from '../certain.ts'
import { countAround, erasePublicationWords, photosAbout, placedPhotosOf, postsBy } from '../store.ts'
import { holdingTexts as texts } from '../texts.nl.ts'

const ON_ITS_WAY = ['preparing', 'waiting', 'approved']

/** Photos on which somebody certainly is, drafts of theirs, and their name in words beside a photo. */
export function publicationErasable(house: House): Erasable {
  return {
    blocks: async (tx, personId) => {
      const places = await appearancesOf(tx, personId)
      const visible = places.filter(({ state }) => state !== 'gone' && state !== 'out_of_reach')
      const photos = await certainPhotos(tx, personId)
      const posts = await postsBy(tx, personId)
      const isUnderWay =
        posts.some(({ state }) => ON_ITS_WAY.includes(state)) ||
        photos.some(({ postState }) => ON_ITS_WAY.includes(postState))
      return [
        ...(visible.some(({ certain }) => certain) ? ['certainly_online'] : []),
        ...(visible.some(({ certain }) => !certain) ? ['possibly_online'] : []),
        ...(isUnderWay ? ['under_way'] : []),
      ] as ErasureBlock[]
    },
    preview: async (tx, personId) => {
      const photos = await certainPhotos(tx, personId)
      const drafts = (await postsBy(tx, personId)).filter(({ state }) => state === 'draft')
      const { placed, statements } = await countAround(tx, personId)
      return {
        goes: [
          {
            what: texts.files,
            count: new Set(photos.filter((it) => it.hasBytes).map((it) => it.photoId)).size,
          },
          { what: texts.drafts, count: drafts.length },
          { what: texts.names, count: 1 },
        ],
        stays: [
          { what: texts.placed, count: placed },
          { what: texts.statements, count: statements },
        ],
      }
    },
    erase: async (tx, { schoolId }, who, at) => {
      const photos = await certainPhotos(tx, who.personId)
      const own = await postsBy(tx, who.personId)
      for (const { id, state } of own) if (state === 'draft') await throwAway(house, tx, schoolId, id, at)
      for (const { postId, photoId, postState } of photos)
        if (postState === 'draft') await removePostPhoto(tx, postId, photoId)
      const withBytes = photos.flatMap(({ photoId, hasBytes }) => (hasBytes ? [photoId] : []))
      for (const photoId of new Set(withBytes)) await eraseUnlessNeeded(house, tx, schoolId, photoId)
      await erasePublicationWords(tx, who.personId, {
        said: [...fullNamesOf(who), ...who.emails],
        called: allNamesOf(who),
        posts: [...new Set([...photos.map(({ postId }) => postId), ...own.map(({ id }) => id)])],
      })
    },
  }
}

type CertainPhoto = { postId: string; photoId: string; postState: string; hasBytes: boolean }

/** By what was said of it, or by the ledger of what went out, in the order in which others hold posts. */
async function certainPhotos(tx: SchoolTransaction, personId: string): Promise<CertainPhoto[]> {
  const said = (await photosAbout(tx, personId)).filter(({ statements }) =>
    isCertainlyOn(statements, personId),
  )
  const known = new Set(said.map(({ postId, photoId }) => `${postId} ${photoId}`))
  const placed = (await placedPhotosOf(tx, personId))
    .filter(({ postId, photoId }) => !known.has(`${postId} ${photoId}`))
    .map((it) => ({ ...it, postState: 'published' }))
  return [...said, ...placed].sort((a, b) => (a.postId < b.postId ? -1 : a.postId > b.postId ? 1 : 0))
}

async function throwAway(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  postId: string,
  at: Date,
): Promise<void> {
  const post = await holdPost(tx, postId)
  const deleted = post ? discard(post) : 'already_sent'
  if (deleted === 'already_sent') return
  await savePostState(tx, deleted, at)
  for (const { photoId } of await photosOfPost(tx, postId))
    await eraseUnlessNeeded(house, tx, schoolId, photoId, postId)
  await note(house, tx, schoolId, { kind: 'post.discarded', ids: { post: postId }, actorId: null })
}
