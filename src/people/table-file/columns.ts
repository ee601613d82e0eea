import { nameKey } from './cell-values.ts'
import type { Table } from './table.ts'

/** Something that a list may say, and how schools call the column. */
export type Field<Name extends string> = {
  name: Name
  label: string
  hint?: string
  isRequired: boolean
  titles: readonly string[]
}

/** Per field the column that says it; a field without a column is not said. */
export type Mapping<Name extends string> = Partial<Record<Name, number>>

/** The same by the titles, so that it still fits when a column moved. */
export type Profile = Readonly<Record<string, string>>

export const titleKey = (title: string) =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** What the school chose before goes first; then what a title usually means. A column says one thing. */
export function guess<Name extends string>(
  header: readonly string[],
  fields: readonly Field<Name>[],
  profile: Profile,
): Mapping<Name> {
  const keys = header.map(titleKey)
  const words = header.map(wordsOf)
  const taken = new Set<number>()
  const mapping: Mapping<Name> = {}
  const take = (name: Name, wanted: readonly string[], said = keys) => {
    if (mapping[name] !== undefined) return
    const found = wanted.map((title) => said.findIndex((key, at) => key === title && !taken.has(at)))
    const at = found.find((index) => index >= 0)
    if (at === undefined) return
    taken.add(at)
    mapping[name] = at
  }
  for (const { name } of fields) {
    const known = profile[name]
    if (known !== undefined && known !== '') take(name, [known])
  }
  // Who mapped such a list before left out what they left out on purpose.
  const isKnownList = Object.values(profile).some((title) => title !== '' && keys.includes(title))
  const open = fields.filter(({ name }) => !(isKnownList && profile[name] === ''))
  for (const { name, titles } of open) take(name, titles.map(titleKey))
  for (const { name, titles } of open) take(name, titles.map(wordsOf), words)
  return mapping
}

/** "Kind achternaam" says what "achternaam kind" says. */
const wordsOf = (title: string) =>
  nameKey(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

export function profileOf<Name extends string>(
  header: readonly string[],
  fields: readonly Field<Name>[],
  mapping: Mapping<Name>,
): Profile {
  return Object.fromEntries(
    fields.map(({ name }) => {
      const at = mapping[name]
      return [name, at === undefined ? '' : titleKey(header[at] ?? '')]
    }),
  )
}

export type MappingFault<Name extends string> = { field: Name; code: 'missing' | 'twice' }

export function judgeMapping<Name extends string>(
  fields: readonly Field<Name>[],
  mapping: Mapping<Name>,
): MappingFault<Name>[] {
  const used = new Map<number, Name>()
  return fields.flatMap(({ name, isRequired }): MappingFault<Name>[] => {
    const at = mapping[name]
    if (at === undefined) return isRequired ? [{ field: name, code: 'missing' }] : []
    if (used.has(at)) return [{ field: name, code: 'twice' }]
    used.set(at, name)
    return []
  })
}

/** A row as its mapped fields, with the row of the file it stands in. The rest of the row goes no further. */
export type MappedRow<Name extends string> = { row: number; cells: Partial<Record<Name, string>> }

export function mapRows<Name extends string>(
  { rows, headerRow }: Table,
  fields: readonly Field<Name>[],
  mapping: Mapping<Name>,
): MappedRow<Name>[] {
  return rows.flatMap((cells, index) => {
    const mapped: Partial<Record<Name, string>> = {}
    for (const { name } of fields) {
      const at = mapping[name]
      if (at !== undefined) mapped[name] = cells[at] ?? ''
    }
    return Object.values(mapped).every((cell) => cell === '')
      ? []
      : [{ row: headerRow + 1 + index, cells: mapped }]
  })
}

/** The first values under a title that say anything, to choose by. */
export const examplesIn = ({ rows }: Table, column: number): string[] =>
  rows.flatMap((row) => (row[column] ? [row[column]] : [])).slice(0, 3)
