import { createHash } from 'node:crypto'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { isUnderWay } from '../delivery.ts'
import { isStillInside, type Post } from '../post.ts'
import { partsOf, SHEET_PARTS, type SheetPhoto, sheetOf } from '../sheet.ts'
import { approvalOf } from '../store/approvals.ts'
import { deliveriesOf, type StoredDelivery } from '../store/deliveries.ts'
import { type OutThere, outThere } from '../store/out-there.ts'
import { findPost } from '../store/posts.ts'
import type { Finding } from '../words/finding.ts'
import { lookFor } from '../workbench.ts'
import { type Contact, readContact } from './approve.ts'
import { findingsOn } from './check-words.ts'
import { logNamesShown } from './log-look.ts'

type Asked = { school: Tenant; by: Colleague; postId: string }

/** A child to look for, with where it may not be seen. */
export type Wanted = ReturnType<typeof lookFor>[number]

/** What somebody finds who was asked to look along. */
export type LookAlong =
  | { is: 'own'; post: Post }
  | {
      is: 'to_look_at'
      contact: Contact
      sheet: readonly SheetPhoto[]
      wanted: readonly Wanted[]
      /** Words that the author kept, with a reason. */
      kept: readonly Finding[]
      fingerprint: string
    }
  | {
      is: 'looked_at'
      post: Post
      /** Who said yes; `afterwards`: nobody yet, the school looks later. */
      approval: { by: string | undefined; isMine: boolean } | 'afterwards' | undefined
      deliveries: readonly StoredDelivery[]
      outThere: OutThere
      canTakeBack: boolean
    }

/** Whoever looks along needs the names of the children to look for; that they read them is on record. */
export function openLookAlong(house: House, { school, by, postId }: Asked): Promise<LookAlong | undefined> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const post = await findPost(tx, postId)
    if (!post) return undefined
    if (post.authorId === by.personId) return { is: 'own', post }
    const contact = await readContact(house, tx, school, postId)
    if (!contact) return lookedAt(house, tx, { school, by, post })
    const { bench } = contact
    const sheet = sheetOf(
      contact.grounds,
      bench.photos.map(({ photo }) => photo.id),
    )
    const wanted = lookFor(bench, bench.post.channels)
    const people = wanted.map(({ person }) => person)
    await logNamesShown(house, tx, {
      ...{ schoolId: school.schoolId, by, where: 'approval.names_shown', postId, people },
    })
    const findings = await findingsOn(tx, school, bench, house.clock())
    const kept = findings.filter(({ level }) => level === 'block')
    return { is: 'to_look_at', contact, sheet, wanted, kept, fingerprint: fingerprintOf(contact, sheet) }
  })
}

async function lookedAt(
  house: House,
  tx: SchoolTransaction,
  { school, by, post }: { school: Tenant; by: Colleague; post: Post },
): Promise<LookAlong> {
  const approval = await approvalOf(tx, post.id)
  const bench = await openWorkbench(house, tx, school, post.id)
  const name = bench?.colleagues.find(({ id }) => id === approval?.by)?.name
  const deliveries = (await deliveriesOf(tx, post.id)).filter(({ channel }) =>
    post.channels.includes(channel),
  )
  const out = await outThere(tx, post.id)
  const isMine = approval?.by === by.personId
  const isComing = isStillInside(post) || deliveries.some(({ delivery }) => isUnderWay(delivery))
  return {
    ...{ is: 'looked_at', post, deliveries, outThere: out },
    approval: approval?.by === null ? 'afterwards' : approval && { by: name, isMine },
    canTakeBack: isMine && (isComing || out.shown),
  }
}

/** A short word per part of what was on the screen: sent along with the form, it tells what changed meanwhile. */
function fingerprintOf({ bench, grounds }: Contact, sheet: readonly SheetPhoto[]): string {
  const parts = partsOf({
    ...{ caption: bench.post.caption, wordsReason: bench.brief.wordsReason, plannedAt: bench.post.plannedAt },
    ...{ sheet, bytes: grounds.flatMap(({ photos }) => photos.flatMap(({ sha256 }) => sha256)) },
  })
  return SHEET_PARTS.map((part) => createHash('sha256').update(parts[part]).digest('hex').slice(0, 12)).join(
    '.',
  )
}
