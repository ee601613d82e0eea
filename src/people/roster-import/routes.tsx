import { addresses } from '#addresses.ts'
import { sayDay } from '#platform/calendar.ts'
import { page } from '../frame.tsx'
import { texts as all, type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { type ConfirmRefusal, cancel, confirm, lookAt, sayWho, type Taken, takeFile } from './actions.ts'
import { LookPage } from './look-page.tsx'
import { DonePage, StartPage, type StartProps } from './page.tsx'
import { doesNothing } from './plan.ts'
import { reportOf } from './report.ts'
import type { RosterPorts } from './roster-ports.ts'
import { MOST_FILE_BYTES } from './school-file.ts'
import { importOf, lastImport } from './store.ts'
import { COUNT_KINDS, confirmRefusals, pupilChanges, sayRefusal, texts, wrongSchool } from './texts.nl.ts'

/** A little more than a file may be, so that one that is too large is refused in words. */
export const MOST_SENT_BYTES = MOST_FILE_BYTES + 4 * 1024 * 1024

/** A file of the school's own administration in, in two steps: look, then confirm. */
export function rosterImportPages(house: PageHouse, ports: RosterPorts) {
  const sayOf = (visit: Visit) => (day: string) => sayDay(visit.school.timeZone, new Date(`${day}T12:00:00Z`))

  const show = async (visit: Visit, problem?: StartProps['problem']) => {
    const { slug, schoolId, name, timeZone } = visit.school
    const last = await house.database.inSchool(schoolId, lastImport)
    const ended = visit.c.req.query('einde')
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: problem !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <StartPage
            {...{ slug, problem }}
            isPractice={house.installation === 'practice'}
            lastDay={last && sayDay(timeZone, last.at)}
            isStopped={ended === 'gestopt'}
            hadNothing={ended === 'niets'}
          />
        ),
      },
      problem ? 400 : 200,
    )
  }

  const showStart: Page = async (visit) => {
    const done = visit.c.req.query('gedaan')
    return done === undefined ? show(visit) : showDone(visit, idIn(done))
  }

  const showDone = async (visit: Visit, id: string) => {
    const { slug, schoolId, timeZone } = visit.school
    const done = await house.database.inSchool(schoolId, (tx) => importOf(tx, id))
    if (!done) return show(visit)
    const { counts } = done
    const shown = COUNT_KINDS.filter((kind) => counts[kind] > 0)
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.rosterImport(slug), label: texts.title },
      children: (
        <DonePage
          slug={slug}
          day={sayDay(timeZone, done.at)}
          counts={shown.map((kind) => ({ kind, count: counts[kind] }))}
          places={counts.places}
        />
      ),
    })
  }

  const takeUpload: Page = async (visit) => {
    const file = (await readForm(visit)).get('bestand')
    if (house.installation === 'practice') return show(visit, { is: 'refused', sentence: texts.practice })
    if (!(file instanceof File) || file.size === 0) return show(visit, { is: 'no_file' })
    if (file.size > MOST_FILE_BYTES)
      return show(visit, { is: 'refused', sentence: sayRefusal({ code: 'too_large', line: 1 }) })
    const taken = await takeFile(house, visit.school, file.stream())
    if (taken.is === 'draft') return see(visit, addresses.rosterDraft(visit.school.slug, taken.id))
    return show(visit, { is: 'refused', sentence: sayTaken(taken) })
  }

  const look = async (visit: Visit, refused: readonly ConfirmRefusal[] = [], typed = '') => {
    const { slug, name } = visit.school
    const draftId = idIn(param(visit, 'draft'))
    const found = await lookAt(house, visit.school, draftId)
    if (!found) return show(visit, { is: 'refused', sentence: confirmRefusals.draft_gone })
    const { plan, demands, hash, now } = found
    const { file } = found.draft
    return page(
      house,
      visit,
      {
        title: texts.lookTitle,
        hasErrors: refused.length > 0,
        wide: true,
        back: { href: addresses.rosterImport(slug), label: texts.title },
        children: (
          <LookPage
            {...{ slug, draftId, hash, file, demands, refused, typed }}
            schoolName={name}
            schoolYear={plan.schoolYear}
            staffNotInFile={plan.staffNotInFile}
            isNothing={doesNothing(plan)}
            report={reportOf({ file, now, plan }, reportWords)}
            sayDay={sayOf(visit)}
          />
        ),
      },
      refused.length > 0 ? 400 : 200,
    )
  }

  const showDraft: Page = (visit) => look(visit)

  const answerDraft: Page = async (visit) => {
    const { school, actor } = visit
    const start = addresses.rosterImport(school.slug)
    const draftId = idIn(param(visit, 'draft'))
    const form = await readForm(visit)
    if (text(form, 'doe') === 'stop') {
      await cancel(house, school)
      return see(visit, `${start}?einde=gestopt`)
    }
    if (text(form, 'doe') === 'wie') {
      await sayWho(house, school, draftId, answersIn(form))
      return see(visit, addresses.rosterDraft(school.slug, draftId))
    }
    const by = actor.is === 'signed_in' ? (actor.personId ?? null) : null
    const said = {
      missing: text(form, 'aantal'),
      newYear: all(form, 'schooljaar').includes('ja'),
      isOurs: all(form, 'school').includes('ja'),
    }
    const done = await confirm(house, ports, { school, by, draftId, hash: text(form, 'gezien'), said })
    if (done.is === 'refused') return look(visit, done.codes, said.missing)
    return see(visit, done.is === 'done' ? `${start}?gedaan=${done.id}` : `${start}?einde=niets`)
  }

  return { showStart, takeUpload, showDraft, answerDraft }
}

/** What is no id is nobody’s, and some of it no database can even read. */
const idIn = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : '')

const reportWords = {
  changes: (changes: readonly string[]) =>
    changes.flatMap((change) => (isChange(change) ? [pupilChanges[change]] : [])).join(', '),
  noGroup: texts.noGroup,
  arrow: '→',
}

const isChange = (word: string): word is keyof typeof pupilChanges => Object.hasOwn(pupilChanges, word)

function sayTaken(taken: Exclude<Taken, { is: 'draft' }>): string {
  if (taken.is === 'practice_installation') return texts.practice
  if (taken.is === 'unreadable') return sayRefusal(taken)
  return wrongSchool[taken.is](taken.inFile, taken.here)
}

/** Only the places of a file that the page itself names: a letter and a number. */
function answersIn(form: FormData): Record<string, string> {
  const answers = [...form.keys()].flatMap((name): [string, string][] => {
    const place = /^wie-([ps]\d{1,4})$/.exec(name)?.[1]
    const answer = text(form, name).slice(0, 40)
    return place === undefined || answer === '' ? [] : [[place, answer]]
  })
  return Object.fromEntries(answers)
}
