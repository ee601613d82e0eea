import { expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { howToAddress } from './form-of-address.ts'
import { doorRefusals, doorTexts, emailTexts, spoken } from './texts.nl.ts'

const JE = /\b(je|jij|jou|jouw)\b/i
const U = /\b(u|uw)\b/i
const said = (all: Readonly<Record<string, unknown>>) =>
  Object.values(all)
    .map((one) => (typeof one === 'function' ? String(one('x', 'y')) : String(one)))
    .join('\n')

test('a colleague hears “je”, a parent “u”, and what both hear is neither', () => {
  expect(said(spoken.je)).not.toMatch(U)
  expect(said(spoken.u)).not.toMatch(JE)
  expect(said(emailTexts)).not.toMatch(JE)
  expect(said({ ...doorRefusals, ...doorTexts })).not.toMatch(JE)
  expect(said({ ...doorRefusals, ...doorTexts })).not.toMatch(U)
})

test.each([
  [['guardian'], 'u'],
  [['other'], 'u'],
  [['guardian', 'teacher'], 'je'],
  [['administrator'], 'je'],
  [['board'], 'je'],
] as const)('who is %j hears “%s”', (roles, form) => {
  const actor: Actor = {
    ...{ is: 'signed_in', identityId: 'i', personId: 'p', name: 'Sanne', roles, teaches: [] },
  }
  expect(howToAddress(actor)).toBe(form)
  expect(howToAddress({ is: 'visitor' })).toBe('u')
})
