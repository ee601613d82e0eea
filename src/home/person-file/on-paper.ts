import type { HeldLine, Holding } from '#people/holdings.ts'
import type { PaperLine } from '#ui/paper.ts'
import type { PersonFile } from './file.ts'
import { personFileTexts as texts } from './texts.nl.ts'

/** A section is read to its end by nobody, and a machine has all of it. */
const MOST_LINES = 200

/** The same file in words, section after section, each that is empty said to be so. */
export function linesOf(
  file: PersonFile,
  { school, sayDay }: { school: string; sayDay: (at: Date) => string },
): PaperLine[] {
  return [
    { kind: 'P', text: texts.paperLead(school, sayDay(file.at)) },
    ...file.sections.flatMap((section) => linesOfSection(section, sayDay)),
    { kind: 'H2', text: texts.rightsTitle },
    ...texts.rights.map((text) => ({ kind: 'P', text }) as const),
  ]
}

function linesOfSection(section: Holding, sayDay: (at: Date) => string): PaperLine[] {
  const { title, lines, leftOut } = section
  const more = lines.length - MOST_LINES
  return [
    { kind: 'H2', text: title },
    ...lines.slice(0, MOST_LINES).map((line) => ({ kind: 'P', text: sayLine(line, sayDay) }) as const),
    ...(more > 0 ? [{ kind: 'P', text: texts.more(more) } as const] : []),
    ...(lines.length === 0 ? [{ kind: 'P', text: texts.nothingHere } as const] : []),
    ...(leftOut === undefined ? [] : [{ kind: 'P', text: leftOut } as const]),
  ]
}

export function sayLine({ label, value, at }: HeldLine, sayDay: (at: Date) => string): string {
  const said = value === '' ? label : `${label}: ${value}`
  return at === undefined ? `${said}.` : `${said} (${sayDay(at)}).`
}
