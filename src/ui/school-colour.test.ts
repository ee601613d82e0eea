import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, hexOf } from './contrast.ts'
import {
  changedFor,
  inkOn,
  paintOf,
  parseColour,
  SCHEMES,
  STARTING_COLOUR,
  schoolStylesheet,
} from './school-colour.ts'

const channel = fc.integer({ min: 0, max: 255 })
const anyColour = fc.record({ r: channel, g: channel, b: channel }).map(hexOf)
const [light = '', dark = ''] = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').split(
  '@media (prefers-color-scheme: dark)',
)
const token = (part: string, name: string) => part.match(new RegExp(`${name}: (#[0-9a-f]{6})`))?.[1] ?? ''

describe('whatever colour a school chooses', () => {
  test('words on it can be read: a contrast of at least 4.5, in light and in dark', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5)
        for (const scheme of SCHEMES) {
          const { fill, ink } = paintOf(colour, scheme)
          expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('it is seen on the page and on a card: a contrast of at least 3 with the papers of the tokens', () => {
    const paper = (part: string) =>
      ['document', 'default'].map((ground) => token(part, `--basis-color-default-bg-${ground}`))
    fc.assert(
      fc.property(anyColour, (colour) => {
        for (const [scheme, part] of [['light', light] as const, ['dark', dark] as const])
          for (const ground of paper(part))
            expect(contrast(paintOf(colour, scheme).fill, ground)).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 2000 },
    )
  })

  test('it stays itself where it can be seen already', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        for (const scheme of SCHEMES) {
          const { fill } = paintOf(colour, scheme)
          expect(fill === colour).toBe(!changedFor(colour).includes(scheme))
          expect(paintOf(fill, scheme).fill).toBe(fill)
        }
      }),
    )
  })
})

test.each([
  ['#ffe600', ['light']],
  ['#101010', ['dark']],
  ['#c2410c', []],
])('%s is made darker or lighter only where it would not be seen', (colour, changed) => {
  expect(changedFor(parseColour(colour) ?? '#')).toEqual(changed)
})

test.each([
  ['#0D5662', '#0d5662'],
  ['0d5662', '#0d5662'],
  [' #fa0 ', '#ffaa00'],
  ['blauw', undefined],
  ['#12345', undefined],
  ['', undefined],
  ['#0d5662;color:red', undefined],
])('“%s” is read as %s', (typed, wanted) => {
  expect(parseColour(typed)).toBe(wanted)
})

test('the tokens hold what the starting colour gives, so that a school that chose nothing needs no stylesheet', () => {
  for (const [scheme, part] of [['light', light] as const, ['dark', dark] as const]) {
    const { fill, ink } = paintOf(STARTING_COLOUR, scheme)
    expect(token(part, '--basis-color-accent-1-inverse-bg-default')).toBe(fill)
    expect(token(part, '--basis-color-accent-1-inverse-color-default')).toBe(ink)
    expect(token(part, '--basis-color-accent-1-border-default')).toBe(fill)
  }
  expect(token(light, '--zww-face-covered')).toBe(STARTING_COLOUR)
  expect(token(light, '--zww-cover-color')).toBe(STARTING_COLOUR)
})

test('the stylesheet sets names that the tokens have, and nothing else', () => {
  const names = [...schoolStylesheet('#c2410c').matchAll(/(--[a-z0-9-]+):/g)].map(([, name = '']) => name)
  expect(names).toHaveLength(8)
  for (const name of names) expect(light).toContain(`${name}:`)
  expect(schoolStylesheet('#c2410c')).not.toMatch(/url|import|http/)
})
