import { describe, expect, test } from 'vitest'
import { FaceFrames } from './photo.tsx'
import { texts } from './texts.nl.ts'
import { VerdictBadge, type VerdictKind } from './verdict.tsx'

const verdicts = Object.keys(texts.verdict) as VerdictKind[]
const photo = { src: '/foto/1', alt: 'Kinderen bij het museum', width: 1600, height: 1200 }
const face = { number: 1, href: '#gezicht-1', box: { x: 0.2, y: 0.3, w: 0.1, h: 0.15 } }

describe('an answer is a word and a sign, not a colour', () => {
  test.each(verdicts)('%s has its own word and its own icon', (kind) => {
    const html = String(<VerdictBadge kind={kind} />)
    expect(html).toContain(`<span>${texts.verdict[kind]}</span>`)
    expect(html).toContain('<svg')
  })

  test('no two answers share a word or an icon', () => {
    const icons = verdicts.map((kind) => String(<VerdictBadge kind={kind} />).match(/data-icon="(.*?)"/)?.[1])
    expect(new Set(icons).size).toBe(verdicts.length)
    expect(new Set(Object.values(texts.verdict)).size).toBe(verdicts.length)
  })

  test('every face state differs in words and in drawing', () => {
    const frame = (state: 'onbekend' | 'afgedekt' | 'geen_gezicht') =>
      String(<FaceFrames {...photo} faces={[{ ...face, state }]} />)
    const named = String(<FaceFrames {...photo} faces={[{ ...face, state: 'benoemd', name: 'Ali' }]} />)
    const all = [frame('onbekend'), frame('afgedekt'), frame('geen_gezicht'), named]
    const part = (pattern: RegExp) => new Set(all.map((html) => html.match(pattern)?.[1]))
    expect(part(/aria-label="(.*?)"/)).toEqual(
      new Set([
        'Gezicht 1: wie is dit?',
        'Gezicht 1: afgedekt',
        'Gezicht 1: dit is geen gezicht',
        'Gezicht 1: Ali',
      ]),
    )
    expect(part(/class="zww-face__sign"><path d="(.*?)"/).size).toBe(4)
  })
})

test('a frame stands where the face is, and its badges stay inside the picture', () => {
  const corner = {
    number: 2,
    href: '#gezicht-2',
    state: 'onbekend',
    box: { x: 0.97, y: 0, w: 0.03, h: 0.04 },
  } as const
  const html = String(<FaceFrames {...photo} faces={[{ ...face, state: 'onbekend' }, corner]} />)
  expect(html).toContain('viewBox="0 0 1000 750"')
  expect(html).toContain('class="zww-face__frame" x="200" y="225" width="100" height="113"')
  const badges = [
    ...html.matchAll(
      /translate\((\d+) (\d+)\) scale\(([\d.]+)\)"><g class="zww-face__badge"><rect width="(\d+)" height="(\d+)"/g,
    ),
  ].map((badge) => badge.slice(1).map(Number))
  expect(badges).toHaveLength(2)
  for (const [x = Number.NaN, y = Number.NaN, scale = Number.NaN, w = Number.NaN, h = Number.NaN] of badges) {
    expect(x + w * scale).toBeLessThanOrEqual(1001)
    expect(y + h * scale).toBeLessThanOrEqual(751)
  }
})

test('a picture with small faces scrolls instead of shrinking, so that a finger can reach them', () => {
  const picture = (w: number) =>
    String(
      <FaceFrames
        {...photo}
        faces={[{ number: 1, href: '#gezicht-1', state: 'onbekend', box: { x: 0.5, y: 0.5, w, h: w } }]}
      />,
    )
  expect(picture(0.02)).toContain('zww-photo--crowded')
  expect(picture(0.1)).not.toContain('zww-photo--crowded')
})
