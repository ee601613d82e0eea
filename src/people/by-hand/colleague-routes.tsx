import { addresses } from '#addresses.ts'
import { isId } from '#platform/ids.ts'
import { listColleagues } from '../colleagues/actions.ts'
import { colleagueTexts } from '../colleagues/texts.nl.ts'
import { page } from '../frame.tsx'
import { fullName } from '../person.ts'
import { namesOf } from '../store.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { addColleague, correctColleague, letColleagueGo, takeColleagueBack } from './actions/colleagues.ts'
import type { HandPorts } from './actions/pupils.ts'
import { type HandRefusal, judgeColleague } from './by-hand.ts'
import { ColleagueDetailsPage, ColleagueGonePage, NewColleaguePage } from './colleague-page.tsx'
import type { Filled } from './fields.tsx'
import { isStaffMember } from './store.ts'
import { handTexts as texts } from './texts.nl.ts'
import { byOf, typedIn, typedName } from './typed.ts'

type Sent = { filled?: Filled; refused?: HandRefusal; known?: string | undefined }

/** One colleague by hand: added, put right, gone and back. What a colleague may is on the page of roles. */
export function colleagueDetailsPages(house: PageHouse, ports: HandPorts) {
  const { inSchool } = house.database
  const back = ({ school }: Visit) => ({
    href: addresses.colleagues(school.slug),
    label: colleagueTexts.title,
  })

  const newPage = (visit: Visit, sent: Sent) => {
    const isRefused = sent.refused !== undefined || (sent.filled?.faults.length ?? 0) > 0
    return page(
      house,
      visit,
      {
        title: texts.newColleague,
        hasErrors: isRefused,
        back: back(visit),
        children: (
          <NewColleaguePage
            slug={visit.school.slug}
            filled={sent.filled ?? { typed: {}, faults: [] }}
            refused={sent.refused}
            known={sent.known}
          />
        ),
      },
      isRefused ? 400 : 200,
    )
  }
  /** Who has a role and no name here, as the first administrator, begins with their own address. */
  const showNewColleague: Page = async (visit) => {
    const { actor } = visit
    const isNobody = actor.is === 'signed_in' && actor.personId === undefined && actor.identityId
    const email = isNobody ? await house.sessions.emailOf(isNobody) : undefined
    return newPage(visit, { filled: { typed: { email: email ?? '' }, faults: [] } })
  }

  const addOne: Page = async (visit) => {
    const typed = typedIn(await readForm(visit))
    const judged = judgeColleague(typed)
    if (judged.is === 'refused') return newPage(visit, { filled: { typed, faults: judged.faults } })
    const done = await addColleague(house, ports, byOf(visit), judged.wish)
    if (done.is === 'done') return see(visit, addresses.colleague(visit.school.slug, done.id))
    const known = done.code === 'already_here' ? done.id : undefined
    return newPage(visit, { filled: { typed, faults: [] }, refused: done.code, known })
  }

  const detailsPage = async (visit: Visit, sent?: Sent) => {
    const { slug, schoolId } = visit.school
    const id = param(visit, 'person')
    const found = await inSchool(schoolId, async (tx) => ({
      colleague: (await listColleagues(tx)).find((one) => one.id === id),
      name: (await isStaffMember(tx, id)) ? (await namesOf(tx, [id])).get(id) : undefined,
    }))
    if (found.name === undefined) return visit.c.notFound()
    const { colleague } = found
    const children = colleague ? (
      <ColleagueDetailsPage
        {...{ slug, id }}
        filled={
          sent?.filled ?? { typed: { ...typedName(colleague), email: colleague.email ?? '' }, faults: [] }
        }
        refused={sent?.refused}
      />
    ) : (
      <ColleagueGonePage slug={slug} id={id} />
    )
    return page(
      house,
      visit,
      {
        title: texts.correctColleague(colleague ? fullName(colleague) : found.name),
        hasErrors: sent !== undefined,
        back: back(visit),
        children,
      },
      sent ? 400 : 200,
    )
  }
  const showDetails: Page = (visit) => detailsPage(visit)

  const saveDetails: Page = async (visit) => {
    const { slug } = visit.school
    const form = await readForm(visit)
    const id = param(visit, 'person')
    if (!isId(id)) return visit.c.notFound()
    if (text(form, 'doe') === 'weg') {
      const done = await letColleagueGo(house, byOf(visit), id)
      return done.is === 'done'
        ? see(visit, addresses.colleagueDetails(slug, id))
        : detailsPage(visit, { refused: done.code })
    }
    if (text(form, 'doe') === 'terug') {
      const done = await takeColleagueBack(house, byOf(visit), id)
      return done.is === 'done' ? see(visit, addresses.colleague(slug, id)) : visit.c.notFound()
    }
    const typed = typedIn(form)
    const judged = judgeColleague(typed)
    if (judged.is === 'refused') return detailsPage(visit, { filled: { typed, faults: judged.faults } })
    const done = await correctColleague(house, byOf(visit), id, judged.wish)
    return done.is === 'done'
      ? see(visit, `${addresses.colleague(slug, id)}?bewaard=ja`)
      : detailsPage(visit, { filled: { typed, faults: [] }, refused: done.code })
  }

  return { showNewColleague, addColleague: addOne, showDetails, saveDetails }
}
