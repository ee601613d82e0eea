import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { textOf, wordsOf } from './document.ts'
import { parseProtocol, STARTING_PROTOCOL } from './protocol.ts'

const root = path.resolve(import.meta.dirname, '../..')
const agreement = parseProtocol(readFileSync(path.join(root, STARTING_PROTOCOL), 'utf8'))
const words = wordsOf(agreement)
const SEED = path.resolve(root, '../shared/seed/de-mare-sociale-media.md')

/** Every typesetting repair there is, in this order. Nothing else of the school's text may differ. */
const REPAIRS: { why: string; from: RegExp; to: string }[] = [
  { why: 'a page of paper repeats the title', from: /(?<=\S\s+)^# Zo werken wij op$/gm, to: '' },
  { why: 'a line across the page', from: /^---$/gm, to: '' },
  { why: 'a bullet without words', from: /^\s*-\s*$/gm, to: '' },
  { why: 'the mark of a heading', from: /^#+ /gm, to: '' },
  { why: 'the mark or number of an item', from: /^\s*(-|\d+\.) /gm, to: '' },
  { why: 'a link that leads nowhere', from: /\[([^\]]*)\]\(#\)/g, to: '$1' },
]

/** SHA-256, cut short, of each heading and sentence: the proof where the school's own file is not at hand. */
const HASHES = `
8ab06b4fffe7 a7bfc1777990 c066e377bf46 392d2a0468fb 0d9a6fb401b6 15832f38941f ff07b3588445
1540dec79233 d0faa79e6d92 b64e8e8082f0 4ebd71493ed4 98895b6afaf4 58170892179d 29bfc1192075
ba066642b7f4 38bf09198d53 7215ac0915a0 bfb8b76a7075 ed5d63b2d128 4b0911ca8066 3f9e517140fc
50b23a3e899a 557ded2f4da6 12f49a540f77 3a1c357501e4 a40b7bda33b8 bc9fe24fa0eb df0bb79daf0f
fb7552560bac 6f197c3ee56f cc712879cafe 39f3363337e7 568277451b94 c26207bf1f03 946dec7591e0
725f34a0bc51 c4edbe0cfa91 195ae78d24ff b8d3991db968 b8b2abbcd6fa 03220a43c957 b6c9e80fd998
0df44bff05ff 43d7ab289ac0 9797d197e748 6ada5bc496f5 8ae4d25ad5b5 bc65ba624c73 3bb91c9d18fa
a3a62df4e586 86df88c4ca20
`
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
const asOneText = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('the document is the school’s own text', () => {
  test('every sentence is the one that was written down, in the same order', () => {
    expect(words.map(hash)).toEqual(HASHES.trim().split(/\s+/))
  })

  if (!existsSync(SEED)) process.stderr.write(`SKIPPED: no ${path.basename(SEED)} beside the project.\n`)
  test.runIf(existsSync(SEED))('nothing of the school’s file is missing or altered', () => {
    const seed = readFileSync(SEED, 'utf8')
    const unused = REPAIRS.filter(({ from }) => seed.search(from) < 0)
    expect(unused).toEqual([])
    const repaired = REPAIRS.reduce((text, { from, to }) => text.replaceAll(from, to), seed)
    expect(asOneText(textOf(agreement))).toBe(asOneText(repaired))
  })

  test('each sentence has an id of its own, and the items are counted as the school does', () => {
    const blocks = (agreement.document ?? []).flatMap((section) => section.blocks)
    const ids = blocks.flatMap((block) => block.sentences.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const rules = blocks.flatMap(({ rule, number }) => (rule?.startsWith('R') ? [{ rule, number }] : []))
    expect(rules).toEqual([...Array(11).keys()].map((at) => ({ rule: `R${at + 1}`, number: at + 1 })))
  })

  test('a numbered item is the quote of its rule, whole', () => {
    const items = (agreement.document ?? []).flatMap(({ blocks }) =>
      blocks.filter(({ rule }) => rule !== undefined),
    )
    const quotes = Object.fromEntries(agreement.rules.map(({ id, citaat }) => [id, citaat]))
    expect(items).toHaveLength(13)
    for (const { rule, sentences } of items)
      expect(quotes[rule ?? '']).toBe(sentences.map(({ text }) => text).join(' '))
  })
})
