import type { Codebook } from './answers.ts'
import { factsIn, fill, join, NO, type Test } from './condition.ts'
import type { Asked, Clause, Condition, Effect, Obligation, Rule, RuleBook } from './rule-book.ts'

/** A clause as it stands for one role and one act, in this school's reading. */
export type Live = {
  readonly rule: Rule
  readonly clause: Clause
  readonly test: Test
  /** Where other clauses take this one away. */
  readonly lifted: Test
  readonly quote: string
  /** Facts that it looks at, in the order of the file. */
  readonly uses: readonly number[]
  readonly van: readonly string[]
  readonly aan: readonly string[]
  readonly obligations: readonly { readonly duty: Obligation; readonly test: Test }[]
}

/** Everything that the agreement can say of one act by one role. */
export type Bench = {
  readonly inScope: Test
  readonly by: { readonly [effect in Exclude<Effect, 'lifts'>]: readonly Live[] }
  /** Facts that the act implies. */
  readonly implied: readonly number[]
}

export type Chosen = ReadonlyMap<string, string>

/** The readings filled in, and of all clauses those that are left for this role and this act. */
export function makeBench(
  { book, codebook, chosen }: { book: RuleBook; codebook: Codebook; chosen: Chosen },
  role: string,
  act: string,
): Bench {
  const filled = (condition: Condition | undefined) => fill(condition, codebook, chosen)
  const here = book.rules.flatMap((rule) =>
    (rule.clauses ?? [])
      .filter(({ audience, acts }) => isFor(audience, role) && isFor(acts, act))
      .map((clause) => ({ rule, clause })),
  )
  const live = here.map(({ rule, clause }): Live => {
    const test = filled(clause.when)
    const lifters = here.filter((other) => other.clause.lifts?.includes(clause.id))
    return {
      ...{ rule, clause, test },
      lifted: join(
        'any',
        lifters.map((lifter) => filled(lifter.clause.when)),
      ),
      quote: clause.citaat ?? rule.citaat_for?.[role] ?? rule.citaat,
      uses: [...factsIn(test)].sort((a, b) => a - b),
      van: clause.van ?? [],
      aan: whom(clause.aan, role, chosen),
      obligations: (clause.obligations ?? [])
        .filter(({ audience }) => audience === undefined || isFor(audience, role))
        .map((duty) => ({ duty, test: filled(duty.when) })),
    }
  })
  // Of an attribute a "no" is told too; of every other clause that can never hold nothing is left.
  const of = (effect: Effect) =>
    live.filter(
      ({ clause, test }) =>
        clause.effect === effect && (effect === 'attribute' || test.op !== 'sure' || test.truth !== NO),
    )
  const ofAct = (book.scope.implied ?? []).filter(({ acts }) => acts.includes(act))
  return {
    inScope: join(
      'any',
      [book.scope, ...ofAct].map(({ when }) => filled(when)),
    ),
    by: {
      ...{ deny: of('deny'), require: of('require'), ask: of('ask'), permit: of('permit') },
      ...{ duty: of('duty'), attribute: of('attribute') },
    },
    implied: codebook.facts.flatMap(({ implied_true_by }, index) =>
      implied_true_by?.includes(act) ? [index] : [],
    ),
  }
}

const isFor = (some: readonly string[] | 'all', it: string) => some === 'all' || some.includes(it)

function whom(aan: Clause['aan'], role: string, chosen: Chosen): readonly string[] {
  const asked: Asked | undefined = isAsked(aan) ? aan : aan?.[role]
  if (asked === undefined) return []
  return [typeof asked === 'string' ? asked : (chosen.get(asked.reading) ?? '')]
}

function isAsked(aan: Clause['aan']): aan is Asked | undefined {
  return typeof aan !== 'object' || typeof aan.reading === 'string'
}
