import { expect, test } from 'vitest'
import { asAskedAnew } from './leaving.ts'

const said = (
  decision: 'ja' | 'nee' | 'ingetrokken',
  change: Partial<Parameters<typeof asAskedAnew>[0][number]> = {},
) => ({
  ...{ subject: 'noor', grantor: 'sanne', purpose: 'website', medium: 'foto' as const, decision },
  ...{ from: null, until: null, recordedAt: '2026-09-01T10:00:00.000Z', endedByLeaving: false },
  ...change,
})
const LEFT = said('ingetrokken', { endedByLeaving: true })

test('a yes from before the child left is as if nobody had answered', () => {
  expect(asAskedAnew([said('ja'), LEFT])).toEqual([])
})

test('a yes after the child came back counts', () => {
  expect(asAskedAnew([said('ja'), LEFT, said('ja')])).toEqual([said('ja')])
})

test('what was refused before stays refused: leaving makes no silence of a no', () => {
  expect(asAskedAnew([said('nee'), said('ja'), LEFT])).toEqual([said('nee')])
  expect(asAskedAnew([said('ja'), said('ingetrokken'), LEFT])).toEqual([said('ingetrokken')])
})

test('what is about another purpose, medium or guardian is left alone', () => {
  const others = [
    said('ja', { purpose: 'x' }),
    said('ja', { medium: 'film' }),
    said('ja', { grantor: 'thijs' }),
  ]
  expect(asAskedAnew([...others, said('ja'), LEFT])).toEqual(others)
})
