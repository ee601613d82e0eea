import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDay, readYesNo } from './cell-values.ts'
import { guess, judgeMapping, mapRows, profileOf } from './columns.ts'
import { readTable } from './read-table.ts'
import { sheetXml, workbook } from './testing/workbook.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const LIST = [
  ['Leerlingnummer', 'Naam ouder', 'Gezag', 'Geboren'],
  ['0012', 'Zoë; "de" Vries', 'ja', '2017-03-04'],
  ['13', 'André Müller', '', '2018-11-30'],
]
const csv = (separator: string) =>
  LIST.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
const cp1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const codeOf = async (bytes: Uint8Array) => {
  const reading = await readTable(bytes)
  return reading.is === 'refused' ? reading.code : reading.is
}

describe('a list', () => {
  const TABLE = { is: 'table', table: { header: LIST[0], rows: LIST.slice(1), headerRow: 1 } }
  const forms: [string, Uint8Array][] = [
    ['semicolons', utf8(csv(';'))],
    ['commas', utf8(csv(','))],
    ['tabs', utf8(csv('\t'))],
    ['a BOM', utf8(`\uFEFF${csv(';')}`)],
    ['windows-1252', cp1252(csv(';'))],
    ['a workbook', workbook(LIST)],
  ]
  test.each(forms)('says the same with %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual(TABLE)
  })

  test('keeps the rows of the file: a title lower down, and an empty row in between', async () => {
    const reading = await readTable(utf8('\n;;\nNaam;Groep\n\nNoor;3\n;\n'))
    expect(reading).toEqual({
      is: 'table',
      table: {
        header: ['Naam', 'Groep'],
        rows: [
          ['', ''],
          ['Noor', '3'],
        ],
        headerRow: 3,
      },
    })
  })

  test('shows a formula as text, and a workbook shows the answer that was saved', async () => {
    const reading = await readTable(utf8('Naam;Groep\n=HYPERLINK("http://kwaad.example");3'))
    expect(reading.is).toBe('refused')
    expect(await readTable(utf8('Naam;Groep\n=1+1;3'))).toMatchObject({ table: { rows: [['=1+1', '3']] } })
    const sheet = sheetXml([['Naam', 'Groep']]).replace(
      '</sheetData>',
      '<row r="2"><c r="A2" t="str"><f>1+1</f><v>2</v></c><c r="B2"><v>3</v></c></row></sheetData>',
    )
    expect(await readTable(workbook(sheet))).toMatchObject({ table: { rows: [['2', '3']] } })
  })
})

describe('a hostile file', () => {
  test('is refused with the reason, twelve of them within two seconds', async () => {
    const header = 'Naam;Groep\n'
    const bomb = workbook(sheetXml([['a', 'b']]) + ' '.repeat(40_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const far = sheetXml([['a', 'b']]).replace('r="B1"', 'r="XFD1048576"')
    const whole = workbook(LIST)
    const before = performance.now()
    expect({
      nothing: await codeOf(new Uint8Array()),
      titlesAlone: await codeOf(utf8(header)),
      manyColumns: await codeOf(utf8(`${'a;'.repeat(100_000)}\n1;2`)),
      manyRows: await codeOf(utf8(header + 'a;b\n'.repeat(20_001))),
      nul: await codeOf(utf8(`${header}No\0or;3`)),
      openQuote: await codeOf(utf8(`${header}"Noor;3\n`)),
      tooLarge: await codeOf(new Uint8Array(5 * 1024 * 1024 + 1)),
      oldExcel: await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)),
      otherZip: await codeOf(zipSync({ 'brief.txt': strToU8('hallo') })),
      half: await codeOf(whole.subarray(0, whole.length - 40)),
      farCell: await codeOf(workbook(far)),
      bomb: await codeOf(bomb),
    }).toEqual({
      ...{
        nothing: 'empty',
        titlesAlone: 'empty',
        manyColumns: 'too_many_columns',
        manyRows: 'too_many_rows',
      },
      ...{ nul: 'not_a_table', openQuote: 'half_file', tooLarge: 'too_large', oldExcel: 'old_excel' },
      ...{ otherZip: 'not_a_table', half: 'half_file', farCell: 'too_many_rows', bomb: 'unpacks_too_large' },
    })
    expect(performance.now() - before).toBeLessThan(2000)
  })

  test('says in which row it went wrong', async () => {
    expect(await readTable(utf8('Naam;Groep\nNoor;3\nLi\0am;4'))).toMatchObject({ row: 3 })
    expect(await readTable(utf8('Naam;Groep\nNoor;3\n"Li"am;4'))).toMatchObject({
      code: 'broken_quotes',
      row: 3,
    })
  })
})

describe('a column', () => {
  const fields = [
    { name: 'child', label: 'Kind', isRequired: true, titles: ['leerling'] },
    { name: 'mail', label: 'E-mail', isRequired: false, titles: ['e-mail', 'mailadres'] },
  ] as const

  test('is guessed from its title, and what the school chose before goes first', () => {
    expect(guess(['Leerling', 'E-MAIL'], fields, {})).toEqual({ child: 0, mail: 1 })
    const profile = profileOf(['Wie', 'Mailadres'], fields, { child: 0 })
    expect(guess(['Mailadres', 'Wie'], fields, profile)).toEqual({ child: 1 })
    expect(guess(['Leerling', 'Mailadres'], fields, {})).toEqual({ child: 0, mail: 1 })
    const twoWords = [{ name: 'family', label: '', isRequired: false, titles: ['achternaam kind'] }] as const
    expect(guess(['Kind, achternaam'], twoWords, {})).toEqual({ family: 0 })
    expect(guess(['Achternaam kind moeder'], twoWords, {})).toEqual({})
  })

  test('that has to be there is asked for, and says one thing only', () => {
    expect(judgeMapping(fields, { mail: 0 })).toEqual([{ field: 'child', code: 'missing' }])
    expect(judgeMapping(fields, { child: 0, mail: 0 })).toEqual([{ field: 'mail', code: 'twice' }])
  })

  test('that nobody chose goes no further', () => {
    const table = { header: ['Leerling', 'BSN'], rows: [['Noor', '123456782']], headerRow: 1 }
    expect(mapRows(table, fields, { child: 0 })).toEqual([{ row: 2, cells: { child: 'Noor' } }])
  })
})

test.each([
  [['ja', 'X', '1', 'WEL', 'Waar'], 'yes'],
  [['nee', '0', 'niet', 'geen gezag'], 'no'],
  [['onbekend', '?'], 'unknown'],
  [['', ' ', '-'], 'nothing'],
  [['ja, maar alleen op maandag', 'misschien', '2'], 'not_recognised'],
])('%j in a list is a %s', (cells, said) => {
  expect(cells.map(readYesNo)).toEqual(cells.map(() => said))
})

test.each([
  ['4-3-2017', '2017-03-04'],
  ['04/03/2017', '2017-03-04'],
  ['2017-03-04', '2017-03-04'],
  ['31-2-2017', undefined],
  ['4-3-17', undefined],
])('“%s” is the day %s', (cell, day) => {
  expect(readDay(cell)).toBe(day)
})
