import type { ConsentEntry, GateCase, Person, Photo } from './publication.ts'

/**
 * The gate once more, as slowly and plainly as the contract reads: it walks the raw register for every question and
 * uses nothing of the engine. Verdicts and blockers only.
 */
export type PlainCell = { readonly verdict: string; readonly blockers: Readonly<Record<string, string>> }

const CLASS: Record<string, 'closed' | 'own' | 'network'> = {
  ouderapp: 'closed',
  website: 'own',
  instagram: 'network',
}

const today = (input: GateCase) =>
  new Date(input.at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })

function rows(input: GateCase, subject: string, grantor: string, purpose: string, medium: string) {
  return input.consents.filter(
    (row) =>
      row.subject === subject &&
      row.grantor === grantor &&
      row.purpose === purpose &&
      row.medium === medium &&
      new Date(row.recordedAt) <= new Date(input.at),
  )
}

const hasBegun = (row: ConsentEntry, day: string) =>
  row.from === undefined || row.from === null || row.from <= day
const hasEnded = (row: ConsentEntry, day: string) => typeof row.until === 'string' && !(day < row.until)

function standingNo(list: readonly ConsentEntry[], day: string): string | undefined {
  const standing = list.filter((row, index) => {
    const isLifted = list.some((other, at) => at > index && other.decision === 'ja' && hasBegun(other, day))
    return row.decision !== 'ja' && !isLifted
  })
  return standing.at(-1)?.decision
}

function jas(list: readonly ConsentEntry[], day: string): readonly ConsentEntry[] {
  return list.filter((row, index) => {
    const isRevoked = list.some((other, at) => at > index && other.decision !== 'ja')
    return row.decision === 'ja' && !isRevoked && hasBegun(row, day)
  })
}

function wasAskedLongAgo(input: GateCase, asked: string): boolean {
  if (asked.includes('T'))
    return new Date(asked).getTime() + 28 * 24 * 3_600_000 <= new Date(input.at).getTime()
  const answerBy = new Date(`${asked}T12:00:00Z`)
  answerBy.setUTCDate(answerBy.getUTCDate() + 28)
  return answerBy.toISOString().slice(0, 10) <= today(input)
}

function mustSpeak(input: GateCase, { schoolYear = 0, childAskedAt }: Person): boolean {
  const silence = input.settings?.childSilence ?? 'afterAsked'
  if (silence !== 'afterAsked') return silence === 'blocks'
  return schoolYear >= 6 && childAskedAt !== undefined && wasAskedLongAgo(input, childAskedAt)
}

export function plainState(input: GateCase, person: Person, channel: string, medium: string): string {
  const day = today(input)
  if (person.notInPictures === true) return 'niet_in_beeld'
  const of = (grantor: string) => rows(input, person.id, grantor, channel, medium)
  const everybody = [...new Set(input.consents.map((row) => row.grantor))]
  const powerless = (person.guardians ?? []).filter((it) => it.authority === false).map((it) => it.id)
  const noes = everybody.filter((id) => !powerless.includes(id)).map((id) => standingNo(of(id), day))
  if (noes.includes('nee')) return 'geweigerd'
  if (noes.includes('ingetrokken')) return 'ingetrokken'

  const isChild = person.kind === 'pupil' && (person.age ?? 0) < 16
  const givers = isChild
    ? (person.guardians ?? []).filter((it) => it.authority === true).map((it) => it.id)
    : [person.id]
  const klass = CLASS[channel] ?? 'network'
  const usual = input.settings?.givers?.[klass] ?? (klass === 'network' ? 'all' : 'one')
  const needsAll = usual === 'all' || person.disagreement === true
  const enough = (number: number) => (needsAll ? givers.length > 0 && number === givers.length : number > 0)
  const valid = givers.filter((id) => jas(of(id), day).some((row) => !hasEnded(row, day)))
  const everValid = givers.filter((id) => jas(of(id), day).length > 0)

  const isSilent = isChild && mustSpeak(input, person) && jas(of(person.id), day).length === 0
  if (enough(valid.length) && !isSilent) return 'gegeven'
  return enough(everValid.length) && !isSilent ? 'verlopen' : 'ontbreekt'
}

const STATES = ['niet_in_beeld', 'geweigerd', 'ingetrokken', 'verlopen', 'ontbreekt']

export function plainCell(input: GateCase, id: string, channel: string): PlainCell {
  const verdicts = new Set<string>()
  const blockers: Record<string, string> = {}
  for (const photo of input.photos.filter((it) => it.id === id))
    lookAt(input, photo, channel, verdicts, blockers)
  const verdict = ['mag_niet', 'onbekend', 'mag_met_toestemming'].find((it) => verdicts.has(it)) ?? 'mag'
  return { verdict, blockers }
}

function lookAt(
  input: GateCase,
  photo: Photo,
  channel: string,
  verdicts: Set<string>,
  blockers: Record<string, string>,
): void {
  const stateOf = (id: string) => {
    const person = input.people.find((it) => it.id === id)
    return person === undefined ? 'unknown' : plainState(input, person, channel, photo.medium)
  }
  const block = (id: string, state: string) => {
    const known = blockers[id]
    if (known === undefined || STATES.indexOf(state) < STATES.indexOf(known)) blockers[id] = state
    verdicts.add(['verlopen', 'ontbreekt'].includes(state) ? 'mag_met_toestemming' : 'mag_niet')
  }
  const see = (ids: readonly string[]) => {
    const states = ids.map((id) => [id, stateOf(id)] as const).filter(([, state]) => state !== 'gegeven')
    if (ids.length === 0) verdicts.add('onbekend')
    for (const [id, state] of states) {
      if (ids.length > 1 || state === 'unknown') verdicts.add('onbekend')
      else block(id, state)
    }
  }
  const cover = (ids: readonly string[]) => {
    for (const id of ids) {
      if (stateOf(id) === 'unknown') verdicts.add('onbekend')
      else if (stateOf(id) === 'niet_in_beeld' && ids.length > 1) verdicts.add('onbekend')
      else if (stateOf(id) === 'niet_in_beeld') block(id, 'niet_in_beeld')
    }
  }
  for (const face of photo.faces) {
    if (face.as === 'named') see([face.person])
    if (face.as === 'candidates') see([...new Set(face.candidates)])
    if (face.as === 'unaccounted') see([])
    if (face.as === 'covered') cover(face.person ? [face.person] : [...new Set(face.candidates ?? [])])
  }
  for (const id of photo.alsoPresent ?? []) see([id])
  const seen = photo.faces.filter((face) => face.as !== 'covered').length + (photo.alsoPresent ?? []).length
  const marked = seen + photo.faces.length
  if (photo.nobodyRecognisable === true ? seen > 0 : marked === 0) verdicts.add('onbekend')
}
