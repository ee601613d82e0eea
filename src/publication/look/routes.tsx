import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import { page } from '#people/frame.tsx'
import {
  texts as fieldsOf,
  type Page,
  type PageHouse,
  personOf,
  readForm,
  see,
  text,
  type Visit,
} from '#people/visit.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import type { Done } from '../actions/make.ts'
import { idIn, nameFor, onBench, postIn } from '../bench-visit.ts'
import { StepLine } from '../step-line.tsx'
import { refusals, texts as roomTexts } from '../texts.nl.ts'
import type { TablePhoto, Workbench } from '../workbench.ts'
import { answerLook, notThisOne } from './actions.ts'
import { type Answer, readAnswer } from './answer.ts'
import { type Numbered, nextAfter, numbered } from './look.ts'
import { lookAt, lookOn } from './look-address.ts'
import { LookPage } from './look-page.tsx'
import { FramePage, MorePage } from './more-page.tsx'
import { nobodyPages } from './nobody-routes.tsx'
import { texts } from './texts.nl.ts'

/** What is asked about a photo: of the whole, of what is still seen, or of one frame by its number. */
type Asked = { is: 'whole'; done: number | undefined } | { is: 'more' } | { is: 'frame'; frame: number }

/** Each whole photo is looked at once by a person before a colleague is asked. */
export function lookPages(house: PageHouse) {
  const ofPost = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })

  const showLook: Page = (visit) =>
    onBench(house, visit, (bench) => {
      const at = numbered(bench.photos).find(({ number }) => number === numberIn(visit, 'foto'))
      return at ? lookPage(visit, bench, at, askedIn(visit)) : see(visit, onFrom(visit, bench))
    })

  /** Without a photo: to what has to be looked at next. What is no draft any more is not looked at here. */
  const onFrom = ({ school: { slug } }: Visit, bench: Workbench) =>
    bench.post.is === 'draft' ? lookOn(slug, bench) : addresses.post(slug, bench.post.id)

  const lookPage = (
    visit: Visit,
    bench: Workbench,
    at: Numbered<TablePhoto>,
    asked: Asked,
    error?: string,
  ) => {
    const { slug } = visit.school
    const post = addresses.post(slug, bench.post.id)
    if (bench.post.is !== 'draft') return see(visit, post)
    if (isClip(at.of.photo)) return see(visit, addresses.clip(slug, bench.post.id, at.of.photo.id))
    const props = { slug, bench, at, nameOf: nameFor(bench, personOf(visit)) }
    return page(
      house,
      visit,
      {
        title: texts.progress(at.number, bench.photos.length),
        above: <StepLine step="look" />,
        back: { href: post, label: roomTexts.backToPost },
        hasErrors: error !== undefined,
        scripts: asked.is === 'more' ? [addresses.island('kader.js')] : [],
        children: (
          <>
            {error && <Notice kind="warning">{error}</Notice>}
            {asked.is === 'more' && <MorePage {...props} />}
            {asked.is === 'frame' && <FramePage {...props} frame={asked.frame} />}
            {asked.is === 'whole' && (
              <LookPage {...props} done={asked.done} next={nextAfter(bench.photos, at.number)} />
            )}
          </>
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const saveLook: Page = async (visit) => {
    const form = await readForm(visit)
    const photoId = text(form, 'foto')
    const answer = readAnswer((name) => fieldsOf(form, name))
    const done =
      answer && isId(photoId) ? await answerLook(house, ofPost(visit), photoId, answer) : 'choose_something'
    return onBench(house, visit, (bench) => {
      const at = numbered(bench.photos).find(({ of }) => of.photo.id === photoId)
      if (!at) return see(visit, onFrom(visit, bench))
      if (typeof done === 'string' && done !== 'done')
        return lookPage(visit, bench, at, askedBy(answer, at.of), refusals[done])
      return see(visit, afterAnswer(visit.school.slug, bench, { at, answer, done }))
    })
  }

  const dropPhoto: Page = async (visit) => {
    const form = await readForm(visit)
    const { slug } = visit.school
    const done = await notThisOne(house, ofPost(visit), idIn(visit, 'photo'))
    if (done !== 'done') return refusedPage(visit, done)
    if (text(form, 'vanaf') === 'meekijken') return see(visit, addresses.approval(slug, postIn(visit)))
    if (text(form, 'vanaf') === 'past') return see(visit, addresses.goOn(slug, postIn(visit)))
    if (text(form, 'vanaf') !== 'kijken') return see(visit, addresses.post(slug, postIn(visit)))
    return onBench(house, visit, (bench) => see(visit, onFrom(visit, bench)))
  }

  const refusedPage = (visit: Visit, why: Exclude<Done, 'done'>) =>
    page(
      house,
      visit,
      {
        title: roomTexts.postTitle,
        back: { href: addresses.post(visit.school.slug, postIn(visit)), label: roomTexts.backToPost },
        children: <Notice kind="warning">{refusals[why]}</Notice>,
      },
      400,
    )

  return { ...nobodyPages(house), showLook, saveLook, dropPhoto }
}

const frameOf = (photo: TablePhoto, faceId: string) => photo.faces.findIndex(({ id }) => id === faceId) + 1

/** What was asked when this was answered: a refusal is read there. */
function askedBy(answer: Answer | undefined, photo: TablePhoto): Asked {
  if (answer && 'face' in answer) return { is: 'frame', frame: frameOf(photo, answer.face) }
  return answer?.is === 'frame' ? { is: 'more' } : { is: 'whole', done: undefined }
}

type Answered = {
  at: Numbered<TablePhoto>
  answer: Answer | undefined
  done: 'done' | { faceId: string }
}

/** On to the next photo; what is in a frame that was just drawn is asked at once. */
function afterAnswer(slug: string, { post, photos }: Workbench, { at, answer, done }: Answered): string {
  const { number } = at
  if (done !== 'done') return lookAt(slug, post.id, { number, frame: frameOf(at.of, done.faceId) })
  if (answer?.is !== 'fine') return lookAt(slug, post.id, { number })
  const next = nextAfter(photos, number)
  return next ? lookAt(slug, post.id, { number: next.number, done: number }) : addresses.goOn(slug, post.id)
}

function numberIn({ c }: Visit, name: string): number | undefined {
  const number = Number.parseInt(c.req.query(name) ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

function askedIn(visit: Visit): Asked {
  const frame = numberIn(visit, 'kader')
  if (frame !== undefined) return { is: 'frame', frame }
  return visit.c.req.query('nog') ? { is: 'more' } : { is: 'whole', done: numberIn(visit, 'na') }
}
