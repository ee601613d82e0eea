import type { Clause, Fact, RuleBook } from './rule-book.ts'

const questions = { kind: 'Vraag?', groot: 'Vraag?' }
const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id, type: 'bool', kind: 'status', questions },
  ...more,
})
export const clause = (id: string, effect: Clause['effect'], more: Partial<Clause> = {}): Clause => ({
  ...{ id, effect, audience: 'all', acts: 'all' },
  ...(effect === 'deny' || effect === 'require' ? { remedies: [{ text: 'Doe iets anders.' }] } : {}),
  ...more,
})

/** An agreement of nobody: a child or a grown-up places a picture or looks at one, about school or not. */
export function bookOf(clauses: readonly Clause[], more: Partial<RuleBook> = {}): RuleBook {
  return {
    ...{ id: 'proef', version: '1', people: { juf: 'de juf', ouders: 'de ouders' } },
    facts: [
      fact('rol', { type: 'enum', values: { kind: 'Kind', groot: 'Groot' } }),
      fact('handeling', { type: 'enum', values: { plaatsen: 'Plaatsen', kijken: 'Kijken' } }),
      fact('over_school'),
      fact('lief', { kind: 'judgement' }),
      fact('mensen', { type: 'enum', kind: 'judgement', values: { geen: 'Geen', wel: 'Wel' } }),
      fact('ja', {
        type: 'enum',
        kind: 'consent',
        values: { alle: 'Alle', nee: 'Nee' },
        ask_if: { fact: 'mensen', is: 'wel' },
      }),
      fact('twijfel', { kind: 'judgement', default: false }),
    ],
    scope: { id: 'BEREIK', name: 'Bereik', citaat: 'Over school.', when: { fact: 'over_school' } },
    rules: [{ id: 'P', name: 'Regel P', citaat: 'Wees lief en vraag het.', clauses }],
    readings: [{ key: 'streng', rule: 'P', options: [{ id: 'ja' }, { id: 'nee' }], default: 'nee' }],
    ...more,
  }
}

export const UNKIND = clause('onlief', 'deny', { when: { not: { fact: 'lief' } } })
export const CONSENT = clause('vereist', 'require', {
  van: ['ouders'],
  when: { all: [{ fact: 'mensen', is: 'wel' }, { not: { fact: 'ja', is: 'alle' } }] },
})
export const ASK = clause('vraag', 'ask', { aan: 'juf', when: { fact: 'twijfel' } })
export const ALLOW = clause('mag', 'permit', {
  when: { all: [{ fact: 'lief' }, { not: { reading: 'streng', is: 'ja' } }] },
})
