import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { MOST, refused, type TableReading } from './table.ts'

/** What a file is, is told by how it begins, not by its name. */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > MOST.bytes) return refused('too_large')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('old_excel')
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsv(bytes)
}
