import type { Hex } from '#ui/contrast.ts'
import { parseColour } from '#ui/school-colour.ts'
import { RIGHTS } from '../rights.ts'

/** Who may change how the school looks. */
export const DECORATORS = RIGHTS.decorate

/** What a school calls itself, and its colour. */
export type Appearance = { name: string; colour: Hex }

/** As it was sent: a colour that was pointed at, and one that was typed, which goes first. */
export type AppearanceForm = { name: string; pointed: string; typed: string }

export type AppearanceRefusal = 'name_missing' | 'name_too_long' | 'not_a_colour'

/** Longer than the longest name of a Dutch primary school, and still two lines on a phone. */
const MOST_OF_A_NAME = 60

export function readAppearance({
  name,
  pointed,
  typed,
}: AppearanceForm): Appearance | { refused: AppearanceRefusal } {
  const called = name.replaceAll(/\s+/g, ' ').trim()
  if (called.length < 2) return { refused: 'name_missing' }
  if (called.length > MOST_OF_A_NAME) return { refused: 'name_too_long' }
  const colour = parseColour(typed === '' ? pointed : typed)
  return colour ? { name: called, colour } : { refused: 'not_a_colour' }
}
