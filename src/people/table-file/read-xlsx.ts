import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import { readSheet, type SheetData } from 'read-excel-file/node'
import { asTable, MOST, refused, type TableFault, type TableReading } from './table.ts'

/** The first sheet of a workbook, as the texts that a person sees in it. A formula is the answer that was saved with it. */
export async function readXlsx(bytes: Uint8Array): Promise<TableReading> {
  const parts = unpack(bytes)
  if (typeof parts === 'string') return refused(parts)
  const fault = Object.entries(parts).map(([name, part]) => (isSheet(name) ? judgeSheet(part) : undefined))
  const [wrong] = fault.filter((one) => one !== undefined)
  if (wrong) return refused(wrong.code, wrong.row)
  // Packed anew from what was counted: the reader can't see another file than the one that was looked at.
  const counted = Buffer.from(zipSync(parts, { level: 0 }))
  let sheet: SheetData
  try {
    sheet = await readSheet(counted)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Whatever is wrong with somebody's workbook, its reader says so by throwing.
    return refused('not_a_table')
  }
  return asTable(sheet.map((row) => row.map(asText)))
}

/** Piece by piece, so that a small file that is enormous inside is stopped while it grows. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | TableFault {
  const parts: Record<string, Uint8Array[]> = {}
  let unpacked = 0
  let open = 0
  let files = 0
  const unzip = new Unzip((file) => {
    files += 1
    if (!/\.(xml|rels)$/.test(file.name)) return
    const pieces: Uint8Array[] = []
    parts[file.name] = pieces
    open += 1
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      unpacked += piece.length
      if (unpacked > MOST.unpackedBytes) throw new TooLarge()
      pieces.push(piece)
      if (isLast) open -= 1
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    return error instanceof TooLarge ? 'unpacks_too_large' : 'half_file'
  }
  if (open > 0 || !hasEnd(bytes)) return 'half_file'
  if (files > MOST_FILES || !Object.keys(parts).some(isSheet)) return 'not_a_table'
  return Object.fromEntries(Object.entries(parts).map(([name, pieces]) => [name, joined(pieces)]))
}

class TooLarge extends Error {}

/** A piece can't unpack to more than a thousandfold. */
const PIECE = 8 * 1024
const MOST_FILES = 500

/** The list of contents stands at the end: without it the file was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true
  return false
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)

/** One cell far away would make the reader lay out everything before it. */
function judgeSheet(part: Uint8Array): { code: TableFault; row: number } | undefined {
  const xml = strFromU8(part)
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return { code: 'not_a_table', row: 1 }
  for (const [, letters = '', digits = '1'] of xml.matchAll(/\br\s*=\s*["']\s*([A-Za-z]*)(\d*)/g)) {
    const row = Number(digits || '1')
    if (row > MOST.rows + 1) return { code: 'too_many_rows', row: MOST.rows }
    if (letters !== '' && columnOf(letters) > MOST.columns) return { code: 'too_many_columns', row }
  }
  return undefined
}

const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return String(cell)
}
