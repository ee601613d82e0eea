import { colleaguesWith } from '#people/actions.ts'
import { AUTHORS, type Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { type ApprovalRefusal, approvalEnds } from '../approval/approval.ts'
import { RULES } from '../channels/networks.ts'
import { approve, lapse, type Post, release as releasePost, returnToDraft } from '../post.ts'
import { addApproval, endApprovals } from '../store/approvals.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { holdPost, savePostState, saveSentBack } from '../store/posts.ts'
import { lookFor, type Workbench } from '../workbench.ts'
import { type ChannelGround, groundsOf } from './ground.ts'
import { writeDelivery } from './journal.ts'
import { openTaskFor } from './tasks.ts'

/** Who can look along: everybody who may make a post, except who made or changed this one. */
export async function whoCanLook(tx: SchoolTransaction, makers: readonly string[]) {
  const colleagues = await colleaguesWith(tx, AUTHORS)
  const rank = (roles: readonly string[]) => (roles.includes('editor') ? 0 : 1)
  return colleagues.filter(({ id }) => !makers.includes(id)).toSorted((a, b) => rank(a.roles) - rank(b.roles))
}

/** The post waits for a second person: one message to the one who was asked, or none where the school looks later. */
export async function askColleague(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  bench: Workbench,
): Promise<void> {
  const { schoolId } = school
  const postId = bench.post.id
  const onlyClosed = bench.post.channels.every((channel) => RULES[channel].reach === 'closed')
  if (onlyClosed && bench.ground.closedSeen === 'afterwards') {
    await release(house, tx, school, { bench, by: null })
    await openTaskFor(house, tx, school, { kind: 'look_afterwards', postId, first: 'editor' })
    return
  }
  const others = await whoCanLook(tx, [bench.post.authorId, ...bench.brief.workedOnBy])
  const asked = others.find(({ id }) => id === bench.brief.askedPerson) ?? others[0]
  if (asked === undefined) {
    await sendBack(house, tx, schoolId, bench.post, 'nobody_to_ask')
    return
  }
  await house.jobs.send(tx, 'publication.tell', { schoolId, postId, personId: asked.id, about: 'look_along' })
}

/** What a second person looks at, with the hash of exactly that. */
export type Contact = {
  bench: Workbench
  grounds: readonly ChannelGround[]
  seal: string
  children: string[]
}

export async function readContact(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  postId: string,
): Promise<Contact | undefined> {
  const bench = await openWorkbench(house, tx, school, postId)
  if (bench?.post.is !== 'waiting') return undefined
  const grounds = await groundsOf(tx, school, bench)
  const children = lookFor(bench, bench.post.channels).map(({ person }) => person)
  return { bench, grounds, seal: sealOf(grounds), children }
}

/** One word for all channels together: what was on the screen is what is approved, or nothing is. */
export function sealOf(grounds: readonly ChannelGround[]): string {
  return grounds.map(({ channel, hash }) => `${channel}:${hash}`).join(' ')
}

export type Looked = {
  school: Tenant
  by: Colleague
  postId: string
  seal: string
  /** "Ik heb naar deze kinderen gezocht", and which of them were seen after all. */
  hasLooked: boolean
  seen: readonly string[]
  note: string
}

/** A second person's yes, bound to exactly what was on the screen. Whoever sees a child gives the post back. */
export function approvePost(house: House, looked: Looked): Promise<'done' | ApprovalRefusal> {
  const { school, by, postId } = looked
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const held = await holdPost(tx, postId)
    const contact = held && (await readContact(house, tx, school, postId))
    if (!held || !contact) return 'not_waiting'
    const approved = approve(held, by.personId)
    if (typeof approved === 'string') return approved
    // Whoever changed a word of it has made it too.
    if (contact.bench.brief.workedOnBy.includes(by.personId)) return 'own_post'
    if (looked.seen.length > 0) return 'somebody_seen'
    if (!looked.hasLooked) return 'look_first'
    if (looked.seal !== contact.seal || contact.grounds.some(({ mayAll }) => !mayAll)) return 'changed_since'
    await release(house, tx, school, { bench: contact.bench, by: by.personId })
    return 'done'
  })
}

/** Approved, by whom or by how the school reads its agreement: every channel goes on its way. */
async function release(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { bench, by }: { bench: Workbench; by: string | null },
): Promise<void> {
  const { schoolId } = school
  const { post } = bench
  const now = house.clock()
  const grounds = await groundsOf(tx, school, bench)
  const until = approvalEnds(now, house.config.approvalDays, post.plannedAt)
  await endApprovals(tx, post.id, now)
  await addApproval(tx, {
    ...{ schoolId, id: house.newId(), postId: post.id, by, at: now, until },
    grounds: Object.fromEntries(grounds.map(({ channel, hash }) => [channel, hash])),
  })
  if (post.is !== 'waiting') throw new Error('Only what waits can be released')
  await savePostState(tx, releasePost(post), now)
  for (const { channel, delivery } of await deliveriesOf(tx, post.id)) {
    if (!post.channels.includes(channel) || delivery.is === 'live') continue
    const from = post.plannedAt ?? now
    await writeDelivery(
      house,
      tx,
      { schoolId, postId: post.id, channel },
      { kind: 'planned', intent: house.newId(), from },
    )
  }
  await note(house, tx, schoolId, {
    kind: by === null ? 'post.released_unseen' : 'post.approved',
    ids: { post: post.id },
    actorId: by,
  })
}

/** "Ik zie toch iemand" or "dit kan beter": back to the author, with a note. */
export function sendPostBack(
  house: House,
  asked: { school: Tenant; by: Colleague; postId: string; seen: readonly string[]; note: string },
): Promise<'done' | ApprovalRefusal> {
  const { school, by, postId, seen } = asked
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, postId)
    if (post?.is !== 'waiting') return 'not_waiting'
    if (post.authorId === by.personId) return 'own_post'
    await saveSentBack(tx, postId, { note: asked.note, seen })
    await sendBack(house, tx, schoolId, post, 'sent_back', { by: by.personId, seen })
    await house.jobs.send(tx, 'publication.tell', {
      ...{ schoolId, postId, personId: post.authorId, about: 'sent_back' },
    })
    return 'done'
  })
}

/** The author wants to change something after all: only while nothing went out. */
export function takePostBack(
  house: House,
  asked: { school: Tenant; by: Colleague; postId: string },
): Promise<'done' | ApprovalRefusal> {
  const { schoolId } = asked.school
  return house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, asked.postId)
    if (post?.is !== 'waiting') return 'not_waiting'
    await sendBack(house, tx, schoolId, post, 'taken_back', { by: asked.by.personId, seen: [] })
    return 'done'
  })
}

async function sendBack(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  post: Post,
  why: 'sent_back' | 'taken_back' | 'nobody_to_ask',
  who: { by: string | null; seen: readonly string[] } = { by: null, seen: [] },
): Promise<void> {
  if (post.is !== 'waiting') return
  await savePostState(tx, returnToDraft(post, why), house.clock())
  await note(house, tx, schoolId, {
    kind: `post.${why}`,
    ids: { post: post.id, ...(who.seen.length > 0 ? { seen: who.seen } : {}) },
    actorId: who.by,
  })
}

/** What was approved is not what would go out now: every channel that still waits does so for a colleague again. */
export async function lapseApproval(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  post: Post,
): Promise<void> {
  if (post.is !== 'approved') return
  const { schoolId } = school
  await endApprovals(tx, post.id, house.clock())
  await savePostState(tx, lapse(post), house.clock())
  for (const { channel, delivery } of await deliveriesOf(tx, post.id)) {
    if (delivery.is === 'planned' || delivery.is === 'busy')
      await writeDelivery(house, tx, { schoolId, postId: post.id, channel }, { kind: 'lapsed' })
  }
  await note(house, tx, schoolId, { kind: 'post.approval_lapsed', ids: { post: post.id }, actorId: null })
  const bench = await openWorkbench(house, tx, school, post.id)
  if (bench) await askColleague(house, tx, school, bench)
}
