import { fullName, type Name } from '../person.ts'

/** By what somebody may be known: in the file and at the school. */
export type Recognisable = Name & {
  key: string | undefined | null
  eckid: string | undefined | null
  birthDate?: string | undefined | null
  email?: string | undefined | null
}

export type Match =
  | { is: 'known'; id: string }
  | { is: 'unknown' }
  /** Somebody has to say who this is. */
  | { is: 'doubtful'; candidates: string[] }

/** What a person said of who was in doubt: somebody new, or who it is. By their place in the file. */
export type Answers = Readonly<Record<string, string>>
export const IS_NEW = 'nieuw'

/**
 * Who in the file is whom: by ECK iD, by key, by exact full name with birth date (a colleague: with address),
 * else by hand. A name alone never decides, so that twins and namesakes don't get each other's consents.
 */
export function matchAll<Known extends Recognisable & { id: string }>(
  inFile: readonly Recognisable[],
  known: readonly Known[],
  answers: Answers,
): Match[] {
  const book = openBook(known)
  const own = inFile.map((person) => bySomethingOfTheirOwn(person, book))
  const byName = ({ matches, contested }: Round): Round => {
    // Of whom two would be the same already, a third with that name is no third opinion.
    const looked = further(matches, (at, isFree) =>
      byExactName(inFile[at], book, (known) => isFree(known) && !contested.has(known.id)),
    )
    return {
      matches: onlyWhoIsLeft(noneTwice(looked)),
      contested: new Set([...contested, ...twiceIn(looked)]),
    }
  }
  // Twice: who turns out to be somebody sets others free.
  const { matches: exact } = byName(byName({ matches: onlyWhoIsLeft(own), contested: twiceIn(own) }))
  const matches = further(exact, (at, free) => byLikeness(inFile[at], book, free))
  return noneTwice(matches.map((match, at) => answered(match, answers[at])))
}

/** `contested`: whom two in the file would be, by whatever they have. */
type Round = { matches: readonly Match[]; contested: ReadonlySet<string> }

/** Whom another in the file is for certain, nobody else can be. */
function onlyWhoIsLeft(matches: readonly Match[]): Match[] {
  const isFree = openFree(matches)
  return matches.map((match) => {
    if (match.is !== 'doubtful') return match
    const candidates = match.candidates.filter((id) => isFree({ id }))
    return candidates.length === 0 ? { is: 'unknown' } : { is: 'doubtful', candidates }
  })
}

type IsFree = (known: { id: string }) => boolean

/** Goes on with who is unknown still, among those whom nobody else is for certain. */
function further(matches: readonly Match[], look: (at: number, isFree: IsFree) => Match): Match[] {
  const isFree = openFree(matches)
  return matches.map((match, at) => (match.is === 'unknown' ? look(at, isFree) : match))
}

function openFree(matches: readonly Match[]): IsFree {
  const taken = new Set(matches.flatMap((match) => (match.is === 'known' ? [match.id] : [])))
  return ({ id }) => !taken.has(id)
}

type Book<Known> = ReturnType<typeof openBook<Known & Recognisable & { id: string }>>

function openBook<Known extends Recognisable & { id: string }>(known: readonly Known[]) {
  const index = (tell: (person: Known) => string | undefined | null) => {
    const found = new Map<string, Known[]>()
    for (const person of known) {
      const word = tell(person)
      if (word !== undefined && word !== null && word !== '')
        found.set(word, [...(found.get(word) ?? []), person])
    }
    return (word: string | undefined | null) =>
      word === undefined || word === null ? [] : (found.get(word) ?? [])
  }
  return {
    withEckid: index(({ eckid }) => eckid),
    withKey: index(({ key }) => key),
    withEmail: index(({ email }) => email?.toLowerCase()),
    named: index(exactName),
  }
}

const exactName = (name: Name) => fullName(name).normalize('NFC').replaceAll(/\s+/g, ' ')

function bySomethingOfTheirOwn<Known extends Recognisable & { id: string }>(
  person: Recognisable,
  book: Book<Known>,
): Match {
  const [byEckid] = book.withEckid(person.eckid)
  const [byKey] = book.withKey(person.key)
  if (byEckid && byKey && byEckid.id !== byKey.id)
    return { is: 'doubtful', candidates: [byEckid.id, byKey.id] }
  if (byEckid) return { is: 'known', id: byEckid.id }
  if (!byKey) return { is: 'unknown' }
  return isSomebodyElse(person, byKey)
    ? { is: 'doubtful', candidates: [byKey.id] }
    : { is: 'known', id: byKey.id }
}

/** A key that another program hands out as well: then nothing else fits, and one child would get another's consents. */
function isSomebodyElse(person: Recognisable, known: Recognisable): boolean {
  if (differ(person.eckid, known.eckid)) return true
  const hasOtherName = exactName(person) !== '' && exactName(person) !== exactName(known)
  return hasOtherName && differ(person.birthDate, known.birthDate)
}

const differ = (one: string | undefined | null, other: string | undefined | null) =>
  Boolean(one) && Boolean(other) && one !== other

function byExactName<Known extends Recognisable & { id: string }>(
  person: Recognisable | undefined,
  book: Book<Known>,
  isFree: IsFree,
): Match {
  if (!person) return { is: 'unknown' }
  const [only, ...others] = book
    .named(exactName(person))
    .filter(isFree)
    .filter((known) => isSame(known.birthDate, person.birthDate) || isSame(known.email, person.email))
  const isOnly = only && others.length === 0 && !differ(person.eckid, only.eckid)
  return isOnly ? { is: 'known', id: only.id } : { is: 'unknown' }
}

function byLikeness<Known extends Recognisable & { id: string }>(
  person: Recognisable | undefined,
  book: Book<Known>,
  isFree: IsFree,
): Match {
  if (!person) return { is: 'unknown' }
  const namesakes = book.named(exactName(person))
  const possible = [
    // An address may be of several: alone it tells nobody apart.
    ...book.withEmail(person.email),
    ...namesakes.filter(({ birthDate }) => !differ(birthDate, person.birthDate)),
  ].filter(isFree)
  const candidates = [...new Set(possible.map(({ id }) => id))].toSorted()
  return candidates.length === 0 ? { is: 'unknown' } : { is: 'doubtful', candidates }
}

const isSame = (one: string | undefined | null, other: string | undefined | null) =>
  Boolean(one) && one === other

function answered(match: Match, answer: string | undefined): Match {
  if (match.is !== 'doubtful' || answer === undefined) return match
  if (answer === IS_NEW) return { is: 'unknown' }
  return match.candidates.includes(answer) ? { is: 'known', id: answer } : match
}

/** Two who would both be the same person: somebody has to say which of them is. */
function noneTwice(matches: readonly Match[]): Match[] {
  const twice = twiceIn(matches)
  return matches.map((match) =>
    match.is === 'known' && twice.has(match.id) ? { is: 'doubtful', candidates: [match.id] } : match,
  )
}

/** Who would be two in the file. */
function twiceIn(matches: readonly Match[]): Set<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const match of matches) if (match.is === 'known') (once.has(match.id) ? twice : once).add(match.id)
  return twice
}
