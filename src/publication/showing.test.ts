import { describe, expect, test } from 'vitest'
import type { DeliveryState } from './delivery.ts'
import type { PlacementState } from './ledger.ts'
import {
  byReach,
  canGoOffline,
  countShown,
  helpsToTryAgain,
  isMoving,
  isOnlyInside,
  type Showing,
  showingOf,
} from './showing.ts'

const NOW = new Date('2026-11-10T10:00:00Z')
const later = new Date(NOW.getTime() + 1)
const showing = (is: DeliveryState, ...photos: PlacementState[]) =>
  showingOf({ delivery: { is }, photos }, NOW)

describe('how a post stands in one place', () => {
  test('planned is only what has its moment still to come', () => {
    const at = (from: Date) => showingOf({ delivery: { is: 'planned', from }, photos: [] }, NOW)
    expect([at(later), at(NOW)]).toEqual(['planned', 'busy'])
  })

  test.each<[PlacementState[], Showing]>([
    [['live', 'gone'], 'live'],
    [['questioned'], 'live'],
    [['uncertain', 'removing'], 'live'],
    [['removing', 'gone', 'out_of_reach'], 'leaving'],
    [['out_of_reach', 'gone', 'under_review'], 'out_of_reach'],
    [['under_review', 'gone'], 'under_review'],
    [['gone', 'gone'], 'dark'],
    [[], 'dark'],
  ])('placed, with its photos %j: %s', (photos, expected) => {
    expect(showing('live', ...photos)).toBe(expected)
  })

  test('what was asked back is not to be placed by hand any more', () => {
    expect(showing('hand_off', 'uncertain')).toBe('hand_off')
    expect(showing('hand_off', 'removing', 'removing')).toBe('called_back')
  })

  test.each<DeliveryState>(['waiting', 'busy', 'claimed', 'unconfirmed', 'failed'])(
    'what is %s stays so, whatever became of its photos',
    (is) => {
      expect(showing(is, 'uncertain', 'removing')).toBe(is)
    },
  )

  test('only what is being done changes by itself within a moment', () => {
    const all: Showing[] = ['planned', 'busy', 'claimed', 'hand_off', 'live', 'unconfirmed', 'failed']
    expect(all.filter(isMoving)).toEqual(['busy', 'claimed'])
  })
})

describe('what can be taken offline', () => {
  const offline = (is: DeliveryState, ...photos: PlacementState[]) =>
    canGoOffline({ delivery: { is }, photos })

  test('is what is on its way, and what can be seen or is only dark for now', () => {
    expect(offline('planned')).toBe(true)
    expect(offline('busy')).toBe(true)
    expect(offline('live', 'gone', 'live')).toBe(true)
    expect(offline('unconfirmed', 'uncertain')).toBe(true)
    expect(offline('live', 'under_review')).toBe(true)
  })

  test('is not what is leaving or gone already, and not what nobody can reach', () => {
    expect(offline('live', 'removing', 'gone', 'out_of_reach')).toBe(false)
    expect(offline('waiting')).toBe(false)
  })

  test('was never outside when no photo ever had a place', () => {
    const place = (...photos: PlacementState[]) =>
      ({ channel: 'website', delivery: { is: 'planned' }, photos }) as const
    expect(isOnlyInside([place(), place()])).toBe(true)
    expect(isOnlyInside([place(), place('gone')])).toBe(false)
  })
})

test('photos that are being taken away are not counted as shown', () => {
  expect(countShown(['live', 'questioned', 'uncertain', 'removing', 'gone', 'under_review'])).toBe(3)
})

test('trying again never brings back what somebody stopped or said no to', () => {
  const never = ['stopped', 'not_every_photo_may', 'approval_lapsed'] as const
  expect(never.filter(helpsToTryAgain)).toEqual([])
  const sometimes = ['declined', 'rejected', 'no_access', 'unreachable', 'not_arrived'] as const
  expect(sometimes.filter(helpsToTryAgain)).toEqual(sometimes)
})

test('the most closed place is named first', () => {
  const places = (['x', 'website', 'ouderapp'] as const).map((channel) => ({ channel }))
  expect(places.toSorted(byReach).map(({ channel }) => channel)).toEqual(['ouderapp', 'website', 'x'])
})
