import { addresses } from '#addresses.ts'
import { mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { goesAt } from '#people/retention/term.ts'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, momentAt, sayDay, sayMoment, wallClock } from '#platform/calendar.ts'
import { Notice } from '#ui/notice.tsx'
import { whoCanLook } from './actions/approve.ts'
import { findingsOn } from './actions/check-words.ts'
import { type WordsOfPost, writeWords } from './actions/make.ts'
import { submitPost } from './actions/submit.ts'
import { nameFor, onBench, postIn } from './bench-visit.ts'
import { CHANNELS } from './channels/channel.ts'
import { DECIDERS } from './network-decision/network-decision.ts'
import { addressOf, nextStep } from './next-step.ts'
import { followsSkippedHour } from './planned-moment.ts'
import { Draft } from './post-page.tsx'
import { texts as postTexts } from './post-texts.nl.ts'
import { PracticeNotice } from './practice/practice-notice.tsx'
import { type AnyRefusal, refusals } from './refusal-texts.nl.ts'
import { draftTerm } from './retention/actions.ts'
import { StepLine } from './step-line.tsx'
import { briefOf, findPost, type PostPhoto, photosOfPost } from './store/posts.ts'
import { texts } from './texts.nl.ts'
import { readAsks } from './wall/actions.ts'
import { AskNotices } from './wall/end-pages.tsx'
import { altTextAfter } from './words/alt-text.ts'
import type { RefusedWords, WordsProps } from './words/words.tsx'
import { wordsField } from './words/words-field.ts'
import type { Workbench } from './workbench.ts'

/** Why a draft is shown again: about its photos, or about its words. */
export type DraftRefusal = { photos?: string; words?: RefusedWords }

/** The words as they were sent, with the moment as it was typed. */
type Sent = { words: WordsOfPost; wall: string; isMoment: boolean }

/** A draft on the screen, and its words on their way in. */
export function draftPages(house: PageHouse) {
  const { inSchool } = house.database

  const draftPage = async (visit: Visit, bench: Workbench, refusal: DraftRefusal = {}) => {
    const { slug } = visit.school
    const { post } = bench
    const step = nextStep(bench, personOf(visit))
    const isRefused = refusal.photos !== undefined || refusal.words !== undefined
    return page(
      house,
      visit,
      {
        title: post.caption.split('\n')[0]?.slice(0, 60) || texts.postTitle,
        above: (
          <>
            <StepLine step={step} />
            <PracticeNotice side={bench.side} />
          </>
        ),
        back: { href: addresses.posts(slug), label: texts.postsTitle },
        wide: true,
        hasErrors: isRefused,
        scripts: [
          addresses.island('voortgang.js'),
          addresses.island('bewaar.js'),
          addresses.island('kies.js'),
        ],
        children: (
          <>
            <AskNotices
              asks={await readAsks(house, visit.school.schoolId, post.id)}
              sayDay={(at) => sayDay(visit.school.timeZone, at)}
            />
            <Draft
              slug={slug}
              bench={bench}
              nameOf={nameFor(bench, personOf(visit))}
              error={refusal.photos}
              goOn={step === 'words' ? undefined : { step, href: addressOf(slug, bench, step) }}
              words={await wordsOf(visit, bench, refusal.words)}
              personId={personOf(visit).personId}
            />
          </>
        ),
      },
      isRefused ? 400 : 200,
    )
  }

  const wordsOf = async (
    visit: Visit,
    bench: Workbench,
    refused: RefusedWords | undefined,
  ): Promise<WordsProps> => {
    const { school, actor } = visit
    const { timeZone } = school
    const { post, brief } = bench
    const { plannedAt } = post
    const { term, ...read } = await inSchool(school.schoolId, async (tx) => ({
      findings: await findingsOn(tx, school, bench, house.clock()),
      colleagues: await whoCanLook(tx, [post.authorId, ...brief.workedOnBy]),
      term: await draftTerm(house, tx),
    }))
    const endsOn = goesAt(term, brief.changedAt, timeZone)
    const isSkipped = plannedAt !== undefined && followsSkippedHour(timeZone, plannedAt)
    return {
      ...read,
      ...{ refused, endsOn: sayDay(timeZone, endsOn), kept: sayKept(timeZone, brief.changedAt) },
      plannedWall: plannedAt ? wallClock(timeZone, plannedAt) : '',
      skippedTo: isSkipped ? sayMoment(timeZone, plannedAt) : undefined,
      decisions: mayEnter(actor, DECIDERS) ? addresses.networks(school.slug) : undefined,
    }
  }

  const sayKept = (timeZone: string, at: Date): string =>
    dayIn(timeZone, at) === dayIn(timeZone, house.clock())
      ? postTexts.kept(wallClock(timeZone, at).slice(11))
      : postTexts.keptOn(sayDay(timeZone, at))

  const saveWords: Page = async (visit) => {
    const form = await readForm(visit)
    const postId = postIn(visit)
    const sent = await readWords(visit, form)
    if (!sent) return visit.c.notFound()
    const by = personOf(visit)
    const written = await writeWords(house, { schoolId: visit.school.schoolId, by }, postId, sent.words)
    if (written !== 'done') return refused(visit, written)
    if (!sent.isMoment) return again(visit, sent, { field: 'wanneer', message: postTexts.notAMoment })
    const here = addresses.post(visit.school.slug, postId)
    if (text(form, 'doe') === 'kijken') return see(visit, addresses.lookOver(visit.school.slug, postId))
    if (text(form, 'doe') !== 'vragen') {
      // A script that keeps the words while they are typed stays where it is.
      const byScript = visit.c.req.header('Accept') === 'application/json'
      const at = sayKept(visit.school.timeZone, house.clock())
      return byScript ? visit.c.json({ bewaard: at }) : see(visit, `${here}#tekst`)
    }
    const done = await submitPost(house, { school: visit.school, by, postId })
    if (done === 'done') return see(visit, here)
    const field = wordsField(done)
    return field ? again(visit, sent, { field, message: refusals[done] }) : refused(visit, done)
  }

  /** The form once more: the words were kept, what was typed beside them stands there again. */
  const again = (visit: Visit, { wall }: Sent, why: Pick<RefusedWords, 'field' | 'message'>) =>
    onBench(house, visit, (bench) => draftPage(visit, bench, { words: { ...why, wall } }))

  /** The form as it was sent. What is no moment changes nothing about when it goes out. */
  const readWords = async (visit: Visit, form: FormData): Promise<Sent | undefined> => {
    const postId = postIn(visit)
    const known = await inSchool(visit.school.schoolId, async (tx) => {
      const post = await findPost(tx, postId)
      if (!post) return undefined
      const brief = await briefOf(tx, postId)
      const colleagues = await whoCanLook(tx, [post.authorId, ...brief.workedOnBy])
      return {
        ...{ post, brief, photos: await photosOfPost(tx, postId) },
        askedPerson: colleagues.find(({ id }) => id === text(form, 'collega'))?.id,
      }
    })
    if (!known) return undefined
    const wall = text(form, 'wanneer').slice(0, 16)
    const moment = wall === '' ? undefined : momentAt(visit.school.timeZone, wall)
    const isMoment = wall === '' || moment !== undefined
    const caption = text(form, 'tekst').slice(0, 4000)
    const described = known.photos.filter(({ photoId }) => form.has(`alt-${photoId}`))
    const captions = { before: known.post.caption, after: caption }
    const altTextOf = ({ photoId, medium }: PostPhoto) =>
      altTextAfter(text(form, `alt-${photoId}`).slice(0, 2000), captions, medium)
    const noChild = text(form, 'geen-kind')
    const words = {
      caption,
      altTexts: new Map(described.map((photo) => [photo.photoId, altTextOf(photo)])),
      channels: CHANNELS.filter((channel) => form.getAll('plek').includes(channel)),
      plannedAt: isMoment ? moment : known.post.plannedAt,
      wordsReason: text(form, 'reden').slice(0, 500),
      notAChild: [...new Set([...known.brief.notAChild, ...(noChild === '' ? [] : [noChild])])],
      askedPerson: known.askedPerson,
    }
    return { words, wall, isMoment }
  }

  const refused = (visit: Visit, why: AnyRefusal) =>
    page(
      house,
      visit,
      {
        title: texts.postTitle,
        back: { href: addresses.post(visit.school.slug, postIn(visit)), label: texts.backToPost },
        children: <Notice kind="warning">{refusals[why]}</Notice>,
      },
      400,
    )

  /** Each step leads here, and from here to the next that is not done. */
  const goOn: Page = (visit) =>
    onBench(house, visit, (bench) => {
      const { slug } = visit.school
      if (bench.post.is !== 'draft') return see(visit, addresses.post(slug, bench.post.id))
      return see(visit, addressOf(slug, bench, nextStep(bench, personOf(visit))))
    })

  return { draftPage, saveWords, goOn, refused }
}
