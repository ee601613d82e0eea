import { addresses } from '#addresses.ts'
import { isId } from '#platform/ids.ts'
import { page } from '../frame.tsx'
import { texts as all, type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { closeGroup, keepGroup, keepLocation } from './actions/groups.ts'
import { judgeGroup, judgePlace } from './by-hand.ts'
import { type GroupForm, GroupPage, type LocationForm, LocationsPage, NewGroupPage } from './group-page.tsx'
import type { GroupLine } from './known-people.ts'
import { NO_GROUP, OverviewPage } from './overview-page.tsx'
import { type Search, searchPeople } from './search.ts'
import { isStaffMember, listFindable, listGroupLines, listLocations, pupilLinesIn } from './store.ts'
import { handTexts as texts } from './texts.nl.ts'
import { byOf, typedIn } from './typed.ts'

const NOTHING: GroupForm = { filled: { typed: {}, faults: [] }, years: [], refused: undefined }

/** Who is at school, by group; groups and places of business by hand. */
export function handPages(house: PageHouse) {
  const { inSchool } = house.database

  const showOverview = async (visit: Visit, search: Search) => {
    const { slug, schoolId, name } = visit.school
    const found = await inSchool(schoolId, async (tx) => ({
      groups: await listGroupLines(tx),
      withoutGroup: (await pupilLinesIn(tx, null)).length,
    }))
    const isShort = search.is === 'too_short'
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: isShort,
        back: { href: addresses.school(slug), label: name },
        children: (
          <OverviewPage {...{ slug, search, ...found }} isPractice={house.installation === 'practice'} />
        ),
      },
      isShort ? 400 : 200,
    )
  }
  const showPeople: Page = (visit) => showOverview(visit, { is: 'not_asked', typed: '' })

  const findPeople: Page = async (visit) => {
    const typed = text(await readForm(visit), 'zoek')
    const people = await inSchool(visit.school.schoolId, listFindable)
    return showOverview(visit, searchPeople(people, typed))
  }

  /** From somebody's file: a child, a guardian at the first of their children, or a colleague. */
  const toDetails: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const id = param(visit, 'person')
    const found = await inSchool(schoolId, async (tx) => ({
      isColleague: await isStaffMember(tx, id),
      person: (await listFindable(tx)).find((one) => one.id === id),
    }))
    if (found.isColleague) return see(visit, addresses.colleagueDetails(slug, id))
    const [child] = found.person?.children ?? []
    if (child) return see(visit, addresses.guardianOf(slug, child.id, id))
    return found.person?.kind === 'pupil' ? see(visit, addresses.pupil(slug, id)) : visit.c.notFound()
  }

  const back = ({ school }: Visit) => ({ href: addresses.people(school.slug), label: texts.title })

  const groupPage = async (visit: Visit, sent?: GroupForm) => {
    const { slug, schoolId } = visit.school
    const wanted = param(visit, 'group')
    const found = await inSchool(schoolId, async (tx) => {
      const group = (await listGroupLines(tx)).find(({ id }) => id === wanted)
      if (!group && wanted !== NO_GROUP) return undefined
      const pupils = await pupilLinesIn(tx, group?.id ?? null)
      return { group, pupils, locations: await listLocations(tx) }
    })
    if (!found) return visit.c.notFound()
    const said = visit.c.req.query('bewaard') === undefined ? undefined : texts.pupilSaved
    const form = sent ?? (found.group ? filledFrom(found.group) : NOTHING)
    return page(
      house,
      visit,
      {
        title: found.group ? texts.groupTitle(found.group.name) : texts.withoutGroup,
        hasErrors: sent !== undefined,
        back: back(visit),
        children: <GroupPage {...{ slug, ...found, form, said }} />,
      },
      sent ? 400 : 200,
    )
  }
  const showGroup: Page = (visit) => groupPage(visit)

  const saveGroup: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const form = await readForm(visit)
    const id = param(visit, 'group')
    if (!isId(id)) return visit.c.notFound()
    if (text(form, 'doe') === 'stop') {
      const done = await closeGroup(house, byOf(visit), id)
      return done.is === 'done'
        ? see(visit, addresses.people(slug))
        : groupPage(visit, { ...NOTHING, refused: done.code })
    }
    const [typed, years] = [typedIn(form), all(form, 'jaar')]
    const judged = judgeGroup(typed, years, await inSchool(schoolId, listLocations))
    if (judged.is === 'refused')
      return groupPage(visit, { filled: { typed, faults: judged.faults }, years, refused: undefined })
    const done = await keepGroup(house, byOf(visit), judged.wish, id)
    return done.is === 'done'
      ? see(visit, `${addresses.groupMembers(slug, id)}?bewaard=ja`)
      : groupPage(visit, { filled: { typed, faults: [] }, years, refused: done.code })
  }

  const newGroupPage = async (visit: Visit, sent?: GroupForm) => {
    const { slug, schoolId } = visit.school
    const locations = await inSchool(schoolId, listLocations)
    return page(
      house,
      visit,
      {
        title: texts.addGroup,
        hasErrors: sent !== undefined,
        back: back(visit),
        children: <NewGroupPage {...{ slug, locations, form: sent ?? NOTHING }} />,
      },
      sent ? 400 : 200,
    )
  }
  const showNewGroup: Page = (visit) => newGroupPage(visit)

  const addGroup: Page = async (visit) => {
    const form = await readForm(visit)
    const [typed, years] = [typedIn(form), all(form, 'jaar')]
    const judged = judgeGroup(typed, years, await inSchool(visit.school.schoolId, listLocations))
    if (judged.is === 'refused')
      return newGroupPage(visit, { filled: { typed, faults: judged.faults }, years, refused: undefined })
    const done = await keepGroup(house, byOf(visit), judged.wish)
    return done.is === 'done'
      ? see(visit, `${addresses.groupMembers(visit.school.slug, done.id)}?bewaard=ja`)
      : newGroupPage(visit, { filled: { typed, faults: [] }, years, refused: done.code })
  }

  const locationsPage = async (visit: Visit, sent?: LocationForm) => {
    const { slug, schoolId } = visit.school
    const locations = await inSchool(schoolId, listLocations)
    return page(
      house,
      visit,
      {
        title: texts.locationsTitle,
        hasErrors: sent !== undefined,
        back: back(visit),
        children: <LocationsPage {...{ slug, locations, sent }} />,
      },
      sent ? 400 : 200,
    )
  }
  const showLocations: Page = (visit) => locationsPage(visit)

  const saveLocation: Page = async (visit) => {
    const form = await readForm(visit)
    const [typed, id] = [typedIn(form), text(form, 'locatie')]
    const judged = judgePlace(typed)
    if (judged.is === 'refused')
      return locationsPage(visit, { id, filled: { typed, faults: judged.faults }, refused: undefined })
    const done = await keepLocation(house, byOf(visit), judged.wish.name, id === '' ? undefined : id)
    return done.is === 'done'
      ? see(visit, addresses.locations(visit.school.slug))
      : locationsPage(visit, { id, filled: { typed, faults: [] }, refused: done.code })
  }

  return {
    toDetails,
    showPeople,
    findPeople,
    showGroup,
    saveGroup,
    showNewGroup,
    addGroup,
    showLocations,
    saveLocation,
  }
}

function filledFrom({ name, yearGroups, locationId }: GroupLine): GroupForm {
  const typed = { naam: name, locatie: locationId }
  return { filled: { typed, faults: [] }, years: yearGroups.map(String), refused: undefined }
}
