import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { textOf } from './document.ts'
import { parseProtocol, quoteOf, ruleName, STARTING_PROTOCOL } from './protocol.ts'

const root = path.resolve(import.meta.dirname, '../..')
const yaml = readFileSync(path.join(root, STARTING_PROTOCOL), 'utf8')
const agreement = parseProtocol(yaml)
const folder = path.dirname(path.join(root, STARTING_PROTOCOL))
const versions = readdirSync(folder).map((file) =>
  parseProtocol(readFileSync(path.join(folder, file), 'utf8')),
)

describe('the agreement as data', () => {
  test('every quote stands in its own document, letter for letter', () => {
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions)
      expect(version.rules.filter((rule) => !textOf(version).includes(rule.citaat))).toEqual([])
  })

  test('no rule of the school is quoted in the code', () => {
    const sources = ['src', 'packages', 'islands'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test/.test(file) && !file.includes('node_modules'))
        .map((file) => path.join(root, folder, file)),
    )
    const quoting = sources.filter((file) => {
      // Also a quote that a formatter broke over two lines.
      const text = readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ')
      return agreement.rules.some((rule) => text.includes(rule.citaat))
    })
    expect(quoting).toEqual([])
  })

  test('the rules of the gate are found by their name', () => {
    expect(quoteOf(agreement, 'R8')).toContain('alleen na toestemming')
    expect(ruleName(agreement, 'PROF2')).toBe('Profilering, punt 2')
    expect(ruleName(agreement, 'R99')).toBe('R99')
  })
})

describe('a file that is no agreement is refused, with the place', () => {
  test.each([
    ['an unknown key', yaml.replace('language: nl', 'language: nl\nextra: 1'), /extra/],
    ['rule 8 missing', yaml.replace('id: R8\n', 'id: R88\n'), /R8 and PROF2/],
    [
      'a default that is no option',
      yaml.replace('default: one', 'default: niemand'),
      /"readings",\s+0[\s\S]*none of the options/,
    ],
    [
      'a purpose without a text',
      yaml.replace(/ {4}text: Foto’s in de nieuwsbrief.*\n/, ''),
      /"purposes",\s+2,\s+"text"/,
    ],
    [
      'a medium that does not exist',
      yaml.replace('media: [foto]', 'media: [hologram]'),
      /"purposes",\s+2,\s+"media",\s+0/,
    ],
    ['aliases, of which a bomb is made', `a: &a [1]\nb: *a\n${yaml}`, /alias/i],
    ['no YAML at all', '{', /./],
  ])('%s', (_, broken, place) => {
    expect(broken).not.toBe(yaml)
    expect(() => parseProtocol(broken)).toThrow(place)
  })
})
