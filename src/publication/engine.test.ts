import { describe, expect, test } from 'vitest'
import type { CrashPointName } from '#platform/crash-point.ts'
import type { ChannelId } from './channels/channel.ts'
import { channelFor } from './channels/channel-table.ts'
import { RULES } from './channels/networks.ts'
import { practiceNetwork } from './channels/practice-network.ts'
import type { BadCalls, CallFault } from './testing/bad-connection.ts'
import { type Command, play } from './testing/fault-script.ts'
import { withPhotos } from './testing/memory-school.ts'
import { brokenPromises } from './testing/promises.ts'

const deliver: Command = { do: 'deliver', plug: undefined }
const crashAt = (at: CrashPointName): Command => ({ do: 'deliver', plug: { at, end: 'crash' } })
const sleepAt = (at: CrashPointName): Command => ({ do: 'deliver', plug: { at, end: 'sleep' } })
const wait = (seconds: number): Command => ({ do: 'wait', ms: seconds * 1_000 })
const withdraw: Command = { do: 'withdraw', child: 'noor' }
const wake: Command = { do: 'wake' }
const answer: Command = { do: 'answer', nth: 0, says: 'yes' }
const untilAsked = [deliver, wait(61), deliver, wait(61), deliver, wait(61), deliver]

type Wrong = { commit?: CallFault[]; removals?: BadCalls['removals'] }

/** Plays it, lets everything come to its end, and tells what became of it. */
async function endOf(
  id: ChannelId,
  commands: readonly Command[],
  { commit = [], removals = 'done' }: Wrong = {},
) {
  const faults = { stage: [], commit, ask: [], remove: [] }
  const script = { faults, removals, processingPolls: 1, listLag: 0, commands }
  const channel = RULES[id].mode === 'network' ? practiceNetwork(withPhotos(RULES[id])) : channelFor(id)
  const { school, problems } = await play(channel, script, brokenPromises)
  expect(problems).toEqual([])
  const { delivery, sent, tasks, takedowns } = school.house.rows
  return {
    ...{ delivery, sent: sent.length, stands: school.stands('photo-1') },
    tasks: tasks.map(({ kind }) => kind),
    takedowns: takedowns.map(({ takedown }) => takedown),
  }
}

describe('the plug is pulled, and another worker begins', () => {
  test.each<[CrashPointName, { sent: number; is: string }]>([
    ['before_stage', { sent: 1, is: 'live' }],
    ['after_stage', { sent: 1, is: 'live' }],
    ['before_claim', { sent: 1, is: 'live' }],
    // Whether it was sent is known to nobody now, so it is not sent again.
    ['after_claim', { sent: 0, is: 'unconfirmed' }],
    ['before_commit', { sent: 0, is: 'unconfirmed' }],
    ['after_commit', { sent: 1, is: 'live' }],
  ])('%s', async (point, { sent, is }) => {
    const end = await endOf('x', [crashAt(point), wait(61), deliver])
    expect(end).toMatchObject({ sent, delivery: { is }, tasks: is === 'live' ? [] : ['confirm'] })
  })

  test('between claim and commit, where a container shows that nothing was placed: failed, and nobody has to look', async () => {
    const end = await endOf('instagram', [deliver, wait(1), crashAt('before_commit'), wait(61), deliver])
    expect(end).toMatchObject({ sent: 0, delivery: { is: 'failed', why: 'not_arrived' }, tasks: [] })
  })
})

describe('two workers', () => {
  test('that meet at the claim: one of them sends', async () => {
    const end = await endOf('youtube', [sleepAt('before_claim'), wait(61), sleepAt('before_commit'), wake])
    expect(end).toMatchObject({ sent: 1, delivery: { is: 'live' } })
  })

  test('of which one slept after its claim: it sends no more', async () => {
    const end = await endOf('youtube', [sleepAt('before_commit'), wait(31), wake])
    expect(end).toMatchObject({ sent: 0, delivery: { is: 'failed', why: 'unreachable' }, stands: false })
  })

  test('of which one slept through a stop and a new approval: its older bytes go nowhere', async () => {
    const stop: Command[] = [{ do: 'recall' }, { do: 'plan' }]
    const end = await endOf('x', [sleepAt('after_stage'), ...stop, wake, wait(61), deliver])
    expect(end).toMatchObject({ sent: 1, delivery: { is: 'live' } })
  })
})

describe('a lost answer', () => {
  test('to a call that did arrive is found again, where the network can be asked', async () => {
    expect(await endOf('x', [deliver], { commit: ['drop_after'] })).toMatchObject({
      ...{ sent: 1, delivery: { is: 'live', toldBy: 'channel' }, stands: true },
    })
  })

  test('to a call that arrives only later is not taken for “not arrived”', async () => {
    const end = await endOf('instagram', [deliver, wait(1), deliver, wait(61), deliver], { commit: ['late'] })
    expect(end).toMatchObject({ sent: 1, delivery: { is: 'live' }, stands: true })
  })

  test('where nothing can be asked: a person looks, and it is never sent again by itself', async () => {
    const lost = { commit: ['error_after'] as CallFault[] }
    expect(await endOf('youtube', [deliver], lost)).toMatchObject({ sent: 1, tasks: ['confirm'] })
    expect(await endOf('youtube', [...untilAsked, answer], lost)).toMatchObject({
      ...{ sent: 1, delivery: { is: 'live', toldBy: 'person' }, tasks: [] },
    })
  })
})

describe('somebody says no', () => {
  test('before the claim: nothing is sent', async () => {
    const end = await endOf('x', [sleepAt('before_claim'), withdraw, wake])
    expect(end).toMatchObject({
      sent: 0,
      delivery: { is: 'failed', why: 'not_every_photo_may' },
      takedowns: [],
    })
  })

  test('between claim and commit: what was under way goes out, and off again at once', async () => {
    const end = await endOf('x', [sleepAt('before_commit'), withdraw, wake])
    expect(end).toMatchObject({
      ...{ sent: 1, stands: false },
      takedowns: [{ is: 'gone', evidence: { kind: 'network_checked' } }],
    })
  })

  test('between claim and commit, and it never came to stand there: gone, because nothing was placed', async () => {
    const end = await endOf('x', [sleepAt('before_commit'), withdraw, wake], { commit: ['rejects'] })
    expect(end).toMatchObject({
      stands: false,
      takedowns: [{ is: 'gone', evidence: { kind: 'never_placed' } }],
    })
  })

  test('and the network says yes but does nothing: a person has it, and “verwijderd” stands nowhere', async () => {
    const end = await endOf('x', [deliver, withdraw], { removals: 'delete_ignored' })
    expect(end).toMatchObject({ stands: true, tasks: ['take_down'], takedowns: [{ is: 'with_person' }] })
  })

  test('to what a person found on a network: that network is not asked for it by a name that it does not know', async () => {
    const end = await endOf('youtube', [...untilAsked, answer, withdraw], { commit: ['drop_after'] })
    expect(end).toMatchObject({ stands: true, tasks: ['take_down'], takedowns: [{ is: 'with_person' }] })
  })
})

test('what a colleague was to place by hand, and said is not there after a no, is placed by nobody any more', async () => {
  const remove: Command = { do: 'remove', nth: 0, plug: undefined }
  const saysGone: Command = { do: 'answer', nth: 1, says: 'yes' }
  const again: Command[] = [{ do: 'allow', child: 'noor' }, { do: 'place_by_hand' }]
  const end = await endOf('ouderapp', [deliver, withdraw, remove, saysGone, ...again])
  expect(end).toMatchObject({ delivery: { is: 'failed', why: 'declined' }, tasks: [], stands: false })
})

test('the address that a network only tells later is asked for after the placing', async () => {
  const { delivery } = await endOf('facebook', [deliver])
  expect(delivery).toMatchObject({ is: 'live', item: { url: expect.stringContaining('https://facebook.') } })
})
