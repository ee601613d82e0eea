import twitter from 'twitter-text'
import type { ChannelRules, Misfit, ReadyPost } from './channel.ts'

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * How long a text is as this channel counts it.
 * @example measureText('dag 👩‍👧', RULES.website) // 5
 * @example measureText('zie demare.nl', RULES.x) // 27: a link counts for 23
 */
export function measureText(text: string, { text: { count } }: Pick<ChannelRules, 'text'>): number {
  switch (count) {
    case 'characters':
      return [...graphemes.segment(text)].length
    case 'utf16':
      return text.length
    case 'x':
      return twitter.parseTweet(text).weightedLength
    default:
      return count satisfies never
  }
}

type Shown = Omit<ReadyPost, 'deliveryId'>

/** Everything about this post that does not fit on this channel; nothing when it fits. */
export function checkPost(rules: ChannelRules, post: Shown): readonly Misfit[] {
  const has = measureText(post.caption, rules)
  const fits = rules.text.max
  return [
    ...(has > fits ? [{ level: 'block', code: 'text_too_long', has, fits } as const] : []),
    ...checkNumber(rules, post),
    ...checkShapes(rules, post),
    ...checkAltTexts(rules, post),
  ]
}

function checkNumber({ photos: { min, max } }: ChannelRules, { photos }: Shown): Misfit[] {
  const has = photos.length
  // A channel for films alone: without photos there is nothing to place there either.
  if (max === 0) return [{ level: 'block', code: 'takes_no_photos', has, fits: 0 }]
  if (has > max) return [{ level: 'block', code: 'too_many_photos', has, fits: max }]
  return has < min ? [{ level: 'block', code: 'too_few_photos', has, fits: min }] : []
}

/** Two shapes that nobody can tell apart: a pixel more or less on a side. */
const ROUNDING = 0.01

function checkShapes({ photos: { ratio, max } }: ChannelRules, { photos }: Shown): Misfit[] {
  if (!ratio || max === 0) return []
  const shaped = photos.map(({ photoId, width, height }) => ({ photoId, shape: width / height }))
  const wrong = shaped.flatMap<Misfit>(({ photoId, shape }) =>
    shape < ratio.from || shape > ratio.to ? [{ level: 'block', code: 'wrong_ratio', photoId }] : [],
  )
  const [first, ...others] = shaped
  const cut = others.flatMap<Misfit>(({ photoId, shape }) =>
    first !== undefined && Math.abs(shape / first.shape - 1) > ROUNDING
      ? [{ level: 'warn', code: 'ratio_of_first_photo_rules', photoId }]
      : [],
  )
  return [...wrong, ...cut]
}

function checkAltTexts({ altText, photos: { max } }: ChannelRules, { photos }: Shown): Misfit[] {
  if (max === 0) return []
  if (altText === undefined)
    return photos.some((photo) => photo.altText !== '') ? [{ level: 'warn', code: 'shows_no_alt_text' }] : []
  return photos.flatMap<Misfit>(({ photoId, altText: words }) =>
    words.length > altText.max
      ? [{ level: 'block', code: 'alt_text_too_long', photoId, has: words.length, fits: altText.max }]
      : [],
  )
}
