import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('an id is a UUIDv7: in the order of time, with the version and the variant in place', () => {
  const random = new Uint8Array(10).fill(255)
  const earlier = newId(Date.UTC(2026, 10, 22), random)
  const later = newId(Date.UTC(2026, 10, 23), random)
  expect(earlier < later).toBe(true)
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('two ids of the same moment differ', () => expect(newId(0)).not.toBe(newId(0)))

test.each(['', 'x', '../../etc', newId().toUpperCase(), `${newId()} `, undefined, null, 7])(
  '%j from an address is no id',
  (text) => expect(isId(text)).toBe(false),
)
