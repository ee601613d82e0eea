import { expect, test } from 'vitest'
import { drawPaper } from '#ui/paper.ts'
import { wordsOf } from '../document.ts'
import { deMare } from '../testing/agreements.ts'
import { linesOf } from './on-paper.ts'

const paper = { title: 'De afspraak van De Mare', made: new Date('2026-08-01T00:00:00Z') }

test('every word of the school is on the paper, in its order', () => {
  const onPaper = linesOf(deMare).map(({ text }) => text.replace(/^(•|\d+\.) {2}/, ''))
  expect(onPaper.join(' ')).toBe(wordsOf(deMare).join(' '))
})

test('the paper is a tagged document in Dutch, with its title', async () => {
  const pdf = Buffer.from(await drawPaper(paper, linesOf(deMare))).toString('latin1')
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  for (const part of [
    '/Lang (nl-NL)',
    '/MarkInfo',
    '/StructTreeRoot',
    '/DisplayDocTitle true',
    '<pdfuaid:part>1<',
  ])
    expect(pdf).toContain(part)
  const kinds = (kind: string) => linesOf(deMare).filter((line) => line.kind === kind).length
  expect(pdf.match(/\/S \/H2/g)?.length).toBe(kinds('H2'))
  expect(pdf.match(/\/S \/P\b/g)?.length).toBe(kinds('P'))
})

test('the same agreement is the same paper, whenever it is asked for', async () => {
  const [one, other] = [await drawPaper(paper, linesOf(deMare)), await drawPaper(paper, linesOf(deMare))]
  expect(Buffer.compare(one, other)).toBe(0)
})
