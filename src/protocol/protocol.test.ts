import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseProtocol, quoteOf, ruleName, STARTING_PROTOCOL } from './protocol.ts'
import { gateSettings } from './readings.ts'

const root = path.resolve(import.meta.dirname, '../..')
const yaml = readFileSync(path.join(root, STARTING_PROTOCOL), 'utf8')
const agreement = parseProtocol(yaml)
const SEED = path.resolve(root, '../shared/seed/de-mare-sociale-media.md')

describe('the agreement as data', () => {
  if (!existsSync(SEED)) process.stderr.write(`SKIPPED: no ${path.basename(SEED)} beside the project.\n`)
  test.runIf(existsSync(SEED))('every quote stands in the school’s own text, letter for letter', () => {
    const text = readFileSync(SEED, 'utf8')
    expect(agreement.rules.filter((rule) => !text.includes(rule.citaat))).toEqual([])
  })

  test('no rule of the school is quoted in the code', () => {
    const sources = ['src', 'packages', 'islands'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test/.test(file) && !file.includes('node_modules'))
        .map((file) => path.join(root, folder, file)),
    )
    const quoting = sources.filter((file) => {
      const text = readFileSync(file, 'utf8')
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
    ['rule 8 missing', yaml.replace('id: R8', 'id: R7'), /R8 and PROF2/],
    ['a default that is no option', yaml.replace('default: one', 'default: niemand'), /default/],
    ['a purpose without a text', yaml.replace(/ {4}text: Foto’s in de nieuwsbrief.*\n/, ''), /text/],
    ['a medium that does not exist', yaml.replace('media: [foto]', 'media: [hologram]'), /media/],
    ['aliases, of which a bomb is made', `a: &a [1]\nb: *a\n${yaml}`, /alias/i],
    ['no YAML at all', '{', /./],
  ])('%s', (_, broken, place) => {
    expect(broken).not.toBe(yaml)
    expect(() => parseProtocol(broken)).toThrow(place)
  })
})

describe('zo lezen wij de regels', () => {
  test('nothing chosen: one guardian is enough for what is closed or our own, all for a network', () => {
    expect(gateSettings(agreement, {})).toMatchObject({
      givers: { closed: 'one', own: 'one', network: 'all' },
      childSilence: 'afterAsked',
      classes: { ouderapp: 'closed', website: 'own', instagram: 'network', pers: 'network' },
    })
  })
  test('what the school chose goes first, each choice for itself', () => {
    const chosen = gateSettings(agreement, { 'poort.gevers.eigen': 'all', 'poort.stem_van_kind': 'blocks' })
    expect(chosen).toMatchObject({
      givers: { closed: 'one', own: 'all', network: 'all' },
      childSilence: 'blocks',
    })
  })
  test('a choice that is no option any more is not followed', () => {
    expect(gateSettings(agreement, { 'poort.gevers.netwerk': 'niemand' }).givers?.network).toBe('all')
  })
})
