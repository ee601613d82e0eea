import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const fontFile = (weight: 400 | 700) =>
  require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)

const MARGIN = 64
const SIZES = { H1: 22, H2: 15, P: 11 } as const

/** One heading or paragraph. @example { kind: 'P', text: 'Wees lief.' } */
export type PaperLine = { kind: 'H2' | 'P'; text: string }

type Paper = InstanceType<typeof PdfDocument>

/**
 * Words on A4 as a PDF: tagged, so that it can be read aloud, in Dutch, with its own letters in it. The same words give the
 * same bytes: `made` is a day of the text, not of whoever asks.
 */
export async function drawPaper(
  { title, made }: { title: string; made: Date },
  lines: readonly PaperLine[],
): Promise<Uint8Array<ArrayBuffer>> {
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: 'A4', margin: MARGIN, lang: 'nl-NL', pdfVersion: '1.7', tagged: true, displayTitle: true },
    info: { Title: title, CreationDate: made },
  }
  // Its types don't know this subset yet.
  const paper = new PdfDocument(Object.assign(options, { subset: 'PDF/UA' }))
  paper.registerFont('plain', fontFile(400))
  paper.registerFont('bold', fontFile(700))
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    paper.on('end', () => resolve())
    paper.on('error', reject)
  })
  const root = paper.struct('Document')
  paper.addStructure(root)
  for (const { kind, text } of [{ kind: 'H1', text: title } as const, ...lines])
    root.add(paper.struct(kind, {}, [() => set(paper, kind, text)]))
  root.end()
  paper.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function set(paper: Paper, kind: keyof typeof SIZES, text: string): void {
  const isHeading = kind !== 'P'
  paper.font(isHeading ? 'bold' : 'plain').fontSize(SIZES[kind])
  // A space at the end keeps two paragraphs apart for who hears them.
  paper.text(`${text} `, { lineGap: 3, paragraphGap: isHeading ? 6 : 8 })
}
