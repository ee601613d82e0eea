import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'

export type YamlFault = {
  code: 'too_large' | 'too_deep' | 'alias' | 'no_yaml' | 'double_key'
  line: number
  what: string
}
export type YamlFile = { value: unknown; lineOf: (path: readonly PropertyKey[]) => number }
export type YamlReading = { file: YamlFile } | { fault: YamlFault }

export const MOST_BYTES = 1_000_000
const DEEPEST = 60

/** YAML that nobody has vouched for: cheap to refuse, and nothing in it can grow. */
export function readYaml(text: string): YamlReading {
  // A character has one byte or more: what is far too long is not even counted.
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES)
    return { fault: { code: 'too_large', line: 1, what: '' } }
  const deepLine = tooDeepAt(text)
  if (deepLine !== undefined) return { fault: { code: 'too_deep', line: deepLine, what: '' } }
  const lines = new LineCounter()
  // The library compares each key with all others: with 100,000 keys that takes minutes. `doubleKey` looks each up.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2' })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const [error] = [...document.errors, ...document.warnings]
  if (error) return { fault: { code: 'no_yaml', line: lineAt(error.pos[0]), what: '' } }
  const found = firstForbidden(document)
  if (found) return { fault: { code: found.code, line: lineAt(found.offset), what: found.what } }
  return {
    file: { value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineAt(offsetOf(document, path)) },
  }
}

/** Counted while reading, because building such a tree is what would cost. */
function tooDeepAt(text: string): number | undefined {
  const parser = new Parser()
  let line = 1
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > DEEPEST) return line
    if (lexeme.includes('\n')) line += lexeme.split('\n').length - 1
  }
  return undefined
}

type Forbidden = { code: 'alias' | 'double_key'; offset: number; what: string }

function firstForbidden(document: Document.Parsed): Forbidden | undefined {
  let found: Forbidden | undefined
  visit(document, (_, node) => {
    if (isAlias(node)) found = { code: 'alias', offset: node.range?.[0] ?? 0, what: node.source }
    if (isMap(node)) found = doubleKeyOf(node)
    return found ? visit.BREAK : undefined
  })
  return found
}

/** The first key that stands there twice, or that would be no key of ours at all. */
function doubleKeyOf({ items }: YAMLMap): Forbidden | undefined {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value) || key.value === '__proto__')
      return { code: 'double_key', offset: key.range?.[0] ?? 0, what: String(key.value) }
    seen.add(key.value)
  }
  return undefined
}

/** Where the deepest part of the path that exists begins. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  }
  return 0
}
