import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gate, parseGateCase } from 'mag-dit'
import { parseProtocol, quoteOf, STARTING_PROTOCOL } from '#protocol/protocol.ts'

type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  readInput: (path: string) => Promise<string>
}

/** `zww gate <case.json|->`: one case in, the cells out. Every verdict is exit 0; what can't be read is exit 2. */
export async function gateCommand(argv: string[], { out, err, readInput }: Terminal): Promise<0 | 2> {
  const [file, ...rest] = argv
  if (file === undefined || rest.length > 0) return misuse(err, 'zww gate <case.json|->')
  let json: unknown
  try {
    json = JSON.parse(await readInput(file))
  } catch (error) {
    return misuse(err, `${file}: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  const parsed = parseGateCase(json)
  if (!parsed.ok) {
    for (const problem of parsed.errors) err(`${problem.path}: ${problem.message}`)
    return 2
  }
  const agreement = parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8'))
  const answer = gate(parsed.case, { R8: quoteOf(agreement, 'R8'), PROF2: quoteOf(agreement, 'PROF2') })
  if ('refused' in answer) return misuse(err, `channels: ${answer.channel} has no class`)
  out(JSON.stringify(answer, null, 2))
  return 0
}

function misuse(err: (line: string) => void, message: string): 2 {
  err(message)
  return 2
}
