import type { PaperLine } from '#ui/paper.ts'
import type { Protocol } from '../protocol.ts'

/** The school's own words in their order, letter for letter, for a sheet of paper. */
export function linesOf(agreement: Protocol): readonly PaperLine[] {
  return (agreement.document ?? []).flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [{ kind: 'H2', text: heading } as const]),
    ...blocks.map(({ kind, number, sentences }): PaperLine => {
      const mark = kind === 'bullet' ? '•  ' : number === undefined ? '' : `${number}.  `
      return { kind: 'P', text: `${mark}${sentences.map(({ text }) => text).join(' ')}` }
    }),
  ])
}
