import { expect, test } from 'vitest'
import { assertNode24 } from './node-version.ts'

test('the program runs on Node 24, whatever the machine has', () => {
  expect(() => assertNode24('24.21.0')).not.toThrow()
  expect(() => assertNode24()).not.toThrow()
})

test.each(['20.20.2', '22.23.3', '26.10.0', '2.4.0', '240.1.0'])(
  'on Node %s it refuses with a sentence',
  (version) => {
    expect(() => assertNode24(version)).toThrow(`niet op Node ${version}`)
  },
)
