import { SaxesParser } from 'saxes'
import { completeFile } from './complete-file.ts'
import { EMPTY_ANSWERS, kindOfRest, type Part, type RecordKind, WHOLE } from './edexml-form.ts'
import { type Decoder, encodingOf, HEAD_BYTES, openDecoder } from './file-encoding.ts'
import {
  type FileRefusal,
  MOST_DEPTH,
  MOST_FILE_BYTES,
  MOST_PUPILS,
  type RefusalCode,
  type SchoolFile,
} from './school-file.ts'

/** One thing in the file with what we take of it: per element every text or key that stood there. */
export type FileRecord = { line: number; values: Map<string, string[]> }
export type FileRecords = Record<RecordKind, FileRecord[]> & {
  dropped: Map<string, number>
  unknown: Map<string, number>
  /** The first line on which stood what we don't know. */
  strangeAt: number | undefined
}

export type Reading = { is: 'read'; file: SchoolFile } | ({ is: 'refused' } & FileRefusal)

/** Turns an ECK iD into what may be kept of it, before it is kept anywhere. */
export type HideEckid = (eckid: string) => string

class Refused extends Error {
  readonly code: RefusalCode
  readonly line: number
  constructor(code: RefusalCode, line: number) {
    super(code)
    this.code = code
    this.line = line
  }
}

/** Bytes in, as they come; at the end the school that was in them. It never holds more of a file than what is kept. */
export type FileReader = {
  /** False: it is refused already, and more of it is not looked at. */
  push(chunk: Uint8Array): boolean
  end(): Reading
}

export function readFileInParts(hide: HideEckid): FileReader {
  let head: Uint8Array = new Uint8Array()
  let decoder: Decoder | undefined
  let size = 0
  let refused: FileRefusal | undefined
  const xml = openXml()

  const attempt = (work: () => void): boolean => {
    if (refused) return false
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused = { code: error.code, line: error.line }
      return false
    }
  }
  const decode = (bytes: Uint8Array) => {
    if (!decoder) {
      const encoding = encodingOf(bytes)
      if (encoding === undefined) throw new Refused('encoding_unknown', 1)
      decoder = openDecoder(encoding)
    }
    xml.write(decoder.next(bytes))
  }
  return {
    push: (chunk) =>
      attempt(() => {
        size += chunk.byteLength
        if (size > MOST_FILE_BYTES) throw new Refused('too_large', xml.line())
        if (decoder) return decode(chunk)
        head = joined(head, chunk)
        if (head.byteLength >= HEAD_BYTES) decode(head)
      }),
    end: () => {
      const isWhole = attempt(() => {
        if (!decoder) decode(head)
        xml.write(decoder?.end())
        xml.close()
      })
      if (!isWhole && refused) return { is: 'refused', ...refused }
      const completed = completeFile(xml.records, hide)
      return 'code' in completed ? { is: 'refused', ...completed } : { is: 'read', file: completed }
    },
  }
}

/** Walks the elements with, in step, the part of the form that they are. */
function openXml() {
  const parser = new SaxesParser({ xmlns: false })
  const records: FileRecords = {
    ...{ school: [], location: [], group: [], combined: [], pupil: [], staff: [] },
    ...{ dropped: new Map(), unknown: new Map(), strangeAt: undefined },
  }
  const parts: Part[] = [WHOLE]
  let depth = 0
  let skippedFrom: number | undefined
  let current: FileRecord | undefined
  let words: string[] = []
  const refuse = (code: RefusalCode): never => {
    throw new Refused(code, parser.line)
  }
  const skip = (local: string) => {
    skippedFrom = depth
    const kind = kindOfRest(local)
    if (kind === 'unknown') records.strangeAt ??= parser.line
    if (kind !== 'passed_over') countOne(records[kind], local)
  }

  parser.on('doctype', () => refuse('doctype'))
  parser.on('error', ({ message }) => refuse(reasonOf(message)))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MOST_DEPTH) refuse('too_deep')
    if (skippedFrom !== undefined) return
    const local = localName(name)
    if (EMPTY_ANSWERS.has(local)) refuse('nothing_new')
    const part = parts.at(-1)?.inside.get(local)
    if (!part) return skip(local)
    parts.push(part)
    words = []
    if (part.record) {
      current = { line: parser.line, values: new Map() }
      records[part.record].push(current)
      for (const attribute of ['key', 'eckid']) put(current, attribute, attributeIn(attributes, attribute))
      if (records.pupil.length > MOST_PUPILS) refuse('too_many_pupils')
    } else if (part.takes === 'key') put(current, local, attributeIn(attributes, 'key'))
  })
  const listen = (text: string) => {
    if (skippedFrom === undefined && parts.at(-1)?.takes === 'text') words.push(text)
  }
  parser.on('text', listen)
  parser.on('cdata', listen)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    if (skippedFrom !== undefined) {
      if (depth < skippedFrom) skippedFrom = undefined
      return
    }
    if (parts.pop()?.takes === 'text') put(current, localName(name), words.join(''))
    words = []
  })
  return {
    records,
    line: () => parser.line,
    write: (text: string | undefined) => {
      if (text === undefined) return refuse('encoding_broken')
      // An empty write would end the document of which only the first bytes of a letter have come in.
      if (text === '') return
      if (depth === 0 && beginsDoctype(text)) refuse('doctype')
      parser.write(text)
    },
    close: () => parser.close(),
  }
}

/** Before the parser has read to its end, which may be far away. */
function beginsDoctype(text: string): boolean {
  const root = text.search(/<[a-z_]/i)
  return (root === -1 ? text : text.slice(0, root)).includes('<!DOCTYPE')
}

/** An empty element is an absent one. */
function put(record: FileRecord | undefined, name: string, value: string | undefined): void {
  const trimmed = value?.trim().replaceAll(/\s+/g, ' ').normalize('NFC') ?? ''
  if (!record || trimmed === '') return
  record.values.set(name, [...(record.values.get(name) ?? []), trimmed])
}

const MOST_NAMES = 100
const LONGEST_NAME = 64

function countOne(counts: Map<string, number>, name: string): void {
  const short = name.slice(0, LONGEST_NAME)
  const known = counts.has(short) || counts.size < MOST_NAMES ? short : '…'
  counts.set(known, (counts.get(known) ?? 0) + 1)
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

const attributeIn = (attributes: Readonly<Record<string, string>>, wanted: string) =>
  Object.entries(attributes).find(([name]) => localName(name) === wanted)?.[1]

function reasonOf(message: string): RefusalCode {
  if (message.includes('undefined entity')) return 'own_entity'
  return /unclosed|unexpected end|must contain a root/i.test(message) ? 'half' : 'broken'
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength)
  both.set(first)
  both.set(second, first.byteLength)
  return both
}
