import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { hashOf } from '../roster-import/actions.ts'
import { lockRoster } from '../roster-import/store.ts'
import { type Mapping, mapRows, type Profile, profileOf } from '../table-file/columns.ts'
import { profileFor, saveProfile } from '../table-file/store.ts'
import type { Table } from '../table-file/table.ts'
import { GUARDIAN_FIELDS, type GuardianField } from './guardian-fields.ts'
import type { GuardianPorts } from './guardian-ports.ts'
import { linesOf } from './lines.ts'
import { doesNothing, type GuardianPlan, planOf } from './plan.ts'
import { saveGuardians } from './store/save-guardians.ts'
import { deleteDrafts, deleteDraftsBefore, draftOf, peopleNow, saveDraft } from './store.ts'

const KIND = 'ouders'
const A_DAY_MS = 24 * 3_600_000

export const knownProfile = (house: House, { schoolId }: Tenant): Promise<Profile> =>
  house.database.inSchool(schoolId, (tx) => profileFor(tx, KIND))

/** Keeps the mapped fields of a list until somebody confirms, and which column says what for the next time. */
export function keepList(
  house: House,
  { schoolId }: Tenant,
  table: Table,
  mapping: Mapping<GuardianField>,
): Promise<string> {
  const lines = linesOf(mapRows(table, GUARDIAN_FIELDS, mapping))
  const id = house.newId()
  return house.database.inSchool(schoolId, async (tx) => {
    const profile = profileOf(table.header, GUARDIAN_FIELDS, mapping)
    await saveProfile(tx, { schoolId, kind: KIND, profile })
    await saveDraft(tx, { schoolId, id, lines, at: house.clock() })
    return id
  })
}

export type Look = { plan: GuardianPlan; hash: string }

/** What a list that waits would do now. */
export function lookAtList(house: House, { schoolId }: Tenant, id: string): Promise<Look | undefined> {
  return house.database.inSchool(schoolId, (tx) => look(house, tx, id))
}

async function look(house: House, tx: SchoolTransaction, id: string): Promise<Look | undefined> {
  const draft = await draftOf(tx, id)
  if (!draft || draft.madeAt.getTime() < house.clock().getTime() - A_DAY_MS) return undefined
  const plan = planOf(draft.lines, await peopleNow(tx))
  return { plan, hash: hashOf(JSON.stringify(plan)) }
}

export type ListDone =
  | { is: 'done'; guardians: number; places: number }
  | { is: 'nothing_to_do' }
  | { is: 'refused'; code: 'draft_gone' | 'changed_meanwhile' | 'practice_installation' }

/** Carries out what was shown: all of it or nothing. What may not be shown any more is off in the same transaction. */
export async function confirmList(
  house: House,
  ports: GuardianPorts,
  wish: { school: Tenant; by: string | null; id: string; hash: string },
): Promise<ListDone> {
  if (house.installation === 'practice') return { is: 'refused', code: 'practice_installation' }
  const { school, by, id } = wish
  const { schoolId } = school
  const shown = await lookAtList(house, school, id)
  if (!shown) return { is: 'refused', code: 'draft_gone' }
  const at = house.clock()
  // An identity is of the platform, so it is there before the school's own transaction begins.
  const addresses = shown.plan.steps.flatMap(({ email }) => email ?? [])
  const identities = await house.sessions.addIdentities(
    addresses.map((email) => ({ id: house.newId(), email })),
    at,
  )
  return house.database.inSchool(schoolId, async (tx): Promise<ListDone> => {
    await lockRoster(tx, schoolId)
    const found = await look(house, tx, id)
    if (!found) return { is: 'refused', code: 'draft_gone' }
    if (found.hash !== wish.hash) return { is: 'refused', code: 'changed_meanwhile' }
    await deleteDrafts(tx)
    if (doesNothing(found.plan)) return { is: 'nothing_to_do' }
    const guardians = found.plan.steps
      .filter((step) => step.is !== 'same')
      .map(({ id: known, name, email, links }) => ({
        ...{ givenName: name.givenName, prefix: name.prefix, familyName: name.familyName, links },
        ...{ id: known ?? house.newId(), isNew: known === undefined },
        ...{ email: email ?? null, identityId: (email && identities.get(email)) ?? null },
      }))
    await saveGuardians(tx, { schoolId, guardians, at })
    const subjects = [...new Set(guardians.flatMap(({ links }) => links.map(({ pupilId }) => pupilId)))]
    const hidden = found.plan.secret.map((pupil) => pupil.id)
    const places =
      (await ports.keepOutOfPictures(tx, { schoolId, subjects: hidden, at, by })) +
      (await ports.authorityChanged(tx, { schoolId, subjects, at }))
    const ids = { guardians: guardians.map((guardian) => guardian.id), pupils: subjects }
    await note(house, tx, schoolId, { kind: 'people.guardians_imported', ids, actorId: by })
    return { is: 'done', guardians: guardians.length, places }
  })
}

export const cancelList = (house: House, { schoolId }: Tenant): Promise<void> =>
  house.database.inSchool(schoolId, deleteDrafts)

export const dropOldLists = (tx: SchoolTransaction, at: Date) =>
  deleteDraftsBefore(tx, new Date(at.getTime() - A_DAY_MS))
