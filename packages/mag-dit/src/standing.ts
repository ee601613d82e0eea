import type { Givers, Person } from './publication.ts'
import type { Blocker, Change, ChangeSet, ConsentState, Question } from './verdict.ts'

/**
 * Where one person stands for one purpose and medium, and what would change it.
 * @example const silent: Standing = weigh(voices, [], 'one') // ontbreekt, asks: [['g1'], ['g2']]
 */
export type Standing = {
  readonly state: ConsentState
  /** Each of these is enough when all in it say ja. None: nobody can be asked, or somebody said no. */
  readonly asks: readonly (readonly string[])[]
  /** How this person blocks where they are certain, alone in a list: made once, told in every cell. */
  readonly blockers: readonly Blocker[]
  /** Guardians who said ja while nobody knows whether they have gezag. */
  readonly questions: readonly Question[]
  /** The person with `asks` as changes, alone in a list; an empty list when nobody can be asked. */
  readonly asked: Asked
}

/**
 * Who can be asked, and the sets of asking of which one is enough: none of them holds another.
 * @example const asked: Asked = [{ person: 'p1', ways: [[{ do: 'ask', person: 'p1', grantor: 'g1' }]] }]
 */
export type Asked = readonly { readonly person: string; readonly ways: readonly ChangeSet[] }[]

/**
 * One person in one medium, on every channel of the case in its order; `notGiven` has a bit per channel, bit 0 for the
 * first, so there are at most 32.
 * @example const row: StandingRow = register.rowOf('p1', 'foto')[0]
 */
export type StandingRow = {
  /** The person alone: every frame of only this person shares the list. */
  readonly people: readonly [string]
  readonly standings: readonly Standing[]
  readonly notGiven: number
  /** "Niet in beeld": on every channel, covered or not. */
  readonly isHidden: boolean
}

/**
 * What one grantor's rows come down to. `ended`: a ja that is over and that nothing replaced.
 * @example const answer: Answer = 'ended'
 */
export type Answer = 'ja' | 'ended' | 'nee' | 'ingetrokken'

/** Each grantor once: a handful, so a list is quicker than a map. @example const answers: Answers = [['g1', 'ja']] */
export type Answers = readonly (readonly [grantor: string, answer: Answer])[]

function answerOf(answers: Answers, grantor: string): Answer | undefined {
  for (let nth = 0; nth < answers.length; nth++) if (answers[nth]?.[0] === grantor) return answers[nth]?.[1]
  return undefined
}

/**
 * Who speaks about a person, whatever the channel.
 * @example const voices: Voices = voicesOf({ id: 's1', kind: 'staff' }, false) // { list: ['s1'], … }
 */
export type Voices = {
  readonly id: string
  /** Who gives. */
  readonly list: readonly string[]
  /** Guardians known to have no gezag: their no counts for nothing. */
  readonly without: ReadonlySet<string>
  readonly unknownAuthority: readonly string[]
  /** A child whose silence stands in the way. */
  readonly mustSpeak: boolean
  readonly isHidden: boolean
}

/** @example AGE_OF_OWN_SAY // 16 */
export const AGE_OF_OWN_SAY = 16

/** Twenty silent families with two guardians each would make a million sets; nobody reads more than these. */
export const MOST_ASK_SETS = 32

const NOBODY: Asked = []
/** @example weigh(voices, [['g1', 'ja']], 'one') === GIVEN // true: one for everybody */
export const GIVEN: Standing = { state: 'gegeven', asks: [], blockers: [], questions: [], asked: NOBODY }

/**
 * From 16 a pupil decides alone, as staff and other adults do. An unknown age counts as under 16.
 * @example decidesAlone({ id: 'p1', kind: 'pupil', age: 15 }) // false
 */
export function decidesAlone(person: Person): boolean {
  return person.kind !== 'pupil' || (person.age !== undefined && person.age >= AGE_OF_OWN_SAY)
}

/**
 * Who speaks about this person. `silenceBlocks`: the school waits for a child of this year to answer.
 * @example voicesOf({ id: 'p1', kind: 'pupil', guardians: [{ id: 'g1', authority: true }] }, false).list // ['g1']
 */
export function voicesOf(person: Person, silenceBlocks: boolean): Voices {
  const alone = decidesAlone(person)
  const guardians = (person.guardians ?? []).filter((guardian) => guardian.id !== person.id)
  const having = (authority: boolean) =>
    guardians.filter((it) => it.authority === authority).map((it) => it.id)
  return {
    id: person.id,
    list: alone ? [person.id] : [...new Set(having(true))],
    without: new Set(having(false)),
    unknownAuthority: alone ? [] : guardians.filter((it) => it.authority == null).map((it) => it.id),
    mustSpeak: !alone && silenceBlocks,
    isHidden: person.notInPictures === true,
  }
}

function standing(
  person: string,
  state: ConsentState,
  asks: Standing['asks'] = [],
  unknownAuthority: readonly string[] = [],
): Standing {
  const ways = smallest(asks.slice(0, MOST_ASK_SETS)).map((ids) =>
    ids.map((grantor): Change => ({ do: 'ask', person, grantor })),
  )
  const questions = unknownAuthority.map((guardian): Question => ({ guardian, person, ask: 'authority' }))
  return {
    state,
    asks,
    blockers: [{ person, state }],
    questions,
    asked: asks.length === 0 ? NOBODY : [{ person, ways }],
  }
}

/** Of these sets, the ones that hold no other. @example smallest([['g1'], ['g1', 'g2']]) // [['g1']] */
export function smallest(sets: Standing['asks']): Standing['asks'] {
  if (sets.length < 2) return sets
  const contains = (set: readonly string[], other: readonly string[]) => other.every((id) => set.includes(id))
  const isNeedless = (set: readonly string[], at: number) =>
    sets.some((other, index) => contains(set, other) && (other.length < set.length || index < at))
  return sets.filter((set, at) => !isNeedless(set, at))
}

/** A refusal is worse than a withdrawal, whoever spoke first. */
function standingNo({ without }: Voices, answers: Answers): 'geweigerd' | 'ingetrokken' | undefined {
  let found: 'ingetrokken' | undefined
  for (const answer of answers) {
    if (answer[1] === 'ja' || answer[1] === 'ended' || without.has(answer[0])) continue
    if (answer[1] === 'nee') return 'geweigerd'
    found = 'ingetrokken'
  }
  return found
}

/**
 * Regel 8: alleen na toestemming van betrokkenen. One person's answers, weighed.
 * The no of anybody blocks, on the list or not, except of a guardian known to have no gezag. So the no of a guardian
 * also blocks for a pupil of 16 or older: that guardian no longer decides and is not on the list of who does, and
 * the contract lets such a no block; the safe reading of a doubtful row is never "yes".
 * @example weigh(voices, [['g1', 'ja']], 'one').state // 'gegeven'
 */
export function weigh(voices: Voices, answers: Answers, givers: Givers): Standing {
  if (voices.isHidden) return standing(voices.id, 'niet_in_beeld')
  const no = standingNo(voices, answers)
  if (no !== undefined) return standing(voices.id, no)

  const { id, list } = voices
  const childIsSilent = voices.mustSpeak && answerOf(answers, id) === undefined
  let valid = 0
  let everValid = 0
  for (const giver of list) {
    const answer = answerOf(answers, giver)
    if (answer === 'ja') valid++
    if (answer !== undefined) everValid++
  }
  const enough = givers === 'all' ? Math.max(list.length, 1) : 1
  if (valid >= enough && !childIsSilent) return GIVEN

  const lacking = list.filter((giver) => answerOf(answers, giver) !== 'ja')
  const asked = valid >= enough ? [[]] : givers === 'all' ? [lacking] : lacking.map((giver) => [giver])
  return standing(
    id,
    !childIsSilent && everValid >= enough ? 'verlopen' : 'ontbreekt',
    list.length === 0 ? [] : asked.map((ids) => (childIsSilent ? [...ids, id] : ids)),
    voices.unknownAuthority.filter((guardian) => answerOf(answers, guardian) === 'ja'),
  )
}
