import { ACT, type Clause, type Example, ROLE, type RuleBook } from 'mag-dit'

/** The rules that say something of what somebody with this role can want to do, in the order of the agreement. */
export function rulesFor(book: RuleBook, role: string): readonly string[] {
  const acts = book.facts.find(({ id }) => id === ACT)
  const isOffered = (act: string) => acts?.offered_to?.[act]?.includes(role) !== false
  const speaksTo = ({ audience, acts: of }: Clause) =>
    (audience === 'all' || audience.includes(role)) && (of === 'all' || of.some(isOffered))
  return book.rules.filter(({ clauses = [] }) => clauses.some(speaksTo)).map(({ id }) => id)
}

/** The worked situations of this rule, as the school reads it now: those of another reading are not its answers. */
export function examplesFor(book: RuleBook, rule: string, role: string | undefined): readonly Example[] {
  const own = [book.scope, ...book.rules].find(({ id }) => id === rule)?.examples ?? []
  return own.filter(
    ({ facts, readings }) =>
      readings === undefined &&
      (role === undefined ? true : facts[ROLE] === role) &&
      facts[ACT] !== undefined,
  )
}
