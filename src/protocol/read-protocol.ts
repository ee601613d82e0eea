import { type CheckFault, check, readRuleBook, type ShapeError } from 'mag-dit'
import type { z } from 'zod'
import { textOf } from './document.ts'
import { type Protocol, protocolShape } from './protocol.ts'
import { readYaml, type YamlFault, type YamlFile } from './read-yaml.ts'

/** What is wrong with a file, and where; `what` is a word out of the file, or nothing. */
export type FileFault = {
  code:
    | YamlFault['code']
    | CheckFault['fault']
    | 'unknown_key'
    | 'missing'
    | 'wrong_value'
    | 'no_option'
    | 'gate_rules'
  line: number
  path: string
  what: string
}
export type FileReading = { agreement: Protocol } | { faults: FileFault[] }

type Issue = z.core.$ZodIssue

/** Who sends a file with thousands of faults needs no list of them; and each is looked up in the file, which takes time. */
const MOST_NAMED = 20

/** A school's own file, from anybody: an agreement, or every place where it isn't one. Throws nothing. */
export function readProtocol(text: string): FileReading {
  const reading = readYaml(text)
  if ('fault' in reading) return { faults: [{ ...reading.fault, path: '' }] }
  const { value } = reading.file
  const result = protocolShape.safeParse(value)
  if (!result.success)
    return {
      faults: result.error.issues.slice(0, MOST_NAMED).flatMap((issue) => faultsOf(issue, reading.file)),
    }
  const rules = readRuleBook(result.data)
  if (!rules.ok)
    return { faults: rules.errors.slice(0, MOST_NAMED).map((it) => shapeFault(it, reading.file)) }
  const faults = check(rules.book, textOf(result.data)).slice(0, MOST_NAMED)
  if (faults.length > 0) return { faults: faults.map((fault) => checkFault(fault, reading.file)) }
  return { agreement: result.data }
}

/** @example pathOf('rules[3].clauses[0].effect') // ['rules', 3, 'clauses', 0, 'effect'] */
const pathOf = (path: string): (string | number)[] =>
  path.split(/[.[\]]+/).flatMap((part) => (part === '' ? [] : [/^\d+$/.test(part) ? Number(part) : part]))

function shapeFault({ path, message }: ShapeError, { lineOf }: YamlFile): FileFault {
  const parts = pathOf(path)
  const code =
    message === 'is missing' ? 'missing' : message === 'is not a known key' ? 'unknown_key' : 'wrong_value'
  return {
    code,
    line: lineOf(parts),
    path: sayPath(parts),
    what: code === 'unknown_key' ? String(parts.at(-1)) : '',
  }
}

/** Where the clause, fact, example or reading begins; a situation that belongs to none of them is at the top. */
function checkFault(fault: CheckFault, { value, lineOf }: YamlFile): FileFault {
  const path = whereIs(value, fault.at) ?? []
  const facts = 'facts' in fault ? fault.facts : undefined
  const situation = Object.entries(facts ?? {}).map(([name, answer]) => `${name}: ${answer}`)
  const what = [fault.what, ...(situation.length > 0 ? [`(${situation.join(', ')})`] : [])].join(' ')
  return { code: fault.fault, line: lineOf(path), path: fault.at, what }
}

function whereIs(value: unknown, id: string): PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (('id' in value && value.id === id) || ('key' in value && value.key === id)) return []
  for (const [key, part] of Object.entries(value)) {
    const found = whereIs(part, id)
    if (found) return [Array.isArray(value) ? Number(key) : key, ...found]
  }
  return undefined
}

function faultsOf(issue: Issue, { value, lineOf }: YamlFile): FileFault[] {
  const at = { line: lineOf(issue.path), path: sayPath(issue.path) }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_NAMED).map((what) => ({
      code: 'unknown_key',
      what,
      path: at.path,
      line: lineOf([...issue.path, what]),
    }))
  if (issue.code === 'invalid_type' && isAbsent(value, issue.path))
    return [{ code: 'missing', what: '', ...at }]
  const own = issue.code === 'custom' ? issue.params?.fault : undefined
  return [{ code: own === 'no_option' || own === 'gate_rules' ? own : 'wrong_value', what: '', ...at }]
}

/** @example sayPath(['rules', 3, 'citaat']) // 'rules 4 citaat' */
const sayPath = (path: readonly PropertyKey[]) =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ')

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return true
    here = new Map<PropertyKey, unknown>(Object.entries(here)).get(String(part))
  }
  return here === undefined
}
