import { drawPaper } from '#ui/paper.ts'
import { asJson, type PersonFile } from './file.ts'
import { linesOf } from './on-paper.ts'
import { personFileTexts as texts } from './texts.nl.ts'

export type FileForm = 'gegevens.json' | 'gegevens.pdf'
export const isFileForm = (form: string): form is FileForm =>
  form === 'gegevens.json' || form === 'gegevens.pdf'

type Where = { school: string; sayDay: (at: Date) => string }

/** The same file for a machine, or to be read; under a name that tells nobody whose it is. */
export async function drawFile(
  form: FileForm,
  file: PersonFile,
  where: Where,
): Promise<{ body: Uint8Array<ArrayBuffer> | string; headers: Record<string, string> }> {
  const isPdf = form === 'gegevens.pdf'
  const body = isPdf
    ? await drawPaper({ title: texts.paperTitle(file.name), made: file.at }, linesOf(file, where))
    : asJson(file, { name: where.school })
  return {
    body,
    headers: {
      'Content-Type': isPdf ? 'application/pdf' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${form}"`,
      'Cache-Control': 'private, no-store',
    },
  }
}
