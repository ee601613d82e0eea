import { addresses } from '#addresses.ts'
import { photosOf } from '#media/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { momentAt, sayDay, wallClock } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { whoCanLook } from './actions/approve.ts'
import { findingsOn } from './actions/check-words.ts'
import {
  addPhotos,
  type Done,
  discardPost,
  leaveOutPhoto,
  type WordsOfPost,
  writeWords,
} from './actions/make.ts'
import { submitPost } from './actions/submit.ts'
import { idIn, nameFor, onBench, postIn } from './bench-visit.ts'
import { CHANNELS } from './channels/channel.ts'
import { newPostPages, type PracticePhotos, STEPS, uploadsIn } from './new-post-routes.tsx'
import { Draft } from './post-page.tsx'
import { postStatusPages } from './post-status-routes.tsx'
import { texts as postTexts } from './post-texts.nl.ts'
import { deliveriesOf } from './store/deliveries.ts'
import { findPost, photosOfPost } from './store/posts.ts'
import { refusals, texts } from './texts.nl.ts'
import { whoPages } from './who-routes.tsx'
import type { WordsProps } from './words.tsx'
import { openFaces, type Workbench } from './workbench.ts'

export type { PracticePhotos } from './new-post-routes.tsx'

export function postPages(house: PageHouse, practicePhotos: PracticePhotos) {
  const { inSchool } = house.database
  const status = postStatusPages(house)
  const bySchool = (visit: Visit) => ({ schoolId: visit.school.schoolId, by: personOf(visit) })

  const showPost: Page = (visit) =>
    onBench(house, visit, (bench) =>
      bench.post.is === 'draft' ? draftPage(visit, bench) : status.showStatus(visit),
    )

  const draftPage = async (visit: Visit, bench: Workbench, error?: string) => {
    const { slug } = visit.school
    const { post } = bench
    return page(
      house,
      visit,
      {
        title: post.caption.split('\n')[0]?.slice(0, 60) || texts.postTitle,
        above: <StepOf bench={bench} />,
        back: { href: addresses.posts(slug), label: texts.postsTitle },
        wide: true,
        hasErrors: error !== undefined,
        scripts: [addresses.island('voortgang.js'), addresses.island('bewaar.js')],
        children: (
          <Draft
            slug={slug}
            bench={bench}
            nameOf={nameFor(bench, personOf(visit))}
            error={error}
            words={await wordsOf(visit, bench)}
          />
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const wordsOf = (visit: Visit, bench: Workbench): Promise<WordsProps> => {
    const { school } = visit
    const { post, brief } = bench
    return inSchool(school.schoolId, async (tx) => ({
      findings: await findingsOn(tx, school, bench, house.clock()),
      colleagues: await whoCanLook(tx, post.authorId),
      plannedWall: post.plannedAt ? wallClock(school.timeZone, post.plannedAt) : '',
      endsOn: sayDay(
        school.timeZone,
        new Date(brief.changedAt.getTime() + house.config.draftDays * 86_400_000),
      ),
    }))
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
      const moving = (await deliveriesOf(tx, postId)).filter(({ delivery }) =>
        ['busy', 'claimed'].includes(delivery.is),
      )
      const received = photos.filter((photo) => photo.state === 'received')
      return received.length + moving.length + (post.is === 'preparing' ? 1 : 0)
    })
    return waiting === undefined ? visit.c.notFound() : visit.c.json({ waiting })
  }

  const morePhotos: Page = async (visit) => {
    const photos = await uploadsIn(visit)
    if (typeof photos === 'string') return onBench(house, visit, (bench) => draftPage(visit, bench, photos))
    return afterwards(visit, await addPhotos(house, bySchool(visit), postIn(visit), photos), 'post')
  }

  const saveWords: Page = (visit) =>
    onBench(house, visit, async (bench) => {
      const form = await readForm(visit)
      const words = readWords(visit, bench, form)
      if (words === undefined) return draftPage(visit, bench, postTexts.notAMoment)
      const written = await writeWords(house, bySchool(visit), bench.post.id, words)
      if (written !== 'done' || text(form, 'doe') !== 'vragen') return afterwards(visit, written, 'post')
      const asked = { school: visit.school, by: personOf(visit), postId: bench.post.id }
      const lookedOver = text(form, 'gekeken') === 'ja'
      return afterwards(visit, await submitPost(house, { ...asked, lookedOver }), 'post')
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
    ...status,
    ...{ showPost, showProgress, morePhotos, saveWords, throwAway, dropPhoto },
  }
}

/** The form as it was sent; undefined when its moment is none. */
function readWords(visit: Visit, bench: Workbench, form: FormData): WordsOfPost | undefined {
  const wall = text(form, 'wanneer').slice(0, 16)
  const plannedAt = wall === '' ? undefined : momentAt(visit.school.timeZone, wall)
  if (wall !== '' && plannedAt === undefined) return undefined
  const noChild = text(form, 'geen-kind')
  return {
    caption: text(form, 'tekst').slice(0, 4000),
    altTexts: new Map(bench.photos.map(({ photo }) => [photo.id, text(form, `alt-${photo.id}`)])),
    channels: CHANNELS.filter((channel) => form.getAll('plek').includes(channel)),
    plannedAt,
    wordsReason: text(form, 'reden').slice(0, 500),
    notAChild: [...new Set([...bench.brief.notAChild, ...(noChild === '' ? [] : [noChild])])],
    askedPerson: isId(text(form, 'collega')) ? text(form, 'collega') : undefined,
  }
}

/** Where the work is: at the faces until each photo has its answer, then at the words. */
const StepOf = ({ bench }: { bench: Workbench }) =>
  bench.photos.some((photo) => openFaces(photo).length > 0) ? (
    <Steps current={3} total={STEPS} label={texts.steps.faces} />
  ) : (
    <Steps current={4} total={STEPS} label={texts.steps.words} />
  )
