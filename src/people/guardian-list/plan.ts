import { fullName, type Name } from '../person.ts'
import { nameKey } from '../table-file/cell-values.ts'
import { type GuardianLine, groupKey } from './lines.ts'

export type KnownPupil = Name & {
  id: string
  number: string | null
  birthDate: string | null
  group: string | null
}
export type KnownAdult = Name & {
  id: string
  email: string | null
  isStaff: boolean
  isGuardian: boolean
  /** Given and confirmed by this guardian: the school's list does not know better. */
  hasOwnEmail: boolean
  children: readonly { id: string; authority: boolean | null }[]
}
export type PeopleNow = { pupils: readonly KnownPupil[]; adults: readonly KnownAdult[] }

export type Doubt =
  | 'no_such_pupil'
  | 'two_pupils'
  | 'no_name'
  | 'two_guardians'
  | 'bad_email'
  | 'shared_email'
  | 'other_email'
  | 'own_email'
  | 'authority_not_clear'
  | 'authority_contradicts'
  | 'secret_not_clear'

/** Of whom a doubt is, as a person reads it. `isLeftOut`: nothing of this row is done. */
export type Doubtful = { row: number; who: string; child: string; code: Doubt; isLeftOut: boolean }
export type Link = { pupilId: string; child: string; authority: boolean | null }
export type GuardianStep = {
  is: 'new' | 'changed' | 'same'
  /** Undefined: somebody new. */
  id: string | undefined
  name: Name
  /** An address that comes in with this list, and lets this guardian in. */
  email: string | undefined
  /** New children, or another gezag. */
  links: Link[]
}
export type GuardianPlan = {
  steps: GuardianStep[]
  doubts: Doubtful[]
  secret: { id: string; name: string }[]
}

type Placed = { line: GuardianLine; pupil: KnownPupil }

/** What a list would do. It adds and changes; who is not in it stays as they were. */
export function planOf(lines: readonly GuardianLine[], now: PeopleNow): GuardianPlan {
  const doubts: Doubtful[] = []
  const doubt = (line: GuardianLine, code: Doubt, isLeftOut: boolean) =>
    doubts.push({
      row: line.row,
      who: fullName(line.guardian),
      child: line.child.name || line.child.number,
      code,
      isLeftOut,
    })

  const findPupil = openPupils(now.pupils)
  const placed = lines.flatMap((line): Placed[] => {
    const found = findPupil(line.child)
    if (typeof found === 'string') doubt(line, found, true)
    return typeof found === 'string' ? [] : [{ line, pupil: found }]
  })
  const secret = new Map<string, string>()
  for (const { line, pupil } of placed) {
    if (line.secret === 'yes') secret.set(pupil.id, fullName(pupil))
    if (line.secret === 'not_recognised') doubt(line, 'secret_not_clear', false)
  }
  const named = placed.filter(
    ({ line }) => line.guardian.familyName !== '' || line.email !== '' || line.hasBadEmail,
  )
  for (const { line } of named.filter(({ line }) => line.guardian.familyName === ''))
    doubt(line, 'no_name', true)

  const people = Map.groupBy(
    named.filter(({ line }) => line.guardian.familyName !== ''),
    ({ line, pupil }) => `${line.email || pupil.id} ${key(line.guardian)}`,
  )
  const owners = new Map(
    now.adults.flatMap(({ email, id }) => (email ? [[email.toLowerCase(), id] as const] : [])),
  )
  const steps = [...people.values()].flatMap((rows) => stepOf(rows, now, owners, doubt))
  return { steps, doubts, secret: [...secret].map(([id, name]) => ({ id, name })) }
}

const key = (name: Name) => nameKey(fullName(name))

function openPupils(pupils: readonly KnownPupil[]) {
  const byNumber = Map.groupBy(pupils, ({ number }) => number ?? '')
  const byName = Map.groupBy(pupils, key)
  return ({
    number,
    name,
    birthDate,
    group,
  }: GuardianLine['child']): KnownPupil | 'no_such_pupil' | 'two_pupils' => {
    const numbered = number === '' ? [] : (byNumber.get(number) ?? [])
    const namesakes = byName.get(nameKey(name)) ?? []
    const exact = namesakes.filter((pupil) =>
      birthDate === undefined
        ? group !== '' && pupil.group !== null && groupKey(pupil.group) === groupKey(group)
        : pupil.birthDate === birthDate,
    )
    // A number that is known says who it is; one that is not may be of another program.
    const found = numbered.length > 0 ? numbered : exact
    if (found.length > 1) return 'two_pupils'
    return found[0] ?? 'no_such_pupil'
  }
}

type Say = (line: GuardianLine, code: Doubt, isLeftOut: boolean) => void

/** Everything that the list says of one guardian. `owners`: whose address it is already, at school or higher in the list. */
function stepOf(
  rows: readonly Placed[],
  now: PeopleNow,
  owners: Map<string, string>,
  doubt: Say,
): GuardianStep[] {
  const [first] = rows
  if (!first) return []
  const { line } = first
  const known = findGuardian(rows, now)
  if (known.length > 1) {
    for (const row of rows) doubt(row.line, 'two_guardians', true)
    return []
  }
  const [person] = known
  const email = emailOf(rows, person, owners, doubt)
  const links = [...Map.groupBy(rows, ({ pupil }) => pupil.id).values()].flatMap((of) =>
    linkOf(of, person, doubt),
  )
  const isSame = person !== undefined && links.length === 0 && email === undefined
  const is = person === undefined ? 'new' : isSame ? 'same' : 'changed'
  return [{ is, id: person?.id, name: person ?? line.guardian, email, links }]
}

/** The address that comes in with this guardian: theirs alone, and not the one that the school has already. */
function emailOf(
  rows: readonly Placed[],
  person: KnownAdult | undefined,
  owners: Map<string, string>,
  doubt: Say,
): string | undefined {
  for (const { line } of rows) if (line.hasBadEmail) doubt(line, 'bad_email', false)
  const [line] = rows.flatMap((row) => (row.line.email === '' ? [] : [row.line]))
  if (!line) return undefined
  const me = person?.id ?? `new ${line.row} ${key(line.guardian)}`
  const known = person?.email?.toLowerCase()
  const code = judgeEmail(line.email, me, person, owners)
  if (code !== undefined) {
    doubt(line, code, false)
    return undefined
  }
  owners.set(line.email, me)
  return known === line.email && person?.isGuardian === true ? undefined : line.email
}

function judgeEmail(
  email: string,
  me: string,
  person: KnownAdult | undefined,
  owners: ReadonlyMap<string, string>,
): Doubt | undefined {
  if ((owners.get(email) ?? me) !== me) return 'shared_email'
  if (person?.hasOwnEmail === true && person.email?.toLowerCase() !== email) return 'own_email'
  // With another address than the school has, somebody else would come in as this colleague.
  const isColleague = person?.isStaff === true && person.email !== null
  return isColleague && person.email?.toLowerCase() !== email ? 'other_email' : undefined
}

/** By address and name together, else by name with the child they already have. A name alone is nobody. */
function findGuardian(rows: readonly Placed[], { adults }: PeopleNow): KnownAdult[] {
  const found = rows.flatMap(({ line, pupil }) => {
    const namesakes = adults.filter((adult) => key(adult) === key(line.guardian))
    const byEmail = namesakes.filter(({ email }) => line.email !== '' && email?.toLowerCase() === line.email)
    return byEmail.length > 0
      ? byEmail
      : namesakes.filter(({ children }) => children.some(({ id }) => id === pupil.id))
  })
  return [...new Map(found.map((adult) => [adult.id, adult])).values()]
}

/** A new child, or another gezag; an empty cell leaves what the school knew. */
function linkOf(rows: readonly Placed[], person: KnownAdult | undefined, doubt: Say): Link[] {
  const [first] = rows
  if (!first) return []
  const said = new Set(rows.map(({ line }) => line.authority).filter((word) => word !== 'nothing'))
  for (const { line } of rows)
    if (line.authority === 'not_recognised') doubt(line, 'authority_not_clear', false)
  if (said.size > 1) doubt(first.line, 'authority_contradicts', false)
  const before = person?.children.find(({ id }) => id === first.pupil.id)
  const [only] = said
  const authority =
    said.size === 0
      ? (before?.authority ?? null)
      : said.size > 1
        ? null
        : only === 'yes'
          ? true
          : only === 'no'
            ? false
            : null
  if (before && before.authority === authority) return []
  return [{ pupilId: first.pupil.id, child: fullName(first.pupil), authority }]
}

export const doesNothing = ({ steps, secret }: GuardianPlan): boolean =>
  steps.every(({ is }) => is === 'same') && secret.length === 0
