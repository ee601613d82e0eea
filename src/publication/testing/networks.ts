import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { startPost } from '../actions/make.ts'
import { recordDecision } from '../actions/open-channels.ts'
import { sayOfPhoto } from '../actions/say-who.ts'
import type { ChannelId } from '../channels/channel.ts'
import { type Delivery, replay } from '../delivery.ts'
import { nudgePosts } from '../jobs.ts'
import type { Trouble } from '../practice/trouble.ts'
import { deliveriesOf, journalOf } from '../store/deliveries.ts'
import { photosOfPost, saveWording } from '../store/posts.ts'
import { endTrouble, setTrouble } from '../store/practice-faults.ts'
import { type StoredTakedown, takedownJournalOf, takedownsOf } from '../store/takedowns.ts'
import { openTasks } from '../store/tasks.ts'
import { replayTakedown } from '../takedown.ts'
import type { Task } from '../task/task.ts'
import type { Chain } from './chain.ts'

/** The board's yes to these networks, for a year. */
export async function switchOn(chain: Chain, ...channels: ChannelId[]): Promise<void> {
  const said = { decidedOn: '2026-11-01', reviewOn: '2027-11-01', dpia: 'DPIA 12', owner: 'de directeur' }
  for (const channel of channels)
    await recordDecision(chain.house, { school: chain.school, by: chain.second.personId, channel, said })
}

/** A ja of both guardians of this child for each of these channels. */
export async function consentTo(chain: Chain, child: string, ...channels: ChannelId[]): Promise<void> {
  for (const grantor of await chain.guardiansOf(child))
    for (const purpose of channels) await chain.enter({ subject: child, grantor, purpose, decision: 'ja' })
}

/** An approved post with one photo per child, or with one photo on which nobody can be recognised. */
export async function approvedPost(
  chain: Chain,
  channels: readonly ChannelId[],
  ...children: string[]
): Promise<string> {
  const bench = await chain.draft(...(children.length === 0 ? [0] : children.map(() => 1)))
  const postId = bench.post.id
  const place = { school: chain.school, by: chain.marit, postId, photoId: bench.photos[0]?.photo.id ?? '' }
  if (children.length === 0) await sayOfPhoto(chain.house, place, { kind: 'nobody_recognisable' })
  for (const [photo, person] of children.entries())
    await chain.say(bench, photo, 0, { kind: 'named', person })
  await chain.goesTo(postId, channels)
  const done = await chain.send(postId)
  if (done !== 'done') throw new Error(`Not sent: ${done}`)
  return postId
}

/** So many approved posts, each with a photo on which nobody can be recognised; none of them is delivered yet. */
export async function manyApproved(
  chain: Chain,
  count: number,
  channels: readonly ChannelId[],
): Promise<string[]> {
  const { house, school, marit } = chain
  const { schoolId } = school
  const posts: string[] = []
  for (let n = 0; n < count; n += 1)
    posts.push(await startPost(house, { schoolId, by: marit }, [uploadWithFaces(0)]))
  await chain.work()
  for (const [n, postId] of posts.entries()) {
    const photoId = await house.database.inSchool(schoolId, async (tx) => {
      const [photo] = await photosOfPost(tx, postId)
      const words = { caption: `Bericht nummer ${n}`, channels, plannedAt: undefined }
      const asked = { wordsReason: '', notAChild: [], askedPerson: undefined }
      await saveWording(tx, { ...words, ...asked, schoolId, postId, at: house.clock() })
      return photo?.photoId ?? ''
    })
    await sayOfPhoto(house, { school, by: marit, postId, photoId }, { kind: 'nobody_recognisable' })
    const sent = await chain.send(postId)
    if (sent !== 'done') throw new Error(sent)
  }
  return posts
}

export function trouble(chain: Chain, network: ChannelId, kind: Trouble, often: 'once' | 'always' = 'once') {
  const { schoolId } = chain.school
  return chain.house.database.inSchool(schoolId, (tx) =>
    setTrouble(tx, schoolId, { network, trouble: kind, once: often === 'once' }),
  )
}

/** The trouble is over. */
export function calm(chain: Chain, network: ChannelId): Promise<void> {
  return chain.house.database.inSchool(chain.school.schoolId, (tx) => endTrouble(tx, network))
}

/** Lets time pass in steps, and the sweeper and the worker come by after each. */
export async function letPass(chain: Chain, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    chain.pass(60_000)
    await nudgePosts(chain.house, chain.school.schoolId, chain.house.clock())
    await chain.work()
  }
}

export async function deliveryTo(chain: Chain, postId: string, channel: ChannelId): Promise<Delivery> {
  const all = await chain.house.database.inSchool(chain.school.schoolId, (tx) => deliveriesOf(tx, postId))
  const found = all.find((delivery) => delivery.channel === channel)
  if (!found) throw new Error(`No delivery to ${channel}`)
  return found.delivery
}

export function takedownsFor(chain: Chain, postId: string): Promise<StoredTakedown[]> {
  return chain.house.database.inSchool(chain.school.schoolId, (tx) => takedownsOf(tx, postId))
}

export function tasksFor(chain: Chain, postId: string): Promise<Task[]> {
  return chain.house.database.inSchool(chain.school.schoolId, async (tx) =>
    (await openTasks(tx)).filter((task) => task.postId === postId),
  )
}

/** What stands on a practice network now, as anybody who looks there would see it. */
export function onNetwork(chain: Chain, network: ChannelId): Promise<{ id: string; text: string }[]> {
  return chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    rows<{ id: string; text: string }>(
      tx,
      sql`select item_id as id, text from practice_item where network = ${network} and posted_at is not null`,
    ),
  )
}

/** As it comes back from a row: what is undefined is not there. */
function isSame(one: object, other: object): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

/** Every row is its journal, folded; nothing is called gone without evidence. Answers what is wrong. */
export function faultsInLedger(chain: Chain): Promise<string[]> {
  return chain.house.database.inSchool(chain.school.schoolId, async (tx) => {
    const posts = await rows<{ id: string }>(tx, sql`select distinct post_id as id from delivery`)
    const wrong: string[] = []
    for (const { id } of posts)
      wrong.push(...(await wrongDeliveries(tx, id)), ...(await wrongTakedowns(tx, id)))
    return [...wrong, ...(await goneUnshown(tx))]
  })
}

async function wrongDeliveries(tx: SchoolTransaction, postId: string): Promise<string[]> {
  const wrong: string[] = []
  for (const { channel, delivery } of await deliveriesOf(tx, postId)) {
    const folded = replay(await journalOf(tx, postId, channel))
    if (!isSame(folded, delivery))
      wrong.push(`${channel}: ${JSON.stringify(folded)} is not ${JSON.stringify(delivery)}`)
  }
  return wrong
}

async function wrongTakedowns(tx: SchoolTransaction, postId: string): Promise<string[]> {
  const wrong: string[] = []
  for (const { id, takedown } of await takedownsOf(tx, postId)) {
    const folded = replayTakedown(await takedownJournalOf(tx, id))
    if (!isSame(folded, takedown)) wrong.push(`takedown ${takedown.is}`)
    if (takedown.is === 'gone' && !takedown.evidence.kind) wrong.push('gone without evidence')
  }
  return wrong
}

async function goneUnshown(tx: SchoolTransaction): Promise<string[]> {
  const bare = await rows<{ id: string }>(
    tx,
    sql`select placement_id as id from placement p join delivery d using (school_id, post_id, channel)
        where p.state = 'gone' and d.state <> 'failed' and not exists (
          select 1 from takedown t where t.school_id = p.school_id and t.post_id = p.post_id and t.channel = p.channel
            and t.state = 'gone' and (t.unit = 'post' or t.photo_id = p.photo_id))`,
  )
  return bare.map(({ id }) => `placement ${id} is gone and nothing shows it`)
}
