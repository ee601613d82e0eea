import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/open-house.ts'
import { openFakeStudio } from '#testing/fake-studio.ts'
import { nudgePosts, publicationJobs } from '../jobs.ts'

/**
 * A worker that is killed: `node worker.ts '<json>'`. It works on what is due, with a clock that runs ahead by so much,
 * and at the so-manieth crash point it kills the database server, when asked, and itself, as a power cut would.
 */
type Orders = {
  databaseUrl: string
  folder: string
  publicUrl: string
  aheadMs: number
  /** Undefined: it works until nothing is left to do. */
  dieAt?: number
  takeAlong?: number
}

const orders: Orders = JSON.parse(process.argv[2] ?? '{}')
const config = readConfig({
  DATABASE_URL: orders.databaseUrl,
  DATA_FOLDER: orders.folder,
  PUBLIC_URL: orders.publicUrl,
})
const opened = await openHouse(config, () => undefined)
const house = { ...opened.house, clock: () => new Date(Date.now() + orders.aheadMs) }

let passed = 0
const handlers = publicationJobs(house, openFakeStudio(), opened.findSchool, () => {
  passed += 1
  if (passed !== orders.dieAt) return
  if (orders.takeAlong !== undefined) process.kill(orders.takeAlong, 'SIGKILL')
  process.kill(process.pid, 'SIGKILL')
})

for (const { schoolId } of await house.schools.list()) await nudgePosts(house, schoolId, house.clock())
await house.jobs.drain(handlers)
await opened.close()
