import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decide, ENGINE_VERSION, examplesOf } from 'mag-dit'
import { expect, test } from 'vitest'
import { deMareBook as book } from './testing/agreements.ts'

const FILE = path.resolve(import.meta.dirname, `../../packages/mag-dit/golden/${ENGINE_VERSION}.json`)

/** Every worked situation of De Mare with everything that was decided, but for the words. */
function decided() {
  return Object.fromEntries(
    examplesOf(book).map(({ id, facts, readings = {} }) => {
      const answer = decide(book, readings, facts, '2026-11-24T09:00:00Z')
      if ('refused' in answer) throw new Error(`${id}: ${answer.refused}`)
      const { verdict, van, aan, determining, mayAlso, obligations, remedies, missing, attributes } = answer
      return [
        id,
        {
          ...{ verdict, van, aan, missing, attributes },
          determining: determining.map(({ clause, factsUsed }) => ({ clause, factsUsed })),
          mayAlso: mayAlso.map(({ clause }) => clause),
          obligations: obligations.map((it) => it.id),
          remedies: remedies.map(({ set, verdict: then }) => ({ set, then })),
        },
      ]
    }),
  )
}

test(`engine ${ENGINE_VERSION} decides as it did when it was released; another answer is another version`, () => {
  // A new version, or new examples: GOLDEN=write, then `npm run format`. A changed answer of a released one is a bug.
  if (process.env.GOLDEN === 'write') writeFileSync(FILE, `${JSON.stringify(decided(), null, 1)}\n`)
  expect(existsSync(FILE), 'a golden file for this version').toBe(true)
  expect(JSON.parse(JSON.stringify(decided()))).toEqual(JSON.parse(readFileSync(FILE, 'utf8')))
})
