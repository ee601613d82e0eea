import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Holding } from '../../holdings.ts'
import { cameInAt, invitationsOf } from '../store/doors.ts'
import { holdingTexts as texts } from '../texts.nl.ts'

/** How somebody comes in: what they were asked in with, when they came, and where they are now. */
export async function doorsOf(
  { sessions, clock }: Pick<House, 'sessions' | 'clock'>,
  tx: SchoolTransaction,
  { personId, identityId }: { personId: string; identityId: string | null },
): Promise<Holding> {
  const invitations = await invitationsOf(tx, personId)
  const cameIn = await cameInAt(tx, personId)
  const open = identityId === null ? [] : await sessions.list(identityId, clock())
  const time = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...{ key: 'people.doors', title: texts.doors, leftOut: texts.doorsLeftOut },
    lines: [
      ...invitations.map(({ way, madeAt, openedAt, notArrivedAt }) => {
        const became = openedAt ? [texts.opened] : notArrivedAt ? [texts.notArrived] : []
        return { label: texts.invitation, value: [texts.ways[way], ...became].join(', '), at: madeAt }
      }),
      ...(cameIn ? [{ label: texts.cameIn, value: texts.firstTime, at: cameIn }] : []),
      ...open.map(({ via, device, lastSeenAt }) => ({
        ...{ label: texts.session, value: [via, device].join(' '), at: lastSeenAt },
      })),
    ],
    rows: [
      ...invitations.map(({ way, madeAt, expiresAt, openedAt, withdrawnAt, notArrivedAt }) => ({
        ...{ is: 'invitation', way, madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() },
        ...{ openedAt: time(openedAt), withdrawnAt: time(withdrawnAt), notArrivedAt: time(notArrivedAt) },
      })),
      ...(cameIn ? [{ is: 'came_in', at: cameIn.toISOString() }] : []),
      ...open.map(({ via, device, lastSeenAt }) => ({
        ...{ is: 'session', via, device, lastSeenAt: lastSeenAt.toISOString() },
      })),
    ],
  }
}
