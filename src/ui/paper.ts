import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const fontFile = (letters: 'latin' | 'latin-ext', weight: 400 | 700) =>
  require.resolve(`@fontsource/noto-sans/files/noto-sans-${letters}-${weight}-normal.woff`)
const FONTS = {
  plain: fontFile('latin', 400),
  bold: fontFile('latin', 700),
  'plain-ext': fontFile('latin-ext', 400),
  'bold-ext': fontFile('latin-ext', 700),
} as const

const MARGIN = 64
const SIZES = { H1: 22, H2: 15, P: 11 } as const

/** One heading or paragraph. @example { kind: 'P', text: 'Wees lief.' } */
export type PaperLine = { kind: 'H2' | 'P'; text: string }

export type Paper = InstanceType<typeof PdfDocument>
type Root = ReturnType<Paper['struct']>

/**
 * Words on A4 as a PDF: tagged, so that it can be read aloud, in Dutch, with its own letters in it. The same words give the
 * same bytes: `made` is a day of the text, not of whoever asks.
 */
export function drawPaper(
  meta: { title: string; made: Date },
  lines: readonly PaperLine[],
): Promise<Uint8Array<ArrayBuffer>> {
  return withPaper(meta, (paper, root) => {
    for (const line of [{ kind: 'H1', text: meta.title } as const, ...lines])
      root.add(paper.struct(line.kind, {}, [() => setLine(paper, line)]))
  })
}

/** An empty tagged paper, and what `draw` puts on it. */
export async function withPaper(
  { title, made }: { title: string; made: Date },
  draw: (paper: Paper, root: Root) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: 'A4', margin: MARGIN, lang: 'nl-NL', pdfVersion: '1.7', tagged: true, displayTitle: true },
    info: { Title: title, CreationDate: made },
  }
  // Its types don't know this subset yet.
  const paper = new PdfDocument(Object.assign(options, { subset: 'PDF/UA' }))
  for (const [name, file] of Object.entries(FONTS)) paper.registerFont(name, file)
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    paper.on('end', () => resolve())
    paper.on('error', reject)
  })
  const root = paper.struct('Document')
  paper.addStructure(root)
  draw(paper, root)
  root.end()
  paper.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

export function setLine(paper: Paper, { kind, text }: { kind: keyof typeof SIZES; text: string }): void {
  const weight = kind === 'P' ? 'plain' : 'bold'
  const spacing = { lineGap: 3, paragraphGap: kind === 'P' ? 8 : 6 }
  paper.fontSize(SIZES[kind])
  // A space at the end keeps two paragraphs apart for who hears them.
  const runs = runsOf(`${text} `)
  for (const [place, run] of runs.entries())
    paper
      .font(run.isExtended ? `${weight}-ext` : weight)
      .text(run.text, { ...spacing, continued: place < runs.length - 1 })
}

/** What the file with everyday letters has; the ş of a name stands in another one. */
const EVERYDAY =
  /[\s\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/

/** @example runsOf('Ayşe') // [{ text: 'Ay' }, { text: 'ş', isExtended }, { text: 'e' }] */
export function runsOf(text: string): { text: string; isExtended: boolean }[] {
  const runs: { text: string; isExtended: boolean }[] = []
  for (const letter of text.normalize('NFC')) {
    const isExtended = !EVERYDAY.test(letter)
    const last = runs.at(-1)
    if (last?.isExtended === isExtended) last.text += letter
    else runs.push({ text: letter, isExtended })
  }
  return runs
}
