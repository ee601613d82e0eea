import { describe, expect, test } from 'vitest'
import type { Seen, TakedownAnswer } from './channels/channel.ts'
import {
  afterLook,
  afterTakedownCall,
  applyTakedown,
  isOver,
  type JournalledTakedown,
  nextTakedownAction,
  placedAs,
  replayTakedown,
  type Takedown,
  type TakedownEvent,
  type TakedownState,
} from './takedown.ts'
import { AT, DELIVERIES, DELIVERY_STATES, item, later } from './testing/delivery-samples.ts'

type OneOfEach<T extends Takedown> = { [S in T['is']]: Extract<T, { is: S }> }

const evidence = { kind: 'network_checked', at: AT } as const
const TAKEDOWNS: OneOfEach<Takedown> = {
  asked: { is: 'asked', tries: 1, notBefore: AT },
  acknowledged: { is: 'acknowledged', tries: 2, notBefore: AT },
  with_person: { is: 'with_person' },
  gone: { is: 'gone', evidence },
  out_of_reach: { is: 'out_of_reach', by: 'marit', note: 'Staat in een besloten groep' },
}
const { asked, acknowledged, with_person, gone, out_of_reach } = TAKEDOWNS

type EventOf = { [K in TakedownEvent['kind']]: Extract<JournalledTakedown, { kind: K }> }
const EVENTS: EventOf = {
  asked: { kind: 'asked', at: AT },
  acknowledged: { kind: 'acknowledged', until: later(4_000), at: AT },
  postponed: { kind: 'postponed', until: later(16_000), at: AT },
  handed_to_person: { kind: 'handed_to_person', at: AT },
  seen_gone: { kind: 'seen_gone', evidence, at: AT },
  given_up: { kind: 'given_up', by: 'marit', note: 'Staat in een besloten groep', at: AT },
}

const ARROWS: readonly [TakedownState, TakedownEvent['kind'], Takedown][] = [
  ['asked', 'acknowledged', { is: 'acknowledged', tries: 2, notBefore: later(4_000) }],
  ['acknowledged', 'acknowledged', { is: 'acknowledged', tries: 3, notBefore: later(4_000) }],
  ['asked', 'postponed', { is: 'asked', tries: 2, notBefore: later(16_000) }],
  ['acknowledged', 'postponed', { is: 'acknowledged', tries: 3, notBefore: later(16_000) }],
  ['asked', 'handed_to_person', with_person],
  ['acknowledged', 'handed_to_person', with_person],
  ['asked', 'seen_gone', gone],
  ['acknowledged', 'seen_gone', gone],
  ['with_person', 'seen_gone', gone],
  ['out_of_reach', 'seen_gone', gone],
  ['with_person', 'given_up', out_of_reach],
]

describe('one arrow of a removal', () => {
  test.each(ARROWS.map(([from, kind, to]) => ({ name: `${from} → ${to.is}: ${kind}`, from, kind, to })))(
    '$name',
    ({ from, kind, to }) => {
      expect(applyTakedown(TAKEDOWNS[from], EVENTS[kind])).toEqual(to)
    },
  )

  test('every event that is not drawn in a state is misplaced', () => {
    const drawn = new Set(ARROWS.map(([from, kind]) => `${from} ${kind}`))
    const led = Object.values(TAKEDOWNS).flatMap((takedown) =>
      Object.values(EVENTS).map(
        (event) => [takedown.is, event.kind, applyTakedown(takedown, event)] as const,
      ),
    )
    const others = led.filter(([from, kind]) => !drawn.has(`${from} ${kind}`))
    expect(others).toHaveLength(5 * 6 - ARROWS.length)
    expect(others.filter(([, , to]) => to !== 'misplaced')).toEqual([])
  })

  test('nothing brings back what is gone', () => {
    expect(Object.values(EVENTS).map((event) => applyTakedown(gone, event))).toEqual(
      Array(6).fill('misplaced'),
    )
  })
})

describe('what has to be done now', () => {
  const soon = later(1)
  test.each<[string, Takedown, string]>([
    ['asked: the channel is called', asked, 'call'],
    ['asked, and not yet its time', { ...asked, notBefore: soon }, 'nothing'],
    ['said yes: somebody looks whether it is so', acknowledged, 'verify'],
    ['said yes, and not yet its time', { ...acknowledged, notBefore: soon }, 'nothing'],
    ['four tries are not too many', { ...asked, tries: 4 }, 'call'],
    ['after five tries a person is asked, at once', { ...asked, tries: 5, notBefore: soon }, 'ask_person'],
    [
      'also when the channel said yes each time',
      { ...acknowledged, tries: 5, notBefore: soon },
      'ask_person',
    ],
    ['a person has it', with_person, 'nothing'],
    ['gone', gone, 'nothing'],
    ['out of reach', out_of_reach, 'nothing'],
  ])('%s', (_, takedown, action) => {
    expect(nextTakedownAction(takedown, AT)).toEqual({ do: action })
  })
})

describe('what an answer of the channel means', () => {
  test.each<[TakedownAnswer, TakedownEvent]>([
    [{ is: 'acknowledged' }, { kind: 'acknowledged', until: AT }],
    [{ is: 'already_gone' }, { kind: 'seen_gone', evidence }],
    [{ is: 'manual' }, { kind: 'handed_to_person' }],
    [
      { is: 'failed', fault: { kind: 'transient' } },
      { kind: 'postponed', until: later(16_000) },
    ],
    [
      { is: 'failed', fault: { kind: 'permission' } },
      { kind: 'postponed', until: later(16_000) },
    ],
  ])('%j', (answer, event) => {
    expect(afterTakedownCall(answer, 2, AT)).toEqual(event)
  })

  test.each<[Seen, TakedownEvent]>([
    ['gone', { kind: 'seen_gone', evidence }],
    ['present', { kind: 'postponed', until: later(16_000) }],
    ['unknown', { kind: 'postponed', until: later(16_000) }],
  ])('a look that sees %s', (seen, event) => {
    expect(afterLook(seen, 2, AT)).toEqual(event)
  })
})

describe('what there is to take away', () => {
  const network = { mode: 'network' } as const
  test.each([
    ['waiting', 'never'],
    ['planned', 'never'],
    ['busy', 'never'],
    ['failed', 'never'],
    ['claimed', 'under_way'],
    ['unconfirmed', 'under_way'],
    ['hand_off', 'by_hand'],
  ] as const)('of a delivery that is %s: %s', (state, is) => {
    expect(placedAs(DELIVERIES[state], network)).toEqual({ is })
  })

  test('the thing itself, where the channel said by what name it knows it', () => {
    expect(placedAs(DELIVERIES.live, network)).toEqual({ is: 'item', item })
  })

  test('what a person found is taken away by a person: a network that does not know its name would say “not there”', () => {
    expect(placedAs({ ...DELIVERIES.live, toldBy: 'person' }, network)).toEqual({ is: 'by_hand' })
  })

  test('where a colleague places, a colleague takes away', () => {
    const isAs = DELIVERY_STATES.map((state) => [state, placedAs(DELIVERIES[state], { mode: 'hand_off' }).is])
    expect(Object.fromEntries(isAs)).toEqual({
      ...{ waiting: 'never', planned: 'never', busy: 'never', failed: 'never' },
      ...{ claimed: 'by_hand', hand_off: 'by_hand', unconfirmed: 'by_hand', live: 'by_hand' },
    })
  })
})

describe('the journal of a removal', () => {
  test('tells the state that its last line led to', () => {
    const { asked, acknowledged, seen_gone } = EVENTS
    expect(replayTakedown([asked])).toEqual({ is: 'asked', tries: 0, notBefore: AT })
    expect(replayTakedown([asked, acknowledged, seen_gone])).toEqual(gone)
  })

  test('begins by being asked, and only once', () => {
    expect(() => replayTakedown([])).toThrow('begins by being asked')
    expect(() => replayTakedown([EVENTS.seen_gone])).toThrow('begins by being asked')
    expect(() => replayTakedown([EVENTS.asked, EVENTS.asked])).toThrow('holds asked in asked')
  })
})

/**
 * What a supervisor wrote up in 2024: photos of a child without consent, shared again and again for 18 months; the first
 * request was ignored, after the second one photo of many went.
 */
test('a request can not be called done while one of many places is still open', () => {
  const months = (n: number) => new Date(AT.getTime() + n * 30 * 24 * 3_600_000)
  const places: JournalledTakedown[][] = [0, 4, 11, 18].map((month) => [{ kind: 'asked', at: months(month) }])
  const say = (place: number, event: TakedownEvent, month: number) =>
    places[place]?.push({ ...event, at: months(month) })
  const isDone = () => places.every((journal) => isOver(replayTakedown(journal)))

  say(0, { kind: 'postponed', until: months(1) }, 0)
  for (const place of [1, 2, 3]) say(place, { kind: 'handed_to_person' }, 18)
  expect(isDone()).toBe(false)

  const at = months(19)
  say(2, { kind: 'seen_gone', evidence: { kind: 'person_looked', at, by: 'marit', note: 'Gekeken' } }, 19)
  expect(isDone()).toBe(false)
  // A channel that says yes has not shown anything yet.
  say(0, { kind: 'acknowledged', until: at }, 19)
  say(1, { kind: 'seen_gone', evidence: { kind: 'person_looked', at, by: 'marit', note: 'Gekeken' } }, 19)
  expect(isDone()).toBe(false)
  say(0, { kind: 'seen_gone', evidence: { kind: 'network_checked', at } }, 19)
  expect(isDone()).toBe(false)

  say(3, { kind: 'given_up', by: 'inge', note: 'De ouder die het deelde haalt het niet weg' }, 20)
  expect(isDone()).toBe(true)
  expect(places.map((journal) => replayTakedown(journal).is)).toEqual([
    'gone',
    'gone',
    'gone',
    'out_of_reach',
  ])
})
