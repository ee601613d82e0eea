import { expect, test } from 'vitest'
import { mayEnter } from './actor.ts'
import { ageOn, fullName } from './person.ts'

test.each([
  [{ givenName: 'Noor', prefix: 'van den', familyName: 'Berg' }, 'Noor van den Berg'],
  [{ givenName: 'Bo', prefix: '', familyName: 'Vries' }, 'Bo Vries'],
  [{ givenName: 'Ama', prefix: "d'", familyName: 'Arnaud' }, "Ama d'Arnaud"],
])('a name is read with its prefix in between: %j', (name, read) => {
  expect(fullName(name)).toBe(read)
})

test.each([
  ['2016-11-22', '2026-11-22', 10],
  ['2016-11-23', '2026-11-22', 9],
  ['2010-02-28', '2026-03-01', 16],
  ['2016-02-29', '2026-02-28', 9],
])('born on %s is, on %s, %i years old', (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age)
})

test('a visitor enters what is open to everybody and nothing else', () => {
  expect(mayEnter({ is: 'visitor' }, ['visitor', 'teacher'])).toBe(true)
  expect(mayEnter({ is: 'visitor' }, ['teacher'])).toBe(false)
})

test('one of the roles is enough, none of them is not', () => {
  const actor = {
    is: 'signed_in',
    identityId: 'i',
    personId: 'p',
    name: '',
    roles: ['guardian'],
    teaches: [],
  } as const
  expect(mayEnter(actor, ['teacher', 'guardian'])).toBe(true)
  expect(mayEnter(actor, ['teacher'])).toBe(false)
})
