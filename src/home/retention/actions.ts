import { consentExpiring } from '#consent/retention/actions.ts'
import { findPerson, peopleErasable } from '#people/holdings/actions.ts'
import {
  chosenTerms,
  heldNow,
  inForce,
  lastComing,
  peopleExpiring,
  type TermInForce,
  weigh,
} from '#people/retention/actions.ts'
import type { Coming } from '#people/retention/coming.ts'
import type { Due, EraseNames, Expiring } from '#people/retention/expiring.ts'
import { inDays, oldestKept } from '#people/retention/term.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { draftsExpiring, lastUses, notesExpiring, postsExpiring } from '#publication/retention/actions.ts'

/** Everything that a school keeps for a time: a room that keeps something more is a line here. */
export function expiringAt(house: House): Expiring[] {
  const all = [
    postsExpiring(house),
    draftsExpiring(house),
    ...consentExpiring(lastUses),
    notesExpiring,
    ...peopleExpiring(eraseNames),
  ]
  // A real school has no box of practice mail.
  return house.installation === 'practice' ? all : all.filter(({ kind }) => kind !== 'practice_mail')
}

const eraseNames: EraseNames = async (tx, school, personId, at) => {
  const known = await findPerson(tx, personId)
  if (known) await peopleErasable.erase(tx, school, { ...known, personId }, at)
}

export type Going = Due & { at: Date }
/** One kind, how long it is kept, and what of it goes first. */
export type Preview = { expiring: Expiring; rule: TermInForce; going: Going[]; isMore: boolean }

export const PREVIEW_DAYS = { soon: 30, later: 90 } as const
const MOST_SHOWN = 500

/** What goes when, if nothing changes. What is held is not in it. */
export async function previewOf(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  kinds: readonly Expiring[],
): Promise<Preview[]> {
  const now = house.clock()
  const last = inDays(now, PREVIEW_DAYS.later)
  const choices = await chosenTerms(tx)
  const held = await heldNow(tx)
  const previews: Preview[] = []
  for (const expiring of kinds) {
    const rule = inForce(expiring, choices)
    const before = oldestKept(rule.term, last, school.timeZone)
    const listed = await expiring.list(tx, { before, held, after: undefined, limit: MOST_SHOWN, now })
    const going = (await weigh(tx, school, expiring, rule, listed, now))
      .map(({ due, departure }) => ({ ...due, at: departure.is === 'now' ? now : departure.at }))
      .filter(({ at }) => at <= last)
      .sort((a, b) => a.at.getTime() - b.at.getTime())
    previews.push({ expiring, rule, going, isMore: listed.length === MOST_SHOWN })
  }
  return previews
}

/** For the front page: what goes in the coming days, as the last look found it. One question. */
export async function comingUp(tx: SchoolTransaction, _school: Tenant, at: Date): Promise<Coming[]> {
  return (await lastComing(tx)).filter((coming) => coming.at > at)
}
