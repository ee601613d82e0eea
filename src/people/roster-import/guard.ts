import type { Plan } from './plan.ts'
import type { RosterNow } from './roster-now.ts'
import { brinOf, type SchoolFile } from './school-file.ts'

/** Why a file is not even looked at for this school. */
export type WrongSchool = 'other_school' | 'older_year'

export function refusalFor(
  file: SchoolFile,
  now: Pick<RosterNow, 'brin' | 'schoolYear'>,
): WrongSchool | undefined {
  const brin = brinOf(file.school)
  if (brin !== undefined && brin !== now.brin.toUpperCase().slice(0, brin.length)) return 'other_school'
  return file.schoolYear < now.schoolYear ? 'older_year' : undefined
}

/** What somebody has to say before a plan may be carried out. */
export type Demands = {
  /** So many children would go that the number has to be typed in. */
  missing: number | undefined
  newYear: boolean
  /** The file does not tell whose it is. */
  isOurs: boolean
}

const MANY = 10
const SHARE = 0.1

export function demandsOf(plan: Plan, file: SchoolFile, now: RosterNow): Demands {
  const missing = plan.pupils.filter(({ is }) => is === 'missing').length
  const present = now.pupils.filter(({ leftOn }) => leftOn === null).length
  return {
    missing: missing >= MANY && missing > present * SHARE ? missing : undefined,
    newYear: plan.schoolYear !== undefined,
    isOurs: brinOf(file.school) === undefined,
  }
}

export type Said = { missing: string; newYear: boolean; isOurs: boolean }
export type UnmetDemand = 'number_wrong' | 'year_not_accepted' | 'school_not_said'

export function unmet(demands: Demands, said: Said): UnmetDemand[] {
  const isWrong = demands.missing !== undefined && said.missing.trim() !== String(demands.missing)
  return [
    ...(demands.isOurs && !said.isOurs ? ['school_not_said' as const] : []),
    ...(demands.newYear && !said.newYear ? ['year_not_accepted' as const] : []),
    ...(isWrong ? ['number_wrong' as const] : []),
  ]
}
