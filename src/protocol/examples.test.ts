import { type Clause, check, decide, differencesFrom, examplesOf, type RuleBook } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { textOf } from './document.ts'
import { ruleBookOf } from './rule-book.ts'
import { deMareBook, everyAgreement } from './testing/agreements.ts'

const AT = '2026-11-24T09:00:00Z'
const failing = (book: RuleBook) =>
  examplesOf(book).filter(
    (example) =>
      differencesFrom(
        example,
        decide(book, example.readings ?? {}, example.facts, AT, { remedies: 'without_remedies' }),
      ).length > 0,
  )

describe.each(everyAgreement)('the agreement of $school', (agreement) => {
  const book = ruleBookOf(agreement)

  test.each(examplesOf(book).map((example) => [`${example.id} ${example.title}`, example]))(
    '%s',
    (_, example) => {
      expect(differencesFrom(example, decide(book, example.readings ?? {}, example.facts, AT))).toEqual([])
    },
  )

  test('may come into force: every situation has an answer, and every clause counts', () => {
    expect(check(book, textOf(agreement))).toEqual([])
  })
})

describe('a change of one clause of De Mare', () => {
  const clauses = deMareBook.rules.flatMap(({ clauses: of = [] }) => of)
  const withClause = (id: string, change: (clause: Clause) => Clause[]): RuleBook => ({
    ...deMareBook,
    rules: deMareBook.rules.map((rule) => ({
      ...rule,
      clauses: (rule.clauses ?? []).flatMap((clause) => (clause.id === id ? change(clause) : [clause])),
    })),
  })

  test.each(clauses.map(({ id }) => id))('without %s an example fails', (id) => {
    expect(failing(withClause(id, () => [])).map((example) => example.id)).not.toEqual([])
  })

  test.each(clauses.map(({ id }) => id))('with %s turned round an example fails', (id) => {
    const turned = withClause(id, (clause) => [{ ...clause, when: { not: clause.when ?? { all: [] } } }])
    expect(failing(turned).map((example) => example.id)).not.toEqual([])
  })
})
