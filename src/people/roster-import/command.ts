import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readFileInParts } from './edexml.ts'
import { brinOf, hasLeft, MOST_FILE_BYTES, type SchoolFile } from './school-file.ts'
import { commandTexts, sayRefusal, sayWarning, wrongSchool } from './texts.nl.ts'

type Terminal = { out: (line: string) => void; err: (line: string) => void }
type Wish = { file: string; brin: string | undefined }

/** `zww roster <file> --dry-run`: what is in a file, without a school and without a database. Prints one line of JSON. */
export async function rosterCommand(
  argv: string[],
  { out, err }: Terminal,
  today: string,
): Promise<0 | 1 | 2> {
  const wish = readWish(argv)
  if (!wish) {
    err(commandTexts.usage)
    return 2
  }
  const reader = readFileInParts((eckid) => createHash('sha256').update(eckid).digest('hex'))
  try {
    if (wish.file !== '-' && (await stat(wish.file)).size > MOST_FILE_BYTES) {
      err(sayRefusal({ code: 'too_large', line: 1 }))
      return 1
    }
    const chunks: AsyncIterable<Uint8Array> = wish.file === '-' ? process.stdin : createReadStream(wish.file)
    for await (const chunk of chunks) if (!reader.push(chunk)) break
  } catch (error) {
    err(`${wish.file}: ${error instanceof Error ? error.message : commandTexts.unreadable}`)
    return 2
  }
  const reading = reader.end()
  if (reading.is === 'refused') {
    err(sayRefusal(reading))
    return 1
  }
  const brin = brinOf(reading.file.school)
  if (wish.brin !== undefined && brin !== wish.brin.slice(0, brin?.length)) {
    err(brin === undefined ? commandTexts.noBrin : wrongSchool.other_school(brin, wish.brin))
    return 1
  }
  out(JSON.stringify(reportOn(reading.file, today)))
  return 0
}

function readWish(argv: string[]): Wish | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, school: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || values['dry-run'] !== true) return undefined
    const brin = values.school?.toUpperCase()
    return brin === undefined || /^(\d{2}[A-Z]{2}(\d{2})?|\d{2,6})$/.test(brin) ? { file, brin } : undefined
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Counts, and what is noteworthy; no name of anybody. */
export function reportOn(file: SchoolFile, today: string) {
  const day = file.referenceDay ?? today
  const count = (kind: 'home' | 'combined') => file.groups.filter((group) => group.kind === kind).length
  return {
    pupils: file.pupils.length,
    staff: file.staff.length,
    groups: count('home'),
    combinedGroups: count('combined'),
    locations: file.locations.length,
    left: file.pupils.filter((pupil) => hasLeft(pupil, day)).length,
    schoolYear: file.schoolYear,
    warnings: file.warnings.map((warning) => ({ ...warning, says: sayWarning(warning) })),
    dropped: Object.entries(file.dropped).map(([element, times]) => ({ element, times })),
    unknown: Object.entries(file.unknown).map(([element, times]) => ({ element, times })),
  }
}
