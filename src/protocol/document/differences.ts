import { diffWordsWithSpace } from 'diff'
import type { Protocol } from '../protocol.ts'

/** Words that stayed, came or went. */
export type Part = { is: 'same' | 'added' | 'removed'; text: string }

/** A sentence that is not what it was, under the heading where it stands. */
export type SentenceChange = { id: string; is: 'added' | 'removed' | 'changed'; parts: readonly Part[] }

/** Sentence by sentence, word by word; a sentence keeps its id as long as it is the same one. */
export function differencesBetween(before: Protocol, after: Protocol): readonly SentenceChange[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const gone = [...old].filter(([id]) => !now.has(id))
  return [
    ...[...now].flatMap(([id, text]): SentenceChange[] => {
      const was = old.get(id)
      if (was === undefined) return [{ id, is: 'added', parts: [{ is: 'added', text }] }]
      return was === text ? [] : [{ id, is: 'changed', parts: partsOf(was, text) }]
    }),
    ...gone.map(([id, text]): SentenceChange => ({ id, is: 'removed', parts: [{ is: 'removed', text }] })),
  ]
}

function partsOf(was: string, text: string): readonly Part[] {
  return diffWordsWithSpace(was, text).map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function sentencesOf(agreement: Protocol): ReadonlyMap<string, string> {
  const sentences = (agreement.document ?? []).flatMap(({ id, heading, blocks }) => [
    ...(heading === undefined ? [] : [[`${id}.kop`, heading] as const]),
    ...blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, sentence.text] as const)),
  ])
  return new Map(sentences)
}
