import type { FileRecord, FileRecords, HideEckid } from './edexml.ts'
import type {
  FileGroup,
  FilePupil,
  FileRefusal,
  FileSchool,
  FileStaff,
  SchoolFile,
  Warning,
  WarningCode,
} from './school-file.ts'

/** Puts together what was read, now that everything it points at has been seen too. */
export function completeFile(records: FileRecords, hide: HideEckid): SchoolFile | FileRefusal {
  const [school, another] = records.school
  const isSomething = records.pupil.length + records.group.length + records.staff.length > 0
  if (!school) return { code: isSomething ? 'no_school' : 'not_this_format', line: records.strangeAt ?? 1 }
  if (another) return { code: 'several_schools', line: another.line }
  const schoolYear = first(school, 'schooljaar')?.replaceAll(/\s*\/\s*/g, '-')
  if (schoolYear === undefined || !isSchoolYear(schoolYear))
    return { code: 'no_school_year', line: school.line }
  if (records.pupil.length === 0) return { code: 'no_pupils', line: school.line }

  const notes = openNotes()
  const known = {
    groups: new Set(keysIn(records.group)),
    combined: new Set(keysIn(records.combined)),
    locations: new Set(keysIn(records.location)),
  }
  const identify = openIdentities([...records.pupil], hide, notes)
  const identifyStaff = openIdentities([...records.staff], hide, notes)
  if (fileSchool(school).brin === undefined && fileSchool(school).number === undefined)
    notes.add('no_brin', school)
  const groups = [...groupsIn(records.group, 'home', notes), ...groupsIn(records.combined, 'combined', notes)]
  const yearOf = new Map(groups.map((group) => [group.key, group.year]))
  return {
    school: fileSchool(school),
    schoolYear,
    referenceDay: day(first(school, 'peildatum')) ?? day(first(school, 'aanmaakdatum')),
    locations: keyed(records.location, notes).map(named),
    groups,
    pupils: records.pupil.map((record) => pupilIn(record, { known, yearOf, notes, identify })),
    staff: records.staff.map((record) => staffIn(record, known, identifyStaff, notes)),
    dropped: Object.fromEntries(records.dropped),
    unknown: Object.fromEntries(records.unknown),
    warnings: notes.all(),
  }
}

type Notes = ReturnType<typeof openNotes>
const MOST_LINES_NAMED = 5

function openNotes() {
  const lines = new Map<WarningCode, number[]>()
  return {
    add: (code: WarningCode, { line }: FileRecord) => {
      const noted = lines.get(code)
      if (noted) noted.push(line)
      else lines.set(code, [line])
    },
    all: (): Warning[] =>
      [...lines].map(([code, where]) => ({
        ...{ code, count: where.length, lines: where.toSorted((a, b) => a - b).slice(0, MOST_LINES_NAMED) },
      })),
  }
}

const first = (record: FileRecord, name: string) => record.values.get(name)?.[0]
const all = (record: FileRecord, ...names: string[]) => [
  ...new Set(names.flatMap((name) => record.values.get(name) ?? [])),
]
const keysIn = (records: readonly FileRecord[]) => records.flatMap((record) => first(record, 'key') ?? [])

function isSchoolYear(text: string): boolean {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? []
  return from !== undefined && Number(to) === Number(from) + 1
}

/** A day, also of a moment; what is no day on the calendar is none. */
function day(text: string | undefined): string | undefined {
  const found = text === undefined ? undefined : /^(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(text)?.[1]
  if (found === undefined) return undefined
  const at = new Date(`${found}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) && found > '1900'
    ? found
    : undefined
}

function fileSchool(record: FileRecord): FileSchool {
  const dependance = first(record, 'dependancecode')
  return {
    brin: first(record, 'brincode')?.toUpperCase(),
    dependance: dependance === '00' ? undefined : dependance,
    number: first(record, 'instellingsnummer'),
    key: first(record, 'schoolkey'),
  }
}

function groupsIn(records: readonly FileRecord[], kind: FileGroup['kind'], notes: Notes): FileGroup[] {
  return keyed(records, notes).map((record) => {
    const code = first(record, 'jaargroep')
    return { ...named(record), kind, year: code === undefined ? undefined : year(code) }
  })
}

/** Of two with the same key the first is it. */
function keyed(records: readonly FileRecord[], notes: Notes): FileRecord[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const key = first(record, 'key')
    const isNew = key !== undefined && !seen.has(key)
    if (key === undefined) notes.add('group_without_key', record)
    else if (!isNew) notes.add('group_key_twice', record)
    if (isNew) seen.add(key)
    return isNew
  })
}

function named(record: FileRecord): { key: string; name: string } {
  const key = first(record, 'key') ?? ''
  return { key, name: first(record, 'naam') ?? key }
}

/** Kindergarten to groep 8, and the years before; S, V, B, D, N and those after groep 8 are none of these. */
const year = (code: string) => (/^0?[0-8]$/.test(code) ? Number(code) : undefined)

type Identity = { key: string | undefined; eckid: string | undefined }

/** A key that two share tells neither apart, and one with # before it is made anew for each file. */
function openIdentities(records: readonly FileRecord[], hide: HideEckid, notes: Notes) {
  const times = (name: string) => Map.groupBy(keysOf(records, name), (value) => value)
  const [keys, eckids] = [times('key'), times('eckid')]
  return (record: FileRecord): Identity => {
    const [key, eckid] = [first(record, 'key'), first(record, 'eckid')]
    const isShared = key !== undefined && (keys.get(key)?.length ?? 0) > 1
    const isSharedEckid = eckid !== undefined && (eckids.get(eckid)?.length ?? 0) > 1
    if (key === undefined) notes.add('no_key', record)
    else if (key.startsWith('#')) notes.add('key_for_once', record)
    else if (isShared) notes.add('key_twice', record)
    if (isSharedEckid) notes.add('eckid_twice', record)
    return {
      key: key === undefined || key.startsWith('#') || isShared ? undefined : key,
      eckid: eckid === undefined || isSharedEckid ? undefined : hide(eckid),
    }
  }
}

const keysOf = (records: readonly FileRecord[], name: string) =>
  records.flatMap((record) => first(record, name) ?? [])

/** What a school calls a child; else what stands in its papers; else its initials. */
function nameIn(record: FileRecord, notes: Notes) {
  const initials = first(record, 'voorletters-1')
  const isBare = initials !== undefined && /^\p{Lu}+$/u.test(initials)
  const dotted = isBare ? [...initials].map((letter) => `${letter}.`).join('') : initials
  const name = {
    givenName: first(record, 'roepnaam') ?? first(record, 'voornamen') ?? dotted ?? '',
    prefix: first(record, 'voorvoegsel') ?? '',
    familyName: first(record, 'achternaam') ?? '',
  }
  if (name.givenName === '' && name.familyName === '') notes.add('no_name', record)
  else if (name.familyName === '') notes.add('no_family_name', record)
  return name
}

type Known = { groups: ReadonlySet<string>; combined: ReadonlySet<string>; locations: ReadonlySet<string> }
type Around = {
  known: Known
  yearOf: ReadonlyMap<string, number | undefined>
  notes: Notes
  identify: (record: FileRecord) => Identity
}

function pupilIn(record: FileRecord, { known, yearOf, notes, identify }: Around): FilePupil {
  const born = first(record, 'geboortedatum')
  if (born === undefined) notes.add('no_birth_date', record)
  else if (day(born) === undefined) notes.add('birth_date_unreadable', record)
  const group = pointsAt(record, 'groep', known.groups, () => notes.add('unknown_group', record))
  const code = first(record, 'jaargroep')?.toUpperCase()
  const isFormer = code === 'H'
  const isOutside = code !== undefined && code !== 'H' && code !== 'C' && year(code) === undefined
  if (isOutside) notes.add('year_outside', record)
  const ownYear = code === undefined ? undefined : year(code)
  const schoolYear = isOutside ? null : (ownYear ?? (group === undefined ? undefined : yearOf.get(group)))
  const leftOn = day(first(record, 'uitstroomdatum'))
  if (group === undefined && !isFormer && leftOn === undefined) notes.add('no_group', record)
  if (schoolYear === undefined && !isFormer) notes.add('no_year', record)
  return {
    ...nameIn(record, notes),
    ...identify(record),
    birthDate: day(born),
    ...{ year: schoolYear, group, leftOn, former: isFormer },
    combined: all(record, 'samengestelde_groep').filter((key) => known.combined.has(key)),
    location: pointsAt(record, 'vestiging', known.locations, () => notes.add('unknown_location', record)),
  }
}

function pointsAt(record: FileRecord, name: string, known: ReadonlySet<string>, warn: () => void) {
  const key = first(record, name)
  if (key === undefined || known.has(key)) return key
  warn()
  return undefined
}

function staffIn(
  record: FileRecord,
  known: Known,
  identify: (record: FileRecord) => Identity,
  notes: Notes,
): FileStaff {
  return {
    ...nameIn(record, notes),
    ...identify(record),
    email: first(record, 'emailadres')?.toLowerCase(),
    roles: all(record, 'rol', 'rolomschrijving').toSorted(),
    groups: all(record, 'groep')
      .filter((key) => known.groups.has(key))
      .toSorted(),
  }
}
