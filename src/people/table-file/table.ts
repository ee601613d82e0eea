/** A list as it came in: titles, and rows of text under them. What the columns mean is not known here. */
export type Table = {
  header: readonly string[]
  rows: readonly (readonly string[])[]
  /** The row of the header in the file, so that a person can be told where to look. */
  headerRow: number
}

export type TableFault =
  | 'empty'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'unpacks_too_large'
  | 'broken_quotes'
  | 'not_a_table'
  | 'half_file'
  | 'old_excel'
  | 'header_missing'

export type TableRefusal = { is: 'refused'; code: TableFault; row: number }
export type TableReading = { is: 'table'; table: Table } | TableRefusal

export const MOST = {
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 24 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  /** In one cell; what is longer is no name, address or answer. */
  letters: 1000,
} as const

export const refused = (code: TableFault, row = 1): TableRefusal => ({ is: 'refused', code, row })

/** Rows of cells as a table: the first row with anything in it is the header, and nothing trails behind. */
export function asTable(lines: readonly (readonly string[])[]): TableReading {
  const clean = lines.map((line) => line.map(plain))
  const at = clean.findIndex(isFilled)
  const last = clean.findLastIndex(isFilled)
  const header = clean[at]
  if (!header || last === at) return refused('empty')
  const width = header.findLastIndex((title) => title !== '') + 1
  const rows = clean.slice(at + 1, last + 1)
  if (rows.length > MOST.rows) return refused('too_many_rows', MOST.rows)
  const widest = clean.findIndex((row) => row.findLastIndex((cell) => cell !== '') >= MOST.columns)
  if (widest >= 0) return refused('too_many_columns', widest + 1)
  const tooLong = clean.findIndex((row) => row.some((cell) => cell.length > MOST.letters))
  if (tooLong >= 0) return refused('not_a_table', tooLong + 1)
  if (width < 2) return refused('header_missing', at + 1)
  return {
    is: 'table',
    table: {
      header: header.slice(0, width),
      rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
      headerRow: at + 1,
    },
  }
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '')

/** Hard spaces and ends of lines inside a cell are how a program wrote it, and mean nothing. */
const plain = (cell: string) =>
  cell
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
