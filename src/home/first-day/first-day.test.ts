import { expect, test } from 'vitest'
import { countReady, type Facts, isReady, STEPS, stepsOf } from './first-day.ts'

const EMPTY: Facts = {
  ...{ pupils: 0, groups: 0, taught: 0, team: 0, teamAsked: 0, guardians: 0, answered: 0 },
  ...{ hasOwnDoor: false, networkDecided: false, practised: false, ticked: [] },
}
const isOf = (facts: Partial<Facts>, name: string) =>
  stepsOf({ ...EMPTY, ...facts }).find((step) => step.name === name)?.is

test('an empty school has everything to do', () => {
  expect(countReady(stepsOf(EMPTY))).toBe(0)
})

test.each([
  ['door', { hasOwnDoor: true }],
  ['roster', { pupils: 3 }],
  ['groups', { groups: 2, taught: 2 }],
  ['guardians', { guardians: 1 }],
  ['networks', { networkDecided: true }],
  ['team', { team: 4, teamAsked: 4 }],
  ['consents', { pupils: 3, answered: 3 }],
  ['practice', { practised: true }],
] as const)('%s is done when the facts say so: %j', (name, facts) => {
  expect([isOf({}, name), isOf(facts, name)]).toEqual(['open', 'done'])
})

test('half of it is not done, and says how far it is', () => {
  const groups = stepsOf({ ...EMPTY, groups: 12, taught: 11 }).find(({ name }) => name === 'groups')
  expect(groups).toEqual({ name: 'groups', is: 'open', of: { done: 11, all: 12 } })
})

test('what somebody ticked off is ready, and is not called done', () => {
  expect(isOf({ ticked: ['agreement'] }, 'agreement')).toBe('ticked')
  expect(isOf({ ticked: ['roster'], pupils: 3 }, 'roster')).toBe('done')
  expect(isReady(stepsOf({ ...EMPTY, ticked: STEPS }))).toBe(true)
})
