import type { PhotoRefusal } from '#media/photo-file.ts'

/** A message that a colleague makes. Its state has the data that is legal in it, and no other. */
export type Post = Draft | Sending | Published | Deleted

type Made = { id: string; authorId: string; caption: string; createdAt: Date }
export type Draft = Made & { is: 'draft'; lastRefusal: SendRefusal | undefined }
export type Sending = Made & { is: 'sending' }
export type Published = Made & { is: 'published'; publishedAt: Date }
export type Deleted = Made & { is: 'deleted' }

/** A post as it stands in the list, with how many of its photos are to be seen. */
export type ListedPost = Post & { photos: number; live: number }

/** Why a post did not go out. The person who made it reads the sentence, on a draft that lost nothing. */
export type SendRefusal =
  | 'no_photos'
  | 'look_at_every_photo_first'
  | 'photos_not_ready'
  | 'not_every_photo_may'
  | 'real_school_waits_for_second_person'
  | 'already_sent'
  | 'not_verified'
  | 'went_wrong'

/** draft → sending */
export function send(
  post: Post,
  facts: { photos: number; allReady: boolean; lookedOver: boolean; mayPublish: boolean },
): Sending | SendRefusal {
  if (post.is !== 'draft') return 'already_sent'
  if (!facts.mayPublish) return 'real_school_waits_for_second_person'
  if (facts.photos === 0) return 'no_photos'
  if (!facts.allReady) return 'photos_not_ready'
  // The finder misses faces: a person has looked for whoever has no frame.
  if (!facts.lookedOver) return 'look_at_every_photo_first'
  const { id, authorId, caption, createdAt } = post
  return { is: 'sending', id, authorId, caption, createdAt }
}

/** sending → published */
export function publish(post: Sending, at: Date): Published {
  return { ...post, is: 'published', publishedAt: at }
}

/** sending → draft: the ground was not there any more when it counted. */
export function returnToDraft(post: Sending, why: SendRefusal): Draft {
  return { ...post, is: 'draft', lastRefusal: why }
}

/** draft → deleted */
export function discard(post: Post): Deleted | 'already_sent' {
  if (post.is !== 'draft') return 'already_sent'
  const { id, authorId, caption, createdAt } = post
  return { is: 'deleted', id, authorId, caption, createdAt }
}

export function mayChange(post: Post): post is Draft {
  return post.is === 'draft'
}

/** What stands in the way before a face is even looked at. */
export type StatementRefusal =
  | 'post_is_sent'
  | 'unknown_photo'
  | 'unknown_face'
  | 'unknown_person'
  | 'say_who_was_there_first'
  | 'does_not_know_group'
  | 'look_for_hidden_children_first'
  | 'ask_group_teacher'
  | 'nobody_left_in_group'
  | 'more_faces_than_children'
  | 'choose_something'
  | 'box_outside_picture'

export type Refusal = SendRefusal | StatementRefusal | PhotoRefusal
