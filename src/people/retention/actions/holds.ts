import { dayIn } from '#platform/calendar.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { type HeldThing, type HoldForm, type HoldRefusal, readHold } from '../hold.ts'
import { addHold, addLifting, heldNow, takeTurn } from '../store/holds.ts'

type Asked = { school: Tenant; by: string | undefined }

/** From the moment that this is committed nothing of it is removed: what removes waits for it. */
export function placeHold(
  house: House,
  { school, by }: Asked,
  on: HeldThing,
  form: HoldForm,
): Promise<'done' | HoldRefusal> {
  const { schoolId, timeZone } = school
  const placedAt = house.clock()
  return house.database.inSchool(schoolId, async (tx) => {
    await takeTurn(tx)
    const held = await heldNow(tx)
    if ((on.is === 'person' ? held.people : held.posts).includes(on.id)) return 'already_held'
    const wanted = readHold(form, dayIn(timeZone, placedAt))
    if (typeof wanted === 'string') return wanted
    const id = house.newId()
    await addHold(tx, schoolId, { id, on, ...wanted, placedBy: by, placedAt })
    await note(house, tx, schoolId, {
      kind: 'hold.placed',
      ids: { hold: id, [on.is]: on.id },
      actorId: by ?? null,
    })
    return 'done'
  })
}

export function liftHold(
  house: House,
  { school: { schoolId }, by }: Asked,
  holdId: string,
): Promise<'done' | 'unknown_thing'> {
  return house.database.inSchool(schoolId, async (tx) => {
    if (!(await addLifting(tx, { schoolId, holdId, by, at: house.clock() }))) return 'unknown_thing'
    await note(house, tx, schoolId, { kind: 'hold.lifted', ids: { hold: holdId }, actorId: by ?? null })
    return 'done'
  })
}
