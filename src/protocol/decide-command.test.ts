import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decideCommand } from './decide-command.ts'
import { protocolCommand } from './protocol-command.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'zww-decide-'))
const fileWith = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

async function run(facts: unknown, ...options: string[]) {
  const [said, complained]: string[][] = [[], []]
  const readInput = async (file: string) =>
    file === '-' ? (typeof facts === 'string' ? facts : JSON.stringify(facts)) : readFileSync(file, 'utf8')
  const terminal = {
    out: (line: string) => said?.push(line),
    err: (line: string) => complained?.push(line),
    readInput,
  }
  const exit = await decideCommand(['-', ...options], terminal, NOW)
  return {
    exit,
    decision: exit === 0 ? JSON.parse(said?.join('') ?? '') : undefined,
    complaint: complained?.join('\n'),
  }
}

const friend = { rol: 'leerling', handeling: 'vriend_worden', wederpartij: 'medewerker', twijfel: null }

test('one situation in, the decision with the words of the school out', async () => {
  const { exit, decision } = await run(friend)
  expect([exit, decision.verdict, decision.at]).toEqual([0, 'mag_niet', NOW.toISOString()])
  expect(decision.determining[0].quote).toContain('Je wordt geen')
  expect(Object.keys(decision)).toEqual(
    expect.arrayContaining([
      'mayAlso',
      'obligations',
      'remedies',
      'missing',
      'nextQuestion',
      'attributes',
      'protocolVersion',
      'engineVersion',
    ]),
  )
})

test('another school’s file, another reading and another day are options', async () => {
  const voorbeeld = path.join(root, 'protocols/voorbeeld/2026-08-01.yaml')
  const phone = { rol: 'kind', handeling: 'telefoon_pakken', in_de_kast: true }
  const readings = fileWith('lezing.json', '{"v1.kast": "nooit"}')
  expect((await run(phone, '--protocol', voorbeeld)).decision.verdict).toBe('mag')
  const strict = await run(phone, '--protocol', voorbeeld, '--readings', readings, '--at', '2027-01-01')
  expect([strict.decision.verdict, strict.decision.at]).toEqual(['mag_niet', '2027-01-01'])
})

test.each([
  ['a fact that the protocol doesn’t know', { ...friend, kleur: 'rood' }, [], 'kleur: unknown_fact'],
  ['a value that it doesn’t know', { ...friend, wederpartij: 'buurman' }, [], 'wederpartij: unknown_value'],
  ['what is no object', '[]', [], 'expected an object'],
  ['what is no JSON', '{', [], 'JSON'],
  ['an option that is none', friend, ['--op', 'x'], 'zww decide'],
  ['a day that is none', friend, ['--at', 'ooit'], 'is no date'],
  ['a file that isn’t there', friend, ['--protocol', 'nergens.yaml'], 'no such file'],
  [
    'a reading that isn’t there',
    friend,
    ['--readings', fileWith('x.json', '{"r99": "ja"}')],
    'r99: unknown_reading',
  ],
  [
    'a choice that isn’t there',
    friend,
    ['--readings', fileWith('y.json', '{"r8.delen": "soms"}')],
    'r8.delen: unknown_option',
  ],
])('%s is refused with the reason, and no verdict', async (_, facts, options, reason) => {
  const { exit, decision, complaint } = await run(facts, ...options)
  expect([exit, decision]).toEqual([2, undefined])
  expect(complaint).toContain(reason)
})

test('a school’s file is checked with the line of what is wrong', async () => {
  const yaml = readFileSync(path.join(root, 'protocols/voorbeeld/2026-08-01.yaml'), 'utf8')
  const check = async (text: string) => {
    const said: string[] = []
    const tell = (line: string) => said.push(line)
    const exit = await protocolCommand(['check', '-'], { out: tell, err: tell, readInput: async () => text })
    return `${exit} ${said.join('\n')}`
  }
  expect(await check(yaml)).toMatch(/^0 In orde: De Wilg, versie 2026-08-01\. 4 regels/)
  expect(await check(yaml.replace('not: { fact: in_de_kast }', 'not: { fact: in_de_kist }'))).toMatch(
    /^1 Regel \d+, bij V1: De vraag “in_de_kist” staat niet bij “facts”\./,
  )
  expect(
    await check(yaml.replace('verdict: mag_niet, determining: [V1] }', 'verdict: mag, determining: [V1] }')),
  ).toMatch(/^1 Regel 107, bij V1-1: Bij dit voorbeeld komt er iets anders uit/)
  expect(
    await check(
      yaml.replace(
        'Telefoons van kinderen liggen de hele dag in de telefoonkast."\n    clauses',
        'Telefoons liggen in de kast."\n    clauses',
      ),
    ),
  ).toMatch(/^1 Regel \d+, bij V1: Dit citaat staat niet letterlijk in de tekst/)
})
