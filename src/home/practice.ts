import { addEntries, addRegisterRows } from '#consent/actions.ts'
import { drawPracticeConsents, type PracticeConsents } from '#consent/practice-consents.ts'
import { addRoster } from '#people/actions.ts'
import type { GrantedRole } from '#people/actor.ts'
import type { Name } from '#people/person.ts'
import { CAST_STAFF, findCastPupil, isSameName } from '#people/practice-cast.ts'
import { drawPracticeSchool, type PracticeSchool } from '#people/practice-school.ts'
import { dayIn } from '#platform/calendar.ts'
import type { House } from '#platform/house.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import type { Protocol } from '#protocol/protocol.ts'
import { adoptAgreement } from './agreement.ts'

const SEED = 1

/** Makes the practice school: everybody in it is invented, and the same people come out on every machine. */
export async function seedPracticeSchool(
  house: House,
  agreement: Protocol,
): Promise<PracticeSchool['school']> {
  const now = house.clock()
  const today = dayIn('Europe/Amsterdam', now)
  const drawn = drawPracticeSchool({ random: seededRandom(SEED), newId: house.newId, today })
  const consents = drawPracticeConsents(drawn, {
    random: seededRandom(SEED + 1),
    today,
    now: now.toISOString(),
  })
  const { board, school } = drawn
  const withoutPerson = doorsWithoutPerson(school.slug)
  const emails = [...drawn.staff, ...drawn.guardians].map((person) => person.email)
  const identities = await house.sessions.addIdentities(
    [...emails, ...withoutPerson.map((door) => door.email)].map((email) => ({ id: house.newId(), email })),
    now,
  )
  const tenant = { ...school, schoolId: school.id, boardId: board.id, boardName: board.name }
  await house.schools.found(tenant, async (tx) => {
    await addRoster(tx, school.id, rosterOf(drawn, identities, withoutPerson), now)
    const hashes = await adoptAgreement(tx, school.id, agreement, now)
    await addRegisterRows(tx, school.id, registersOf(drawn, consents))
    await addEntries(tx, entriesOf(house, school.id, consents, hashes, agreement))
  })
  await house.schools.refreshStatistics()
  return school
}

function doorsWithoutPerson(slug: string): { email: string; role: GrantedRole }[] {
  return [
    { email: `bestuur@${slug}.example`, role: 'board' },
    { email: `leerling@${slug}.example`, role: 'pupil' },
    { email: `betrokkene@${slug}.example`, role: 'other' },
  ]
}

function rosterOf(
  drawn: PracticeSchool,
  identities: ReadonlyMap<string, string>,
  withoutPerson: readonly { email: string; role: GrantedRole }[],
) {
  const identityOf = (email: string) => {
    const id = identities.get(email.toLowerCase())
    if (!id) throw new Error('An identity was not stored')
    return id
  }
  const castFirst = (person: Name) => (CAST_STAFF.some((cast) => isSameName(cast.name, person)) ? 0 : 1)
  const staff = drawn.staff.toSorted((a, b) => castFirst(a) - castFirst(b))
  return {
    ...drawn,
    people: [
      ...drawn.pupils.map((pupil) => ({ ...pupil, kind: 'pupil' as const, identityId: null })),
      ...drawn.guardians.map((it) => ({
        ...it,
        kind: 'guardian' as const,
        identityId: identityOf(it.email),
      })),
      ...drawn.staff.map((it) => ({ ...it, kind: 'staff' as const, identityId: identityOf(it.email) })),
    ],
    roles: [
      ...staff.flatMap(({ email, roles }) => roles.map((role) => ({ identityId: identityOf(email), role }))),
      ...guardiansCastFirst(drawn).map(({ email }) => ({
        identityId: identityOf(email),
        role: 'guardian' as const,
      })),
      ...withoutPerson.map(({ email, role }) => ({ identityId: identityOf(email), role })),
    ],
  }
}

/** The one-click parent is a parent of Noor: the child about whom the tour in the README tells. */
function guardiansCastFirst(drawn: PracticeSchool) {
  const noor = findCastPupil(drawn, 'noor').id
  const ofNoor = new Set(drawn.guardianships.filter((it) => it.pupilId === noor).map((it) => it.guardianId))
  return drawn.guardians.toSorted((a, b) => Number(ofNoor.has(b.id)) - Number(ofNoor.has(a.id)))
}

function registersOf(drawn: PracticeSchool, consents: PracticeConsents) {
  return [...drawn.pupils, ...drawn.staff].map(({ id }) => {
    const askedAt = consents.childAskedAt[id]
    return {
      personId: id,
      notInPictures: consents.notInPictures.includes(id),
      disagreement: consents.disagreement.includes(id),
      childAskedAt: askedAt === undefined ? null : new Date(askedAt),
    }
  })
}

function entriesOf(
  house: House,
  schoolId: string,
  consents: PracticeConsents,
  hashes: ReadonlyMap<string, Buffer>,
  agreement: Protocol,
) {
  const asked = new Set(
    agreement.purposes.flatMap(({ key, media }) => media.map((medium) => `${key} ${medium}`)),
  )
  const entries = consents.entries.filter(({ purpose, medium }) => asked.has(`${purpose} ${medium}`))
  return entries.map(({ subjectId, grantorId, recordedAt, ...entry }) => ({
    ...entry,
    schoolId,
    id: house.newId(),
    subject: subjectId,
    grantor: grantorId,
    recordedAt: new Date(recordedAt),
    textHash: hashes.get(entry.purpose) ?? null,
    recordedBy: null,
  }))
}
