import fc from 'fast-check'
import { CRASH_POINTS, type CrashPoint, type CrashPointName } from '#platform/crash-point.ts'
import type { Channel } from '../channels/channel.ts'
import { advance, type Clockwork, takeDown } from '../engine.ts'
import { REQUEST_FAULTS } from '../practice/trouble.ts'
import { isOver } from '../takedown.ts'
import type { BadCalls, CallFault } from './bad-connection.ts'
import { openMemoryDesk, openMemoryTakedownDesk } from './memory-desk.ts'
import { openMemoryNetwork } from './memory-network.ts'
import { type Child, type MemorySchool, openMemorySchool } from './memory-school.ts'

/** At this point the worker is killed, or stands still for as long as others take. */
type Plug = { at: CrashPointName; end: 'crash' | 'sleep' }

export type Command =
  | { do: 'deliver'; plug: Plug | undefined }
  | { do: 'remove'; nth: number; plug: Plug | undefined }
  | { do: 'wait'; ms: number }
  | { do: 'withdraw' | 'allow'; child: Child }
  | { do: 'answer'; nth: number; says: 'yes' | 'no' }
  | { do: 'wake' | 'plan' | 'lapse' | 'recall' | 'place_by_hand' }

export type FaultScript = BadCalls & {
  processingPolls: number
  listLag: number
  commands: readonly Command[]
}

const isOfRemoval = (name: CrashPointName) => name.endsWith('takedown') || name.endsWith('verify')
const plugAt = (points: readonly CrashPointName[]) =>
  fc.option(
    fc.record({
      at: fc.constantFrom(...points),
      end: fc.constantFrom('crash' as const, 'sleep' as const, 'sleep' as const),
    }),
    { nil: undefined, freq: 2 },
  )
const deliverPlug = plugAt(CRASH_POINTS.filter((name) => !isOfRemoval(name)))
const removePlug = plugAt(CRASH_POINTS.filter(isOfRemoval))
const nth = fc.nat(2)
const child = fc.constantFrom<Child>('noor', 'ali')
const SECOND = 1_000
const MINUTE = 60 * SECOND
const ms = fc.constantFrom(
  ...[SECOND, 5 * SECOND, 20 * SECOND, 31 * SECOND],
  ...[MINUTE, 2 * MINUTE, 5 * MINUTE, 20 * MINUTE, 1_440 * MINUTE],
)
const says = fc.constantFrom('yes' as const, 'no' as const)
const is = <Word extends string>(word: Word) => fc.constant(word)

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: is('deliver'), plug: deliverPlug }) },
  { weight: 8, arbitrary: fc.record({ do: is('wait'), ms }) },
  { weight: 4, arbitrary: fc.record({ do: is('remove'), nth, plug: removePlug }) },
  { weight: 2, arbitrary: fc.record({ do: is('withdraw'), child }) },
  { weight: 4, arbitrary: fc.record({ do: is('answer'), nth, says }) },
  { weight: 3, arbitrary: fc.record({ do: is('wake') }) },
  { weight: 3, arbitrary: fc.record({ do: is('plan') }) },
  { weight: 2, arbitrary: fc.record({ do: is('allow'), child }) },
  { weight: 1, arbitrary: fc.record({ do: is('place_by_hand') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lapse' as const, 'recall' as const) }) },
)

const fault = fc.constantFrom<CallFault>('late', ...REQUEST_FAULTS)
/** So many calls go well for each one that does not. */
const faultsIn = (well: number) =>
  fc.array(fc.oneof({ weight: well, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fault }), {
    maxLength: 12,
    size: 'max',
  })

export const anyFaultScript: fc.Arbitrary<FaultScript> = fc.record({
  // What is placed at last fails more often than what comes before it, or few scripts would come that far.
  faults: fc.record({ stage: faultsIn(8), commit: faultsIn(1), ask: faultsIn(2), remove: faultsIn(1) }),
  removals: fc.constantFrom('done', 'done', 'done', 'delete_refused', 'delete_ignored'),
  processingPolls: fc.nat(3),
  listLag: fc.nat(3),
  commands: fc.array(command, { minLength: 5, maxLength: 70, size: 'max' }),
})

/** The plug was pulled: whatever was not written is lost, and nothing catches it. */
const PULLED = new Error('The plug was pulled')

type Worker = { goOn: () => void; isDone: () => boolean; rest: () => Promise<void> }

/** Runs until the worker is done, is killed or falls asleep. */
async function startWorker(
  work: (clockwork: Clockwork) => Promise<void>,
  clock: () => Date,
  plug: Plug | undefined,
): Promise<Worker> {
  let isPlugged = plug !== undefined
  let isDone = false
  let goOn: (() => void) | undefined
  let asleep = Promise.withResolvers<void>()
  const reach: CrashPoint = (name) => {
    if (!isPlugged || plug?.at !== name) return
    isPlugged = false
    if (plug.end === 'crash') throw PULLED
    const woken = Promise.withResolvers<void>()
    goOn = () => {
      asleep = Promise.withResolvers<void>()
      woken.resolve()
    }
    asleep.resolve()
    return woken.promise
  }
  const ended = work({ clock, reach })
    .catch((error: unknown) => {
      if (error !== PULLED) throw error
    })
    .finally(() => {
      isDone = true
    })
  const worker: Worker = {
    goOn: () => goOn?.(),
    isDone: () => isDone,
    rest: () => Promise.race([ended, asleep.promise]),
  }
  await worker.rest()
  return worker
}

/**
 * Plays a script on one post for one channel, and looks after every command whether something is wrong. Then the network
 * is well, nobody sleeps, and everything gets the time that it needs.
 */
export async function play(
  channel: Channel,
  script: FaultScript,
  look: (school: MemorySchool) => readonly string[],
): Promise<{ school: MemorySchool; problems: readonly string[] }> {
  const network = openMemoryNetwork(channel.rules, {}, script)
  const school = openMemorySchool(channel, network, script)
  const { rows, clock } = school.house
  const workers: Worker[] = []
  const deliver = async (plug?: Plug) => {
    const desk = openMemoryDesk(school.house)
    workers.push(await startWorker((clockwork) => advance(desk, clockwork), clock, plug))
  }
  const takeAway = async (id: number, plug?: Plug) => {
    const desk = openMemoryTakedownDesk(school.house, id)
    workers.push(await startWorker((clockwork) => takeDown(desk, clockwork), clock, plug))
  }
  const wakeAll = async () => {
    for (const worker of workers.splice(0)) {
      worker.goOn()
      await worker.rest()
      if (!worker.isDone()) workers.push(worker)
    }
  }

  const obey = async (it: Command): Promise<void> => {
    switch (it.do) {
      case 'deliver':
        return deliver(it.plug)
      case 'remove':
        return it.nth < rows.takedowns.length ? takeAway(it.nth, it.plug) : undefined
      case 'wait':
        return school.wait(it.ms)
      case 'wake':
        return wakeAll()
      case 'withdraw':
        return school.withdraw(it.child)
      case 'allow':
        return school.allow(it.child)
      case 'answer': {
        const task = rows.tasks[it.nth]
        return task && school.answer(task, it.says)
      }
      case 'place_by_hand':
        return school.placeByHand()
      default:
        return school[it.do]()
    }
  }

  school.plan()
  for (const it of script.commands) {
    await obey(it)
    const problems = look(school)
    if (problems.length > 0) return { school, problems: [`after ${JSON.stringify(it)}`, ...problems] }
  }
  await school.calm()
  while (workers.some((worker) => !worker.isDone())) await wakeAll()
  for (let round = 0; round < MOST_ROUNDS && !hasSettled(school); round += 1) {
    if (rows.delivery.is === 'waiting') school.plan()
    await deliver()
    for (const { id } of rows.takedowns) await takeAway(id)
    await school.wait(16 * MINUTE)
  }
  return { school, problems: look(school) }
}

const MOST_ROUNDS = 40

/** Nothing more happens by itself. */
export function hasSettled({ house: { rows } }: MemorySchool): boolean {
  const { is } = rows.delivery
  const isAsked = is === 'unconfirmed' && rows.tasks.some(({ kind }) => kind === 'confirm')
  const isStill = is === 'live' || is === 'hand_off' || isAsked || is === 'failed'
  return (
    isStill &&
    rows.takedowns.every((it) => isOver(it.takedown) || it.takedown.is === 'with_person' || isAsked)
  )
}
