import { describe, expect, test } from 'vitest'
import { apply } from './delivery.ts'
import { deliveryStates, placementStates } from './delivery-texts.nl.ts'
import { darken, type PlacementState, remove, restore, settle } from './ledger.ts'
import { applyTakedown, type Takedown, type TakedownEvent } from './takedown.ts'
import { AT, DELIVERIES, DELIVERY_STATES, EVENT_KINDS, EVENTS } from './testing/delivery-samples.ts'
import { arrow, readStatePage } from './testing/state-page.ts'

test('docs/states/delivery.md draws every event that leads somewhere', () => {
  const arrows = DELIVERY_STATES.flatMap((from) =>
    EVENT_KINDS.flatMap((kind) => {
      const next = apply(DELIVERIES[from], EVENTS[kind](DELIVERIES[from]))
      return next === 'misplaced' ? [] : [arrow(from, next.is, kind)]
    }),
  )
  const page = readStatePage('delivery')
  expect(page.arrows).toEqual(arrows.sort())
  expect(page.labels).toEqual(deliveryStates)
})

test('docs/states/takedown.md draws every event that leads somewhere', () => {
  const states: readonly Takedown[] = [
    { is: 'asked', tries: 0, notBefore: AT },
    { is: 'acknowledged', tries: 0, notBefore: AT },
    { is: 'with_person' },
    { is: 'gone', evidence: { kind: 'network_checked', at: AT } },
    { is: 'out_of_reach', by: 'marit', note: 'Lukt niet' },
  ]
  const events: readonly TakedownEvent[] = [
    { kind: 'asked' },
    { kind: 'acknowledged', until: AT },
    { kind: 'postponed', until: AT },
    { kind: 'handed_to_person' },
    { kind: 'seen_gone', evidence: { kind: 'network_checked', at: AT } },
    { kind: 'given_up', by: 'marit', note: 'Lukt niet' },
  ]
  const arrows = states.flatMap((from) =>
    events.flatMap((event) => {
      const next = applyTakedown(from, { ...event, at: AT })
      return next === 'misplaced' ? [] : [arrow(from.is, next.is, event.kind)]
    }),
  )
  const page = readStatePage('takedown')
  expect(page.arrows).toEqual(arrows.sort())
  expect(page.labels).toEqual({
    ...{ asked: 'Wordt weggehaald', acknowledged: 'Wordt gecontroleerd', with_person: 'Bij een collega' },
    ...{ gone: 'Verwijderd', out_of_reach: 'Buiten ons bereik' },
  })
})

describe('docs/states/placement.md', () => {
  /** A place beside the delivery that it hangs on: what is answered once does not change any more. */
  type Stand = { mode: 'own' | 'network'; place: PlacementState; delivery: 'claimed' | 'live' | 'failed' }

  function movesFrom({ mode, place, delivery }: Stand): [name: string, next: Stand][] {
    const to = (next: PlacementState): Stand => ({ mode, place: next, delivery })
    const back = restore(place, delivery)
    const isBeingRemoved = place === 'removing' || place === 'out_of_reach'
    return [
      ...[true, false].map((certain): [string, Stand] => ['darken', to(darken(place, certain, mode))]),
      ...(back === 'not_in_question' ? [] : [['restore', to(back)] as [string, Stand]]),
      ...(delivery === 'claimed' ? (['live', 'failed'] as const) : []).map((answer): [string, Stand] => [
        'settle',
        { mode, place: settle(place, answer), delivery: answer },
      ]),
      ...(isBeingRemoved ? (['gone', 'out_of_reach'] as const) : []).map((end): [string, Stand] => [
        'remove',
        to(remove(place, end)),
      ]),
    ]
  }

  test('draws every way that a place can go, and no other', () => {
    const arrows = new Set<string>()
    const seen = new Set<string>()
    const ahead: Stand[] = [
      { mode: 'own', place: 'live', delivery: 'live' },
      { mode: 'network', place: 'uncertain', delivery: 'claimed' },
    ]
    for (let stand = ahead.pop(); stand; stand = ahead.pop()) {
      if (seen.has(JSON.stringify(stand))) continue
      seen.add(JSON.stringify(stand))
      for (const [name, next] of movesFrom(stand)) {
        if (next.place !== stand.place) arrows.add(arrow(stand.place, next.place, name))
        ahead.push(next)
      }
    }
    expect(readStatePage('placement').arrows).toEqual([...arrows].sort())
  })

  test('has the words of the screen', () => {
    expect(readStatePage('placement').labels).toEqual(placementStates)
  })
})
