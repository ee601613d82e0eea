import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, type Visit } from '#people/visit.ts'
import { Steps } from '#ui/steps.tsx'
import { readPostList } from './actions/list-posts.ts'
import { startPost } from './actions/make.ts'
import { NewPost } from './new-post-page.tsx'
import { PostList } from './post-list.tsx'
import { texts } from './texts.nl.ts'

const MOST_PHOTOS = 12
/** Choosing, saying who was there, the faces, the words. */
export const STEPS = 4

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

  const newPost = (visit: Visit, error?: string) =>
    page(
      house,
      visit,
      {
        title: texts.newTitle,
        above: <Steps current={1} total={STEPS} label={texts.steps.photos} />,
        hasErrors: error !== undefined,
        children: (
          <NewPost slug={visit.school.slug} error={error} isPractice={house.installation === 'practice'} />
        ),
      },
      error === undefined ? 200 : 400,
    )

  const makePost: Page = async (visit) => {
    const photos = await uploadsIn(visit)
    if (typeof photos === 'string') return newPost(visit, photos)
    const id = await startPost(house, bySchool(visit), photos)
    return see(visit, addresses.whoWasThere(visit.school.slug, id))
  }

  const makePracticePost: Page = async (visit) => {
    const id = await startPost(house, bySchool(visit), await practicePhotos())
    return see(visit, addresses.whoWasThere(visit.school.slug, id))
  }

  const showNewPost: Page = (visit) => newPost(visit)

  return { showPosts, showNewPost, makePost, makePracticePost }
}

/** The photos of an upload form, or a sentence that says what is missing. */
export async function uploadsIn(visit: Visit): Promise<Uint8Array[] | string> {
  const files = (await readForm(visit))
    .getAll('fotos')
    .filter((file) => file instanceof File && file.name !== '')
  if (files.length === 0) return texts.photosMissing
  if (files.length > MOST_PHOTOS) return texts.photosTooMany
  return Promise.all(files.map(async (file) => new Uint8Array(await (file as File).arrayBuffer())))
}
