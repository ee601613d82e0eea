import { describe, expect, test } from 'vitest'
import type { Step } from './channels/channel.ts'
import {
  ANSWER_MS,
  apply,
  type Delivery,
  type DeliveryFailure,
  type DeliveryState,
  dueAt,
  type Journalled,
  nextAction,
  replay,
} from './delivery.ts'
import {
  AT,
  DELIVERIES,
  DELIVERY_STATES,
  EVENT_KINDS,
  EVENTS,
  item,
  later,
} from './testing/delivery-samples.ts'

const intent = 'try-1'
const { planned, busy, claimed, hand_off, live, unconfirmed, failed } = DELIVERIES

type Arrow = [from: DeliveryState, kind: Journalled['kind'], to: Delivery]

const more = { more: '8' }
const gone = (why: DeliveryFailure): Delivery => ({ is: 'failed', why, reason: 'Nee' })
const ARROWS: readonly Arrow[] = [
  ['waiting', 'planned', { is: 'planned', intent: 'try-2', from: later(60_000) }],
  ['failed', 'planned', { is: 'planned', intent: 'try-2', from: later(60_000) }],
  ['planned', 'staged', { is: 'busy', intent, next: 1, staged: more, tries: 0, notBefore: AT }],
  ['busy', 'staged', { is: 'busy', intent, next: 3, staged: more, tries: 0, notBefore: AT }],
  ['planned', 'postponed', { is: 'busy', intent, next: 0, staged: more, tries: 1, notBefore: later(4_000) }],
  ['busy', 'postponed', { is: 'busy', intent, next: 2, staged: more, tries: 2, notBefore: later(4_000) }],
  ['planned', 'claimed', { is: 'claimed', intent, staged: {}, since: AT }],
  ['busy', 'claimed', { is: 'claimed', intent, staged: busy.staged, since: AT }],
  ['planned', 'handed_out', { is: 'hand_off', intent, since: AT }],
  ['busy', 'handed_out', { is: 'hand_off', intent, since: AT }],
  ['claimed', 'placed', { is: 'live', item, toldBy: 'channel', staged: claimed.staged, since: AT }],
  ['hand_off', 'placed', { is: 'live', item, toldBy: 'channel', staged: {}, since: AT }],
  ['unconfirmed', 'placed', { is: 'live', item, toldBy: 'channel', staged: unconfirmed.staged, since: AT }],
  ['claimed', 'answer_lost', { ...unconfirmed, tries: 0, notBefore: later(ANSWER_MS) }],
  ['unconfirmed', 'still_unknown', { ...unconfirmed, tries: 2, notBefore: later(16_000) }],
  ['live', 'settled', { ...live, item: { ...item, url: 'https://net.example/new' } }],
  ['waiting', 'failed', gone('stopped')],
  ['planned', 'failed', gone('rejected')],
  ['busy', 'failed', gone('rejected')],
  ['claimed', 'failed', gone('rejected')],
  ['hand_off', 'failed', gone('declined')],
  ['unconfirmed', 'failed', gone('not_arrived')],
  ['planned', 'lapsed', { is: 'waiting' }],
  ['busy', 'lapsed', { is: 'waiting' }],
]

describe('one arrow of a delivery', () => {
  test.each(ARROWS.map(([from, kind, to]) => ({ name: `${from} → ${to.is}: ${kind}`, from, kind, to })))(
    '$name',
    ({ from, kind, to }) => {
      expect(apply(DELIVERIES[from], EVENTS[kind](DELIVERIES[from]))).toEqual(to)
    },
  )

  test('every event that is not drawn in a state is misplaced, and changes nothing', () => {
    const drawn = new Set(ARROWS.map(([from, kind]) => `${from} ${kind}`))
    const others = DELIVERY_STATES.flatMap((from) => EVENT_KINDS.map((kind) => ({ from, kind }))).filter(
      ({ from, kind }) => !drawn.has(`${from} ${kind}`),
    )
    expect(others).toHaveLength(DELIVERY_STATES.length * EVENT_KINDS.length - ARROWS.length)
    for (const { from, kind } of others) {
      const before = structuredClone(DELIVERIES[from])
      expect([from, kind, apply(DELIVERIES[from], EVENTS[kind](DELIVERIES[from]))]).toEqual([
        ...[from, kind],
        'misplaced',
      ])
      expect(DELIVERIES[from]).toEqual(before)
    }
  })
})

describe('a worker that comes too late changes nothing', () => {
  const drawnWithIntent = ARROWS.filter(([from, kind]) => {
    const event = EVENTS[kind](DELIVERIES[from])
    return kind !== 'planned' && 'intent' in event
  })

  test.each(drawnWithIntent.map(([from, kind]) => ({ name: `${from}: ${kind}`, from, kind })))(
    'with news of an earlier try: $name',
    ({ from, kind }) => {
      const news = { ...EVENTS[kind](DELIVERIES[from]), intent: 'try-0' } as Journalled
      expect(apply(DELIVERIES[from], news)).toBe('misplaced')
    },
  )

  test('a failure of an earlier try does not fail the one that runs now', () => {
    const news = { kind: 'failed', why: 'rejected', at: AT } as const
    for (const delivery of [planned, busy, claimed, unconfirmed]) {
      expect(apply(delivery, { ...news, intent: 'try-0' })).toBe('misplaced')
      expect(apply(delivery, { ...news, intent })).toMatchObject({ is: 'failed' })
    }
  })

  test('a step that another worker has done already is not done again, and does not bring back older bytes', () => {
    for (const next of [1, 2, 4]) {
      expect(apply(busy, { kind: 'staged', intent, next, staged: {}, at: AT })).toBe('misplaced')
    }
    for (const next of [0, 1, 3]) {
      const event = { kind: 'postponed', intent, next, staged: {}, until: AT, at: AT } as const
      expect(apply(busy, event)).toBe('misplaced')
    }
    expect(apply(planned, { kind: 'staged', intent, next: 2, staged: {}, at: AT })).toBe('misplaced')
  })

  test('a step of the staging that failed says nothing of what was claimed meanwhile', () => {
    const ofStep = { kind: 'failed', intent, next: 2, why: 'rejected', at: AT } as const
    expect(apply(busy, ofStep)).toMatchObject({ is: 'failed' })
    expect(apply({ ...busy, next: 3 }, ofStep)).toBe('misplaced')
    expect(apply(claimed, ofStep)).toBe('misplaced')
    expect(apply(unconfirmed, ofStep)).toBe('misplaced')
  })
})

describe('failed says that nothing is visible', () => {
  const whys: readonly DeliveryFailure[] = [
    ...(['not_every_photo_may', 'approval_lapsed', 'network_is_off', 'stopped', 'declined'] as const),
    ...(['rejected', 'no_access', 'unreachable', 'not_arrived'] as const),
  ]
  const allowed = (delivery: Delivery) =>
    whys.filter((why) => apply(delivery, { kind: 'failed', why, at: AT }) !== 'misplaced')

  test('what may be out can not be stopped any more: only who knows can say that it is not there', () => {
    expect(allowed(claimed)).toEqual(['rejected', 'no_access', 'unreachable'])
    expect(allowed(unconfirmed)).toEqual(['rejected', 'no_access', 'unreachable', 'not_arrived'])
    expect(allowed(hand_off)).toEqual(['declined'])
  })

  test('what has not gone out can be held back for every reason but that it did not arrive', () => {
    const reasons = whys.filter((why) => why !== 'declined' && why !== 'not_arrived')
    expect(allowed(planned)).toEqual(reasons)
    expect(allowed(busy)).toEqual(reasons)
  })

  test('what stands online does not fail', () => expect(allowed(live)).toEqual([]))
})

const upload: Step = { is: 'stage', name: 'upload', photoId: 'photo-1' }
const PLAN: readonly Step[] = [upload, upload, { is: 'stage', name: 'container' }, { is: 'commit' }]
const progress = { intent, next: 2, staged: busy.staged, tries: 1 }

describe('what has to be done now', () => {
  const soon = later(1)
  test.each<[string, Delivery, unknown]>([
    ['a plan waits for its moment', { ...planned, from: soon }, { do: 'nothing' }],
    [
      'at its moment the first step',
      planned,
      { do: 'stage', step: upload, at: { intent, next: 0, staged: {}, tries: 0 } },
    ],
    ['the step that comes', busy, { do: 'stage', step: PLAN[2], at: progress }],
    ['nothing before the pause is over', { ...busy, notBefore: soon }, { do: 'nothing' }],
    ['after the last step the claim', { ...busy, next: 3 }, { do: 'claim', intent }],
    [
      'seven tries are not too many',
      { ...busy, tries: 7 },
      { do: 'stage', step: PLAN[2], at: { ...progress, tries: 7 } },
    ],
    [
      'after eight it is given up',
      { ...busy, tries: 8, notBefore: soon },
      { do: 'give_up', at: { ...progress, tries: 8 } },
    ],
    [
      'who claimed it gets time for the answer',
      { ...claimed, since: later(1 - ANSWER_MS) },
      { do: 'nothing' },
    ],
    ['after that somebody looks', { ...claimed, since: later(-ANSWER_MS) }, { do: 'reconcile' }],
    ['in doubt somebody looks', unconfirmed, { do: 'reconcile' }],
    ['not before its time', { ...unconfirmed, notBefore: soon }, { do: 'nothing' }],
    [
      'after three looks a person is asked',
      { ...unconfirmed, tries: 3, notBefore: soon },
      { do: 'ask_person' },
    ],
    ['for a second person', DELIVERIES.waiting, { do: 'nothing' }],
    ['for a colleague', hand_off, { do: 'nothing' }],
    ['online', live, { do: 'nothing' }],
    ['not placed', failed, { do: 'nothing' }],
  ])('%s', (_, delivery, action) => {
    expect(nextAction(delivery, PLAN, AT)).toEqual(action)
  })

  test('a plan without staging is claimed at once', () => {
    expect(nextAction(planned, [{ is: 'commit' }], AT)).toEqual({ do: 'claim', intent })
  })

  test('a plan without a commit is a mistake of ours', () => {
    expect(() => nextAction({ ...busy, next: 1 }, [upload], AT)).toThrow('without a commit')
  })

  test('the clock is set for whatever goes on by itself, and for nothing else', () => {
    expect(Object.fromEntries(DELIVERY_STATES.map((is) => [is, dueAt(DELIVERIES[is])]))).toEqual({
      ...{ waiting: undefined, planned: AT, busy: AT, claimed: later(ANSWER_MS), hand_off: undefined },
      ...{ live: undefined, unconfirmed: AT, failed: undefined },
    })
  })
})

describe('a journal, read from the start', () => {
  test('tells the state that its last line led to', () => {
    expect(replay([])).toEqual({ is: 'waiting' })
    const lines: Journalled[] = [
      { kind: 'planned', intent, from: AT, at: AT },
      { kind: 'staged', intent, next: 1, staged: { a: '1' }, at: AT },
      { kind: 'claimed', intent, at: later(1) },
      { kind: 'answer_lost', intent, at: later(2) },
      { kind: 'placed', intent, item, toldBy: 'channel', at: later(3) },
    ]
    expect(replay(lines)).toEqual({
      is: 'live',
      item,
      toldBy: 'channel',
      staged: { a: '1' },
      since: later(3),
    })
  })

  test('with a line that does not fit is a mistake, not a state', () => {
    expect(() => replay([EVENTS.claimed(planned)])).toThrow('A journal holds claimed in waiting')
  })
})
