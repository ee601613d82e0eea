import type { Name } from '../person.ts'
import { RIGHTS } from '../rights.ts'

/** Roles that are given on this page to somebody who works here. */
export const STAFF_ROLES = ['teacher', 'editor', 'leadership', 'anti_bullying', 'administrator'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** For these groups on these days of the week (1 is Monday), from a day to a day: it ends by itself. */
export type StandIn = { groupId: string; from: string; until: string; weekdays: readonly number[] }

export type Colleague = Name & {
  id: string
  /** Without an address nobody can be let in. */
  email: string | undefined
  identityId: string | undefined
  roles: readonly StaffRole[]
  /** The teacher's role of who only stands in ends with the last day. */
  teacherUntil: string | undefined
  groups: readonly string[]
  standsIn: readonly StandIn[]
  /** What a roster said of this colleague: shown, never granted. */
  suggested: { roles: readonly string[]; groups: readonly string[] }
}

export type RolesWish = { roles: readonly StaffRole[]; groups: readonly string[] }

export type ColleagueRefusal =
  | 'unknown_colleague'
  | 'no_email'
  | 'last_keeper'
  | 'groups_without_teaching'
  | 'no_group'
  | 'no_days'
  | 'days_turned_round'
  | 'too_long'
  | 'address_taken'
  | 'bad_address'

const mayKeep = (role: StaffRole): boolean => RIGHTS.grant_roles.some((keeper) => keeper === role)

/** Somebody has to be left who can give roles: else nobody ever can again. */
export function judgeRoles(
  colleague: Colleague,
  wish: RolesWish,
  otherKeepers: number,
): ColleagueRefusal | undefined {
  if (colleague.email === undefined && wish.roles.length > 0) return 'no_email'
  if (wish.groups.length > 0 && !wish.roles.includes('teacher')) return 'groups_without_teaching'
  if (colleague.roles.some(mayKeep) && !wish.roles.some(mayKeep) && otherKeepers === 0) return 'last_keeper'
  return undefined
}

const MOST_DAYS = 370

/** A year at most: who stays longer is no substitute. */
export function judgeStandIn(colleague: Colleague, wish: StandIn): ColleagueRefusal | undefined {
  if (colleague.email === undefined) return 'no_email'
  if (wish.groupId === '') return 'no_group'
  if (!isDay(wish.from) || !isDay(wish.until) || wish.weekdays.length === 0) return 'no_days'
  if (wish.until < wish.from) return 'days_turned_round'
  return daysBetween(wish.from, wish.until) > MOST_DAYS ? 'too_long' : undefined
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** Where a roster names this colleague otherwise than the school has it: worth a look. */
export function isSuggestedOtherwise({ suggested, roles, groups }: Colleague): boolean {
  return (
    (suggested.roles.length > 0 && roles.length === 0) ||
    suggested.groups.some((group) => !groups.includes(group))
  )
}
