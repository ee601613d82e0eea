import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rosterCommand } from './command.ts'
import { MOST_FILE_BYTES } from './school-file.ts'
import { fileOf } from './testing/drawn-file.ts'

const child = (key: string, more = {}) => ({
  key,
  roepnaam: 'Noor',
  achternaam: 'Berg',
  jaargroep: '7',
  ...more,
})
const SCHOOL = fileOf({
  locations: [{ key: 'w', naam: 'Waterkant' }],
  groups: [{ key: 'g', naam: '7', jaargroep: '7' }],
  combined: [{ key: 'p', naam: 'Plus' }],
  pupils: [
    child('1', { groep: 'g', geboortedatum: '2016-01-01' }),
    child('2', { jaargroep: 'H', more: [{ name: 'bsn', inside: '123456782' }] }),
  ],
  staff: [{ key: 'j', roepnaam: 'Jo', achternaam: 'Smit' }],
})
let folder: string
const at = (name: string) => path.join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-roster-'))
  await writeFile(at('goed.xml'), SCHOOL)
  await writeFile(at('half.xml'), SCHOOL.subarray(0, -12))
  await writeFile(at('groot.xml'), new Uint8Array(MOST_FILE_BYTES + 1))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...argv: string[]) {
  const said = { out: '', err: '' }
  const exit = await rosterCommand(
    argv,
    { out: (line) => (said.out += line), err: (line) => (said.err += line) },
    '2026-11-10',
  )
  return { exit, ...said }
}

test('a file is told in numbers, with what is odd and what was left out, and without a name', async () => {
  const { exit, out, err } = await run(at('goed.xml'), '--dry-run', '--school', '99zz')
  expect([exit, err]).toEqual([0, ''])
  const report = JSON.parse(out)
  expect(report).toMatchObject({ pupils: 2, staff: 1, groups: 1, combinedGroups: 1, locations: 1, left: 1 })
  expect(report.dropped).toEqual([{ element: 'bsn', times: 1 }])
  expect(report.warnings).toEqual([
    {
      code: 'no_birth_date',
      count: 1,
      lines: [expect.any(Number)],
      says: expect.stringContaining('(regel '),
    },
  ])
  expect(out).not.toMatch(/Noor|Berg|Smit|123456782/)
})

test('a file that is refused says why and on which line', async () => {
  expect(await run(at('half.xml'), '--dry-run')).toEqual({
    ...{ exit: 1, out: '' },
    err: expect.stringMatching(/houdt halverwege op.*\(regel \d+\)/),
  })
  expect(await run(at('groot.xml'), '--dry-run')).toMatchObject({
    exit: 1,
    out: '',
    err: expect.stringContaining('20 MB'),
  })
  expect(await run(at('goed.xml'), '--dry-run', '--school', '98AA')).toMatchObject({
    ...{ exit: 1, out: '' },
    err: expect.stringContaining('het is van 99ZZ, en deze school is 98AA'),
  })
})

test('what is no question is misuse: only a dry run can be asked here', async () => {
  const misused = [
    [],
    [at('goed.xml')],
    ['a', 'b', '--dry-run'],
    [at('goed.xml'), '--dry-run', '--school', 'De Mare'],
  ]
  for (const argv of [...misused, [at('goed.xml'), '--nu'], [at('weg.xml'), '--dry-run']])
    expect(await run(...argv)).toMatchObject({ exit: 2, out: '' })
})
