import { createHash } from 'node:crypto'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { carryOut } from './actions/carry-out.ts'
import { readFileInParts } from './edexml.ts'
import {
  type Demands,
  demandsOf,
  refusalFor,
  type Said,
  type UnmetDemand,
  unmet,
  type WrongSchool,
} from './guard.ts'
import type { Answers } from './match.ts'
import { countsOf, doesNothing, type Plan, planOf } from './plan.ts'
import type { RosterNow } from './roster-now.ts'
import type { RosterPorts } from './roster-ports.ts'
import { brinOf, type FileRefusal } from './school-file.ts'
import {
  addImport,
  type Draft,
  deleteDrafts,
  deleteDraftsBefore,
  draftOf,
  lockRoster,
  rosterNow,
  saveAnswers,
  saveDraft,
} from './store.ts'

export type Taken =
  | { is: 'draft'; id: string }
  | { is: 'practice_installation' }
  | ({ is: 'unreadable' } & FileRefusal)
  | { is: WrongSchool; inFile: string; here: string }

const A_DAY_MS = 24 * 3_600_000

/**
 * Reads a file as it comes in and keeps what is left of it until somebody confirms: of a school one file waits at most.
 * The file itself is written nowhere.
 */
export async function takeFile(
  house: House,
  { schoolId }: Tenant,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Taken> {
  if (house.installation === 'practice') return { is: 'practice_installation' }
  const reader = readFileInParts((eckid) => hashOf(`${schoolId} ${eckid}`))
  for await (const chunk of chunks) if (!reader.push(chunk)) break
  const reading = reader.end()
  if (reading.is === 'refused') return { ...reading, is: 'unreadable' }
  const { file } = reading
  return house.database.inSchool(schoolId, async (tx): Promise<Taken> => {
    const now = await rosterNow(tx)
    const wrong = refusalFor(file, now)
    if (wrong === 'other_school') return { is: wrong, inFile: brinOf(file.school) ?? '', here: now.brin }
    if (wrong === 'older_year') return { is: wrong, inFile: file.schoolYear, here: now.schoolYear }
    const at = house.clock()
    await deleteDrafts(tx)
    const id = house.newId()
    await saveDraft(tx, { schoolId, id, file, at })
    return { is: 'draft', id }
  })
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

export const dropOldDrafts = (tx: SchoolTransaction, at: Date) =>
  deleteDraftsBefore(tx, new Date(at.getTime() - A_DAY_MS))

/** What a draft would do now, and what somebody has to say before it may. */
export type Look = { draft: Draft; now: RosterNow; plan: Plan; demands: Demands; hash: string }

export function lookAt(house: House, school: Tenant, draftId: string): Promise<Look | undefined> {
  return house.database.inSchool(school.schoolId, (tx) => look(house, tx, school, draftId))
}

async function look(
  house: House,
  tx: SchoolTransaction,
  { timeZone }: Tenant,
  draftId: string,
): Promise<Look | undefined> {
  const draft = await draftOf(tx, draftId)
  const at = house.clock()
  if (!draft || draft.madeAt.getTime() < at.getTime() - A_DAY_MS) return undefined
  return lookAtFile(await rosterNow(tx), draft, dayIn(timeZone, at))
}

export function lookAtFile(now: RosterNow, draft: Draft, today: string): Look {
  const plan = planOf(draft.file, now, draft.answers, today)
  return { draft, now, plan, demands: demandsOf(plan, draft.file, now), hash: hashOf(JSON.stringify(plan)) }
}

/** Who somebody in doubt is. The plan follows from it; nothing of the school changes. */
export function sayWho(house: House, school: Tenant, draftId: string, answers: Answers): Promise<void> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const draft = await draftOf(tx, draftId)
    if (draft) await saveAnswers(tx, draftId, { ...draft.answers, ...answers })
  })
}

export function cancel(house: House, school: Tenant): Promise<void> {
  return house.database.inSchool(school.schoolId, deleteDrafts)
}

export type ConfirmRefusal = UnmetDemand | 'changed_meanwhile' | 'draft_gone'
export type Confirmed =
  | { is: 'done'; id: string }
  | { is: 'nothing_to_do' }
  | { is: 'refused'; codes: readonly ConfirmRefusal[] }

/** Carries out what was shown, or shows it again where the school changed since. All of it or nothing. */
export async function confirm(
  house: House,
  ports: RosterPorts,
  wish: { school: Tenant; by: string | null; draftId: string; hash: string; said: Said },
): Promise<Confirmed> {
  const { school, by, draftId } = wish
  const { schoolId, timeZone } = school
  const confirmed = await house.database.inSchool(schoolId, async (tx): Promise<Confirmed> => {
    await lockRoster(tx, schoolId)
    const found = await look(house, tx, school, draftId)
    if (!found) return { is: 'refused', codes: ['draft_gone'] }
    const { plan, demands, hash } = found
    if (hash !== wish.hash) return { is: 'refused', codes: ['changed_meanwhile'] }
    const codes = unmet(demands, wish.said)
    if (codes.length > 0) return { is: 'refused', codes }
    await deleteDrafts(tx)
    if (doesNothing(plan)) return { is: 'nothing_to_do' }
    const at = house.clock()
    const id = house.newId()
    const places = await carryOut(house, tx, ports, { schoolId, plan, by, at, today: dayIn(timeZone, at) })
    await addImport(tx, { schoolId, id, counts: { ...countsOf(plan), places }, by, at })
    await note(house, tx, schoolId, { kind: 'roster.imported', ids: { import: id }, actorId: by })
    return { is: 'done', id }
  })
  if (confirmed.is === 'done') await house.schools.refreshStatistics()
  return confirmed
}
