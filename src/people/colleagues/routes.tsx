import { addresses } from '#addresses.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { page } from '../frame.tsx'
import { fullName } from '../person.ts'
import { listGroups } from '../store.ts'
import { texts as all, type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { changeRoles, letBoardIn, letStandIn, listColleagues, stopStandIn } from './actions.ts'
import { type ColleagueRefusal, type RolesWish, STAFF_ROLES, type StandIn } from './colleague.ts'
import { ColleaguesPage } from './list-page.tsx'
import { ColleaguePage, type Sent } from './page.tsx'
import { RightsPage } from './rights-page.tsx'
import { colleagueTexts as texts } from './texts.nl.ts'

/** Who works here, what each of them may, and for how long. */
export function colleaguePages(house: PageHouse) {
  const read = ({ school }: Visit) =>
    house.database.inSchool(school.schoolId, async (tx) => ({
      colleagues: await listColleagues(tx),
      groups: await listGroups(tx),
    }))
  const sayDate =
    ({ school }: Visit) =>
    (day: string) =>
      sayDay(school.timeZone, new Date(`${day}T12:00:00Z`))

  const showList = async (visit: Visit, typed?: { email: string; refused: ColleagueRefusal }) => {
    const { slug, name } = visit.school
    const isDone = typed === undefined && visit.c.req.query('bestuur') !== undefined
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: typed !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <ColleaguesPage
            {...{ slug, ...(await read(visit)), sayDate: sayDate(visit) }}
            board={{ email: typed?.email ?? '', refused: typed?.refused, isDone }}
          />
        ),
      },
      typed ? 400 : 200,
    )
  }

  const showColleagues: Page = (visit) => showList(visit)

  const addBoardMember: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const email = text(await readForm(visit), 'email')
    const done = await letBoardIn(house, { schoolId, by: actorId(visit), email })
    return done === 'done'
      ? see(visit, `${addresses.colleagues(slug)}?bestuur=ja`)
      : showList(visit, { email, refused: done })
  }

  const showOne = async (visit: Visit, sent: Sent) => {
    const { slug, timeZone } = visit.school
    const { colleagues, groups } = await read(visit)
    const colleague = colleagues.find(({ id }) => id === param(visit, 'person'))
    if (!colleague) return visit.c.notFound()
    const isRefused = sent.is === 'roles' || sent.is === 'stand_in'
    const today = dayIn(timeZone, house.clock())
    return page(
      house,
      visit,
      {
        title: fullName(colleague),
        hasErrors: isRefused,
        back: { href: addresses.colleagues(slug), label: texts.title },
        children: <ColleaguePage {...{ slug, colleague, groups, sent, today, sayDate: sayDate(visit) }} />,
      },
      isRefused ? 400 : 200,
    )
  }

  const showColleague: Page = (visit) =>
    showOne(visit, { is: visit.c.req.query('bewaard') === undefined ? 'nothing' : 'saved' })

  const saveColleague: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const form = await readForm(visit)
    const personId = param(visit, 'person')
    const change = { schoolId, by: actorId(visit), personId }
    const saved = () => see(visit, `${addresses.colleague(slug, personId)}?bewaard=ja`)
    if (text(form, 'doe') === 'stop') {
      const done = await stopStandIn(house, { ...change, groupId: readGroup(form) })
      return done === 'done' ? saved() : visit.c.notFound()
    }
    if (text(form, 'doe') === 'inval') {
      const wish = readStandIn(form)
      const done = await letStandIn(house, { ...change, wish })
      return done === 'done' ? saved() : showOne(visit, { is: 'stand_in', wish, refused: done })
    }
    const wish = readRoles(form)
    const done = await changeRoles(house, { ...change, wish })
    return done === 'done' ? saved() : showOne(visit, { is: 'roles', wish, refused: done })
  }

  const showRights: Page = (visit) => {
    const { slug, name } = visit.school
    return page(house, visit, {
      title: texts.whoMayWhat,
      back: { href: addresses.school(slug), label: name },
      children: <RightsPage />,
    })
  }

  return { showColleagues, addBoardMember, showColleague, saveColleague, showRights }
}

const actorId = ({ actor }: Visit) => (actor.is === 'signed_in' ? (actor.personId ?? null) : null)

const readRoles = (form: FormData): RolesWish => ({
  roles: STAFF_ROLES.filter((role) => all(form, 'rol').includes(role)),
  groups: all(form, 'groep').filter(isId),
})

const readGroup = (form: FormData) => (isId(text(form, 'groep')) ? text(form, 'groep') : '')

const readStandIn = (form: FormData): StandIn => ({
  groupId: readGroup(form),
  from: text(form, 'vanaf'),
  until: text(form, 'tot'),
  weekdays: all(form, 'dag')
    .map(Number)
    .filter((day) => Number.isInteger(day) && day >= 1 && day <= 7),
})
