import { addresses } from '#addresses.ts'
import { photosOf } from '#media/actions.ts'
import { type Page, type PageHouse, personOf, see, type Visit } from '#people/visit.ts'
import { addPhotos, type Done, discardPost } from './actions/make.ts'
import { onBench, postIn } from './bench-visit.ts'
import { draftPages } from './draft-routes.tsx'
import { newPostPages, type PracticePhotos, uploadsIn } from './new-post-routes.tsx'
import { offlinePages } from './offline/routes.tsx'
import { isChosen } from './post.ts'
import { postStatusPages } from './post-status-routes.tsx'
import { isMoving, showingOf } from './showing.ts'
import { findPost, photosOfPost } from './store/posts.ts'
import { showingsOf } from './store/showings.ts'
import { choosePages } from './upload/choose-routes.tsx'
import { photosAndUploads } from './upload/store/uploads.ts'
import { whoPages } from './who-routes.tsx'

export type { PracticePhotos } from './new-post-routes.tsx'

export function postPages(house: PageHouse, practicePhotos: PracticePhotos) {
  const { inSchool } = house.database
  const status = postStatusPages(house)
  const drafts = draftPages(house)
  const bySchool = (visit: Visit) => ({ schoolId: visit.school.schoolId, by: personOf(visit) })

  const showPost: Page = async (visit) => {
    const post = await inSchool(visit.school.schoolId, (tx) => findPost(tx, postIn(visit)))
    if (post && !isChosen(post)) return see(visit, addresses.choosePhotos(visit.school.slug, post.id))
    return post?.is === 'draft'
      ? onBench(house, visit, (bench) => drafts.draftPage(visit, bench))
      : status.showStatus(visit)
  }

  /** For the island that waits: how many photos are still being worked on, and how many places change by themselves. */
  const showProgress: Page = async (visit) => {
    const postId = postIn(visit)
    const waiting = await inSchool(visit.school.schoolId, async (tx) => {
      const post = await findPost(tx, postId)
      if (!post) return undefined
      const links = await photosOfPost(tx, postId)
      const photos = await photosOf(
        tx,
        links.map((link) => link.photoId),
      )
      const places = await showingsOf(tx, [postId])
      const moving = places.filter((place) => isMoving(showingOf(place, house.clock())))
      const received = photos.filter((photo) => photo.state === 'received')
      return received.length + moving.length + (post.is === 'preparing' ? 1 : 0)
    })
    return waiting === undefined ? visit.c.notFound() : visit.c.json({ waiting })
  }

  const morePhotos: Page = async (visit) => {
    const { schoolId } = visit.school
    const alreadyThere = await inSchool(schoolId, (tx) => photosAndUploads(tx, postIn(visit)))
    const photos = await uploadsIn(visit, alreadyThere)
    if (typeof photos === 'string')
      return onBench(house, visit, (bench) =>
        isChosen(bench.post)
          ? drafts.draftPage(visit, bench, { photos })
          : choosePages(house).showRefusedUpload(visit, photos),
      )
    return afterwards(visit, await addPhotos(house, bySchool(visit), postIn(visit), photos), 'post')
  }

  const throwAway: Page = async (visit) =>
    afterwards(visit, await discardPost(house, bySchool(visit), postIn(visit)), 'posts')

  const afterwards = (visit: Visit, done: Done, where: 'post' | 'posts') => {
    const { slug } = visit.school
    if (done === 'done')
      return see(visit, where === 'posts' ? addresses.posts(slug) : addresses.post(slug, postIn(visit)))
    return drafts.refused(visit, done)
  }

  return {
    ...newPostPages(house, practicePhotos),
    ...whoPages(house),
    ...offlinePages(house),
    ...status,
    ...{ saveWords: drafts.saveWords, goOn: drafts.goOn },
    ...{ showPost, showProgress, morePhotos, throwAway },
  }
}
