import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { STARTING_PROTOCOL } from './protocol.ts'
import { hardSentences } from './readability.ts'

const audience = z.union([z.literal('all'), z.array(z.string())]).default('all')
const shape = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      audience,
      values: z.record(z.string(), z.string()).default({}),
      offered_to: z.record(z.string(), z.array(z.string())).default({}),
      questions: z.record(z.string(), z.string()),
    }),
  ),
  rules: z.array(
    z.object({
      clauses: z.array(
        z.object({
          audience,
          why: z.string().default(''),
          remedies: z.array(z.object({ text: z.string() })).default([]),
          obligations: z.array(z.object({ text: z.string(), audience })).default([]),
        }),
      ),
      examples: z.array(z.object({ title: z.string(), facts: z.object({ rol: z.string() }) })),
    }),
  ),
  readings: z.array(
    z.object({
      explains: z.string().optional(),
      audience,
      options: z.array(z.object({ note: z.string().optional() })),
    }),
  ),
})
const folder = path.resolve(import.meta.dirname, '../..', path.dirname(STARTING_PROTOCOL))
const forPupil = (who: z.infer<typeof audience>) => who === 'all' || who.includes('leerling')

test.each(readdirSync(folder))(
  'a child of groep 6 can read every question, remedy and title of %s',
  (file) => {
    const agreement = shape.parse(parse(readFileSync(path.join(folder, file), 'utf8')))
    const facts = agreement.facts.filter((fact) => forPupil(fact.audience))
    const asked = facts.flatMap(({ questions, values, offered_to }) => [
      questions.leerling ?? '',
      ...Object.entries(values)
        .filter(([value]) => forPupil(offered_to[value] ?? 'all'))
        .map(([, label]) => label),
    ])
    const told = agreement.rules.flatMap(({ clauses, examples }) => [
      ...clauses
        .filter((clause) => forPupil(clause.audience))
        .flatMap(({ why, remedies, obligations }) => [
          why,
          ...remedies.map(({ text }) => text),
          ...obligations.filter((duty) => forPupil(duty.audience)).map(({ text }) => text),
        ]),
      ...examples.filter(({ facts: { rol } }) => rol === 'leerling').map(({ title }) => title),
    ])
    const explained = agreement.readings
      .filter((reading) => forPupil(reading.audience) && facts.some(({ id }) => id === reading.explains))
      .flatMap(({ options }) => options.flatMap(({ note }) => note ?? []))
    const all = [...asked, ...told, ...explained]
    expect(all.length).toBeGreaterThan(100)
    expect(all.flatMap(hardSentences)).toEqual([])
    // Nothing that frightens a child out of telling.
    expect(all.filter((text) => /politie|straf|sanctie|linkedin/i.test(text))).toEqual([])
  },
)
