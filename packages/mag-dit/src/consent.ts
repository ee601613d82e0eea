import { classOf } from './channel.ts'
import { dayOf, havePassed, instantOf } from './day.ts'
import type { ConsentEntry, GateCase, Givers, Medium, Person } from './publication.ts'
import type { ConsentState } from './verdict.ts'

/**
 * Where one person stands for one purpose and medium, and what would change it.
 * @example const silent: Standing = { state: 'ontbreekt', unknownAuthority: [], asks: [['g1'], ['g2']] }
 */
export type Standing = {
  readonly state: ConsentState
  /** Guardians who said ja while nobody knows whether they have gezag. */
  readonly unknownAuthority: readonly string[]
  /** Each of these is enough when all in it say ja. None: nobody can be asked, or somebody said no. */
  readonly asks: readonly (readonly string[])[]
}

/**
 * Where everybody stands for one purpose and medium. Undefined: no such person, which is never a yes.
 * @example const standingOf: Standings = register.standingsFor('website', 'foto')
 */
export type Standings = (person: string) => Standing | undefined

/** The register at one instant. @example const register: Register = openRegister(input) */
export type Register = { readonly standingsFor: (channel: string, medium: Medium) => Standings }

/**
 * What one grantor's rows come down to. `ended`: a ja that is over and that nothing replaced.
 * @example const answer: Answer = 'ended'
 */
export type Answer = 'ja' | 'ended' | 'nee' | 'ingetrokken'

const GIVERS_BY_DEFAULT = { closed: 'one', own: 'one', network: 'all' } as const
const AGE_OF_OWN_SAY = 16
const FIRST_YEAR_ASKED = 6
const DAYS_TO_ANSWER = 28

/**
 * Folds rows of one subject, purpose and medium into an answer per grantor, in the order of the rows.
 * A no stands until the same grantor's later ja that has begun. A ja that has not begun is as if it were not there.
 * Every begun ja since the last no counts by itself: "has a valid ja" is true when any of them is valid. So a ja only
 * ever adds, and taking one out of the register never makes a yes. Who wants less says so with `nee` or `ingetrokken`.
 * @example foldAnswers([{ ...row, grantor: 'g1', decision: 'nee' }], '2026-03-10') // Map { 'g1' => 'nee' }
 */
export function foldAnswers(rows: readonly ConsentEntry[], today: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const { grantor, decision, from, until } of rows) {
    if (decision !== 'ja') answers.set(grantor, decision)
    else if ((from ?? today) <= today && answers.get(grantor) !== 'ja')
      answers.set(grantor, until != null && until <= today ? 'ended' : 'ja')
  }
  return answers
}

/** From 16 a pupil decides alone, as staff and other adults do. An unknown age counts as under 16. */
function decidesAlone(person: Person): boolean {
  return person.kind !== 'pupil' || (person.age !== undefined && person.age >= AGE_OF_OWN_SAY)
}

/**
 * Regel 8: alleen na toestemming van betrokkenen. One person's answers, weighed.
 * The no of anybody blocks, on the list or not, except of a guardian known to have no gezag. So the no of a guardian
 * also blocks for a pupil of 16 or older: that guardian no longer decides and is not on the list of who does, and
 * the contract lets such a no block; the safe reading of a doubtful row is never "yes".
 */
function weigh(
  person: Person,
  answers: ReadonlyMap<string, Answer>,
  givers: Givers,
  silenceBlocks: boolean,
): Standing {
  const alone = decidesAlone(person)
  const guardians = (person.guardians ?? []).filter((guardian) => guardian.id !== person.id)
  const without = new Set(guardians.filter((it) => it.authority === false).map((it) => it.id))
  const heard = [...answers].filter(([grantor]) => !without.has(grantor)).map(([, answer]) => answer)
  const settled = (state: ConsentState): Standing => ({ state, unknownAuthority: [], asks: [] })

  if (person.notInPictures) return settled('niet_in_beeld')
  if (heard.includes('nee')) return settled('geweigerd')
  if (heard.includes('ingetrokken')) return settled('ingetrokken')

  const list = alone ? [person.id] : guardians.filter((it) => it.authority === true).map((it) => it.id)
  const childIsSilent = !alone && silenceBlocks && !answers.has(person.id)
  const isGivenBy = (hasSaidYes: (id: string) => boolean) =>
    givers === 'all' ? list.length > 0 && list.every(hasSaidYes) : list.some(hasSaidYes)
  const isGiven = isGivenBy((id) => answers.get(id) === 'ja')
  if (isGiven && !childIsSilent) return settled('gegeven')

  const lacking = list.filter((id) => answers.get(id) !== 'ja')
  const voices = isGiven ? [[]] : givers === 'all' ? [lacking] : lacking.map((id) => [id])
  return {
    state: !childIsSilent && isGivenBy((id) => answers.has(id)) ? 'verlopen' : 'ontbreekt',
    unknownAuthority: alone
      ? []
      : guardians.filter((it) => it.authority == null && answers.get(it.id) === 'ja').map((it) => it.id),
    asks: list.length === 0 ? [] : voices.map((ids) => (childIsSilent ? [...ids, person.id] : ids)),
  }
}

/**
 * Opens the register as it was known at the case's instant: what was recorded later is left out.
 * @example openRegister(input).standingsFor('website', 'foto')('p1')?.state // 'gegeven'
 */
export function openRegister(input: GateCase): Register {
  const { settings } = input
  const now = instantOf(input.at)
  const today = dayOf(now)
  const people = new Map(input.people.map((person) => [person.id, person]))
  const known = input.consents.filter((entry) => instantOf(entry.recordedAt) <= now)
  const rowsOf = Map.groupBy(known, (entry) => entry.subject)

  const silenceBlocks = ({ schoolYear = 0, childAskedAt }: Person): boolean => {
    const silence = settings?.childSilence ?? 'afterAsked'
    if (silence !== 'afterAsked') return silence === 'blocks'
    const wasAsked = childAskedAt !== undefined && havePassed(DAYS_TO_ANSWER, childAskedAt, now)
    return schoolYear >= FIRST_YEAR_ASKED && wasAsked
  }

  const look = (person: Person, channel: string, medium: Medium): Standing => {
    const rows = rowsOf.get(person.id) ?? []
    const answers = foldAnswers(
      rows.filter((entry) => entry.purpose === channel && entry.medium === medium),
      today,
    )
    const reach = classOf(channel, settings)
    const usual = reach && (settings?.givers?.[reach] ?? GIVERS_BY_DEFAULT[reach])
    return weigh(person, answers, person.disagreement ? 'all' : (usual ?? 'all'), silenceBlocks(person))
  }

  const opened = new Map<string, Standings>()
  const openFor = (channel: string, medium: Medium): Standings => {
    const weighed = new Map<string, Standing>()
    return (id) => {
      const person = people.get(id)
      if (person === undefined) return undefined
      const standing = weighed.get(id) ?? look(person, channel, medium)
      weighed.set(id, standing)
      return standing
    }
  }
  return {
    standingsFor: (channel, medium) => {
      const key = `${medium} ${channel}`
      const standings = opened.get(key) ?? openFor(channel, medium)
      opened.set(key, standings)
      return standings
    },
  }
}
