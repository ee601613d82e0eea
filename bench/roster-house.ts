import { openRegister } from '#consent/actions/end-consents.ts'
import { confirm, lookAt, takeFile } from '#people/roster-import/actions.ts'
import { silentLog } from '#platform/log.ts'
import type { Tenant } from '#platform/schools.ts'
import { openGroundFloor } from '../src/testing/ground-floor.ts'

const CHUNK = 64 * 1024
async function* inChunks(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.byteLength; at += CHUNK) yield file.subarray(at, at + CHUNK)
}

/** A real installation with schools that are empty, and the two steps of an import as the pages take them. */
export async function openRosterHouse(url: string) {
  const {
    house: floor,
    database,
    close,
  } = await openGroundFloor(url, {
    ...{ clock: () => new Date(), log: silentLog },
    http: async () => ({ is: 'lost', why: 'bench' }),
  })
  const house = { ...floor, installation: 'real' as const }
  const ports = { pupilsGone: async () => 0, peopleCame: openRegister }

  const found = async (brin: string, nth: number): Promise<Tenant> => {
    const schoolId = house.newId()
    const slug = `school-${nth}`
    const names = { slug, name: slug, boardId: house.newId(), boardName: slug, region: 'zuid' as const }
    await house.schools.found({ schoolId, ...names, brin, schoolYear: '2026-2027' }, async () => undefined)
    const school = await house.schools.find(slug)
    if (!school) throw new Error('A school was lost')
    return school
  }
  const look = async (school: Tenant, file: Uint8Array) => {
    const taken = await takeFile(house, school, inChunks(file))
    if (taken.is !== 'draft') throw new Error(`The file was not taken: ${JSON.stringify(taken)}`)
    const seen = await lookAt(house, school, taken.id)
    if (!seen) throw new Error('The draft was lost')
    return { draftId: taken.id, hash: seen.hash }
  }
  const carryOut = async (school: Tenant, seen: { draftId: string; hash: string }) => {
    const said = { missing: '', newYear: false, isOurs: false }
    const done = await confirm(house, ports, { school, by: null, ...seen, said })
    if (done.is !== 'done') throw new Error(`Not done: ${JSON.stringify(done)}`)
  }
  return { house, database, close, found, look, carryOut }
}
