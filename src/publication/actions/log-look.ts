import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'

type NamesShown = {
  schoolId: string
  by: Colleague
  where: 'approval.names_shown' | 'task.names_shown' | 'wall.names_shown'
  postId: string
  people: readonly string[]
}

/** Need-to-know: only who is asked to look for these children reads their names, and that is on record. */
export async function logNamesShown(
  house: House,
  tx: SchoolTransaction,
  { schoolId, by, where, postId, people }: NamesShown,
): Promise<void> {
  if (people.length === 0) return
  await note(house, tx, schoolId, {
    kind: where,
    ids: { post: postId, subjects: people },
    actorId: by.personId,
  })
}

type KitLook = { schoolId: string; by: Colleague; what: 'kit.opened' | 'kit.downloaded'; postId: string }

/** From here on bytes may be on somebody's phone. */
export function logKit(house: House, { schoolId, by, what, postId }: KitLook): Promise<void> {
  return house.database.inSchool(schoolId, (tx) =>
    note(house, tx, schoolId, { kind: what, ids: { post: postId }, actorId: by.personId }),
  )
}
