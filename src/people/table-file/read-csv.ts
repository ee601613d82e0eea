import { CsvError, parse } from 'csv-parse/sync'
import { asTable, MOST, refused, type TableReading } from './table.ts'

/** A list in text. A Dutch Excel writes a semicolon and, unless asked otherwise, windows-1252. */
export function readCsv(bytes: Uint8Array): TableReading {
  const text = decode(bytes)
  const nul = text.indexOf('\0')
  if (nul >= 0) return refused('not_a_table', rowAt(text, nul))
  try {
    const lines: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      to: MOST.rows + 2,
      max_record_size: 200_000,
    })
    return asTable(lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error['lines'] === 'number' ? error['lines'] : 1
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refused('half_file', row)
    if (error.code === 'CSV_MAX_RECORD_SIZE') return refused('too_many_columns', row)
    return refused('broken_quotes', row)
  }
}

/** What is no valid UTF-8 is windows-1252, in which nearly every byte is a letter. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The first try is the question whether it is UTF-8; no is an answer.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const SEPARATORS = [';', '\t', ','] as const

/** The one that the first filled line has most of, outside quotes. */
function separatorOf(text: string): string {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const times = (separator: string) => bare.split(separator).length
  return SEPARATORS.toSorted((one, other) => times(other) - times(one))[0] ?? ';'
}

const rowAt = (text: string, index: number) => text.slice(0, index).split('\n').length
