import type { ChannelClass } from 'mag-dit'
import type { Http } from '#platform/http-client.ts'

/** Every place where a post can go, from the most closed to the most open. */
export const CHANNELS = [
  'ouderapp',
  'website',
  'instagram',
  'facebook',
  'x',
  'linkedin',
  'youtube',
  'snapchat',
  'whatsapp',
] as const
export type ChannelId = (typeof CHANNELS)[number]

export function isChannel(word: string): word is ChannelId {
  return (CHANNELS as readonly string[]).includes(word)
}

/**
 * What a channel takes, what it costs and what it can take back: pure data, from which the counters, the checks and
 * the words beside a channel are made. Sizes are pixels, money is euro cents, text is counted as the network counts.
 */
export type ChannelRules = {
  readonly id: ChannelId
  readonly name: string
  readonly reach: ChannelClass
  /** Our own page, a network that is called, or a colleague who places it by hand. */
  readonly mode: 'own' | 'network' | 'hand_off'
  readonly text: { readonly max: number; readonly count: 'characters' | 'utf16' | 'x' }
  readonly photos: {
    readonly min: number
    readonly max: number
    /** Width divided by height. Absent: any shape. */
    readonly ratio?: { readonly from: number; readonly to: number }
  }
  /** Most characters of an alt text. Absent: the channel shows none. */
  readonly altText?: { readonly max: number }
  readonly takeBack: {
    /** One photo, only the whole post, or nothing at all once it is out. */
    readonly unit: 'photo' | 'post' | 'none'
    readonly by: 'us' | 'person'
  }
  /** What a post and a removal cost, in euro cents. Absent: nothing. */
  readonly cost?: { readonly post: number; readonly postWithLink: number; readonly takeBack: number }
}

/** A post as it goes to one channel: exactly the words and bytes that were approved. */
export type ReadyPost = {
  /** One per post and channel, for ever: what a network with a true key can be asked by. */
  readonly deliveryId: string
  readonly caption: string
  readonly photos: readonly ReadyPhoto[]
}
export type ReadyPhoto = {
  readonly photoId: string
  readonly variantId: string
  readonly altText: string
  readonly width: number
  readonly height: number
}

/** What does not fit on a channel. `block`: it can't go out so; `warn`: it can, and something is lost. */
export type Misfit = {
  readonly level: 'block' | 'warn'
  readonly code: MisfitCode
  readonly photoId?: string
  /** How much there is, and how much fits. */
  readonly has?: number
  readonly fits?: number
}
export type MisfitCode =
  | 'text_too_long'
  | 'too_many_photos'
  | 'too_few_photos'
  | 'takes_no_photos'
  | 'takes_no_clips'
  | 'wrong_ratio'
  | 'alt_text_too_long'
  | 'shows_no_alt_text'
  | 'ratio_of_first_photo_rules'

/**
 * One exchange with a channel. `stage` may be done twice without harm; `commit` is what makes it visible, and a plan
 * has exactly one; `settle` only asks for what is there already.
 */
export type Step =
  | { readonly is: 'stage'; readonly name: string; readonly photoId?: string }
  | { readonly is: 'commit' }
  | { readonly is: 'settle'; readonly name: string }

/** What earlier steps brought along: a network's own ids under our names. Kept after each step. */
export type Staged = Readonly<Record<string, string>>

/** What stands there now: the network's id of the post, where to see it, and its id per photo where it has one. */
export type Item = {
  readonly ref: string
  readonly url: string | undefined
  readonly photoRefs: Readonly<Record<string, string>>
}

/** Why a step did not do it. Only `transient` on a step that is no commit is tried again by itself. */
export type Fault =
  | { readonly kind: 'reauth' | 'permission' | 'policy' | 'transient' | 'lost' }
  | { readonly kind: 'throttled' | 'quota'; readonly retryAfterMs: number }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The network says that it has this already. */
  | { readonly kind: 'duplicate' }

export type Outcome =
  | { readonly is: 'done'; readonly staged: Staged; readonly item?: Item }
  | { readonly is: 'wait'; readonly staged: Staged; readonly afterMs: number }
  | { readonly is: 'failed'; readonly fault: Fault }

/** After a lost answer. `absent` is only said with proof: a list that may lag proves nothing, and is `unknown`. */
export type Reconciled =
  | { readonly is: 'live'; readonly item: Item }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown' }

/** What to take away: the whole post, or one photo of it. */
export type Target = { readonly unit: 'post' } | { readonly unit: 'photo'; readonly photoId: string }

/** `acknowledged` is not yet gone: only `verify` says so. `manual`: this can't be done by calling. */
export type TakedownAnswer =
  | { readonly is: 'acknowledged' | 'already_gone' | 'manual' }
  | { readonly is: 'failed'; readonly fault: Fault }

export type Seen = 'present' | 'gone' | 'unknown'

/** What a call needs: the way out, the bytes, and whose account. */
export type CallContext = {
  readonly http: Http
  readonly readBytes: (variantId: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly account: { readonly baseUrl: string; readonly token: string }
}

/**
 * A place where a post can go. `check` and `plan` are pure. `run`, `reconcile`, `takedown` and `verify` do one
 * exchange each: no loops, no sleeps, no clock, no retry; those are the engine's.
 * @example
 * const [first] = channel.plan(post)
 * const outcome = first && await channel.run(first, post, {}, context) // { is: 'done', staged: { 'photo-1': '17' } }
 */
export type Channel = {
  readonly rules: ChannelRules
  readonly check: (post: Omit<ReadyPost, 'deliveryId'>) => readonly Misfit[]
  readonly plan: (post: ReadyPost) => readonly Step[]
  readonly run: (step: Step, post: ReadyPost, staged: Staged, context: CallContext) => Promise<Outcome>
  readonly reconcile: (post: ReadyPost, staged: Staged, context: CallContext) => Promise<Reconciled>
  readonly takedown: (item: Item, target: Target, context: CallContext) => Promise<TakedownAnswer>
  readonly verify: (item: Item, target: Target, context: CallContext) => Promise<Seen>
}
