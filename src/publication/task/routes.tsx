import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import type { FieldError } from '#ui/form.tsx'
import { doTask } from '../actions/do-task.ts'
import { type OpenTask, openTask } from '../actions/open-task.ts'
import { idIn } from '../bench-visit.ts'
import { taskNames } from '../delivery-texts.nl.ts'
import { type AnyRefusal, refusals } from '../refusal-texts.nl.ts'
import { deadlineOf } from '../work.ts'
import { answered, answerField, type Filled, NOTHING_FILLED } from './form.ts'
import { TaskEnded, TaskPage } from './page.tsx'
import { taskTexts as texts } from './texts.nl.ts'

type Refused = { filled: Filled; errors: readonly FieldError[] }

/** Work for a named person: one page per task, and anybody who makes posts may do it. */
export function taskPages(house: PageHouse) {
  const asked = (visit: Visit) => ({ school: visit.school, by: personOf(visit), taskId: idIn(visit, 'task') })

  const showTask: Page = async (visit) => show(visit, await openTask(house, asked(visit)))

  const show = (visit: Visit, open: OpenTask | 'ended' | undefined, refused?: Refused) => {
    if (!open) return visit.c.notFound()
    return open === 'ended' ? endedPage(visit) : taskPage(visit, open, refused)
  }

  const taskPage = (visit: Visit, open: OpenTask, refused?: Refused) => {
    const { slug, timeZone, name } = visit.school
    const { task } = open.about
    const { filled, errors } = refused ?? { filled: NOTHING_FILLED, errors: [] }
    return page(
      house,
      visit,
      {
        title: taskNames[task.kind],
        hasErrors: errors.length > 0,
        back: { href: addresses.school(slug), label: name },
        children: (
          <TaskPage
            {...{ slug, open, filled, errors }}
            leads={isLeader(visit)}
            isPractice={house.installation === 'practice'}
            deadline={deadlineOf(timeZone, task.dueAt, house.clock())}
            sayDay={(at) => sayDay(timeZone, at)}
          />
        ),
      },
      refused ? 400 : 200,
    )
  }

  const endedPage = (visit: Visit) =>
    page(house, visit, { title: texts.endedTitle, children: <TaskEnded slug={visit.school.slug} /> })

  const answerTask: Page = async (visit) => {
    const form = await readForm(visit)
    const open = await openTask(house, asked(visit))
    if (!open || open === 'ended') return show(visit, open)
    const filled = readFilled(form, open)
    const who = { school: visit.school, by: personOf(visit), leads: isLeader(visit) }
    const done = await doTask(house, who, open, filled)
    const { slug } = visit.school
    if (done === 'done') return see(visit, addresses.task(slug, open.about.task.id))
    if (typeof done === 'object') return see(visit, addresses.post(slug, done.newPost))
    return show(visit, open, { filled, errors: errorsOf(done, open, filled) })
  }

  return { showTask, answerTask }
}

const isLeader = ({ actor }: Visit) => actor.is === 'signed_in' && actor.roles.includes('leadership')

function readFilled(form: FormData, { work }: OpenTask): Filled {
  const photos = work.kind === 'review' ? work.photos : []
  return {
    answers: new Map(photos.map(({ photoId }) => [photoId, text(form, answerField(photoId))])),
    choice: text(form, 'klopt'),
    note: text(form, 'notitie').slice(0, MOST_OF_A_NOTE),
    url: text(form, 'link').slice(0, MOST_OF_A_NOTE),
    button: text(form, 'doe'),
  }
}

const MOST_OF_A_NOTE = 1000

/** Beside the field that it is about, so that the summary leads there. */
function errorsOf(code: AnyRefusal, { work }: OpenTask, { answers, button }: Filled): FieldError[] {
  const message = refusals[code]
  if (code === 'answer_every_photo' && work.kind === 'review') {
    const said = answered(answers)
    const open = work.photos.filter(({ photoId }) => !said.has(photoId))
    return open.map(({ photoId }) => ({ field: answerField(photoId), message }))
  }
  if (code === 'no_link') return [{ field: 'link', message }]
  if (code === 'say_what_you_saw') return [{ field: `notitie-${button}`, message }]
  return [{ field: work.kind === 'objection' ? 'klopt' : 'taak', message }]
}
