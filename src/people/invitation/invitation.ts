export type Way = 'mail' | 'letter'

/** What is kept of an invitation; the token itself stands in the mail or on paper alone. */
export type Invitation = {
  id: string
  personId: string
  way: Way
  madeAt: Date
  expiresAt: Date
  openedAt: Date | null
  withdrawnAt: Date | null
  /** The mail could not be delivered, and is not tried again. */
  notArrivedAt: Date | null
}

export const INVITATION_DAYS = 30
/** How long it can still be seen that one is over. That somebody was asked in stays, as an event. */
export const OLD_INVITATION_DAYS = 90

/** How far somebody is: `came_in` is of the person, who may have found the door without an invitation. */
export type InvitationState =
  | { is: 'not_invited' }
  | { is: 'sent'; until: Date }
  | { is: 'not_arrived'; since: Date }
  | { is: 'opened'; at: Date }
  | { is: 'expired'; since: Date }
  | { is: 'came_in' }

export function stateOf(invitation: Invitation | undefined, cameIn: boolean, at: Date): InvitationState {
  if (cameIn) return { is: 'came_in' }
  if (!invitation || invitation.withdrawnAt !== null) return { is: 'not_invited' }
  if (invitation.expiresAt <= at) return { is: 'expired', since: invitation.expiresAt }
  // Who opened it had it: by another way, or a mail server that was wrong.
  if (invitation.openedAt === null && invitation.notArrivedAt !== null)
    return { is: 'not_arrived', since: invitation.notArrivedAt }
  if (invitation.openedAt !== null) return { is: 'opened', at: invitation.openedAt }
  return { is: 'sent', until: invitation.expiresAt }
}

/** A withdrawn, an old and a made-up one are the same: nothing tells whether it ever was one. */
export const isLiving = (invitation: Invitation, at: Date): boolean =>
  invitation.withdrawnAt === null && invitation.expiresAt > at

/** "a…@ziggo.nl": enough to know which of one's own mailboxes to look in. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  return `${name.slice(0, 1)}…@${domain}`
}

export type Invitee = {
  personId: string
  name: string
  kind: 'staff' | 'guardian'
  email: string | undefined
  identityId: string | undefined
  groups: readonly string[]
  invitation: Invitation | undefined
}

/** Who can still be asked, by the way that leads to them. */
export function stillToInvite(
  invitees: readonly Invitee[],
  stateFor: (invitee: Invitee) => InvitationState,
): Record<Way, Invitee[]> {
  const isIn = (one: Invitee, ...states: readonly InvitationState['is'][]) =>
    states.includes(stateFor(one).is)
  return {
    mail: invitees.filter(
      (one) => one.email !== undefined && isIn(one, 'not_invited', 'expired', 'not_arrived'),
    ),
    // Who works here has mail, or gets it first: a letter opens with a child's birth date.
    letter: invitees.filter(
      (one) =>
        one.kind === 'guardian' &&
        (one.email === undefined ? isIn(one, 'not_invited', 'expired') : isIn(one, 'not_arrived')),
    ),
  }
}
