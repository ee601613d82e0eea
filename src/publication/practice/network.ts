import type { ChannelRules } from '../channels/channel.ts'
import type { Content } from './call.ts'

/** A photo that was brought to a practice network. */
export type Medium = { id: string; altText: string; width: number; height: number }

/** What stands on a practice network, for everyone to see. */
export type PracticeItem = {
  id: string
  /** From which container it was placed, where the network works with those. */
  containerId: string | undefined
  text: string
  photos: readonly Medium[]
  postedAt: Date
}

export type ContainerStatus = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED'

/** What a practice network remembers. Each of these happens wholly or not at all, and in one go. */
export type NetworkState = {
  /** Its id; undefined when these bytes are no photo. */
  addMedium: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | undefined>
  describe: (mediaId: string, altText: string) => Promise<boolean>
  hasMedia: (mediaIds: readonly string[]) => Promise<boolean>
  prepare: (content: Content) => Promise<string>
  containerStatus: (containerId: string) => Promise<ContainerStatus | undefined>
  /** The id of the item; undefined when this container is not waiting to be placed. */
  placeContainer: (containerId: string) => Promise<string | undefined>
  place: (content: Content) => Promise<string>
  list: () => Promise<readonly PracticeItem[]>
  find: (itemId: string) => Promise<PracticeItem | undefined>
  hasPhoto: (photoId: string) => Promise<boolean>
  remove: (itemId: string) => Promise<boolean>
  removePhoto: (photoId: string) => Promise<boolean>
}

export type PracticeNetwork = {
  rules: ChannelRules
  state: NetworkState
  /** Where an item can be seen. */
  pageOf: (itemId: string) => string
}

export type NetworkRefusal =
  | 'token'
  | 'no_permission'
  | 'throttled'
  | 'broken'
  | 'rejected'
  | 'duplicate'
  | 'delete_refused'
  | 'not_found'
  | 'no_such_call'
  | 'unreadable'
  | 'not_a_photo'
  | 'takes_no_photos'
  | 'too_many_photos'
  | 'too_few_photos'
  | 'text_too_long'
  | 'alt_text_too_long'
  | 'unknown_photo'
  | 'not_ready'

export type NetworkAnswer =
  | { is: 'done'; status: 200 | 201; body: unknown }
  | { is: 'refused'; status: 400 | 401 | 403 | 404 | 405 | 422 | 429 | 503; code: NetworkRefusal }
  /** The line goes dead; whether it did what was asked, only it knows. */
  | { is: 'dropped' }
