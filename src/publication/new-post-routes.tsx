import { addresses } from '#addresses.ts'
import { practiceClassOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, type Visit } from '#people/visit.ts'
import { readPostList } from './actions/list-posts.ts'
import { sayWhoWasThere, startPost } from './actions/make.ts'
import { MOST_AT_ONCE, NewPost } from './new-post-page.tsx'
import { PostList } from './post-list.tsx'
import { StepLine } from './step-line.tsx'
import { texts } from './texts.nl.ts'
import { isFew, MOST_PHOTOS } from './upload/choose.ts'
import { texts as uploadTexts } from './upload/texts.nl.ts'

/** Choosing, saying who was there, the faces, the words. */

/** Pictures that a practice school brings along, for who has no photo at hand. */
export type PracticePhotos = () => Promise<Uint8Array[]>

/** Where a post begins: the list of what there is, and the first photos of a new one. */
export function newPostPages(house: PageHouse, practicePhotos: PracticePhotos) {
  const bySchool = (visit: Visit) => ({ schoolId: visit.school.schoolId, by: personOf(visit) })

  const showPosts: Page = async (visit) => {
    const posts = await house.database.inSchool(visit.school.schoolId, (tx) =>
      readPostList(tx, house.clock()),
    )
    return page(house, visit, {
      title: texts.postsTitle,
      children: <PostList slug={visit.school.slug} posts={posts} />,
    })
  }

  const practiceClass = (visit: Visit) =>
    house.installation === 'practice'
      ? undefined
      : house.database.inSchool(visit.school.schoolId, practiceClassOf)

  const newPost = async (visit: Visit, error?: string) => {
    const drawnGroup = await practiceClass(visit)
    const drawn = drawnGroup ? 'practice_class' : house.installation === 'practice' ? 'everybody' : 'nobody'
    return page(
      house,
      visit,
      {
        title: texts.newTitle,
        above: <StepLine step="photos" />,
        hasErrors: error !== undefined,
        scripts: [addresses.island('kies.js')],
        children: (
          <NewPost slug={visit.school.slug} personId={personOf(visit).personId} error={error} drawn={drawn} />
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const makePost: Page = async (visit) => {
    const photos = await uploadsIn(visit, 0)
    return typeof photos === 'string' ? newPost(visit, photos) : begin(visit, photos)
  }

  /** Of a few photos there is nothing to choose. */
  const begin = async (visit: Visit, photos: readonly Uint8Array[]) => {
    const { slug } = visit.school
    const id = await startPost(house, bySchool(visit), photos)
    return see(
      visit,
      isFew(photos.length) ? `${addresses.whoWasThere(slug, id)}?gekozen` : addresses.choosePhotos(slug, id),
    )
  }

  const makePracticePost: Page = async (visit) => {
    const { slug } = visit.school
    const drawnGroup = await practiceClass(visit)
    if (house.installation === 'real' && !drawnGroup) return see(visit, addresses.newPost(slug))
    const photos = await practicePhotos()
    const id = await startPost(house, bySchool(visit), photos)
    if (drawnGroup)
      await sayWhoWasThere(house, bySchool(visit), id, {
        groups: [drawnGroup],
        absent: [],
        knowsGroups: true,
      })
    return see(
      visit,
      isFew(photos.length) ? addresses.whoWasThere(slug, id) : addresses.choosePhotos(slug, id),
    )
  }

  const showNewPost: Page = (visit) => newPost(visit)

  return { showPosts, showNewPost, makePost, makePracticePost }
}

/** The photos of an upload form, or a sentence that says what is missing. */
export async function uploadsIn(visit: Visit, alreadyThere: number): Promise<Uint8Array[] | string> {
  const files = (await readForm(visit))
    .getAll('fotos')
    .filter((file) => file instanceof File && file.name !== '')
  if (files.length === 0) return texts.photosMissing
  if (files.length > MOST_AT_ONCE) return texts.photosTooMany
  if (alreadyThere + files.length > MOST_PHOTOS) return uploadTexts.draftIsFull
  return Promise.all(files.map(async (file) => new Uint8Array(await (file as File).arrayBuffer())))
}
