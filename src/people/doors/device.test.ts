import { expect, test } from 'vitest'
import { sayDevice } from './device.ts'

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
    'Safari op een iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/150.0.0.0 Mobile Safari/537.36', 'Chrome op Android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0 Safari/537.36 Edg/150.0', 'Edge op Windows'],
  ['Mozilla/5.0 (X11; CrOS x86_64 1) Chrome/150.0 Safari/537.36', 'Chrome op een Chromebook'],
  ['curl/8.0', 'Browser'],
])('a session is known again in a list: %s is %s', (userAgent, said) => {
  expect(sayDevice(userAgent)).toBe(said)
})
