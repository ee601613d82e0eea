import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openFirstDoor } from '#home/administrator.ts'
import { seedPracticeSchool } from '#home/practice.ts'
import type { House } from '#platform/house.ts'
import { silentLog } from '#platform/log.ts'
import { filledDatabase, type TestDatabase } from '#platform/testing/database.ts'
import { parseProtocol, STARTING_PROTOCOL } from '#protocol/protocol.ts'
import { openGroundFloor } from './ground-floor.ts'

/** A day in the school year of the practice school, and inside the agreement's validity. */
export const A_TUESDAY = new Date('2026-11-10T10:00:00+01:00')

/** With both schools in it, made once per test run. */
export function practiceDatabase(): Promise<TestDatabase> {
  return filledDatabase(async (url) => {
    const { house, close } = await openGroundFloor(url, {
      clock: () => A_TUESDAY,
      log: silentLog,
      http: async () => ({ is: 'lost', why: 'nobody is at home yet' }),
    })
    await foundSchools(house)
    await close()
  })
}

/** The practice school with all its people, and another one with an administrator alone. */
export async function foundSchools(house: House): Promise<void> {
  const agreement = parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8'))
  await seedPracticeSchool(house, agreement)
  const neighbour = { email: 'beheer@daar.example', school: 'Daar', brin: '98ZZ', region: 'zuid' } as const
  await openFirstDoor(house, neighbour, agreement)
}
