import { generate } from 'lean-qr'
import { type Paper, type PaperLine, setLine, withPaper } from './paper.ts'

/** One letter: what is said above the square, the address in it, and what is said below. */
export type Letter = { above: readonly PaperLine[]; address: string; below: readonly PaperLine[] }

const SIDE = 150

/** A page each, tagged as any paper of ours; the square stands in lines and not in dots. */
export function drawLetters(
  meta: { title: string; made: Date; square: string },
  letters: readonly Letter[],
): Promise<Uint8Array<ArrayBuffer>> {
  return withPaper(meta, (paper, root) => {
    for (const [place, { above, address, below }] of letters.entries()) {
      if (place > 0) paper.addPage()
      const say = (line: PaperLine) => root.add(paper.struct(line.kind, {}, [() => setLine(paper, line)]))
      above.forEach(say)
      root.add(paper.struct('Figure', { alt: meta.square }, [() => drawSquare(paper, address)]))
      say({ kind: 'P', text: address })
      below.forEach(say)
    }
  })
}

function drawSquare(paper: Paper, text: string): void {
  const code = generate(text)
  const dot = SIDE / code.size
  const { x: left, y: top } = paper
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1)
      if (code.get(x, y)) paper.rect(left + x * dot, top + y * dot, dot, dot)
  paper.fill('black')
  paper.y = top + SIDE + 12
}
