import { z } from 'zod'
import type { Field, Mapping } from './columns.ts'
import { columnField } from './columns-page.tsx'
import { MOST, type Table } from './table.ts'

/**
 * A list between the two screens travels in the page itself: it is full of columns that nobody asked for, and of those
 * nothing is written down anywhere.
 */
export const tableAsText = (table: Table): string => JSON.stringify(table)

/** A list grows a little when it becomes a page, and again when it is sent back. */
export const MOST_SENT_BYTES = 4 * MOST.bytes

const cells = z.array(z.string().max(MOST.letters)).max(MOST.columns)
const sentTable = z.object({
  header: cells,
  rows: z.array(cells).max(MOST.rows),
  headerRow: z.number().int().min(1).max(MOST.rows),
})

export function tableFrom(sent: string): Table | undefined {
  try {
    const parsed = sentTable.safeParse(JSON.parse(sent))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

export function mappingFrom<Name extends string>(
  read: (name: string) => string,
  fields: readonly Field<Name>[],
  { header }: Table,
): Mapping<Name> {
  const mapping: Mapping<Name> = {}
  for (const { name } of fields) {
    const said = read(columnField(name))
    if (/^\d{1,2}$/.test(said) && Number(said) < header.length) mapping[name] = Number(said)
  }
  return mapping
}
