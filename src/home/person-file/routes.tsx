import { addresses } from '#addresses.ts'
import { namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { fullName } from '#people/person.ts'
import { peopleNamed } from '#people/retention/actions.ts'
import { RIGHTS } from '#people/rights.ts'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { answerRequest, readPersonFile, roleOf, sayLook, waitingRequests } from './actions.ts'
import { drawFile, isFileForm } from './download.ts'
import { PersonFilePage } from './page.tsx'
import { type Search, SearchPage } from './search-page.tsx'
import { looksAt } from './store.ts'
import { personFileTexts as texts } from './texts.nl.ts'

const SHORTEST_SEARCH = 2

/** For the school: everything that is held about one person. Each look is on record before anything is read. */
export function personFilePages(house: PageHouse) {
  const { inSchool } = house.database
  const sayAt =
    ({ school }: Visit) =>
    (day: Date | string) =>
      sayDay(school.timeZone, typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day)

  const showSearch = async (visit: Visit, search: Search = { typed: '' }) => {
    const { slug, schoolId, name, timeZone } = visit.school
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: search.refused !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <SearchPage
            {...{ slug, search, waiting: await waitingRequests(house, schoolId), sayDay: sayAt(visit) }}
            today={dayIn(timeZone, house.clock())}
          />
        ),
      },
      search.refused === undefined ? 200 : 400,
    )
  }

  const showFiles: Page = (visit) => showSearch(visit)

  const answerFiles: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const form = await readForm(visit)
    if (text(form, 'doe') === 'beantwoord') {
      const id = text(form, 'vraag')
      if (isId(id)) await answerRequest(house, { schoolId, by: personOf(visit).personId, id })
      return see(visit, addresses.personFiles(slug))
    }
    const typed = text(form, 'zoek')
    if (typed.length < SHORTEST_SEARCH) return showSearch(visit, { typed, refused: texts.searchTooShort })
    const found = await inSchool(schoolId, (tx) => peopleNamed(tx, typed))
    return showSearch(visit, { typed, found: found.map((one) => ({ id: one.id, name: fullName(one) })) })
  }

  const readFile = async (visit: Visit, what: 'looked_at' | 'downloaded') => {
    const personId = param(visit, 'person')
    if (!isId(personId)) return undefined
    const asked = {
      school: visit.school,
      personId,
      reader: { is: 'school' },
      by: actorId(visit),
      what,
    } as const
    const file = await readPersonFile(house, asked)
    return typeof file === 'string' ? undefined : file
  }

  const showFile: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const file = await readFile(visit, 'looked_at')
    if (!file) return visit.c.notFound()
    const looks = await inSchool(schoolId, async (tx) => {
      const all = await looksAt(tx, file.personId)
      const names = await namesOf(tx, [...new Set(all.flatMap(({ by }) => by ?? []))])
      return all.map((look) => ({
        ...{ what: sayLook(look), at: look.at },
        who: [names.get(look.by ?? '') ?? [], roleOf(look)].flat().join(', '),
      }))
    })
    const isErased = file.sections.length > 0 && visit.c.req.query('gewist') !== undefined
    return page(house, visit, {
      title: texts.paperTitle(file.name),
      printable: true,
      back: { href: addresses.personFiles(slug), label: texts.title },
      children: (
        <PersonFilePage
          {...{ slug, file, looks, sayDay: sayAt(visit), isErasedNow: isErased }}
          mayErase={visit.actor.is === 'signed_in' && visit.actor.roles.some((role) => isEraser(role))}
        />
      ),
    })
  }

  const sendFile: Page = async (visit) => {
    const form = param(visit, 'form')
    if (!isFileForm(form)) return visit.c.notFound()
    const file = await readFile(visit, 'downloaded')
    if (!file) return visit.c.notFound()
    const { body, headers } = await drawFile(form, file, { school: visit.school.name, sayDay: sayAt(visit) })
    return visit.c.body(body, 200, headers)
  }

  return { showFiles, answerFiles, showFile, sendFile }
}

const isEraser = (role: string) => RIGHTS.erase_persons.some((eraser) => eraser === role)
const actorId = ({ actor }: Visit) => (actor.is === 'signed_in' ? (actor.personId ?? null) : null)
