import { randomInt } from 'node:crypto'
import { type House, note } from '#platform/house.ts'
import { type CodeRefusal, makeCode, readCode } from './class-code.ts'
import { addCode, codesOf, endCode, groupOfCode } from './store.ts'

export { codesOf }

/** The old code stops at once, and so do the sessions of who came in with it. */
export async function renewCode(
  house: House,
  { schoolId, groupId, by }: { schoolId: string; groupId: string; by: string | null },
): Promise<void> {
  const at = house.clock()
  await house.database.inSchool(schoolId, async (tx) => {
    await endCode(tx, groupId, at)
    await addCode(tx, { schoolId, id: house.newId(), groupId, code: makeCode(randomInt), by, at })
    await note(house, tx, schoolId, { kind: 'class_code.renewed', ids: { group: groupId }, actorId: by })
  })
  await house.sessions.endClass({ schoolId, groupId }, at)
}

/** Only a wrong code counts as a try: a whole class that types the right one is no attack. */
export async function enterWithCode(
  house: House,
  { schoolId, typed, source }: { schoolId: string; typed: string; source: string },
): Promise<{ token: string } | { refused: CodeRefusal }> {
  const at = house.clock()
  const who = `${schoolId} ${source}`
  if ((await house.limits.look('wrong_class_code', who, at)) === 'too_often') return { refused: 'too_often' }
  const code = readCode(typed)
  const groupId = code && (await house.database.inSchool(schoolId, (tx) => groupOfCode(tx, code)))
  if (groupId) return { token: await house.sessions.openForClass({ schoolId, groupId }, at) }
  await house.limits.take('wrong_class_code', who, at)
  return { refused: 'wrong_code' }
}
