import { addresses } from '#addresses.ts'
import { photosOf } from '#media/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { Paragraph } from '#ui/text.tsx'
import { addPhotos, type Done, discardPost, leaveOutPhoto, writeWords } from './actions/make.ts'
import { requestSending } from './actions/send.ts'
import { idIn, nameFor, onBench, postIn } from './bench-visit.ts'
import { newPostPages, type PracticePhotos, STEPS, uploadsIn } from './new-post-routes.tsx'
import { Draft } from './post-page.tsx'
import { newsPhotos } from './store/placements.ts'
import { findPost, photosOfPost } from './store/posts.ts'
import { refusals, texts } from './texts.nl.ts'
import { whoPages } from './who-routes.tsx'
import { openFaces, type Workbench } from './workbench.ts'

export type { PracticePhotos } from './new-post-routes.tsx'

export function postPages(house: PageHouse, practicePhotos: PracticePhotos) {
  const { inSchool } = house.database
  const bySchool = (visit: Visit) => ({ schoolId: visit.school.schoolId, by: personOf(visit) })

  const showPost: Page = (visit) => onBench(house, visit, (bench) => postPage(visit, bench))

  const postPage = (visit: Visit, bench: Workbench, error?: string) => {
    const { slug } = visit.school
    const { post } = bench
    if (post.is === 'sending') return sendingPage(visit, post.id)
    if (post.is === 'published') return publishedPage(visit, post.id)
    return page(
      house,
      visit,
      {
        title: post.caption.split('\n')[0]?.slice(0, 60) || texts.postTitle,
        above: <StepOf bench={bench} />,
        back: { href: addresses.posts(slug), label: texts.postsTitle },
        wide: true,
        hasErrors: error !== undefined,
        scripts: [addresses.island('voortgang.js')],
        children: <Draft slug={slug} bench={bench} nameOf={nameFor(bench, personOf(visit))} error={error} />,
      },
      error === undefined ? 200 : 400,
    )
  }

  const sendingPage = (visit: Visit, postId: string) =>
    page(house, visit, {
      title: texts.sendingTitle,
      scripts: [addresses.island('voortgang.js')],
      children: (
        <div data-voortgang={addresses.postProgress(visit.school.slug, postId)}>
          <Paragraph lead>{texts.sendingLead}</Paragraph>
          <ButtonLink kind="secondary" href={addresses.post(visit.school.slug, postId)}>
            {texts.lookAgain}
          </ButtonLink>
        </div>
      ),
    })

  /** What became of it: the author sees as well when photos were taken back since. */
  const publishedPage = async (visit: Visit, postId: string) => {
    const { slug, schoolId } = visit.school
    const photos = await inSchool(schoolId, (tx) => newsPhotos(tx, [postId]))
    const live = photos.filter((photo) => photo.state === 'live').length
    return page(house, visit, {
      title: live > 0 ? texts.publishedTitle : texts.takenBackTitle,
      back: { href: addresses.posts(slug), label: texts.postsTitle },
      children: (
        <>
          {live < photos.length && <Notice kind="info">{texts.takenBack(live, photos.length)}</Notice>}
          {live > 0 && <ButtonLink href={addresses.newsPost(slug, postId)}>{texts.publishedLink}</ButtonLink>}
        </>
      ),
    })
  }

  /** For the island that waits: how many photos are still being worked on, and whether the post is on its way. */
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
      return photos.filter((photo) => photo.state === 'received').length + (post.is === 'sending' ? 1 : 0)
    })
    return waiting === undefined ? visit.c.notFound() : visit.c.json({ waiting })
  }

  const morePhotos: Page = async (visit) => {
    const photos = await uploadsIn(visit)
    if (typeof photos === 'string') return onBench(house, visit, (bench) => postPage(visit, bench, photos))
    return afterwards(visit, await addPhotos(house, bySchool(visit), postIn(visit), photos), 'post')
  }

  const saveWords: Page = (visit) =>
    onBench(house, visit, async (bench) => {
      const form = await readForm(visit)
      const altTexts = new Map(bench.photos.map(({ photo }) => [photo.id, text(form, `alt-${photo.id}`)]))
      const words = { caption: text(form, 'tekst').slice(0, 4000), altTexts }
      const written = await writeWords(house, bySchool(visit), bench.post.id, words)
      if (written !== 'done' || text(form, 'doe') !== 'plaatsen') return afterwards(visit, written, 'post')
      const asked = { school: visit.school, by: personOf(visit), postId: bench.post.id }
      const lookedOver = text(form, 'gekeken') === 'ja'
      return afterwards(visit, await requestSending(house, { ...asked, lookedOver }), 'post')
    })

  const throwAway: Page = async (visit) =>
    afterwards(visit, await discardPost(house, bySchool(visit), postIn(visit)), 'posts')

  const dropPhoto: Page = async (visit) =>
    afterwards(
      visit,
      await leaveOutPhoto(house, bySchool(visit), postIn(visit), idIn(visit, 'photo')),
      'post',
    )

  const afterwards = (visit: Visit, done: Done, where: 'post' | 'posts') => {
    const { slug } = visit.school
    if (done === 'done')
      return see(visit, where === 'posts' ? addresses.posts(slug) : addresses.post(slug, postIn(visit)))
    return refused(visit, refusals[done])
  }

  const refused = (visit: Visit, sentence: string) =>
    page(
      house,
      visit,
      {
        title: texts.postTitle,
        back: { href: addresses.post(visit.school.slug, postIn(visit)), label: texts.backToPost },
        children: <Notice kind="warning">{sentence}</Notice>,
      },
      400,
    )

  return {
    ...newPostPages(house, practicePhotos),
    ...whoPages(house),
    ...{ showPost, showProgress, morePhotos, saveWords, throwAway, dropPhoto },
  }
}

/** Where the work is: at the faces until each photo has its answer, then at the words. */
const StepOf = ({ bench }: { bench: Workbench }) =>
  bench.photos.some((photo) => openFaces(photo).length > 0) ? (
    <Steps current={3} total={STEPS} label={texts.steps.faces} />
  ) : (
    <Steps current={4} total={STEPS} label={texts.steps.words} />
  )
