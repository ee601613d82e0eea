import type { ConsentEntry, Person } from 'mag-dit'
import { childrenOf, factsOf } from '#people/actions.ts'
import type { Child } from '#people/person.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { SchoolEvent } from '#platform/events.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import {
  type ChoiceRefusal,
  decisionFor,
  disagrees,
  type Entry,
  lastWord,
  type Medium,
  type Wish,
} from './choice.ts'
import type { DarkPlace, FollowUp } from './follow-up.ts'
import type { StoredPurpose } from './purpose.ts'
import { registerLines } from './store/register-lines.ts'
import {
  addEntries,
  entriesOf,
  holdForChoice,
  holdForClaim,
  lastSettledAt,
  listDisagreements,
  listPurposes,
  registerOf,
  touchRegister,
} from './store.ts'

export { countAnswered } from './store/counts.ts'
export { addPurposes, addRegisterRows, entriesById } from './store.ts'
export { addEntries, holdForClaim, listPurposes }

/** What the gate is told of these people: who they are, and every line of the register about them. */
export type Register = { people: Person[]; consents: (ConsentEntry & { id: string })[] }

/**
 * Reads the register as it stands in this transaction. Who has no row in it, or left the school, is left out, and so is
 * never a "ja".
 */
export async function readRegister(
  tx: SchoolTransaction,
  ids: readonly string[],
  moment: { at: Date; timeZone: string },
): Promise<Register> {
  const facts = await factsOf(tx, ids, dayIn(moment.timeZone, moment.at))
  const registers = new Map((await registerOf(tx, ids)).map((register) => [register.personId, register]))
  return {
    people: facts.flatMap((person): Person[] => {
      const register = registers.get(person.id)
      if (!register || person.hasLeft) return []
      return [
        {
          id: person.id,
          kind: person.kind === 'pupil' ? 'pupil' : person.kind === 'staff' ? 'staff' : 'adult',
          guardians: person.guardians,
          notInPictures: register.notInPictures,
          disagreement: register.disagreement,
          ...(person.age === undefined ? {} : { age: person.age }),
          ...(person.schoolYear === undefined ? {} : { schoolYear: person.schoolYear }),
          ...(register.childAskedAt === null ? {} : { childAskedAt: register.childAskedAt.toISOString() }),
        },
      ]
    }),
    consents: await registerLines(tx, ids),
  }
}

export type Wishes = Partial<Record<Medium, Wish>>
export type Chosen =
  | { is: 'chosen'; child: Child; purpose: StoredPurpose; dark: DarkPlace[] }
  | { is: 'refused'; code: ChoiceRefusal }

/**
 * A guardian answers for one purpose. Written, and where it is a "nee" already in force everywhere, in one transaction:
 * what happens to what is online never waits for a job.
 */
export function choose(
  house: House,
  followUp: FollowUp,
  choice: { school: Tenant; guardianId: string; pupilId: string; purpose: string; wishes: Wishes },
): Promise<Chosen> {
  const { school, guardianId, pupilId } = choice
  return house.database.inSchool(school.schoolId, async (tx): Promise<Chosen> => {
    const child = (await childrenOf(tx, guardianId)).find((candidate) => candidate.id === pupilId)
    if (!child) return { is: 'refused', code: 'not_your_child' }
    if (child.authority === false) return { is: 'refused', code: 'no_authority' }
    const purposes = await listPurposes(tx)
    const purpose = purposes.find((candidate) => candidate.key === choice.purpose)
    if (!purpose) return { is: 'refused', code: 'unknown_purpose' }
    const register = await holdForChoice(tx, pupilId)
    if (!register) throw new Error('A pupil without a register row')

    const known = await entriesOf(tx, [pupilId])
    const at = house.clock()
    const added = newLines(house, { ...choice, purpose, at }, known)
    if (added.length === 0) return { is: 'chosen', child, purpose, dark: [] }
    await addEntries(tx, added)
    const disagree = register.disagreement || (await nowDisagree(tx, pupilId, purposes))
    await touchRegister(tx, pupilId, disagree)
    for (const line of added) await note(house, tx, school.schoolId, eventOf(line))
    // From the first disagreement on every class needs all guardians, whoever of them spoke last.
    const takesBack = added.some((line) => line.decision !== 'ja') || (disagree && !register.disagreement)
    const dark = takesBack ? await followUp(tx, { schoolId: school.schoolId, subject: pupilId, at }) : []
    return { is: 'chosen', child, purpose, dark }
  })
}

const PAST_TENSE = { ja: 'consent.given', nee: 'consent.refused', ingetrokken: 'consent.withdrawn' } as const

function eventOf(line: Entry): SchoolEvent {
  return {
    kind: PAST_TENSE[line.decision],
    ids: { subject: line.subject, entry: line.id },
    actorId: line.grantor,
  }
}

function newLines(
  house: House,
  choice: {
    school: Tenant
    guardianId: string
    pupilId: string
    purpose: StoredPurpose
    wishes: Wishes
    at: Date
  },
  known: readonly Entry[],
) {
  const today = dayIn(choice.school.timeZone, choice.at)
  return choice.purpose.media.flatMap((medium) => {
    const wish = choice.wishes[medium]
    if (wish === undefined) return []
    const last = lastWord(known, choice.guardianId, choice.purpose.key, medium)
    const decision = decisionFor(last, wish, today)
    if (decision === 'unchanged') return []
    return [
      {
        id: house.newId(),
        schoolId: choice.school.schoolId,
        subject: choice.pupilId,
        grantor: choice.guardianId,
        purpose: choice.purpose.key,
        medium,
        decision,
        from: today,
        until: null,
        recordedAt: choice.at,
        method: 'ouderpagina' as const,
        textHash: choice.purpose.textHash,
        recordedBy: choice.guardianId,
      },
    ]
  })
}

/** Guardians without gezag don't decide, so they don't disagree either. */
async function nowDisagree(
  tx: SchoolTransaction,
  pupilId: string,
  purposes: readonly StoredPurpose[],
): Promise<boolean> {
  const [facts] = await factsOf(tx, [pupilId], '9999-12-31')
  const guardians = facts?.guardians.filter((guardian) => guardian.authority !== false) ?? []
  return disagrees(
    await entriesOf(tx, [pupilId]),
    guardians.map((guardian) => guardian.id),
    purposes,
    await lastSettledAt(tx, pupilId),
  )
}

/** What one guardian said, per purpose, newest text beside it. */
export async function choicesOf(
  tx: SchoolTransaction,
  guardianId: string,
  pupilId: string,
): Promise<{ purposes: StoredPurpose[]; entries: Entry[] }> {
  const entries = await entriesOf(tx, [pupilId])
  return {
    purposes: await listPurposes(tx),
    entries: entries.filter((entry) => entry.grantor === guardianId),
  }
}

/** Only the number leaves the room: whose it are is for the page that puts the look on record. */
export async function countDisagreements(tx: SchoolTransaction): Promise<number> {
  return (await listDisagreements(tx)).length
}
