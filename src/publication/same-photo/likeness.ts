import { mayStillBeSeen } from '../ledger.ts'
import type { Whereabouts } from '../where-is/whereabouts.ts'

/**
 * Of the 64 bits of a fingerprint, so many may differ. Of 64 photos of schools no two differed in fewer than 19. Made
 * smaller and saved again, or a fifth brighter: always found. Cut on every side: 28 %; cut to a square: 6 %. So what is not
 * found proves nothing, and every page says so. Pictures are compared, never faces (promise 7).
 */
export const MOST_BITS = 10

export type Likeness = { is: 'exact' } | { is: 'alike'; bits: number; mirrored: boolean }

/** A picture of ours that looks like what was brought. */
export type FoundPicture = { variantId: string; photoId: string; likeness: Likeness }

/** Where it was published. `width` and `height` are those of the picture, as long as it was not erased. */
export type FoundPlace = Whereabouts & {
  likeness: Likeness
  altText: string
  picture: { width: number; height: number } | undefined
}

/** Made for the outside and placed nowhere from here. */
export type Unplaced = { postId: string; caption: string; likeness: Likeness }

/** One post with its places; the place that looks most like it comes first. */
export type FoundPost = { postId: string; nearest: FoundPlace; places: readonly FoundPlace[] }

export type Search =
  | { is: 'unknown' }
  | { is: 'exact' | 'alike'; posts: readonly FoundPost[]; unplaced: readonly Unplaced[] }

export function answerWith(
  pictures: readonly FoundPicture[],
  places: readonly FoundPlace[],
  unplaced: readonly Unplaced[],
): Search {
  if (pictures.length === 0) return { is: 'unknown' }
  const is = pictures.some(({ likeness }) => likeness.is === 'exact') ? 'exact' : 'alike'
  return { is, posts: perPost(places), unplaced: unplaced.toSorted(byLikeness) }
}

function perPost(places: readonly FoundPlace[]): FoundPost[] {
  const posts = Map.groupBy(places.toSorted(byLikeness), ({ postId }) => postId)
  return [...posts].flatMap(([postId, here]) => {
    const [nearest] = here
    return nearest ? [{ postId, nearest, places: here }] : []
  })
}

/** Something of it can be seen, and nobody is taking that away yet. */
export function canGoOffline({ places }: FoundPost): boolean {
  return places.some(({ state }) => mayStillBeSeen(state) && state !== 'removing' && state !== 'out_of_reach')
}

/** Below 0: the one is more like it than the other. */
function byLikeness(one: { likeness: Likeness }, other: { likeness: Likeness }): number {
  return bitsOf(one.likeness) - bitsOf(other.likeness)
}

/** The likeness of what was made in several sizes: that of the one that is most like it. */
export function nearestOf(pictures: readonly FoundPicture[], variantIds: readonly string[]): Likeness {
  const [nearest] = pictures.filter(({ variantId }) => variantIds.includes(variantId)).toSorted(byLikeness)
  if (!nearest) throw new Error('A place was found without its picture')
  return nearest.likeness
}

function bitsOf(likeness: Likeness): number {
  return likeness.is === 'exact' ? -1 : likeness.bits
}

/** How people say it. */
export type InWords = 'hardly_different' | 'much_alike' | 'alike'

export function inWords(bits: number): InWords {
  if (bits <= 3) return 'hardly_different'
  return bits <= 7 ? 'much_alike' : 'alike'
}
