import { addresses } from '#addresses.ts'
import { namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { fullName } from '#people/person.ts'
import { liftHold, listHolds, peopleNamed, placeHold } from '#people/retention/actions.ts'
import type { HeldThing, HoldForm, HoldRefusal } from '#people/retention/hold.ts'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { isId } from '#platform/ids.ts'
import { postsSaying, wordsOf } from '#publication/retention/actions.ts'
import { HoldsPage, type NamedHold, type Search } from './holds-page.tsx'
import { PlacePage } from './place-page.tsx'
import { retentionTexts as texts } from './texts.nl.ts'

const SHORTEST_SEARCH = 2
const firstLine = (words: string) => words.split('\n')[0] || texts.untitled

/** "Bewaarplicht: niet wissen": what is held, to hold something more, and to let it go. */
export function holdPages(house: PageHouse) {
  const { inSchool } = house.database

  const show = async (visit: Visit, search: Search = { typed: '' }) => {
    const { slug, schoolId, timeZone } = visit.school
    const holds = await inSchool(schoolId, namedHolds)
    const say = (day: string | Date) =>
      sayDay(timeZone, typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day)
    return page(
      house,
      visit,
      {
        title: texts.holdsTitle,
        hasErrors: search.refused !== undefined,
        back: { href: addresses.retention(slug), label: texts.back },
        children: (
          <HoldsPage {...{ slug, holds, search }} today={dayIn(timeZone, house.clock())} sayDay={say} />
        ),
      },
      search.refused === undefined ? 200 : 400,
    )
  }

  const showHolds: Page = (visit) => show(visit)

  const answerHolds: Page = async (visit) => {
    const { school } = visit
    const form = await readForm(visit)
    if (text(form, 'doe') === 'hef-op') {
      const hold = text(form, 'plicht')
      if (isId(hold)) await liftHold(house, { school, by: personOf(visit).personId }, hold)
      return see(visit, addresses.holds(school.slug))
    }
    const typed = text(form, 'zoek')
    if (typed.length < SHORTEST_SEARCH) return show(visit, { typed, refused: texts.searchTooShort })
    return show(visit, { typed, found: await find(visit, typed) })
  }

  const find = async ({ school: { slug, schoolId, timeZone } }: Visit, typed: string) => {
    const [people, posts] = await inSchool(
      schoolId,
      async (tx) => [await peopleNamed(tx, typed), await postsSaying(tx, typed)] as const,
    )
    return [
      ...people.map((person) => ({
        ...{ is: 'person' as const, href: addresses.holdPerson(slug, person.id) },
        ...{ title: fullName(person), line: texts.foundPerson },
      })),
      ...posts.map(({ id, title, at }) => ({
        ...{ is: 'post' as const, href: addresses.holdPost(slug, id) },
        ...{ title: firstLine(title), line: texts.foundPost(sayDay(timeZone, at)) },
      })),
    ]
  }

  const showPlace = async (
    visit: Visit,
    on: HeldThing,
    form: HoldForm = { reason: '', until: '' },
    refused?: HoldRefusal,
  ) => {
    const { slug, schoolId } = visit.school
    const title = isId(on.id) ? await inSchool(schoolId, (tx) => titleOf(tx, on)) : undefined
    if (title === undefined) return visit.c.notFound()
    const action = (on.is === 'person' ? addresses.holdPerson : addresses.holdPost)(slug, on.id)
    return page(
      house,
      visit,
      {
        title: texts.placeOn(title),
        hasErrors: refused !== undefined,
        back: { href: addresses.holds(slug), label: texts.holds },
        children: <PlacePage {...{ action, on: on.is, form, refused }} />,
      },
      refused === undefined ? 200 : 400,
    )
  }

  const placeOn = async (visit: Visit, on: HeldThing) => {
    const { school } = visit
    const sent = await readForm(visit)
    const form = { reason: text(sent, 'reden'), until: text(sent, 'tot') }
    const isThere = isId(on.id) && (await inSchool(school.schoolId, (tx) => titleOf(tx, on))) !== undefined
    if (!isThere) return visit.c.notFound()
    const done = await placeHold(house, { school, by: personOf(visit).personId }, on, form)
    return done === 'done' ? see(visit, addresses.holds(school.slug)) : showPlace(visit, on, form, done)
  }

  const person = (visit: Visit): HeldThing => ({ is: 'person', id: param(visit, 'person') })
  const post = (visit: Visit): HeldThing => ({ is: 'post', id: param(visit, 'post') })
  return {
    ...{ showHolds, answerHolds },
    showHoldPerson: ((visit) => showPlace(visit, person(visit))) satisfies Page,
    placeOnPerson: ((visit) => placeOn(visit, person(visit))) satisfies Page,
    showHoldPost: ((visit) => showPlace(visit, post(visit))) satisfies Page,
    placeOnPost: ((visit) => placeOn(visit, post(visit))) satisfies Page,
  }
}

async function titleOf(tx: SchoolTransaction, on: HeldThing): Promise<string | undefined> {
  if (on.is === 'person') return (await namesOf(tx, [on.id])).get(on.id)
  const words = await wordsOf(tx, on.id)
  return words === undefined ? undefined : firstLine(words)
}

async function namedHolds(tx: SchoolTransaction): Promise<NamedHold[]> {
  const holds = await listHolds(tx)
  const people = holds.flatMap(({ on, placedBy }) => [on.is === 'person' ? on.id : [], placedBy ?? []].flat())
  const names = await namesOf(tx, people)
  const named: NamedHold[] = []
  for (const hold of holds) {
    const title = hold.on.is === 'person' ? names.get(hold.on.id) : await titleOf(tx, hold.on)
    named.push({
      ...hold,
      title: title ?? texts.untitled,
      by: names.get(hold.placedBy ?? '') ?? texts.somebody,
    })
  }
  return named
}
