import { listColleagues, namesOf } from '#people/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import type { ChannelId, Target } from '../channels/channel.ts'
import { type SheetPhoto, sheetOf } from '../sheet.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { finalPicturesOf, type PictureOfPost } from '../store/out-there.ts'
import { objectedPlaces } from '../store/placements.ts'
import { findPost } from '../store/posts.ts'
import { takedownsOf } from '../store/takedowns.ts'
import { endedTask } from '../store/task-ends.ts'
import { findTask } from '../store/tasks.ts'
import type { Task } from '../task/task.ts'
import { lookFor } from '../workbench.ts'
import { logNamesShown } from './log-look.ts'
import { photosInQuestion } from './review.ts'

/** What every task tells: of which post it is, and who was asked. */
export type AboutTask = {
  task: Task
  caption: string
  holder: string | undefined
  isMine: boolean
  /** Somebody may not look along at what they made themselves. */
  isOwnPost: boolean
}

/** Who made a post does not look along at it, unless there is nobody else to ask. */
export const mayLookAfterwards = ({ isOwnPost, isMine }: AboutTask) => !isOwnPost || isMine

/** A photo that somebody has to look at; `picture` is gone once its bytes were erased. */
export type PhotoToSee = { photoId: string; picture: SheetPhoto | undefined }

/** What there is to do: one shape per kind. */
export type TaskWork =
  | { kind: 'review' | 'objection'; child: string; photos: readonly PhotoToSee[] }
  | ({ kind: 'take_down' } & ToTakeDown)
  | { kind: 'place' | 'confirm' | 'offer_rest'; channel: ChannelId }
  | { kind: 'look_afterwards'; sheet: readonly SheetPhoto[]; children: readonly string[] }
  | { kind: 'data_breach' }
  /** On the face wall, as long as the post is a draft. */
  | { kind: 'who_is_on_it'; isDraft: boolean }

/** What has to go by hand: the whole post, or the one photo of `picture`. `url`: where it stands, when somebody said so. */
export type ToTakeDown = {
  channel: ChannelId
  unit: Target['unit']
  picture: SheetPhoto | undefined
  url: string | undefined
  /** A colleague had it to place, and nobody said yet whether they did. */
  isInHand: boolean
}

export type OpenTask = { about: AboutTask; work: TaskWork }

type Asked = { school: Tenant; by: Colleague; taskId: string }

/** One task with everything that its page shows. Names of children are for whoever does it, and that they read them is on record. */
export function openTask(
  house: House,
  { school, by, taskId }: Asked,
): Promise<OpenTask | 'ended' | undefined> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const task = await findTask(tx, taskId)
    if (!task) return (await endedTask(tx, taskId)) ? 'ended' : undefined
    const post = await findPost(tx, task.postId)
    const about = {
      ...{ task, caption: post?.caption ?? '', isMine: task.personId === by.personId },
      holder: (await listColleagues(tx)).find(({ id }) => id === task.personId)?.name,
      isOwnPost: post?.authorId === by.personId,
    }
    return { about, work: await workOf(house, tx, { school, by, task }) }
  })
}

type Reader = { school: Tenant; by: Colleague; task: Task }

async function workOf(house: House, tx: SchoolTransaction, { school, by, task }: Reader): Promise<TaskWork> {
  const { kind, postId } = task
  switch (kind) {
    case 'review':
    case 'objection': {
      const subject = known(task.subject)
      const places =
        kind === 'review'
          ? await photosInQuestion(tx, postId, subject)
          : await objectedPlaces(tx, postId, subject)
      const people = [subject]
      await logNamesShown(house, tx, {
        schoolId: school.schoolId,
        by,
        where: 'task.names_shown',
        postId,
        people,
      })
      const child = (await namesOf(tx, people)).get(subject) ?? ''
      return { kind, child, photos: photosToSee(places, await finalPicturesOf(tx, postId)) }
    }
    case 'take_down':
      return { kind, ...(await toTakeDown(tx, task)) }
    case 'place':
    case 'confirm':
    case 'offer_rest':
      return { kind, channel: known(task.channel) }
    case 'look_afterwards':
      return { kind, ...(await toLookAt(house, tx, { school, by, task })) }
    case 'data_breach':
      return { kind }
    case 'who_is_on_it':
      return { kind, isDraft: (await findPost(tx, postId))?.is === 'draft' }
    default:
      return kind satisfies never
  }
}

/** A task is opened with what it is about: without it, somebody made a mistake and not the person who reads this. */
function known<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('A task without what it is about')
  return part
}

type AtPlace = { photoId: string; channel: ChannelId }

/** Each photo once, as it stood at the first of these places. */
function photosToSee(places: readonly AtPlace[], pictures: readonly PictureOfPost[]): PhotoToSee[] {
  const first = new Map(places.toReversed().map((place) => [place.photoId, place]))
  const order = pictures.map(({ photoId }) => photoId)
  return [...first.values()]
    .map((place) => ({ photoId: place.photoId, picture: pictureAt(place, pictures) }))
    .sort((a, b) => order.indexOf(a.photoId) - order.indexOf(b.photoId))
}

function pictureAt(
  { photoId, channel }: AtPlace,
  pictures: readonly PictureOfPost[],
): SheetPhoto | undefined {
  const photos = pictures.filter((it) => it.photoId === photoId && it.channel === channel)
  return sheetOf([{ channel, photos }], [])[0]
}

async function toTakeDown(tx: SchoolTransaction, task: Task): Promise<ToTakeDown> {
  const { postId } = task
  const { channel, target } = known((await takedownsOf(tx, postId)).find(({ id }) => id === task.takedownId))
  const delivery = (await deliveriesOf(tx, postId)).find((it) => it.channel === channel)?.delivery
  const picture =
    target.unit === 'photo'
      ? pictureAt({ photoId: target.photoId, channel }, await finalPicturesOf(tx, postId))
      : undefined
  return {
    ...{ channel, unit: target.unit, picture, isInHand: delivery?.is === 'hand_off' },
    url: delivery?.is === 'live' ? delivery.item.url : undefined,
  }
}

/** The same look as before a placing, only later: the whole set, and the children to look for. */
async function toLookAt(
  house: House,
  tx: SchoolTransaction,
  { school, by, task }: Reader,
): Promise<{ sheet: SheetPhoto[]; children: string[] }> {
  const { postId } = task
  const pictures = await finalPicturesOf(tx, postId)
  const going = Map.groupBy(pictures, ({ channel }) => channel)
  const order = pictures.map(({ photoId }) => photoId)
  const sheet = sheetOf(
    [...going].map(([channel, photos]) => ({ channel, photos })),
    order,
  )
  const bench = await openWorkbench(house, tx, school, postId)
  const people = bench ? lookFor(bench, bench.post.channels).map(({ person }) => person) : []
  await logNamesShown(house, tx, { schoolId: school.schoolId, by, where: 'task.names_shown', postId, people })
  return { sheet, children: people.map((person) => bench?.names.get(person) ?? '') }
}
