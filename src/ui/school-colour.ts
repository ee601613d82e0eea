import { contrast, type Hex, hexOf, isHex, rgbOf } from './contrast.ts'

/** What a school has that chose nothing: the teal of the tokens. */
export const STARTING_COLOUR: Hex = '#0d5662'

/** What the colour stands on, as the tokens have it: the page and a card, in light and in dark. */
const PAPERS = { light: ['#f9f5ec', '#fffdf8'], dark: ['#131a1c', '#1b2325'] } as const
export type Scheme = keyof typeof PAPERS
export const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[]

/** WCAG 2.2, 1.4.11: the least contrast of what one has to see and not to read. */
const VISIBLE = 3

/** A fill, and the ink that can be read on it. */
export type Paint = { fill: Hex; ink: Hex }

/** As somebody types it: with or without `#`, short or long, in any letters. */
export function parseColour(typed: string): Hex | undefined {
  const bare = typed.trim().toLowerCase().replace(/^#/, '')
  const long = /^[0-9a-f]{3}$/.test(bare) ? bare.replaceAll(/./g, '$&$&') : bare
  const hex = `#${long}`
  return isHex(hex) ? hex : undefined
}

/** Pure black or pure white: one of the two has a contrast of more than 4.5 with any colour. */
export const inkOn = (fill: Hex): Hex =>
  contrast(fill, '#ffffff') >= contrast(fill, '#000000') ? '#ffffff' : '#000000'

/** The school's colour on this paper: itself, or the nearest shade of it that can be seen there. */
export function paintOf(colour: Hex, scheme: Scheme): Paint {
  const isSeen = (shade: Hex) => PAPERS[scheme].every((paper) => contrast(shade, paper) >= VISIBLE)
  const far = scheme === 'light' ? 0 : 255
  const { r, g, b } = rgbOf(colour)
  for (let step = 0; step <= 100; step += 1) {
    const towards = (channel: number) => channel + ((far - channel) * step) / 100
    const fill = hexOf({ r: towards(r), g: towards(g), b: towards(b) })
    if (isSeen(fill)) return { fill, ink: inkOn(fill) }
  }
  throw new Error(`Neither black nor white is seen on ${PAPERS[scheme].join()}`)
}

/** Is this colour shown as it was chosen, in light and in dark? */
export const changedFor = (colour: Hex): Scheme[] =>
  SCHEMES.filter((scheme) => paintOf(colour, scheme).fill !== colour)

/** The school's own few lines of stylesheet: the same names as in the tokens, with its colour. */
export function schoolStylesheet(colour: Hex): string {
  const lines = (scheme: Scheme) => {
    const { fill, ink } = paintOf(colour, scheme)
    return [
      `--basis-color-accent-1-inverse-bg-default:${fill}`,
      `--basis-color-accent-1-inverse-color-default:${ink}`,
      `--basis-color-accent-1-border-default:${fill}`,
    ].join(';')
  }
  return `:root{${lines('light')};--zww-face-covered:${colour};--zww-cover-color:${colour}}@media (prefers-color-scheme:dark){:root{${lines('dark')}}}`
}
