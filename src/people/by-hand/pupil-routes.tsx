import { addresses } from '#addresses.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { mayEnter } from '../actor.ts'
import { page } from '../frame.tsx'
import { fullName } from '../person.ts'
import { RIGHTS } from '../rights.ts'
import { listGroups } from '../store.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import {
  addPupil,
  correctPupil,
  type HandPorts,
  letPupilGo,
  noteLook,
  takePupilBack,
} from './actions/pupils.ts'
import { type HandRefusal, judgePupil, type Typed } from './by-hand.ts'
import type { Filled } from './fields.tsx'
import type { KnownPupil } from './known-people.ts'
import { type NewPupilForm, NewPupilPage, PupilGoesPage, PupilPage } from './pupil-page.tsx'
import { findPupil } from './store.ts'
import { handTexts as texts } from './texts.nl.ts'
import { byOf, typedIn, typedName } from './typed.ts'

/** One pupil by hand: added, put right, gone and back. */
export function pupilPages(house: PageHouse, ports: HandPorts) {
  const { inSchool } = house.database
  const today = ({ school }: Visit) => dayIn(school.timeZone, house.clock())
  const judge = async (visit: Visit, typed: Typed) =>
    judgePupil(typed, await inSchool(visit.school.schoolId, listGroups), today(visit))

  const pupilPage = async (visit: Visit, sent?: { filled?: Filled; refused?: HandRefusal }) => {
    const { school, actor } = visit
    const id = param(visit, 'pupil')
    const found = await inSchool(school.schoolId, async (tx) => {
      const pupil = await findPupil(tx, id)
      if (!pupil) return undefined
      await noteLook(house, tx, byOf(visit), id)
      return { pupil, groups: await listGroups(tx) }
    })
    if (!found) return visit.c.notFound()
    const { pupil } = found
    const filled = sent?.filled ?? { typed: typedFrom(pupil), faults: [] }
    const maySetPictures = mayEnter(actor, RIGHTS.keep_out_of_pictures)
    const sayDate = (day: string) => sayDay(school.timeZone, new Date(`${day}T12:00:00Z`))
    const children = (
      <PupilPage
        {...{ slug: school.slug, ...found, filled, maySetPictures, sayDate }}
        refused={sent?.refused}
        said={sent ? undefined : endings(visit)}
      />
    )
    return page(
      house,
      visit,
      {
        title: fullName(pupil),
        hasErrors: sent !== undefined,
        back: backTo(visit, pupil, found.groups),
        children,
      },
      sent ? 400 : 200,
    )
  }
  const showPupil: Page = (visit) => pupilPage(visit)

  const savePupil: Page = async (visit) => {
    const form = await readForm(visit)
    const id = param(visit, 'pupil')
    if (!isId(id)) return visit.c.notFound()
    const to = (ending: string) => see(visit, `${addresses.pupil(visit.school.slug, id)}?einde=${ending}`)
    if (text(form, 'doe') === 'terug') {
      const done = await takePupilBack(house, byOf(visit), id)
      if (done.is === 'refused') return pupilPage(visit, { refused: done.code })
      return to(done.from === 'missing' ? 'gezien' : 'terug')
    }
    const typed = typedIn(form)
    const judged = await judge(visit, typed)
    if (judged.is === 'refused') return pupilPage(visit, { filled: { typed, faults: judged.faults } })
    const done = await correctPupil(house, ports, byOf(visit), id, judged.wish)
    return done.is === 'done' ? to('bewaard') : visit.c.notFound()
  }

  const newPage = async (visit: Visit, form: NewPupilForm) => {
    const { slug, schoolId } = visit.school
    const groups = await inSchool(schoolId, listGroups)
    const isRefused = form.refused !== undefined || form.filled.faults.length > 0
    return page(
      house,
      visit,
      {
        title: texts.newPupil,
        hasErrors: isRefused,
        back: { href: addresses.people(slug), label: texts.title },
        children: <NewPupilPage {...{ slug, groups, form }} />,
      },
      isRefused ? 400 : 200,
    )
  }

  /** From a group's page that group is filled in, and its year where it has one. */
  const showNewPupil: Page = async (visit) => {
    const wanted = visit.c.req.query('groep') ?? ''
    const group = (await inSchool(visit.school.schoolId, listGroups)).find(({ id }) => id === wanted)
    const [year, ...more] = group?.yearGroups ?? []
    const typed = { groep: group?.id ?? '', jaar: year === undefined || more.length > 0 ? '' : String(year) }
    return newPage(visit, { filled: { typed, faults: [] }, refused: undefined, twin: undefined })
  }

  const savePupilAnew: Page = async (visit) => {
    const typed = typedIn(await readForm(visit))
    const judged = await judge(visit, typed)
    if (judged.is === 'refused')
      return newPage(visit, {
        ...{ filled: { typed, faults: judged.faults }, refused: undefined, twin: undefined },
      })
    const done = await addPupil(house, ports, byOf(visit), judged.wish)
    return done.is === 'done'
      ? see(visit, `${addresses.pupil(visit.school.slug, done.id)}?einde=nieuw`)
      : newPage(visit, { filled: { typed, faults: [] }, refused: done.code, twin: done.id })
  }

  const showPupilGoes: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const pupil = await inSchool(schoolId, (tx) => findPupil(tx, param(visit, 'pupil')))
    if (!pupil) return visit.c.notFound()
    return page(house, visit, {
      title: texts.letGoTitle(fullName(pupil)),
      back: { href: addresses.pupil(slug, pupil.id), label: fullName(pupil) },
      children: <PupilGoesPage slug={slug} pupil={pupil} />,
    })
  }

  const letGo: Page = async (visit) => {
    const id = param(visit, 'pupil')
    if (!isId(id)) return visit.c.notFound()
    const done = await letPupilGo(house, ports, byOf(visit), id)
    return done.is === 'left'
      ? see(visit, `${addresses.pupil(visit.school.slug, id)}?weg=${done.places}`)
      : pupilPage(visit, { refused: done.code })
  }

  return { showPupil, savePupil, showNewPupil, addPupil: savePupilAnew, showPupilGoes, letGo }
}

const ENDINGS: Record<string, string> = {
  nieuw: texts.pupilAdded,
  bewaard: texts.pupilSaved,
  terug: texts.pupilCameBack,
  gezien: texts.pupilSeenAgain,
  los: texts.unlinked,
}

function endings({ c }: Visit): string | undefined {
  const places = c.req.query('weg') ?? ''
  return /^\d{1,4}$/.test(places) ? texts.wentPlaces(Number(places)) : ENDINGS[c.req.query('einde') ?? '']
}

function backTo({ school }: Visit, pupil: KnownPupil, groups: readonly { id: string; name: string }[]) {
  const group = groups.find(({ id }) => id === pupil.groupId)
  return group
    ? { href: addresses.groupMembers(school.slug, group.id), label: texts.groupTitle(group.name) }
    : { href: addresses.people(school.slug), label: texts.title }
}

function typedFrom(pupil: KnownPupil): Typed {
  const [year = '', month = '', day = ''] = (pupil.birthDate ?? '').split('-')
  return {
    ...typedName(pupil),
    geboortedatum: pupil.birthDate === null ? '' : `${day}-${month}-${year}`,
    groep: pupil.groupId ?? '',
    jaar: pupil.schoolYear === null ? '' : String(pupil.schoolYear),
  }
}
