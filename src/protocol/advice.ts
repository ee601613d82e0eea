import { parse } from 'yaml'
import { z } from 'zod'

const age = z.strictObject({
  network: z.string(),
  from: z.int().min(1).max(18),
  /** What its maker allows to who is younger. */
  younger: z.string().optional(),
  source: z.string(),
})
const advice = z.strictObject({
  checked_on: z.iso.date(),
  ages: z.array(age).min(1),
  guideline: z.strictObject({ from: z.int(), text: z.string(), source: z.string() }),
  phones: z.strictObject({
    mode: z.enum(['tas', 'inleveren', 'thuis']),
    texts: z.strictObject({ tas: z.string(), inleveren: z.string(), thuis: z.string() }),
    source: z.string(),
  }),
})

/** What makers of networks and the government say: shown beside an answer, never a rule of the school. */
export type Advice = z.infer<typeof advice>

/** Below the project's folder. */
export const STARTING_ADVICE = 'protocols/advies/2026-11-22.yaml'

/** Reads the advice; throws with the place and the reason when it is none. */
export function parseAdvice(yaml: string): Advice {
  return advice.parse(parse(yaml, { maxAliasCount: 0 }))
}

/** What a person asked about, as far as advice goes. */
type Asked = { isPupil: boolean; act: string }

export type AdviceLine = { text: string; source: string }

const ABOUT_PHONES = ['toestel_gebruiken']
const ABOUT_ACCOUNTS = [
  ...['account_aanmaken', 'vriend_worden', 'volgen', 'bericht_plaatsen'],
  ...['beeldgeluid_plaatsen', 'delen', 'reageren'],
]

/** The lines that belong to this question; a grown-up is told no age. */
export function adviceFor({ ages, guideline, phones }: Advice, { isPupil, act }: Asked): AdviceLine[] {
  if (ABOUT_PHONES.includes(act)) return [{ text: phones.texts[phones.mode], source: phones.source }]
  if (!isPupil || !ABOUT_ACCOUNTS.includes(act)) return []
  const lines = [...groupByAge(ages)].map(([from, those]) => ({
    text: sayAge(
      from,
      those.map(({ network }) => network),
    ),
    source: those
      .map(({ source }) => source)
      .filter(isFirst)
      .join(', '),
  }))
  return [...lines, { text: guideline.text, source: guideline.source }]
}

function groupByAge(ages: Advice['ages']): Map<number, Advice['ages']> {
  // LinkedIn is no example for a child.
  return Map.groupBy(
    ages.filter(({ network }) => network !== 'LinkedIn'),
    ({ from }) => from,
  )
}

const sayAge = (from: number, networks: readonly string[]) =>
  `${new Intl.ListFormat('nl').format(networks)} ${networks.length === 1 ? 'mag' : 'mogen'} pas vanaf ${from} jaar.`

const isFirst = (source: string, at: number, all: readonly string[]) => all.indexOf(source) === at
