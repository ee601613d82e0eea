import type { Colleague } from '#people/actor.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { sendPostBack, takePostBack } from '../actions/approve.ts'
import { changeDraft, type Done, leaveOutPhoto } from '../actions/make.ts'
import { drawFace, sayOfFace, sayOfPhoto, writeStatements } from '../actions/say-who.ts'
import { openWorkbench } from '../actions.ts'
import { findPost, photosOfPost } from '../store/posts.ts'
import type { Answer } from './answer.ts'
import { saidByLook } from './look.ts'
import { texts } from './texts.nl.ts'

type OfPost = { school: Tenant; by: Colleague; postId: string }

/** "Nee, dit klopt", of one photo or of several on one screen: all of it or nothing. */
export function lookOver(
  house: House,
  { school, by, postId }: OfPost,
  photoIds: readonly string[],
): Promise<Done> {
  return changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    const photos = bench?.photos.filter(({ photo }) => photo.state === 'ready' && photoIds.includes(photo.id))
    if (!photos || photos.length < new Set(photoIds).size) return 'unknown_photo'
    const rows = photos.flatMap((table) =>
      saidByLook(table).map((kind) => ({ photoId: table.photo.id, faceId: null, kind, people: [] })),
    )
    await writeStatements(house, tx, { school, by, postId }, rows)
    return 'done'
  })
}

/** What somebody says of a whole photo, or of a frame on it that was missed; with the frame, when one was drawn. */
export async function answerLook(
  house: House,
  ofPost: OfPost,
  photoId: string,
  answer: Answer,
): Promise<Done | { faceId: string }> {
  const place = { ...ofPost, photoId }
  switch (answer.is) {
    case 'fine':
      return lookOver(house, ofPost, [photoId])
    case 'look_again':
      return sayOfPhoto(house, place, { kind: 'not_stated' })
    case 'also_present':
      return sayOfPhoto(house, place, { kind: 'also_present', people: answer.people })
    case 'frame':
      return answer.box ? drawFace(house, place, answer.box) : 'box_outside_picture'
    case 'thing':
    case 'covered':
      return sayOfFace(house, place, answer.face, { kind: answer.is })
    case 'named':
      return answer.person === undefined
        ? 'unknown_person'
        : sayOfFace(house, place, answer.face, { kind: 'named', person: answer.person })
  }
}

/**
 * "Deze niet": nobody is asked why, and nothing changes in the register. What waits for a second person goes back to its
 * author first: without this photo it is another post.
 */
export async function notThisOne(
  house: House,
  { school, by, postId }: OfPost,
  photoId: string,
): Promise<Done> {
  const { schoolId } = school
  const post = await house.database.inSchool(schoolId, async (tx) => {
    const isHere = (await photosOfPost(tx, postId)).some((link) => link.photoId === photoId)
    return isHere ? findPost(tx, postId) : undefined
  })
  if (post?.is === 'waiting') {
    const asked = { school, by, postId }
    const back =
      post.authorId === by.personId
        ? await takePostBack(house, asked)
        : await sendPostBack(house, { ...asked, seen: [], note: texts.tookOneOut })
    if (back !== 'done') return back
  }
  return leaveOutPhoto(house, { schoolId, by }, postId, photoId)
}
