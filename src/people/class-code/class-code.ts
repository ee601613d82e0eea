/** Without letters and numbers that look alike on a poster: no i, l, o, 0 or 1. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 8

/** `draw` answers a whole number below the one given. @example makeCode(() => 0) // 'aaaaaaaa' */
export function makeCode(draw: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(draw(ALPHABET.length))).join('')
}

/** As a child types it: with spaces, hyphens and capitals or without. Undefined: this can't be a code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined
}

/** In two halves, so that it can be read from the back row. @example sayCode('abcdefgh') // 'abcd efgh' */
export function sayCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`
}

export type CodeRefusal = 'wrong_code' | 'too_often'
