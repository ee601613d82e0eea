import type { CrashPoint } from '#platform/crash-point.ts'
import type { CallContext, Channel, ReadyPost, Target } from './channels/channel.ts'
import { type Delivery, type DeliveryEvent, type Misplaced, nextAction, SEND_MS } from './delivery.ts'
import { afterCommit, afterStage, pause } from './delivery-outcome.ts'
import {
  afterLook,
  afterTakedownCall,
  nextTakedownAction,
  type Placed,
  type Takedown,
  type TakedownEvent,
} from './takedown.ts'

/** The time, and the named places where a test pulls the plug. */
export type Clockwork = { clock: () => Date; reach: CrashPoint }

export type Claimed = Extract<Delivery, { is: 'claimed' }>

/** One delivery on the table of one worker, with everything that its steps need. */
export type DeliveryOnDesk = {
  delivery: Delivery
  channel: Channel
  post: ReadyPost
  context: CallContext
}

/**
 * Where the engine keeps what it does. Each function is one transaction; an event is on disk before the next call goes
 * out. The product keeps it in PostgreSQL, the fault scripts in memory.
 */
export type DeliveryDesk = {
  /** The delivery, held for this worker alone for as long as one run can take; undefined when another has it. */
  take: () => Promise<DeliveryOnDesk | undefined>
  write: (event: DeliveryEvent) => Promise<Delivery | Misplaced>
  /** Asked before a photo leaves the house, also only to be held ready; a no is written down in the same transaction. */
  mayStage: (intent: string) => Promise<boolean>
  /**
   * Regel 8: asks the register once more, with its rows locked, and writes down what was decided in the same transaction.
   * Only the one call that writes `claimed` gets it back; whoever finds it claimed already has nothing to send.
   */
  claim: (intent: string) => Promise<Claimed | 'nothing_to_send'>
  askPerson: () => Promise<void>
  release: () => Promise<void>
}

/** Brings one delivery as far as it can come now. Stopped anywhere, and begun again, it never commits twice. */
export async function advance(desk: DeliveryDesk, clockwork: Clockwork): Promise<void> {
  const job = await desk.take()
  if (!job) return
  let delivery: Delivery | Misplaced | 'done' = job.delivery
  while (typeof delivery !== 'string') delivery = await advanceOnce(desk, clockwork, { ...job, delivery })
  await desk.release()
}

async function advanceOnce(
  desk: DeliveryDesk,
  { clock, reach }: Clockwork,
  job: DeliveryOnDesk,
): Promise<Delivery | Misplaced | 'done'> {
  const { delivery, channel, post, context } = job
  const action = nextAction(delivery, channel.plan(post), clock())
  switch (action.do) {
    case 'nothing':
      return 'done'
    case 'stage': {
      await reach('before_stage')
      if (!(await desk.mayStage(action.at.intent))) return 'done'
      const staging = channel.run(action.step, post, action.at.staged, context)
      // A step that breaks counts as one that failed, so that it does not break for ever: and the bug is still a bug.
      const broke = () => desk.write(afterStage(BROKEN, action.at, clock()))
      const outcome = await countIfBroken(staging, broke)
      await reach('after_stage')
      return desk.write(afterStage(outcome, action.at, clock()))
    }
    case 'claim': {
      await reach('before_claim')
      const claimed = await desk.claim(action.intent)
      await reach('after_claim')
      return claimed === 'nothing_to_send' ? 'done' : commit(desk, { clock, reach }, job, claimed)
    }
    case 'give_up': {
      const { intent, next } = action.at
      return desk.write({ kind: 'failed', intent, next, why: 'unreachable' })
    }
    case 'reconcile':
      return reconcile(desk, { clock, reach }, job)
    case 'ask_person':
      await desk.askPerson()
      return 'done'
    default:
      return action satisfies never
  }
}

const BROKEN = { is: 'failed', fault: { kind: 'transient' } } as const

async function countIfBroken<T>(call: Promise<T>, count: () => Promise<unknown>): Promise<T> {
  try {
    return await call
  } catch (error) {
    await count()
    throw error
  }
}

/** The one call that makes it visible. It is sent here and nowhere else, only by who wrote the intent down just now. */
async function commit(
  desk: DeliveryDesk,
  { clock, reach }: Clockwork,
  { channel, post, context }: DeliveryOnDesk,
  { intent, staged, since }: Claimed,
): Promise<Delivery | Misplaced> {
  await reach('before_commit')
  // Who slept this long sends no more: others may be looking for it already, and would say that it is not there.
  if (clock().getTime() - since.getTime() > SEND_MS)
    return desk.write({ kind: 'failed', intent, why: 'unreachable' })
  const outcome = await channel.run({ is: 'commit' }, post, staged, context)
  await reach('after_commit')
  const placed = await desk.write(afterCommit(outcome, intent))
  if (placed === 'misplaced' || placed.is !== 'live') return placed
  return settle(desk, { channel, post, context }, placed)
}

/** Asks for what was not said with the placing, such as the address. Without it the post stands there all the same. */
async function settle(
  desk: DeliveryDesk,
  { channel, post, context }: Omit<DeliveryOnDesk, 'delivery'>,
  placed: Extract<Delivery, { is: 'live' }>,
): Promise<Delivery | Misplaced> {
  let live: Delivery | Misplaced = placed
  for (const step of channel.plan(post)) {
    if (step.is !== 'settle' || live === 'misplaced' || live.is !== 'live') continue
    const staged = { ...live.staged, item: live.item.ref }
    const outcome = await channel.run(step, post, staged, context)
    if (outcome.is === 'done' && outcome.item)
      live = await desk.write({ kind: 'settled', item: { ...live.item, url: outcome.item.url } })
  }
  return live
}

async function reconcile(
  desk: DeliveryDesk,
  { clock, reach }: Clockwork,
  { delivery, channel, post, context }: DeliveryOnDesk,
): Promise<Delivery | Misplaced> {
  if (delivery.is === 'claimed') return desk.write({ kind: 'answer_lost', intent: delivery.intent })
  if (delivery.is !== 'unconfirmed') return 'misplaced'
  const { intent, tries } = delivery
  await reach('before_reconcile')
  const found = await channel.reconcile(post, delivery.staged, context)
  await reach('after_reconcile')
  if (found.is === 'live') return desk.write({ kind: 'placed', intent, item: found.item, toldBy: 'channel' })
  if (found.is === 'absent') return desk.write({ kind: 'failed', intent, why: 'not_arrived' })
  return desk.write({ kind: 'still_unknown', intent, until: new Date(clock().getTime() + pause(tries + 1)) })
}

/** One takedown on the table: what has to go, and what became of the delivery that brought it there. */
export type TakedownOnDesk = {
  takedown: Takedown
  target: Target
  placed: Placed
  channel: Channel
  context: CallContext
}

export type TakedownDesk = {
  take: () => Promise<TakedownOnDesk | undefined>
  /** Also makes the places what they now are, and opens the task where a person has to do it. */
  write: (event: TakedownEvent) => Promise<Takedown | Misplaced>
  release: () => Promise<void>
}

/** Brings one takedown as far as it can come now: gone with evidence, or at a person. */
export async function takeDown(desk: TakedownDesk, clockwork: Clockwork): Promise<void> {
  const job = await desk.take()
  if (!job) return
  let takedown: Takedown | Misplaced | 'done' = job.takedown
  while (typeof takedown !== 'string') takedown = await takeDownOnce(desk, clockwork, { ...job, takedown })
  await desk.release()
}

async function takeDownOnce(
  desk: TakedownDesk,
  { clock, reach }: Clockwork,
  { takedown, target, placed, channel, context }: TakedownOnDesk,
): Promise<Takedown | Misplaced | 'done'> {
  const now = clock()
  const action = nextTakedownAction(takedown, now)
  if (action.do === 'nothing' || placed.is === 'under_way') return 'done'
  if (action.do === 'ask_person' || placed.is === 'by_hand') return desk.write({ kind: 'handed_to_person' })
  if (placed.is === 'never')
    return desk.write({ kind: 'seen_gone', evidence: { kind: 'never_placed', at: now } })
  const tries = 'tries' in takedown ? takedown.tries : 0
  if (action.do === 'call') {
    await reach('before_takedown')
    const answer = await countIfBroken(channel.takedown(placed.item, target, context), () =>
      desk.write(afterTakedownCall(BROKEN, tries, clock())),
    )
    await reach('after_takedown')
    return desk.write(afterTakedownCall(answer, tries, clock()))
  }
  await reach('before_verify')
  const seen = await countIfBroken(channel.verify(placed.item, target, context), () =>
    desk.write(afterLook('unknown', tries, clock())),
  )
  await reach('after_verify')
  return desk.write(afterLook(seen, tries, clock()))
}
