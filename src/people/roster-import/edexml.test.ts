import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#platform/seeded-random.ts'
import { type Reading, readFileInParts } from './edexml.ts'
import type { SchoolFile } from './school-file.ts'
import { type DrawnSchool, drawFile, fileOf, render, shuffled } from './testing/drawn-file.ts'

const SAMPLES = new URL('../../../../shared/edexml/samples/', import.meta.url)
const hasSamples = existsSync(SAMPLES)
if (!hasSamples)
  process.stderr.write('SKIPPED: no ../shared/edexml here, tests with official samples are left out\n')

function read(bytes: Uint8Array, { chunk = bytes.byteLength } = {}): Reading {
  const reader = readFileInParts((eckid) => `hash of ${eckid.length}`)
  for (let at = 0; at < bytes.byteLength; at += chunk) if (!reader.push(bytes.subarray(at, at + chunk))) break
  return reader.end()
}

function readFile(bytes: Uint8Array): SchoolFile {
  const reading = read(bytes)
  if (reading.is === 'refused') throw new Error(`${reading.code} on line ${reading.line}`)
  return reading.file
}

const NOOR = {
  key: '0',
  roepnaam: 'Noor',
  achternaam: 'Berg',
  voorvoegsel: "van 't",
  geboortedatum: '2016-02-29',
}
const SCHOOL: DrawnSchool = {
  locations: [{ key: 'L', naam: 'Lindelaan' }],
  groups: [
    { key: 'g7', naam: '7', jaargroep: '7' },
    { key: 'g78', naam: '7/8', jaargroep: 'C' },
  ],
  combined: [{ key: 'plus', naam: 'Plusgroep' }],
  pupils: [
    { ...NOOR, eckid: 'https://ketenid.nl/noor', jaargroep: '7', groep: 'g7', vestiging: 'L' },
    { key: '#1', roepnaam: 'Sem', groep: 'g78' },
    { key: '3', roepnaam: 'Ali', achternaam: 'Öztürk', jaargroep: 'S', geboortedatum: '2016-02-30' },
    { key: '4', roepnaam: 'Bo', achternaam: 'Vos', jaargroep: 'H', groep: 'g9' },
  ],
  staff: [
    {
      key: 'j',
      roepnaam: 'Jo',
      achternaam: 'Smit',
      emailadres: 'Jo@School.Example',
      rollen: ['LRK', 'DIR'],
      groepen: ['g7'],
    },
  ],
}

describe('a file is read', () => {
  const file = readFile(fileOf(SCHOOL))

  test('with its names, groups and colleagues, and "0" is a key', () => {
    const [noor] = file.pupils
    expect(noor).toMatchObject({ key: '0', givenName: 'Noor', prefix: "van 't", familyName: 'Berg', year: 7 })
    expect(noor).toMatchObject({ birthDate: '2016-02-29', group: 'g7', location: 'L', eckid: 'hash of 23' })
    expect(file.groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['7', 'home'],
      ['7/8', 'home'],
      ['Plusgroep', 'combined'],
    ])
    expect(file.staff[0]).toMatchObject({ email: 'jo@school.example', roles: ['DIR', 'LRK'], groups: ['g7'] })
    expect(file).toMatchObject({
      schoolYear: '2026-2027',
      referenceDay: '2026-10-01',
      school: { brin: '99ZZ' },
    })
  })

  test('with a word about what is odd, and what is odd is left out', () => {
    const [, sem, ali, bo] = file.pupils
    expect(sem).toMatchObject({ key: undefined, familyName: '', year: undefined })
    expect(ali).toMatchObject({ year: null, birthDate: undefined })
    expect(bo).toMatchObject({ former: true, group: undefined })
    const codes = file.warnings.map(({ code }) => code).toSorted()
    expect(codes).toEqual([
      ...['birth_date_unreadable', 'key_for_once', 'no_birth_date', 'no_family_name', 'no_group', 'no_year'],
      ...['unknown_group', 'year_outside'],
    ])
    expect(file.warnings.find(({ code }) => code === 'year_outside')?.lines).toEqual([expect.any(Number)])
  })

  test('the same from UTF-8, UTF-16 and a one-byte alphabet, in one piece or byte by byte', () => {
    const text = render(
      drawFile({
        pupils: [
          { key: '1', roepnaam: 'Zoë', achternaam: 'Müller', geboortedatum: '2016-01-01', jaargroep: '7' },
        ],
      }),
    )
    const wide = (order: 'le' | 'be', mark = '') => {
      const bytes = Buffer.from(`${mark}${text}`, 'utf16le')
      return order === 'le' ? bytes : bytes.swap16()
    }
    const latin = (label: string) => Buffer.from(`<?xml version="1.0" encoding="${label}"?>${text}`, 'latin1')
    const forms = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      wide('le', '\uFEFF'),
      wide('be', '\uFEFF'),
      wide('be'),
      latin('ISO-8859-1'),
      latin('windows-1252'),
    ]
    for (const bytes of forms)
      for (const chunk of [bytes.byteLength, 1, 7]) {
        const reading = read(bytes, { chunk })
        expect(reading.is === 'read' && reading.file.pupils[0]).toMatchObject({
          givenName: 'Zoë',
          familyName: 'Müller',
        })
      }
  })

  test('also as an answer of UWLR, in an envelope and under other prefixes', () => {
    const inside = render(drawFile(SCHOOL))
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1ns2:')
      .replaceAll(/<(\/?)EDEX>/g, '<$1ns2:leerlinggegevens>')
    const answer = `<S:Envelope xmlns:S="s"><S:Body><ns2:leerlinggegevens_antwoord xmlns:ns2="n">${inside}</ns2:leerlinggegevens_antwoord></S:Body></S:Envelope>`
    expect(readFile(new TextEncoder().encode(answer)).pupils).toEqual(file.pupils)
  })

  test('without what we may not have, which is counted; what we do not know is counted too', () => {
    const more = [
      { name: 'bsn', inside: '123456782' },
      { name: 'land_vader', inside: 'NL' },
      { name: 'toevoegingen', inside: [{ name: 'blok', inside: [{ name: 'bsn', inside: '123456782' }] }] },
      { name: 'emailadres', inside: 'kind@thuis.example' },
      { name: 'lievelingsdier', inside: 'kat' },
      { name: 'commentaar', inside: 'geheim' },
    ]
    const stripped = readFile(fileOf({ pupils: [{ ...NOOR, jaargroep: '7', more }] }))
    expect(stripped.dropped).toEqual({ bsn: 1, land_vader: 1, toevoegingen: 1, emailadres: 1 })
    expect(stripped.unknown).toEqual({ lievelingsdier: 1 })
    expect(JSON.stringify(stripped)).not.toMatch(/123456782|thuis|kat\b|geheim|"NL"/)
  })

  test('the same in whatever order its elements stand', () => {
    const sorted = ({ pupils, staff, groups, locations, warnings, ...rest }: SchoolFile) => ({
      ...rest,
      pupils: pupils.toSorted((a, b) => a.givenName.localeCompare(b.givenName)),
      staff,
      locations,
      groups: groups.toSorted((a, b) => a.key.localeCompare(b.key)),
      warnings: warnings.map(({ code, count }) => `${code} ${count}`).toSorted(),
    })
    const wanted = sorted(file)
    const anyOrder = fc.property(fc.integer(), (seed) => {
      const mixed = render(shuffled(drawFile(SCHOOL), seededRandom(seed)))
      expect(sorted(readFile(new TextEncoder().encode(mixed)))).toEqual(wanted)
    })
    fc.assert(anyOrder, { numRuns: Number(process.env.ZWW_CASES ?? 200) / 2 })
  })
})

describe.skipIf(!hasSamples)('the official samples', () => {
  const counts = (name: string) => {
    const reading = read(readFileSync(new URL(name, SAMPLES)))
    if (reading.is === 'refused') return [reading.code, reading.line]
    const { pupils, staff, groups, locations } = reading.file
    const of = (kind: string) => groups.filter((group) => group.kind === kind).length
    return [pupils.length, staff.length, of('home'), of('combined'), locations.length]
  }

  test.each([
    ['EDEXML.Voorbeeld.2.1.xml', [3, 3, 5, 3, 2]],
    ['EDEXML.Voorbeeld.2.1-Vla.xml', [3, 3, 5, 2, 0]],
    ['EDEXML.Voorbeeld.2.0.xml', [3, 3, 5, 3, 2]],
    ['EDEXML.invalid_1.xml', ['no_school', 3]],
    ['synthetisch-300lln-12gr_edexml-2.1_2026-2027.xml', [300, 21, 12, 2, 0]],
    ['synthetisch-uwlr-2.2_soap-antwoord_2024-2025.xml', [6, 21, 12, 2, 0]],
  ])('%s is read, or refused, as it should be', (name, wanted) => {
    expect(counts(name)).toEqual(wanted)
  })
})
