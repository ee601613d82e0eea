import type { SchoolTransaction } from '#platform/database.ts'

/**
 * Who reads a file. The school reads everything of that person; a guardian reads about themselves or their child, and
 * then nothing that another guardian chose. Nobody is named in it but the one it is about.
 */
export type FileReader = { is: 'school' } | { is: 'guardian'; guardianId: string }

export type Asked = { personId: string; reader: FileReader; timeZone: string }

export type HeldValue = string | number | boolean | null | readonly string[]
export type HeldRow = Readonly<Record<string, HeldValue>>

/** For who reads: what it is, what stands there, and since or from when. */
export type HeldLine = { label: string; value: string; at: Date | undefined }

/** One section of what is held about somebody: the same in words and for a machine. */
export type Holding = {
  /** Stable, such as `consent.choices`. */
  key: string
  title: string
  lines: readonly HeldLine[]
  rows: readonly HeldRow[]
  /** What is not in it for this reader, and why. */
  leftOut: string | undefined
}

/** The port by which a room tells everything that it keeps about one person. */
export type Holdings = (tx: SchoolTransaction, asked: Asked) => Promise<Holding[]>

/** Of which columns a room tells what they hold, and of which it knowingly does not. */
export type HeldColumns = { held: readonly string[]; leftOut: Readonly<Record<string, string>> }

/** A row that says that somebody did something, or had something to do with it. */
export type Trace = {
  /** `table.column`, which is one person or several. */
  column: `${string}.${string}`
  /** What the row is known by, and when it was. */
  id: string
  at: string
  what: string
  several?: true
}

/** About whom the reader reads nothing of others: themselves excepted. */
export function isReader({ reader }: Asked, personId: string | null): boolean {
  return reader.is === 'guardian' && reader.guardianId === personId
}
