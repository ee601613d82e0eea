import { expect, test } from 'vitest'
import { together } from '#people/retention/coming.ts'
import { sayComing } from './texts.nl.ts'

const NOW = new Date('2028-07-18T01:30:00Z')
const on = (day: string) => new Date(`${day}T01:30:00Z`)

test('what goes is counted per kind, from the first day on which something of it goes', () => {
  const coming = together([
    { kind: 'published', count: 10, at: on('2028-08-01') },
    { kind: 'leaver', count: 1, at: on('2028-07-19') },
    { kind: 'published', count: 2, at: on('2028-07-31') },
    { kind: 'note', count: 1, at: on('2028-08-01') },
  ])
  expect(coming.map((one) => sayComing(one, NOW))).toEqual([
    'Over 1 dag verdwijnt 1 naam',
    'Over 13 dagen verdwijnen 12 foto’s',
    'Over 14 dagen verdwijnen de notities bij 1 bericht',
  ])
})
