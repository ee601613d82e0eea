import { parse } from 'yaml'
import { z } from 'zod'

const rule = z.strictObject({ id: z.string(), name: z.string(), citaat: z.string().min(10) })
const option = z.strictObject({ id: z.string(), label: z.string() })
const reading = z
  .strictObject({
    key: z.string(),
    rule: z.string(),
    question: z.string(),
    options: z.array(option).min(2),
    default: z.string(),
  })
  .refine(
    (it) => it.options.some((candidate) => candidate.id === it.default),
    'the default is none of the options',
  )
const purpose = z.strictObject({
  key: z.string().regex(/^[a-z]+$/),
  class: z.enum(['closed', 'own', 'network']),
  /** What the text names, and nothing else is asked. */
  media: z.array(z.enum(['foto', 'film', 'geluid'])).min(1),
  name: z.string(),
  text: z.string(),
})
const protocol = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    in_force_from: z.iso.date(),
    language: z.literal('nl'),
    school: z.string(),
    rules: z.array(rule),
    readings: z.array(reading),
    purposes: z.array(purpose),
  })
  .refine(
    (it) => ['R8', 'PROF2'].every((id) => it.rules.some((candidate) => candidate.id === id)),
    'R8 and PROF2 are needed',
  )

/** What a new school starts from, below the project's folder; the database holds the versions in force. */
export const STARTING_PROTOCOL = 'protocols/de-mare/2026-08-01.yaml'

export type Protocol = z.infer<typeof protocol>
export type Purpose = Protocol['purposes'][number]

/** Reads a school's agreement; throws with the place and the reason when it is not one. */
export function parseProtocol(yaml: string): Protocol {
  return protocol.parse(parse(yaml, { maxAliasCount: 0 }))
}

/** The same agreement as it stands in the database. */
export function reviveProtocol(document: unknown): Protocol {
  return protocol.parse(document)
}

/** The literal text of a rule. The schema knows that the gate's rules are there. */
export function quoteOf(agreement: Protocol, ruleId: 'R8' | 'PROF2'): string {
  const found = agreement.rules.find((candidate) => candidate.id === ruleId)
  if (!found) throw new Error(`${agreement.id} ${agreement.version} has no ${ruleId}`)
  return found.citaat
}

export function ruleName(agreement: Protocol, ruleId: string): string {
  return agreement.rules.find((candidate) => candidate.id === ruleId)?.name ?? ruleId
}
