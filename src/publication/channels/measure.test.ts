import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readyPhoto, readyPost } from '../testing/ready-post.ts'
import type { ChannelId, Misfit } from './channel.ts'
import { checkPost, measureText } from './measure.ts'
import { RULES } from './networks.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 500)
const counted = (count: 'characters' | 'utf16' | 'x') => (text: string) =>
  measureText(text, { text: { max: 1, count } })

describe('a text is as long as its channel says', () => {
  test.each([
    ['', 0, 0, 0],
    ['Fijne vakantie!', 15, 15, 15],
    ['een café', 8, 8, 8],
    // A letter with its accent written apart is one letter to who reads it.
    ['cafe\u0301', 4, 5, 4],
    ['👩‍👧', 1, 5, 2],
    ['🇳🇱', 1, 4, 2],
    ['€ 5', 3, 3, 4],
    ['zie demare.nl', 13, 13, 27],
    ['https://demare.nl/nieuws/een-heel-lang-adres-dat-op-x-korter-wordt', 66, 66, 23],
    ['日本', 2, 2, 4],
  ])('%s', (text, characters, utf16, x) => {
    expect([counted('characters')(text), counted('utf16')(text), counted('x')(text)]).toEqual([
      characters,
      utf16,
      x,
    ])
  })

  const words = fc.string({ unit: 'grapheme', maxLength: 60 })

  test('no way of counting finds something in nothing, or more characters than there are units', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(counted('characters')(text)).toBeLessThanOrEqual(counted('utf16')(text))
        expect(counted('utf16')(text) === 0).toBe(text === '')
      }),
      { numRuns },
    )
  })

  test('writing on never makes a text shorter', () => {
    fc.assert(
      fc.property(words, words, (text, more) => {
        for (const count of ['characters', 'utf16'] as const)
          expect(counted(count)(text + more)).toBeGreaterThanOrEqual(counted(count)(text))
      }),
      { numRuns },
    )
  })

  test('X counts plain words of our own letters as they are, one by one', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéëïóöü ABCDEFG0123456789,!?-')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 80 }), (letters) => {
        expect(counted('x')(letters.join(''))).toBe(letters.length)
      }),
      { numRuns },
    )
  })
})

const codes = (channel: ChannelId, post: Parameters<typeof checkPost>[1]) =>
  checkPost(RULES[channel], post).map(({ level, code, photoId }) => [level, code, photoId])
const wide = { width: 2000, height: 1000 }
const tall = { width: 900, height: 1600 }

describe('what does not fit on a channel is said', () => {
  test.each<[string, ChannelId, Parameters<typeof checkPost>[1], unknown[]]>([
    ['an ordinary post fits', 'instagram', readyPost(2), []],
    ['words as long as X takes', 'x', readyPost(1, { caption: 'a'.repeat(280) }), []],
    ['one more', 'x', readyPost(1, { caption: 'a'.repeat(281) }), [['block', 'text_too_long', undefined]]],
    ['five photos on X', 'x', readyPost(5), [['block', 'too_many_photos', undefined]]],
    ['no photo on Instagram', 'instagram', readyPost(0), [['block', 'too_few_photos', undefined]]],
    ['no photo on Facebook', 'facebook', readyPost(0), []],
    ['a photo on YouTube', 'youtube', readyPost(1), [['block', 'takes_no_photos', undefined]]],
    ['nothing but words on YouTube', 'youtube', readyPost(0), [['block', 'takes_no_photos', undefined]]],
    [
      'two photos on Snapchat',
      'snapchat',
      { caption: '', photos: [readyPhoto(1, tall), readyPhoto(2, tall)] },
      [['block', 'too_many_photos', undefined]],
    ],
    ['a photo that lies down on Snapchat', 'snapchat', readyPost(1), [['block', 'wrong_ratio', 'photo-1']]],
    ['a photo that stands up on Snapchat', 'snapchat', { caption: '', photos: [readyPhoto(1, tall)] }, []],
    [
      'a panorama on Instagram',
      'instagram',
      { caption: '', photos: [readyPhoto(1, wide)] },
      [['block', 'wrong_ratio', 'photo-1']],
    ],
    [
      'a second photo of another shape on Instagram',
      'instagram',
      { caption: '', photos: [readyPhoto(1), readyPhoto(2, { width: 1000, height: 1000 })] },
      [['warn', 'ratio_of_first_photo_rules', 'photo-2']],
    ],
    [
      'that same pair on Facebook',
      'facebook',
      { caption: '', photos: [readyPhoto(1), readyPhoto(2, { width: 1000, height: 1000 })] },
      [],
    ],
    [
      'a pixel of difference',
      'instagram',
      { caption: '', photos: [readyPhoto(1), readyPhoto(2, { width: 1601 })] },
      [],
    ],
    [
      'words beside a photo where nobody hears them',
      'whatsapp',
      { caption: '', photos: [readyPhoto(1, { altText: 'Drie kinderen' })] },
      [['warn', 'shows_no_alt_text', undefined]],
    ],
    [
      'too many words beside a photo',
      'x',
      { caption: '', photos: [readyPhoto(1, { altText: 'a'.repeat(1001) })] },
      [['block', 'alt_text_too_long', 'photo-1']],
    ],
  ])('%s', (_name, channel, post, expected) => {
    expect(codes(channel, post)).toEqual(expected)
  })

  test('with how much there is and how much fits', () => {
    const [misfit] = checkPost(RULES.x, readyPost(1, { caption: `${'a'.repeat(270)} demare.nl` }))
    expect(misfit).toEqual({ level: 'block', code: 'text_too_long', has: 294, fits: 280 } satisfies Misfit)
  })
})
