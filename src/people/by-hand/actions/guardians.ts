import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { saveGuardians } from '../../guardian-list/store/save-guardians.ts'
import { withdraw } from '../../invitation/store.ts'
import { fullName } from '../../person.ts'
import { lockRoster } from '../../roster-import/store.ts'
import { nameKey } from '../../table-file/cell-values.ts'
import type { Done, GuardianWish } from '../by-hand.ts'
import type { KnownGuardian, KnownPupil } from '../known-people.ts'
import { dropGuardianEmail, endGuardianship, markBack, renamePerson } from '../store/saves.ts'
import { findByEmail, findPupil, listFindable } from '../store.ts'
import type { By, HandPorts } from './pupils.ts'

/** Somebody new as the guardian of this pupil; with name and address of who is known already, it is that person. */
export function addGuardian(
  house: House,
  ports: HandPorts,
  by: By,
  pupilId: string,
  wish: GuardianWish,
): Promise<Done> {
  return withDoor(house, by, wish.email, async (tx, identityId) => {
    const pupil = await findPupil(tx, pupilId)
    if (!pupil) return { is: 'refused', code: 'gone' }
    const owner = wish.email === null ? undefined : await findByEmail(tx, wish.email)
    if (owner && nameKey(fullName(owner)) !== nameKey(fullName(wish)))
      return { is: 'refused', code: 'email_taken', id: owner.id }
    if (owner && pupil.guardians.some(({ id }) => id === owner.id))
      return { is: 'refused', code: 'already_guardian', id: owner.id }
    if (owner) await markBack(tx, owner.id)
    const id = owner?.id ?? house.newId()
    await save(house, tx, by, { ...wish, id, isNew: owner === undefined, identityId, pupilId })
    if (!owner) await ports.peopleCame(tx, { schoolId: by.school.schoolId, people: [id] })
    await lookAgain(house, tx, ports, by, { guardianId: id, pupilId, kind: 'guardianship.began' })
    return { is: 'done', id }
  })
}

/** A guardian whom the school knows already, of a brother or a sister; their gezag here is still to be said. */
export function linkGuardian(
  house: House,
  ports: HandPorts,
  by: By,
  { pupilId, guardianId }: { pupilId: string; guardianId: string },
): Promise<Done> {
  return withDoor(house, by, null, async (tx) => {
    const pupil = await findPupil(tx, pupilId)
    const known = (await listFindable(tx)).find(({ id, kind }) => id === guardianId && kind === 'guardian')
    if (!pupil || !known) return { is: 'refused', code: 'gone' }
    if (pupil.guardians.some(({ id }) => id === guardianId))
      return { is: 'refused', code: 'already_guardian', id: guardianId }
    await markBack(tx, guardianId)
    await save(house, tx, by, {
      ...{ ...known, isNew: false, email: null, identityId: undefined, pupilId, authority: null },
    })
    await lookAgain(house, tx, ports, by, { guardianId, pupilId, kind: 'guardianship.began' })
    return { is: 'done', id: guardianId }
  })
}

export function correctGuardian(
  house: House,
  ports: HandPorts,
  by: By,
  { pupilId, guardianId, wish }: { pupilId: string; guardianId: string; wish: GuardianWish },
): Promise<Done> {
  return withDoor(house, by, wish.email, async (tx, identityId) => {
    const known = findGuardian(await findPupil(tx, pupilId), guardianId)
    if (!known) return { is: 'refused', code: 'gone' }
    const owner = wish.email === null ? undefined : await findByEmail(tx, wish.email)
    if (owner && owner.id !== guardianId) return { is: 'refused', code: 'email_taken', id: owner.id }
    await renamePerson(tx, guardianId, wish)
    // A colleague who is a parent too comes in with the address of a colleague.
    const isOther = !known.isColleague && (known.email ?? '').toLowerCase() !== (wish.email ?? '')
    if (isOther) await withdraw(tx, guardianId, house.clock())
    if (isOther && wish.email === null) await dropGuardianEmail(tx, guardianId)
    const door = isOther ? { email: wish.email, identityId } : { email: null, identityId: undefined }
    await save(house, tx, by, { ...wish, ...door, id: guardianId, isNew: false, pupilId })
    await note(house, tx, by.school.schoolId, {
      ...{ kind: 'person.corrected', ids: { person: guardianId }, actorId: by.by },
    })
    if (known.authority !== wish.authority)
      await lookAgain(house, tx, ports, by, { guardianId, pupilId, kind: 'guardianship.changed' })
    return { is: 'done', id: guardianId }
  })
}

/** Put down by mistake: no guardian of this child, and nothing this person said of it counts any more. */
export function unlinkGuardian(
  house: House,
  ports: HandPorts,
  by: By,
  { pupilId, guardianId }: { pupilId: string; guardianId: string },
): Promise<Done> {
  return withDoor(house, by, null, async (tx) => {
    const pupil = await findPupil(tx, pupilId)
    if (!findGuardian(pupil, guardianId)) return { is: 'refused', code: 'gone' }
    await endGuardianship(tx, { guardianId, pupilId })
    await withdraw(tx, guardianId, house.clock())
    await lookAgain(house, tx, ports, by, { guardianId, pupilId, kind: 'guardianship.ended' })
    return { is: 'done', id: guardianId }
  })
}

const findGuardian = (pupil: KnownPupil | undefined, id: string): KnownGuardian | undefined =>
  pupil?.guardians.find((one) => one.id === id)

/** An identity is of the platform, so it is there before the school's own transaction begins. */
async function withDoor(
  house: House,
  { school: { schoolId } }: By,
  email: string | null,
  change: (tx: SchoolTransaction, identityId: string | undefined) => Promise<Done>,
): Promise<Done> {
  const identityId =
    email === null ? undefined : await house.sessions.findOrAddIdentity(email, house.newId(), house.clock())
  return house.database.inSchool(schoolId, async (tx) => {
    await lockRoster(tx, schoolId)
    return change(tx, identityId)
  })
}

type Saved = GuardianWish & {
  id: string
  isNew: boolean
  identityId: string | undefined
  pupilId: string
}

const save = (house: House, tx: SchoolTransaction, { school }: By, saved: Saved) =>
  saveGuardians(tx, {
    schoolId: school.schoolId,
    guardians: [
      {
        ...{ id: saved.id, isNew: saved.isNew, email: saved.email, identityId: saved.identityId ?? null },
        ...{ givenName: saved.givenName, prefix: saved.prefix, familyName: saved.familyName },
        links: [{ pupilId: saved.pupilId, authority: saved.authority }],
      },
    ],
    at: house.clock(),
  })

type Changed = {
  guardianId: string
  pupilId: string
  kind: 'guardianship.began' | 'guardianship.changed' | 'guardianship.ended'
}

/** Somebody else decides now: what may no longer be seen goes in the same transaction. */
async function lookAgain(
  house: House,
  tx: SchoolTransaction,
  { authorityChanged }: HandPorts,
  { school: { schoolId }, by }: By,
  { guardianId, pupilId, kind }: Changed,
): Promise<void> {
  await authorityChanged(tx, { schoolId, subjects: [pupilId], at: house.clock() })
  await note(house, tx, schoolId, { kind, ids: { person: guardianId, subject: pupilId }, actorId: by })
}
