import { z } from 'zod'
import { dayIn } from '#platform/calendar.ts'
import { textCheckCommandTexts as texts } from './finding-texts.nl.ts'
import { checkWords, type LocalMoment, type WordsToCheck } from './text-check.ts'

type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  readInput: (path: string) => Promise<string>
}

const ZONE = 'Europe/Amsterdam'

const photo = z.union([z.string(), z.number()]).transform(String)
const place = z.union([
  z.literal('caption').transform(() => ({ in: 'caption' as const })),
  z.discriminatedUnion('in', [
    z.strictObject({ in: z.literal('caption') }),
    z.strictObject({ in: z.literal('alt_text'), photo }),
    z.strictObject({ in: z.literal('file_name'), photo }),
  ]),
])
const pupil = z.strictObject({
  id: z.string(),
  givenName: z.string(),
  prefix: z.string().default(''),
  familyName: z.string().default(''),
})
const now = z.strictObject({
  day: z.iso.date(),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
})
const input = z.strictObject({
  texts: z.array(z.strictObject({ place: place.default({ in: 'caption' }), text: z.string() })),
  here: z.array(pupil).default([]),
  elsewhere: z.array(pupil).default([]),
  notAChild: z.array(z.string()).default([]),
  ownNames: z.array(z.string()).default([]),
  now: now.optional(),
})

/**
 * `zww text-check <file|->`: words in, findings out, exit 0 whatever is found. JSON has the names and the moment; any
 * other text is one caption without names, read as if it goes out at `at`. What can't be read is exit 2.
 */
export async function textCheckCommand(
  argv: string[],
  { out, err, readInput }: Terminal,
  at: Date,
): Promise<0 | 2> {
  const [file, ...rest] = argv
  if (file === undefined || rest.length > 0) return misuse(err, [texts.usage])
  const written = await readInput(file).catch(() => undefined)
  if (written === undefined) return misuse(err, [texts.unreadable(file)])
  const words = parseWords(written, { file, now: localMoment(at) })
  if (Array.isArray(words)) return misuse(err, words)
  out(JSON.stringify({ findings: checkWords(words) }, null, 2))
  return 0
}

function parseWords(written: string, origin: { file: string; now: LocalMoment }): WordsToCheck | string[] {
  if (!written.trimStart().startsWith('{')) {
    const texts = [{ place: { in: 'caption' as const }, text: written }]
    return { texts, here: [], elsewhere: [], notAChild: [], now: origin.now }
  }
  const json = parseJson(written)
  if (json === undefined) return [texts.noJson(origin.file)]
  const parsed = input.safeParse(json)
  if (!parsed.success) return parsed.error.issues.map(({ path }) => texts.wrongShape(path.join('.')))
  return { ...parsed.data, now: parsed.data.now ?? origin.now }
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

function localMoment(at: Date): LocalMoment {
  const time = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  return { day: dayIn(ZONE, at), time: time.format(at) }
}

function misuse(err: (line: string) => void, lines: readonly string[]): 2 {
  for (const line of lines) err(line)
  return 2
}
