import { describe, expect, test } from 'vitest'
import type { Fault, Outcome } from './channels/channel.ts'
import { afterCommit, afterFault, afterStage, pause } from './delivery-outcome.ts'
import { AT, item, later } from './testing/delivery-samples.ts'

const FAULTS: Readonly<Record<Fault['kind'], Fault>> = {
  transient: { kind: 'transient' },
  lost: { kind: 'lost' },
  throttled: { kind: 'throttled', retryAfterMs: 7_000 },
  quota: { kind: 'quota', retryAfterMs: 3_600_000 },
  reauth: { kind: 'reauth' },
  permission: { kind: 'permission' },
  policy: { kind: 'policy' },
  rejected: { kind: 'rejected', reason: 'Te groot' },
  duplicate: { kind: 'duplicate' },
}
const failed = (fault: Fault): Outcome => ({ is: 'failed', fault })
const intent = 'try-1'
const at = { intent, next: 2, staged: { a: '1' }, tries: 0 }

describe('a step before the commit', () => {
  test('done: the next one, with what it brought', () => {
    expect(afterStage({ is: 'done', staged: { b: '2' } }, at, AT)).toEqual({
      ...{ kind: 'staged', intent, next: 3, staged: { a: '1', b: '2' } },
    })
  })

  test('not ready yet: asked again after the time that the network says', () => {
    expect(afterStage({ is: 'wait', staged: { b: '2' }, afterMs: 5_000 }, at, AT)).toEqual({
      ...{ kind: 'postponed', intent, next: 2, staged: { a: '1', b: '2' }, until: later(5_000) },
    })
  })

  test('a network that takes minutes over a picture is waited for, less and less often', () => {
    const untils = [0, 1, 2, 3, 4, 5, 6, 7].map((tries) => {
      const event = afterStage({ is: 'wait', staged: {}, afterMs: 1_000 }, { ...at, tries }, AT)
      return 'until' in event && event.until instanceof Date
        ? event.until.getTime() - AT.getTime()
        : undefined
    })
    expect(untils).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, 900_000, 900_000, 900_000])
  })

  test.each([
    ['transient', 1_000],
    ['lost', 1_000],
    ['throttled', 7_000],
    ['quota', 3_600_000],
  ] as const)('%s: the same step again, later', (kind, ms) => {
    expect(afterStage(failed(FAULTS[kind]), at, AT)).toEqual({
      ...{ kind: 'postponed', intent, next: 2, staged: { a: '1' }, until: later(ms) },
    })
  })

  test.each([
    ['reauth', 'no_access'],
    ['permission', 'no_access'],
    ['policy', 'rejected'],
    ['duplicate', 'rejected'],
  ] as const)('%s: never', (kind, why) => {
    expect(afterStage(failed(FAULTS[kind]), at, AT)).toEqual({ kind: 'failed', intent, next: 2, why })
  })

  test('rejected: never, with what the network said', () => {
    const event = { kind: 'failed', intent, next: 2, why: 'rejected', reason: 'Te groot' }
    expect(afterStage(failed(FAULTS.rejected), at, AT)).toEqual(event)
  })

  test('each pause is longer, to a quarter of an hour; a busy network is never asked sooner than it says', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map(pause)).toEqual([
      1_000, 4_000, 16_000, 64_000, 256_000, 900_000, 900_000,
    ])
    expect(afterFault(FAULTS.throttled, 0)).toEqual({ retryAfterMs: 7_000 })
    expect(afterFault(FAULTS.throttled, 3)).toEqual({ retryAfterMs: 64_000 })
  })
})

describe('the commit', () => {
  test('done, with what stands there: placed', () => {
    expect(afterCommit({ is: 'done', staged: {}, item }, intent)).toEqual({
      ...{ kind: 'placed', intent, item, toldBy: 'channel' },
    })
  })

  test.each(['transient', 'lost', 'duplicate'] as const)(
    '%s: never failed for sure, because it may stand there',
    (kind) => {
      expect(afterCommit(failed(FAULTS[kind]), intent)).toEqual({ kind: 'answer_lost', intent })
    },
  )

  test('a yes that does not say what stands there is not believed, and neither is a wait', () => {
    expect(afterCommit({ is: 'done', staged: {} }, intent)).toEqual({ kind: 'answer_lost', intent })
    expect(afterCommit({ is: 'wait', staged: {}, afterMs: 1 }, intent)).toEqual({
      kind: 'answer_lost',
      intent,
    })
  })

  test.each([
    ['policy', 'rejected'],
    ['reauth', 'no_access'],
    ['permission', 'no_access'],
    ['throttled', 'unreachable'],
    ['quota', 'unreachable'],
  ] as const)('%s: the network itself says no, so it is not there', (kind, why) => {
    expect(afterCommit(failed(FAULTS[kind]), intent)).toEqual({ kind: 'failed', intent, why })
  })

  test('rejected: not there, with what the network said', () => {
    const event = { kind: 'failed', intent, why: 'rejected', reason: 'Te groot' }
    expect(afterCommit(failed(FAULTS.rejected), intent)).toEqual(event)
  })
})
