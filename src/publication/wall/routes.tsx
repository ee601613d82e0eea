import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { postIn } from '../bench-visit.ts'
import { refusals, texts as roomTexts } from '../texts.nl.ts'
import type { Workbench } from '../workbench.ts'
import { answerAsk, askTeacher, type OpenWall, openWall, sayOnWall } from './actions.ts'
import { callName } from './call-name.ts'
import { NoFaces, titleOf } from './end-pages.tsx'
import { readSaid, whoWord } from './form.ts'
import { Elsewhere, photosToCome, StillWorking, type WallProps } from './page.tsx'
import type { SaidOnWall } from './said.ts'
import { StepPage } from './step-page.tsx'
import { isSameStep, type Planned, type WallStep, wallStep, wallSteps } from './steps.ts'
import { texts } from './texts.nl.ts'
import { facesOnWall, usualWay, type Way } from './wall.ts'
import { afterStep, stepBefore, stepNamed, wallAt, wayNamed } from './wall-address.ts'

type Refused = { sentence: string; said?: SaidOnWall }

/** All faces of all photos on one screen, one question at a time. */
export function wallPages(house: PageHouse) {
  const ofPost = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })

  const showWall: Page = (visit) => show(visit, readAsked(visit))

  const show = async (visit: Visit, asked: Asked, refused?: Refused) => {
    const by = personOf(visit)
    const wall = await openWall(house, ofPost(visit), (bench) => screenOf(bench, by, asked).step)
    if (!wall) return visit.c.notFound()
    const { bench } = wall
    const post = addresses.post(visit.school.slug, bench.post.id)
    if (bench.post.is !== 'draft') return see(visit, post)
    if (bench.who.groups.length === 0)
      return see(visit, addresses.whoWasThere(visit.school.slug, bench.post.id))
    const screen = screenOf(bench, by, asked)
    const isAsked = wall.asks.some(({ personId, answeredAt }) => personId === by.personId && !answeredAt)
    // The last answer leads on to the post; who was asked says first that they are ready.
    if (screen.step.is === 'done' && asked.after !== '' && !isAsked)
      return see(visit, addresses.goOn(visit.school.slug, bench.post.id))
    return wallPage(visit, wall, screen, refused)
  }

  const wallPage = (
    visit: Visit,
    { bench, teachers, asks }: OpenWall,
    { step, steps, way }: Screen,
    refused: Refused | undefined,
  ) => {
    const { slug, timeZone } = visit.school
    const by = personOf(visit)
    const nameOf = callName(bench, by)
    const hasFaces = facesOnWall(bench).length > 0
    const toCome = photosToCome(bench)
    const before = stepBefore(steps, step)
    const props = {
      ...{ slug, bench, by, steps, step, way, nameOf, teachers, asks },
      ...filledIn(refused),
      sayDay: (at: Date) => sayDay(timeZone, at),
    }
    return page(
      house,
      visit,
      {
        title: hasFaces ? titleOf(step, nameOf) : toCome > 0 ? texts.notYetTitle : texts.emptyTitle,
        above: <StepLine steps={steps} step={step} />,
        back: before
          ? { href: wallAt(slug, bench, { step: before, way }), label: texts.back }
          : { href: addresses.post(slug, bench.post.id), label: roomTexts.backToPost },
        hasErrors: refused !== undefined,
        scripts: [addresses.island('muur.js'), addresses.island('voortgang.js')],
        children: hasFaces ? (
          <>
            {refused && <Notice kind="warning">{refused.sentence}</Notice>}
            <StillWorking slug={slug} bench={bench} />
            <StepPage {...props} />
            <Elsewhere {...props} />
          </>
        ) : (
          <>
            <StillWorking slug={slug} bench={bench} />
            {toCome === 0 && <NoFaces slug={slug} postId={bench.post.id} />}
          </>
        ),
      },
      refused ? 400 : 200,
    )
  }

  const sayWall: Page = async (visit) => {
    const form = await readForm(visit)
    const { slug } = visit.school
    const [word, child, way] = [text(form, 'stap'), text(form, 'kind'), text(form, 'andersom')]
    if (word === 'vraag') return ask(visit, text(form, 'wie'))
    if (word === 'klaar') return ready(visit)
    const said = readSaid(form)
    const here = { step: word, child, after: '', way: wayNamed(way) }
    if (said === 'nothing_ticked') return show(visit, here, { sentence: texts.tickSomeone })
    if (!said) return show(visit, here, { sentence: refusals.choose_something })
    const done = await sayOnWall(house, ofPost(visit), said, { knowsThem: text(form, 'ken') === 'ja' })
    if (done === 'done') return see(visit, afterStep(slug, postIn(visit), { word, child, way }))
    const sentence =
      done.code === 'does_not_know_group' && text(form, 'ken') === ''
        ? texts.knowFirst
        : texts.refusedOn(done.photos, refusals[done.code])
    return show(visit, here, { sentence, said })
  }

  const ask = async (visit: Visit, teacherId: string) => {
    const here = { step: 'vraag', child: '', after: '', way: undefined }
    const done = isId(teacherId) ? await askTeacher(house, ofPost(visit), teacherId) : 'choose_something'
    if (done !== 'done') return show(visit, here, { sentence: refusals[done] })
    return see(visit, `${addresses.faceWall(visit.school.slug, postIn(visit))}?stap=vraag`)
  }

  const ready = async (visit: Visit) => {
    const { slug } = visit.school
    const done = await answerAsk(house, ofPost(visit))
    return see(
      visit,
      typeof done === 'object' ? addresses.task(slug, done.taskId) : addresses.post(slug, postIn(visit)),
    )
  }

  return { showWall, sayWall }
}

/** What an address asks for: a step by its word, what comes after one, and which way round. */
type Asked = { step: string; child: string; after: string; way: Way | undefined }
type Screen = { step: WallStep; steps: readonly Planned[]; way: Way }

function readAsked({ c }: Visit): Asked {
  const query = (name: string) => c.req.query(name) ?? ''
  return { step: query('stap'), child: query('kind'), after: query('na'), way: wayNamed(query('andersom')) }
}

function screenOf(bench: Workbench, by: ReturnType<typeof personOf>, asked: Asked): Screen {
  const way = asked.way ?? usualWay(bench, by)
  const steps = wallSteps(bench, by, way)
  const after = stepNamed(steps, asked.after, asked.child)
  const step = stepNamed(steps, asked.step, asked.child) ?? wallStep(bench, by, { way, after })
  return { step, steps, way }
}

/** A refused answer stays as it was given. */
function filledIn(refused: Refused | undefined): Pick<WallProps, 'ticked' | 'filled'> {
  const said = refused?.said
  return {
    ticked: refused && new Set(said && 'faces' in said ? said.faces : []),
    filled:
      said?.step === 'large'
        ? new Map([...said.who].map(([face, answer]) => [face, whoWord(answer)]))
        : undefined,
  }
}

const StepLine = ({ steps, step }: Pick<Screen, 'steps' | 'step'>) => {
  const at = steps.findIndex((it) => isSameStep(it.step, step))
  if (at === -1) return null
  const children = steps.filter((it) => it.step.is === 'look_for').length
  return (
    <Steps
      current={at + 1}
      total={steps.length}
      label={step.is === 'look_for' ? texts.lookForStep(at + 1, children) : texts.stepNames[step.is]}
    />
  )
}
