import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sayFault } from './file-texts.nl.ts'
import { quoteOf } from './protocol.ts'
import { readProtocol } from './read-protocol.ts'

const folder = path.resolve(import.meta.dirname, '../../protocols')
const fileOf = (school: string) =>
  readFileSync(path.join(folder, school, readdirSync(path.join(folder, school))[0] ?? ''), 'utf8')
const ours = fileOf('de-mare')
const another = fileOf('voorbeeld')
const lineWith = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** The first thing that is wrong, in words. */
function refusalOf(text: string): string {
  const reading = readProtocol(text)
  const [fault] = 'faults' in reading ? reading.faults : []
  if (!fault) throw new Error('This file was taken for a protocol')
  return sayFault(fault)
}

describe('a school’s own file', () => {
  test('another school’s agreement is read as well as De Mare’s, and its photo gate finds its own rules', () => {
    expect('agreement' in readProtocol(ours)).toBe(true)
    const reading = readProtocol(another)
    if ('faults' in reading) throw new Error(reading.faults.map(sayFault).join('\n'))
    expect(quoteOf(reading.agreement, 'R8')).toBe(
      'Een foto van een ander plaats je alleen als die ander het goedvindt.',
    )
    expect(reading.agreement.rules.map(({ id }) => id)).toEqual(['V1', 'V2', 'V3', 'V4'])
  })

  test('everything that is wrong is told at once, each with its line', () => {
    const broken = another
      .replace('school: De Wilg\n', 'skool: De Wilg\n')
      .replace('class: own', 'class: ruim')
    const reading = readProtocol(broken)
    expect('faults' in reading && reading.faults.map(({ code, line }) => ({ code, line }))).toEqual([
      { code: 'missing', line: 1 },
      { code: 'wrong_value', line: lineWith(broken, 'class: ruim') },
      { code: 'unknown_key', line: lineWith(broken, 'skool') },
    ])
  })

  test.each([
    [
      'a word that is no part of a protocol',
      another.replace('    default: in', '    standaard: x\n    default: in'),
      /“standaard” hoort hier niet/,
    ],
    [
      'a default that is none of the answers',
      another.replace('default: in_de_kast', 'default: soms'),
      /staat niet bij de antwoorden/,
    ],
    ['no rule for the photo gate', another.replace('R8: V2', 'R8: V9'), /fotopoort/],
    [
      'the same key twice',
      another.replace('language: nl', 'language: nl\nlanguage: nl'),
      /“language” staat hier twee keer/,
    ],
    ['a key that reaches into every object', `__proto__: { x: 1 }\n${another}`, /__proto__/],
    ['indentation that is broken', another.replace('readings:\n', 'readings:\n - a\n  b: ]\n'), /niet lezen/],
    ['two documents in one file', `${another}\n---\n${another}`, /niet lezen/],
    [
      'a tag of a program',
      another.replace('school: De Wilg\n', 'school: !!js/function De Wilg\n'),
      /niet lezen/,
    ],
    ['nothing', '', /Dit kan hier niet staan/],
    ['a list', '- a\n', /Dit kan hier niet staan/],
  ])('%s is refused, with the place', (_, broken, reason) => {
    expect(broken).not.toBe(another)
    expect(refusalOf(broken)).toMatch(/^Regel \d+/)
    expect(refusalOf(broken)).toMatch(reason)
  })
})

describe('a file that was made to hurt', () => {
  const bomb = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)
  test.each([
    ['five megabytes', `# ${'x'.repeat(5_000_000)}\n${another}`, /groter dan 1 MB/],
    ['more than one megabyte in few characters', `# ${'’'.repeat(400_000)}\n${another}`, /groter dan 1 MB/],
    ['a bomb of references', `a0: &a0 [x, x]\n${bomb.join('\n')}`, /verwijzing/],
    ['half a million brackets', '['.repeat(500_000), /te veel in elkaar/],
    ['as many dashes', '- '.repeat(400_000), /te veel in elkaar/],
    [
      'a staircase of keys',
      Array.from({ length: 1200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      /te veel in elkaar/,
    ],
    [
      'eighty thousand keys',
      Array.from({ length: 80_000 }, (_, at) => `k${at}: 1`).join('\n'),
      /ontbreekt|hoort hier niet/,
    ],
  ])('%s is refused within seconds', (_, text, reason) => {
    const before = performance.now()
    expect(refusalOf(text)).toMatch(reason)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
