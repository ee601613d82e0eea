import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

test.each([
  ['/de-boom/beheer/collegas', '/de-boom/beheer/collegas'],
  ['', '/de-boom'],
  ['/andere-school/beheer', '/de-boom'],
  ['//elders.example', '/de-boom'],
  ['/de-boom//elders.example', '/de-boom'],
  ['/de-boom/\\elders.example', '/de-boom'],
  ['https://elders.example/de-boom/', '/de-boom'],
  ['/de-boom/\nLocation', '/de-boom'],
])('after showing that it is you, %j leads to %s', (wanted, to) => {
  expect(ownAddress('/de-boom', wanted)).toBe(to)
})
