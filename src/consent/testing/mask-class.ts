import { sql } from 'kysely'
import type { Photo } from 'mag-dit'
import { dayIn } from '#platform/calendar.ts'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { maskWords } from '../actions/masks.ts'
import { addEntries } from '../actions.ts'

export const DAY = 86_400_000
export const CHANNELS = ['ouderapp', 'website', 'instagram'] as const

/** A line of the register; voice 0 and 1 are the guardians, 2 is the child; days are counted from today. */
export type Line = {
  child: number
  voice: number
  purpose: (typeof CHANNELS)[number]
  medium: Photo['medium']
  decision: 'ja' | 'nee' | 'ingetrokken'
  from: number
  until: number | null
}

/** Ten children of the practice school with two guardians each, old enough to be asked themselves. */
export type MaskClass = TestHouse & {
  /** Nobody of the school. */
  stranger: string
  child: (index: number) => string
  guardian: (child: number, voice: number) => string
  children: readonly string[]
  inSchool: <T>(work: (tx: SchoolTransaction) => Promise<T>) => Promise<T>
  now: () => Date
  /** Nothing is held against this child, and everything that was said about it is taken back. */
  wipe: (tx: SchoolTransaction, child: number) => Promise<void>
  write: (tx: SchoolTransaction, lines: readonly Line[]) => Promise<void>
  /** What the database says of these photos, as "photo channel verdict"; a photo without anybody is not in it. */
  inDatabase: (tx: SchoolTransaction, photos: readonly Photo[]) => Promise<string[]>
  /** The same for a photo of one child alone. */
  verdictOn: (tx: SchoolTransaction, child: number, channel: string) => Promise<string | undefined>
}

export async function openMaskClass(): Promise<MaskClass> {
  const house = await openTestHouse()
  const inSchool: MaskClass['inSchool'] = (work) => house.database.inSchool(house.school.schoolId, work)
  const found = await inSchool((tx) =>
    rows<{ id: string; guardians: string[] }>(
      tx,
      sql`select pupil_id as id, array_agg(guardian_id::text) as guardians from guardianship
          join pupil on pupil.person_id = pupil_id where school_year = 6
          group by pupil_id having count(*) = 2 order by pupil_id limit 10`,
    ),
  )
  const children = found.map((pupil) => pupil.id)
  const child = (index: number) => nth(children, index)
  const guardian = (index: number, voice: number) =>
    nth([...nth(found, index).guardians, child(index)], voice)
  const now = () => house.house.clock()
  const dayFromNow = (days: number) => dayIn(house.school.timeZone, new Date(now().getTime() + days * DAY))

  const write: MaskClass['write'] = (tx, lines) =>
    addEntries(
      tx,
      lines.map(({ child: index, voice, from, until, ...line }) => ({
        ...{ id: newId(), schoolId: house.school.schoolId, subject: child(index), ...line },
        grantor: guardian(index, voice),
        from: dayFromNow(from),
        until: until === null ? null : dayFromNow(until),
        ...{ recordedAt: now(), method: 'papier' as const, textHash: null, recordedBy: null },
      })),
    )
  const wipe: MaskClass['wipe'] = async (tx, index) => {
    await run(
      tx,
      sql`update consent_register set not_in_pictures = false, disagreement = false, child_asked_at = null
          where person_id = ${child(index)}`,
    )
    const back = { child: index, medium: 'foto', decision: 'ingetrokken', from: 0, until: null } as const
    const lines = CHANNELS.flatMap((purpose) => [0, 1, 2].map((voice): Line => ({ ...back, purpose, voice })))
    await write(tx, lines)
  }
  const inDatabase: MaskClass['inDatabase'] = async (tx, photos) => {
    const { channels, photos: words } = await maskWords(tx, house.school, seenIn(photos), now())
    return words.flatMap(({ photo, ...word }) =>
      CHANNELS.map((channel) => `${photo} ${channel} ${verdictOf(word, channels.indexOf(channel))}`),
    )
  }
  const verdictOn: MaskClass['verdictOn'] = async (tx, index, channel) => {
    const portrait: Photo = { id: 'portret', medium: 'foto', faces: [], alsoPresent: [child(index)] }
    const answers = await inDatabase(tx, [portrait])
    return answers
      .find((answer) => answer.includes(channel))
      ?.split(' ')
      .at(-1)
  }
  return {
    ...house,
    ...{ stranger: newId(), child, guardian, children, inSchool, now, wipe, write, inDatabase, verdictOn },
  }
}

function verdictOf(word: { deny: number; unknown: number; lacking: number }, bit: number): string {
  const isIn = (it: number) => ((it >>> bit) & 1) === 1
  if (isIn(word.deny)) return 'mag_niet'
  if (isIn(word.unknown)) return 'onbekend'
  return isIn(word.lacking) ? 'mag_met_toestemming' : 'mag'
}

/** Who is where, as a query has it. */
function seenIn(photos: readonly Photo[]) {
  const seen = photos.flatMap(({ id, medium, faces, alsoPresent = [] }) => {
    const line = (ids: readonly (string | null)[], presence: string) =>
      ids.map((person) => ({ photo: id, medium, person_id: person, presence }))
    const who = faces.flatMap((face) => {
      if (face.as === 'named') return line([face.person], 'certain')
      if (face.as === 'unaccounted') return line([null], 'certain')
      const set = [...new Set(face.candidates)]
      if (face.as === 'covered') return line(set, set.length === 1 ? 'covered' : 'coveredCandidate')
      return set.length === 0
        ? line([null], 'certain')
        : line(set, set.length === 1 ? 'certain' : 'candidate')
    })
    return [...who, ...line(alsoPresent, 'certain')]
  })
  return sql`select photo, medium, person_id, presence from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
             as line(photo text, medium text, person_id uuid, presence text)`
}

export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`Nothing at ${index}`)
  return found
}
