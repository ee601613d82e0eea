import { expect, test } from 'vitest'
import { classOf } from './channel.ts'

test.each([
  ['closed', ['ouderapp']],
  ['own', ['website', 'nieuwsbrief', 'schoolgids']],
  ['network', ['instagram', 'facebook', 'youtube', 'linkedin', 'x', 'snapchat', 'whatsapp', 'pers']],
] as const)('built in as %s: %s', (expected, channels) => {
  for (const channel of channels) expect(classOf(channel, undefined)).toBe(expected)
})

test('a school classes its other channels, and only the others', () => {
  expect(classOf('mastodon', { classes: { mastodon: 'network' } })).toBe('network')
  expect(classOf('instagram', { classes: { instagram: 'closed' } })).toBe('network')
})

test('a channel that nobody classed has no class, whatever its name', () => {
  expect(classOf('mastodon', undefined)).toBeUndefined()
  expect(classOf('constructor', { classes: {} })).toBeUndefined()
  expect(classOf('__proto__', { classes: {} })).toBeUndefined()
})
