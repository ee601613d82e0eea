import { addresses } from '#addresses.ts'
import { isId } from '#platform/ids.ts'
import { page } from '../frame.tsx'
import { fullName } from '../person.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { addGuardian, correctGuardian, linkGuardian, unlinkGuardian } from './actions/guardians.ts'
import type { HandPorts } from './actions/pupils.ts'
import { authorityWord, type HandRefusal, judgeGuardian, type Typed } from './by-hand.ts'
import type { Filled } from './fields.tsx'
import { GuardianPage, NewGuardianPage } from './guardian-page.tsx'
import type { KnownGuardian } from './known-people.ts'
import { likelyGuardians } from './search.ts'
import { findPupil, listFindable } from './store.ts'
import { handTexts as texts } from './texts.nl.ts'
import { byOf, typedIn, typedName } from './typed.ts'

type Sent = { filled?: Filled; refused?: HandRefusal }
const EMPTY: Filled = { typed: {}, faults: [] }

/** The guardians of one pupil by hand. */
export function guardianPages(house: PageHouse, ports: HandPorts) {
  const { inSchool } = house.database

  const newPage = async (visit: Visit, sent?: Sent) => {
    const { slug, schoolId } = visit.school
    const found = await inSchool(schoolId, async (tx) => {
      const pupil = await findPupil(tx, param(visit, 'pupil'))
      return pupil && { pupil, likely: likelyGuardians(await listFindable(tx), pupil) }
    })
    if (!found) return visit.c.notFound()
    return page(
      house,
      visit,
      {
        title: texts.newGuardian(found.pupil.givenName),
        hasErrors: sent !== undefined,
        back: { href: addresses.pupil(slug, found.pupil.id), label: fullName(found.pupil) },
        children: (
          <NewGuardianPage {...{ slug, ...found }} filled={sent?.filled ?? EMPTY} refused={sent?.refused} />
        ),
      },
      sent ? 400 : 200,
    )
  }
  const showNewGuardian: Page = (visit) => newPage(visit)

  const addOne: Page = async (visit) => {
    const form = await readForm(visit)
    const pupilId = param(visit, 'pupil')
    if (!isId(pupilId)) return visit.c.notFound()
    const to = (id: string, ending: string) =>
      see(visit, `${addresses.guardianOf(visit.school.slug, pupilId, id)}?einde=${ending}`)
    if (text(form, 'doe') === 'bekend') {
      const guardianId = text(form, 'ouder')
      const done = await linkGuardian(house, ports, byOf(visit), { pupilId, guardianId })
      return done.is === 'done' ? to(done.id, 'bekend') : newPage(visit, { refused: done.code })
    }
    const typed = typedIn(form)
    const judged = judgeGuardian(typed)
    if (judged.is === 'refused') return newPage(visit, { filled: { typed, faults: judged.faults } })
    const done = await addGuardian(house, ports, byOf(visit), pupilId, judged.wish)
    return done.is === 'done'
      ? to(done.id, 'nieuw')
      : newPage(visit, { filled: { typed, faults: [] }, refused: done.code })
  }

  const guardianPage = async (visit: Visit, sent?: Sent) => {
    const { slug, schoolId } = visit.school
    const guardianId = param(visit, 'guardian')
    const found = await inSchool(schoolId, async (tx) => {
      const pupil = await findPupil(tx, param(visit, 'pupil'))
      const guardian = pupil?.guardians.find(({ id }) => id === guardianId)
      if (!pupil || !guardian) return undefined
      const person = (await listFindable(tx)).find(({ id }) => id === guardianId)
      const others = (person?.children ?? []).filter(({ id }) => id !== pupil.id)
      return { pupil, guardian, others: others.map((child) => ({ id: child.id, name: fullName(child) })) }
    })
    if (!found) return visit.c.notFound()
    const { pupil, guardian } = found
    const filled = sent?.filled ?? { typed: typedFrom(guardian), faults: [] }
    return page(
      house,
      visit,
      {
        title: fullName(guardian),
        hasErrors: sent !== undefined,
        back: { href: addresses.pupil(slug, pupil.id), label: fullName(pupil) },
        children: (
          <GuardianPage
            {...{ slug, ...found, filled }}
            refused={sent?.refused}
            said={sent ? undefined : endings[visit.c.req.query('einde') ?? '']}
          />
        ),
      },
      sent ? 400 : 200,
    )
  }
  const showGuardian: Page = (visit) => guardianPage(visit)

  const saveGuardian: Page = async (visit) => {
    const form = await readForm(visit)
    const [pupilId, guardianId] = [param(visit, 'pupil'), param(visit, 'guardian')]
    if (!isId(pupilId) || !isId(guardianId)) return visit.c.notFound()
    const { slug } = visit.school
    if (text(form, 'doe') === 'los') {
      const done = await unlinkGuardian(house, ports, byOf(visit), { pupilId, guardianId })
      return done.is === 'done'
        ? see(visit, `${addresses.pupil(slug, pupilId)}?einde=los`)
        : visit.c.notFound()
    }
    const typed = typedIn(form)
    const judged = judgeGuardian(typed)
    if (judged.is === 'refused') return guardianPage(visit, { filled: { typed, faults: judged.faults } })
    const done = await correctGuardian(house, ports, byOf(visit), { pupilId, guardianId, wish: judged.wish })
    return done.is === 'done'
      ? see(visit, `${addresses.guardianOf(slug, pupilId, guardianId)}?einde=bewaard`)
      : guardianPage(visit, { filled: { typed, faults: [] }, refused: done.code })
  }

  return { showNewGuardian, addGuardian: addOne, showGuardian, saveGuardian }
}

const endings: Record<string, string> = {
  nieuw: texts.guardianAdded,
  bekend: texts.guardianLinked,
  bewaard: texts.pupilSaved,
}

const typedFrom = (guardian: KnownGuardian): Typed => ({
  ...typedName(guardian),
  email: guardian.email ?? '',
  gezag: authorityWord(guardian.authority),
})
