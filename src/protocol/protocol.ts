import { parse } from 'yaml'
import { z } from 'zod'

/** What the engine of "Mag dit?" reads; `mag-dit` checks it, `read-protocol.ts` asks for that. */
const forEngine = z.unknown()
const rule = z.strictObject({
  id: z.string(),
  name: z.string(),
  citaat: z.string().min(10),
  citaat_for: forEngine.optional(),
  explanation: z.string().optional(),
  clauses: forEngine.optional(),
  examples: forEngine.optional(),
})
const option = z.strictObject({ id: z.string(), label: z.string(), note: z.string().optional() })
const reading = z
  .strictObject({
    key: z.string(),
    rule: z.string(),
    question: z.string(),
    /** One answer is a note and no setting. */
    options: z.array(option).min(1),
    default: z.string(),
    /** The fact whose question shows the chosen option's note. */
    explains: z.string().optional(),
    /** Who sees that note; everybody when it is left out. */
    audience: z.array(z.string()).optional(),
    why: z.string().optional(),
  })
  .refine((it) => it.options.some((candidate) => candidate.id === it.default), {
    error: 'the default is none of the options',
    params: { fault: 'no_option' },
  })
const sentence = z.strictObject({ id: z.string(), text: z.string() })
const block = z.strictObject({
  kind: z.enum(['paragraph', 'bullet', 'number']),
  number: z.int().optional(),
  rule: z.string().optional(),
  sentences: z.array(sentence).min(1),
})
/** The school's own words, sentence by sentence. */
const section = z.strictObject({
  id: z.string(),
  heading: z.string().optional(),
  blocks: z.array(block).min(1),
})
const purpose = z.strictObject({
  key: z.string().regex(/^[a-z]+$/),
  class: z.enum(['closed', 'own', 'network']),
  /** What the text names, and nothing else is asked. */
  media: z.array(z.enum(['foto', 'film', 'geluid'])).min(1),
  name: z.string(),
  text: z.string(),
})
const OWN_GATE = { R8: 'R8', PROF2: 'PROF2' }
/** Which rules speak of consent before publishing, in a school that numbers its rules otherwise. */
const gateRules = z.strictObject({ R8: z.string(), PROF2: z.string() })
/** What a protocol looks like to this room. */
export const protocolShape = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    in_force_from: z.iso.date(),
    language: z.literal('nl'),
    school: z.string(),
    document: z.array(section).optional(),
    people: z.record(z.string(), z.string()).optional(),
    facts: forEngine.optional(),
    scope: forEngine.optional(),
    gate: gateRules.optional(),
    rules: z.array(rule),
    readings: z.array(reading),
    purposes: z.array(purpose),
  })
  .refine(
    ({ gate, rules }) =>
      Object.values(gate ?? OWN_GATE).every((id) => rules.some((candidate) => candidate.id === id)),
    { error: 'R8 and PROF2 are needed', params: { fault: 'gate_rules' } },
  )

/** What a new school starts from, below the project's folder; the database holds the versions in force. */
export const STARTING_PROTOCOL = 'protocols/de-mare/2026-08-01.yaml'

export type Protocol = z.infer<typeof protocolShape>
export type Purpose = Protocol['purposes'][number]

/** Reads a school's agreement; throws with the place and the reason when it is not one. */
export function parseProtocol(yaml: string): Protocol {
  return protocolShape.parse(parse(yaml, { maxAliasCount: 0 }))
}

/** The same agreement as it stands in the database. */
export function reviveProtocol(document: unknown): Protocol {
  return protocolShape.parse(document)
}

/** The literal text of a rule. The schema knows that the gate's rules are there. */
export function quoteOf(agreement: Protocol, ruleId: 'R8' | 'PROF2'): string {
  const found = agreement.rules.find((candidate) => candidate.id === (agreement.gate ?? OWN_GATE)[ruleId])
  if (!found) throw new Error(`${agreement.id} ${agreement.version} has no ${ruleId}`)
  return found.citaat
}

export function ruleName(agreement: Protocol, ruleId: string): string {
  return agreement.rules.find((candidate) => candidate.id === ruleId)?.name ?? ruleId
}
