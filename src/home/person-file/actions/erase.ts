import type { Counted, ErasureBlock, Leaving } from '#people/erasable.ts'
import { findPerson, type Known } from '#people/holdings/actions.ts'
import { fullName } from '#people/person.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { type ErasureForm, type ErasureRefusal, judgeForm } from '../erasure.ts'
import { allErasables } from './rooms.ts'

type Place = { school: Tenant; personId: string }

export type Planned = {
  name: string
  erasedAt: Date | undefined
  blocks: readonly ErasureBlock[]
  goes: readonly Counted[]
  stays: readonly Counted[]
}

/** What will go, what stays, and what is in the way: before anybody decides. */
export function planErasure(house: House, { school, personId }: Place): Promise<Planned | undefined> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const known = await findPerson(tx, personId)
    if (!known) return undefined
    const plan = { name: fullName(known), erasedAt: known.erasedAt ?? undefined }
    if (plan.erasedAt) return { ...plan, blocks: [], goes: [], stays: [] }
    const previews = []
    for (const erasable of allErasables(house)) previews.push(await erasable.preview(tx, personId))
    const some = (counted: readonly Counted[]) => counted.filter(({ count }) => count > 0)
    return {
      ...plan,
      blocks: await blocksOf(house, tx, personId),
      goes: some(previews.flatMap(({ goes }) => goes)),
      stays: some(previews.flatMap(({ stays }) => stays)),
    }
  })
}

async function blocksOf(house: House, tx: SchoolTransaction, personId: string): Promise<ErasureBlock[]> {
  const blocks: ErasureBlock[] = []
  for (const erasable of allErasables(house)) blocks.push(...(await erasable.blocks(tx, personId)))
  return blocks
}

/** All rooms in one transaction, or nothing; the files go with their jobs as soon as it is committed. */
export function erasePerson(
  house: House,
  { school, personId, by, form }: Place & { by: string; form: ErasureForm },
): Promise<'done' | ErasureRefusal> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const known = await findPerson(tx, personId)
    if (!known) return 'unknown_person'
    if (known.erasedAt) return 'already_erased'
    const refused = judgeForm(form, known)
    if (refused) return refused
    const [block] = await blocksOf(house, tx, personId)
    if (block) return block
    const at = house.clock()
    const who = await leaving(house, personId, known)
    for (const erasable of allErasables(house)) await erasable.erase(tx, school, who, at)
    const ids = { person: personId }
    await note(house, tx, school.schoolId, { kind: 'person.erased', ids, actorId: by })
    return 'done'
  })
}

async function leaving(house: House, personId: string, known: Known): Promise<Leaving> {
  const { givenName, prefix, familyName, identityId } = known
  const signsInWith = identityId === null ? undefined : await house.sessions.emailOf(identityId)
  const emails = [...new Set([...known.emails, ...(signsInWith ? [signsInWith] : [])])]
  return { personId, givenName, prefix, familyName, emails }
}
