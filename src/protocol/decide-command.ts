import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decide, type Readings, type RuleBook } from 'mag-dit'
import { sayFault } from './file-texts.nl.ts'
import { parseProtocol, STARTING_PROTOCOL } from './protocol.ts'
import { readProtocol } from './read-protocol.ts'
import { ruleBookOf } from './rule-book.ts'

type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  readInput: (path: string) => Promise<string>
}

const USAGE = 'zww decide <facts.json|-> [--protocol file] [--readings file] [--at date]'
const OPTIONS = ['--protocol', '--readings', '--at'] as const

/** `zww decide`: one situation in, the decision out. Every verdict is exit 0; what can't be read is exit 2. */
export async function decideCommand(
  argv: string[],
  { out, err, readInput }: Terminal,
  now: Date,
): Promise<0 | 2> {
  const [file, ...rest] = argv
  const options = readOptions(rest)
  if (file === undefined || options === undefined) return misuse(err, USAGE)
  try {
    const facts = objectIn(file, await readInput(file))
    const book = await readBook(options.get('--protocol'))
    const chosen = options.get('--readings')
    const readings = chosen === undefined ? {} : readingsIn(chosen, await readInput(chosen), book)
    const answer = decide(book, readings, facts, instantOf(options.get('--at'), now))
    if ('refused' in answer) return misuse(err, `${answer.fact}: ${answer.refused}`)
    out(JSON.stringify(answer, null, 2))
    return 0
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return misuse(err, error.message)
  }
}

/** What somebody typed or sent, and why it can't be used. */
class Unreadable extends Error {}

function readOptions(argv: readonly string[]): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>()
  for (let at = 0; at < argv.length; at += 2) {
    const [option, value] = [OPTIONS.find((it) => it === argv[at]), argv[at + 1]]
    if (option === undefined || value === undefined || found.has(option)) return undefined
    found.set(option, value)
  }
  return found
}

function objectIn(file: string, text: string): { [key: string]: unknown } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Unreadable(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${file}: expected an object`)
  return { ...value }
}

async function readBook(file: string | undefined): Promise<RuleBook> {
  // What comes along with the program is checked by its tests.
  if (file === undefined)
    return ruleBookOf(parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8')))
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unreadable(`${file}: no such file`)
  })
  const reading = readProtocol(text)
  if ('faults' in reading) throw new Unreadable(reading.faults.map(sayFault).join('\n'))
  return ruleBookOf(reading.agreement)
}

function readingsIn(file: string, text: string, { readings }: RuleBook): Readings {
  const chosen = objectIn(file, text)
  return Object.fromEntries(
    Object.entries(chosen).map(([key, option]) => {
      const reading = readings.find((it) => it.key === key)
      if (!reading) throw new Unreadable(`${key}: unknown_reading`)
      if (!reading.options.some(({ id }) => id === option)) throw new Unreadable(`${key}: unknown_option`)
      return [key, String(option)]
    }),
  )
}

function instantOf(at: string | undefined, now: Date): string {
  if (at === undefined) return now.toISOString()
  if (Number.isNaN(Date.parse(at))) throw new Unreadable(`--at: ${at} is no date`)
  return at
}

function misuse(err: (line: string) => void, message: string): 2 {
  err(message)
  return 2
}
