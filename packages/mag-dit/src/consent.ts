import { classOf } from './channel.ts'
import { dayOf, havePassed, instantOf } from './day.ts'
import type { ConsentEntry, GateCase, GateSettings, Givers, Medium, Person } from './publication.ts'
import { arrangeRows } from './rows.ts'
import {
  type Answer,
  type Answers,
  GIVEN,
  type Standing,
  type StandingRow,
  type Voices,
  voicesOf,
  weigh,
} from './standing.ts'

/**
 * Where everybody stands for one channel of the case and medium. Undefined: no such person, which is never a yes.
 * @example const standingOf: Standings = register.standingsFor('website', 'foto')
 */
export type Standings = (person: string) => Standing | undefined

/**
 * A row alone in a list, as every frame of only this person has it; `[undefined]`: no such person, which is never a yes.
 * @example const [row]: Found = register.rowOf('p1', 'foto')
 */
export type Found = readonly [StandingRow | undefined]

/**
 * The register at one instant. `rowOf`: one person in one medium, on every channel of the case.
 * @example const register: Register = openRegister(input)
 * @example register.rowOf('p1', 'foto')[0]?.standings[0]?.state // 'gegeven'
 */
export type Register = {
  readonly standingsFor: (channel: string, medium: Medium) => Standings
  readonly rowOf: (person: string, medium: Medium) => Found
}

const NO_SUCH_PERSON: Found = [undefined]
const GIVERS_BY_DEFAULT = { closed: 'one', own: 'one', network: 'all' } as const
/** A child of this year or later is asked itself. @example FIRST_YEAR_ASKED // 6 */
export const FIRST_YEAR_ASKED = 6
/** How long an asked child has before its silence counts. @example DAYS_TO_ANSWER // 28 */
export const DAYS_TO_ANSWER = 28

/**
 * Folds rows of one subject, purpose and medium into an answer per grantor, in the order of the rows.
 * A no stands until the same grantor's later ja that has begun. A ja that has not begun is as if it were not there.
 * Every begun ja since the last no counts by itself: "has a valid ja" is true when any of them is valid. So a ja only
 * ever adds, and taking one out of the register never makes a yes. Who wants less says so with `nee` or `ingetrokken`.
 * @example foldAnswers([{ ...row, grantor: 'g1', decision: 'nee' }], '2026-03-10') // [['g1', 'nee']]
 */
export function foldAnswers(rows: readonly ConsentEntry[], today: string): Answers {
  // As long as it can become, and then cut short: a list that grows takes room for seventeen.
  const answers = new Array<[string, Answer]>(rows.length)
  let count = 0
  for (const row of rows) {
    const answer = row.decision === 'ja' ? yesOn(today, row.from, row.until) : row.decision
    if (answer === undefined) continue
    const known = answers.find((it, nth) => nth < count && it[0] === row.grantor)
    if (known === undefined) answers[count++] = [row.grantor, answer]
    else if (row.decision !== 'ja' || known[1] !== 'ja') known[1] = answer
  }
  answers.length = count
  return answers
}

/** Nearly everybody said ja and nothing else: then nothing has to be folded. */
function isPlainlyGiven(
  { list, mustSpeak, isHidden }: Voices,
  rows: readonly ConsentEntry[],
  today: string,
  givers: Givers,
) {
  if (mustSpeak || isHidden) return false
  const isYes = ({ decision, from, until }: ConsentEntry) =>
    decision === 'ja' && yesOn(today, from, until) === 'ja'
  const hasSaid = (giver: string) => rows.some((row) => row.grantor === giver)
  if (!rows.every(isYes)) return false
  return givers === 'all' ? list.length > 0 && list.every(hasSaid) : list.some(hasSaid)
}

function yesOn(today: string, from: ConsentEntry['from'], until: ConsentEntry['until']): Answer | undefined {
  if (from != null && from > today) return undefined
  return until != null && until <= today ? 'ended' : 'ja'
}

function giversOn(channel: string, settings: GateSettings | undefined): Givers {
  const reach = classOf(channel, settings)
  return (reach && (settings?.givers?.[reach] ?? GIVERS_BY_DEFAULT[reach])) ?? 'all'
}

/**
 * Whether the silence of a child stands in the way of the others' ja at an instant.
 * @example silenceBlocks({ id: 'p1', kind: 'pupil', schoolYear: 6 }, { childSilence: 'blocks' }, now) // true
 */
export function silenceBlocks(person: Person, settings: GateSettings | undefined, now: number): boolean {
  const silence = settings?.childSilence ?? 'afterAsked'
  if (silence !== 'afterAsked') return silence === 'blocks'
  const { schoolYear = 0, childAskedAt } = person
  const wasAsked = childAskedAt !== undefined && havePassed(DAYS_TO_ANSWER, childAskedAt, now)
  return schoolYear >= FIRST_YEAR_ASKED && wasAsked
}

/**
 * Opens the register as it was known at the case's instant: what was recorded later is left out. At most 32 channels.
 * @example openRegister(input).standingsFor('website', 'foto')('p1')?.state // 'gegeven'
 */
export function openRegister(input: Omit<GateCase, 'photos'>): Register {
  const { settings, channels } = input
  const now = instantOf(input.at)
  const today = dayOf(now)
  const givers = channels.map((channel) => giversOn(channel, settings))
  const rowsOf = arrangeRows(input, now)
  const people = new Map(input.people.map((person, index) => [person.id, openPerson(person, index)]))

  function openPerson(person: Person, index: number): (medium: Medium) => Found {
    const weighed: { [medium in Medium]?: Found } = {}
    let voices: Voices | undefined
    const weighAll = (medium: Medium): Found => {
      voices ??= voicesOf(person, silenceBlocks(person, settings, now))
      const known = voices
      let notGiven = 0
      const standings = givers.map((usual, channel) => {
        const rows = rowsOf(index, medium, channel)
        const needed = person.disagreement ? 'all' : usual
        const standing = isPlainlyGiven(known, rows, today, needed)
          ? GIVEN
          : weigh(known, foldAnswers(rows, today), needed)
        if (standing.state !== 'gegeven') notGiven |= 1 << channel
        return standing
      })
      return [{ people: [person.id], standings, notGiven, isHidden: known.isHidden }]
    }
    return (medium) => {
      const row = weighed[medium] ?? weighAll(medium)
      weighed[medium] = row
      return row
    }
  }

  const rowOf: Register['rowOf'] = (id, medium) => people.get(id)?.(medium) ?? NO_SUCH_PERSON
  return {
    rowOf,
    standingsFor: (channel, medium) => (id) => rowOf(id, medium)[0]?.standings[channels.indexOf(channel)],
  }
}
