import { examplesOf } from 'mag-dit'
import { sayFault } from './file-texts.nl.ts'
import { readProtocol } from './read-protocol.ts'
import { ruleBookOf } from './rule-book.ts'

type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  readInput: (path: string) => Promise<string>
}

/** `zww protocol check <file>`: 0 when it may come into force, 1 with each reason why not, with its line. */
export async function protocolCommand(argv: string[], { out, err, readInput }: Terminal): Promise<0 | 1 | 2> {
  const [what, file, ...rest] = argv
  if (what !== 'check' || file === undefined || rest.length > 0) {
    err('zww protocol check <bestand|->')
    return 2
  }
  let text: string
  try {
    text = await readInput(file)
  } catch (error) {
    err(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`)
    return 2
  }
  const reading = readProtocol(text)
  if ('faults' in reading) {
    for (const fault of reading.faults) err(sayFault(fault))
    return 1
  }
  const { school, version } = reading.agreement
  const book = ruleBookOf(reading.agreement)
  const clauses = book.rules.reduce((sum, rule) => sum + (rule.clauses ?? []).length, 0)
  out(
    `In orde: ${school}, versie ${version}. ${book.rules.length} regels, ${clauses} bepalingen, ${book.readings.length} lezingen en ${examplesOf(book).length} nagerekende situaties.`,
  )
  return 0
}
