import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'

/** WCAG 2.2, 1.4.3 and 1.4.11, computed from the tokens themselves. */
const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightPart = '', darkPart = ''] = source.split('@media (prefers-color-scheme: dark)')

const coloursOf = (part: string) =>
  new Map(
    [...part.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )

const light = coloursOf(lightPart)
const dark = new Map([...light, ...coloursOf(darkPart)])

const paper = ['document', 'subtle', 'default', 'hover', 'active'].map(
  (ground) => `--basis-color-default-bg-${ground}`,
)

/** A text colour may stand on every background of its own family; outside the inverse ones also on paper. */
const groundsOf = (text: string, names: readonly string[]) => {
  const family = text.replace(/-color-[a-z]+$/, '')
  const own = names.filter((name) => name.startsWith(`${family}-bg-`))
  const isForFillOnly = family.endsWith('-inverse') || family.endsWith('-highlight')
  return isForFillOnly ? own : [...own, ...paper]
}

const isText = (name: string) => /^--basis-color-.+-color-[a-z]+$/.test(name)
const isEdge = (name: string) => /^--basis-color-(?!highlight).+-border-(default|hover)$/.test(name)

test('contrast is computed as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s', (_, colours) => {
  const names = [...colours.keys()]
  const ratio = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '')
  const pairs = names
    .filter(isText)
    .flatMap((text) => groundsOf(text, names).map((ground) => [text, ground] as const))

  test('there are text colours to judge, each with a ground', () => {
    expect(pairs.length).toBeGreaterThan(50)
    for (const text of names.filter(isText)) expect(groundsOf(text, names).length).toBeGreaterThan(0)
  })

  test('every text colour has a contrast of at least 4.5 with every ground that it may stand on', () => {
    const poor = pairs.filter(([text, ground]) => !(ratio(text, ground) >= 4.5))
    expect(poor.map(([text, ground]) => `${text} on ${ground}: ${ratio(text, ground).toFixed(2)}`)).toEqual(
      [],
    )
  })

  test('the edge of a control has a contrast of at least 3 with the paper and the card', () => {
    const grounds = ['--basis-color-default-bg-document', '--basis-color-default-bg-default']
    const poor = names
      .filter(isEdge)
      .flatMap((edge) => grounds.filter((ground) => !(ratio(edge, ground) >= 3)).map(() => edge))
    expect(poor).toEqual([])
  })

  test('the focus ring is seen on paper, and its two rings against each other, so on any photo', () => {
    expect(ratio('--basis-focus-outline-color', '--basis-color-default-bg-document')).toBeGreaterThanOrEqual(
      3,
    )
    expect(ratio('--basis-focus-outline-color', '--basis-color-default-bg-default')).toBeGreaterThanOrEqual(3)
    expect(
      ratio('--basis-focus-outline-color', '--basis-focus-inverse-outline-color'),
    ).toBeGreaterThanOrEqual(4.5)
  })

  test('the skip link and the badge on a face can be read', () => {
    expect(ratio('--basis-focus-color', '--basis-focus-background-color')).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['unknown', 'named', 'none']) {
      expect(ratio('--zww-face-badge-color', `--zww-face-${ground}`)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('dark replaces every colour that belongs to the page', () => {
  const kept = [...light.keys()].filter(
    (name) => name.startsWith('--basis-color-') && !coloursOf(darkPart).has(name),
  )
  expect(kept).toEqual([])
})
