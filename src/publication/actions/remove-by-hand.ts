import type { Colleague } from '#people/actor.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { TakedownEvent } from '../takedown.ts'
import { writeTakedown } from './removal.ts'

export type ByHandRefusal = 'say_what_you_saw' | 'already_done'

type Asked = { school: Tenant; by: Colleague; takedownId: string; note: string }

/** "Ik heb gekeken: het staat er niet meer." The words of who looked are the evidence. */
export function sawItGone(house: House, asked: Asked): Promise<'done' | ByHandRefusal> {
  const evidence = {
    kind: 'person_looked',
    at: house.clock(),
    by: asked.by.personId,
    note: asked.note,
  } as const
  return write(house, asked, { kind: 'seen_gone', evidence })
}

/** "Het lukt niet": it stays, and the name of who tried stays with it. */
export function cannotBeRemoved(house: House, asked: Asked): Promise<'done' | ByHandRefusal> {
  return write(house, asked, { kind: 'given_up', by: asked.by.personId, note: asked.note })
}

function write(house: House, asked: Asked, event: TakedownEvent): Promise<'done' | ByHandRefusal> {
  const { school, by, takedownId } = asked
  return house.database.inSchool(school.schoolId, async (tx) => {
    if (asked.note.trim().length < 3) return 'say_what_you_saw'
    const next = await writeTakedown(house, tx, school, takedownId, event, by.personId)
    if (next === 'misplaced') return 'already_done'
    await note(house, tx, school.schoolId, {
      kind: event.kind === 'given_up' ? 'takedown.given_up' : 'takedown.confirmed',
      ids: { takedown: takedownId },
      actorId: by.personId,
    })
    return 'done'
  })
}
