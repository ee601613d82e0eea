import type { Protocol } from './protocol.ts'

/** The school's words in reading order: each heading, each sentence. */
export function wordsOf(agreement: Protocol): string[] {
  return (agreement.document ?? []).flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [heading]),
    ...blocks.flatMap((block) => block.sentences.map(({ text }) => text)),
  ])
}

/** Where a quote may be taken from. */
export function textOf(agreement: Protocol): string {
  return wordsOf(agreement).join(' ')
}
