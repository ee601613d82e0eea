import { expect, test } from 'vitest'
import { deMare } from '../testing/agreements.ts'
import { differencesBetween } from './differences.ts'
import { versionsOn } from './version.ts'

const withSentence = (id: string, text: string | undefined): typeof deMare => ({
  ...deMare,
  document: (deMare.document ?? []).map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({
      ...block,
      sentences: block.sentences.flatMap((sentence) =>
        sentence.id === id ? (text === undefined ? [] : [{ ...sentence, text }]) : [sentence],
      ),
    })),
  })),
})

test('a word that changed is told as that word, and nothing else', () => {
  const now = withSentence('R6.1', 'Je gaat niet in discussie met collega’s van de school via sociale media.')
  expect(differencesBetween(deMare, now)).toEqual([
    {
      ...{ id: 'R6.1', is: 'changed' },
      parts: [
        { is: 'same', text: 'Je gaat niet in discussie met ' },
        { is: 'removed', text: 'medewerkers' },
        { is: 'added', text: 'collega’s' },
        { is: 'same', text: ' van de school via sociale media.' },
      ],
    },
  ])
})

test('a sentence that went or came is told whole; the same text is no change', () => {
  const without = withSentence('R6.1', undefined)
  expect(differencesBetween(deMare, without)).toMatchObject([{ id: 'R6.1', is: 'removed' }])
  expect(differencesBetween(without, deMare)).toMatchObject([{ id: 'R6.1', is: 'added' }])
  expect(differencesBetween(deMare, deMare)).toEqual([])
})

test('the newest version that has begun is in force, later ones are still to come', () => {
  const all = ['2027-08-01', '2026-08-01', '2025-08-01'].map((from) => ({ version: from, from }))
  expect(versionsOn(all, '2026-11-24').map(({ is }) => is)).toEqual(['to_come', 'in_force', 'former'])
})
