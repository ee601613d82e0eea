import { describe, expect, test } from 'vitest'
import { type Invitation, type Invitee, isLiving, maskEmail, stateOf, stillToInvite } from './invitation.ts'

const AT = new Date('2026-11-10T09:00:00Z')
const days = (count: number) => new Date(AT.getTime() + count * 86_400_000)
const SENT: Invitation = {
  ...{ id: 'i', personId: 'sanne', way: 'mail', madeAt: AT, expiresAt: days(30) },
  ...{ openedAt: null, withdrawnAt: null, notArrivedAt: null },
}

describe('an invitation', () => {
  test('not there → sent', () => {
    expect(stateOf(undefined, false, AT)).toEqual({ is: 'not_invited' })
    expect(stateOf(SENT, false, AT)).toEqual({ is: 'sent', until: days(30) })
  })
  test('sent → opened', () => {
    expect(stateOf({ ...SENT, openedAt: days(1) }, false, days(2))).toEqual({ is: 'opened', at: days(1) })
  })
  test('sent → expired, after thirty days and not a moment before', () => {
    expect(stateOf(SENT, false, new Date(days(30).getTime() - 1)).is).toBe('sent')
    expect(stateOf(SENT, false, days(30))).toEqual({ is: 'expired', since: days(30) })
  })
  test('sent → not arrived, until it is sent anew, is old, or was opened all the same', () => {
    const missed = { ...SENT, notArrivedAt: days(1) }
    expect(stateOf(missed, false, days(2))).toEqual({ is: 'not_arrived', since: days(1) })
    expect(stateOf(missed, false, days(30)).is).toBe('expired')
    expect(stateOf({ ...missed, openedAt: days(2) }, false, days(3)).is).toBe('opened')
  })
  test('opened → expired', () => {
    expect(stateOf({ ...SENT, openedAt: days(1) }, false, days(31)).is).toBe('expired')
  })
  test('sent → withdrawn: as if nobody had been invited', () => {
    expect(stateOf({ ...SENT, withdrawnAt: days(1) }, false, days(2))).toEqual({ is: 'not_invited' })
  })
  test.each(['sent', 'expired'])('%s → came in', (before) => {
    expect(stateOf(SENT, true, before === 'sent' ? AT : days(40))).toEqual({ is: 'came_in' })
  })
  test('lives until it is withdrawn or old', () => {
    const living = [SENT, { ...SENT, withdrawnAt: AT }, { ...SENT, expiresAt: AT }].map((one) =>
      isLiving(one, AT),
    )
    expect(living).toEqual([true, false, false])
  })
})

test('who is asked by mail, who by letter, and who not at all', () => {
  const person = (personId: string, change: Partial<Invitee>): Invitee => ({
    ...{
      personId,
      name: personId,
      kind: 'guardian',
      email: `${personId}@ouder.example`,
      identityId: undefined,
    },
    ...{ groups: [], invitation: undefined },
    ...change,
  })
  const all = [
    person('sanne', {}),
    person('thijs', { email: undefined }),
    person('marit', { kind: 'staff' }),
    person('gym', { kind: 'staff', email: undefined }),
    person('petra', { invitation: SENT }),
    person('aylin', { invitation: { ...SENT, notArrivedAt: AT } }),
    person('henk', { kind: 'staff', invitation: { ...SENT, notArrivedAt: AT } }),
  ]
  const asked = stillToInvite(all, ({ invitation }) => stateOf(invitation, false, AT))
  expect(asked.mail.map(({ personId }) => personId)).toEqual(['sanne', 'marit', 'aylin', 'henk'])
  expect(asked.letter.map(({ personId }) => personId)).toEqual(['thijs', 'aylin'])
})

test('a mailbox is named so that its owner knows it, and nobody else', () => {
  expect(maskEmail('aylin.ozturk@ziggo.nl')).toBe('a…@ziggo.nl')
})
