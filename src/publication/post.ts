import type { PhotoRefusal } from '#media/photo-file.ts'
import type { ApprovalRefusal } from './approval/approval.ts'
import type { ChannelId } from './channels/channel.ts'

/** A message that a colleague makes. Its state has the data that is legal in it, and no other. */
export type Post = Draft | Preparing | Waiting | Approved | Published | Deleted

type Made = {
  id: string
  authorId: string
  caption: string
  createdAt: Date
  channels: readonly ChannelId[]
  /** When it goes out; at once when nothing was chosen. The wall clock as the author wrote it stands beside it. */
  plannedAt: Date | undefined
  /** The post of which this is the rest, after a part of it was taken away. */
  follows: string | undefined
}
export type Draft = Made & {
  is: 'draft'
  lastRefusal: SendRefusal | undefined
  /** Which of its photos are kept is still to be said: the others are thrown away then. */
  stillChoosing?: true
}
export type Preparing = Made & { is: 'preparing' }
export type Waiting = Made & { is: 'waiting' }
export type Approved = Made & { is: 'approved' }
export type Published = Made & { is: 'published'; publishedAt: Date }
export type Deleted = Made & { is: 'deleted' }

/** A post as it stands in the list. */
export type ListedPost = Post & { photos: number }

/** Why a post did not go out. The person who made it reads the sentence, on a draft that lost nothing. */
export type SendRefusal =
  | 'no_photos'
  | 'no_channels'
  | 'look_at_every_photo_first'
  | 'say_whether_recognised'
  | 'photos_not_ready'
  | 'nothing_may_on_channel'
  | 'does_not_fit_channel'
  | 'channel_is_off'
  | 'practice_is_apart'
  | 'words_need_reason'
  | 'planned_in_the_past'
  | 'not_every_photo_may'
  | 'sent_back'
  | 'taken_back'
  | 'nobody_to_ask'
  | 'already_sent'
  | 'not_verified'
  | 'nowhere_placed'
  | 'went_wrong'

const made = ({ id, authorId, caption, createdAt, channels, plannedAt, follows }: Post): Made => ({
  ...{ id, authorId, caption, createdAt, channels, plannedAt, follows },
})

/** draft → preparing: the bytes are made, and looked at by the machine, before a colleague looks. */
export function submit(
  post: Post,
  facts: { photos: number; allReady: boolean; lookedOver: boolean; now: Date },
): Preparing | SendRefusal {
  if (post.is !== 'draft') return 'already_sent'
  if (facts.photos === 0) return 'no_photos'
  if (post.channels.length === 0) return 'no_channels'
  if (!facts.allReady) return 'photos_not_ready'
  // The finder misses faces: a person has looked for whoever has no frame.
  if (!facts.lookedOver) return 'look_at_every_photo_first'
  if (post.plannedAt !== undefined && post.plannedAt < facts.now) return 'planned_in_the_past'
  return { ...made(post), is: 'preparing' }
}

/** preparing → waiting: everything that a second person has to see is there, and does not change any more. */
export function ask(post: Preparing): Waiting {
  return { ...made(post), is: 'waiting' }
}

/** waiting → approved. Nobody approves their own post. */
export function approve(post: Post, by: string): Approved | ApprovalRefusal {
  if (post.is !== 'waiting') return 'not_waiting'
  if (post.authorId === by) return 'own_post'
  return { ...made(post), is: 'approved' }
}

/** waiting → approved, by nobody: the school looks afterwards, at closed channels alone. */
export function release(post: Waiting): Approved {
  return { ...made(post), is: 'approved' }
}

/** approved → waiting: what was approved is not what would go out now, so it is asked again. */
export function lapse(post: Approved): Waiting {
  return { ...made(post), is: 'waiting' }
}

/** approved → published: the first channel was claimed. */
export function publish(post: Approved, at: Date): Published {
  return { ...made(post), is: 'published', publishedAt: at }
}

/** preparing, waiting, approved → draft: nothing went out, nothing is lost. */
export function returnToDraft(post: Preparing | Waiting | Approved, why: SendRefusal): Draft {
  return { ...made(post), is: 'draft', lastRefusal: why }
}

/** draft → deleted */
export function discard(post: Post): Deleted | 'already_sent' {
  if (post.is !== 'draft') return 'already_sent'
  return { ...made(post), is: 'deleted' }
}

export function mayChange(post: Post): post is Draft {
  return post.is === 'draft'
}

/** Its photos are chosen: what is in it now is meant to go out. */
export function isChosen(post: Post): boolean {
  return post.is !== 'draft' || post.stillChoosing !== true
}

/** Asked for, and nothing of it has left the house yet. */
export function isStillInside(post: Post): post is Preparing | Waiting | Approved {
  return post.is === 'preparing' || post.is === 'waiting' || post.is === 'approved'
}

/** What stands in the way before a face is even looked at. */
export type StatementRefusal =
  | 'post_is_sent'
  | 'unknown_photo'
  | 'unknown_face'
  | 'unknown_person'
  | 'say_who_was_there_first'
  | 'does_not_know_group'
  | 'say_who_is_large'
  | 'look_for_hidden_children_first'
  | 'ask_group_teacher'
  | 'nobody_left_in_group'
  | 'more_faces_than_children'
  | 'choose_something'
  | 'way_does_not_help'
  | 'box_outside_picture'
  | 'no_thing'

export type Refusal = SendRefusal | StatementRefusal | ApprovalRefusal | PhotoRefusal
