import type { ConsentState, GateCell } from 'mag-dit'
import type { Medium } from '#media/photo.ts'
import type { FaceBox } from '#media/photo-file.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import { clipTexts } from './clip/texts.nl.ts'
import { texts } from './texts.nl.ts'

/** The engine's verdict in the words of a screen. */
export function verdictKind(cell: GateCell): VerdictKind {
  switch (cell.verdict) {
    case 'mag':
      return 'ja'
    case 'mag_niet':
      return 'nee'
    case 'mag_met_toestemming':
      return 'ja_als'
    case 'onbekend':
      return 'weten_we_nog_niet'
  }
}

/** "linksboven", "in het midden": where a face is, for who does not see the frame. */
export function whereIs({ x, y, w, h }: FaceBox): string {
  const { top, middle, bottom, left, centre, right } = texts.where
  const column = x + w / 2 < 1 / 3 ? left : x + w / 2 > 2 / 3 ? right : undefined
  const row = y + h / 2 < 1 / 3 ? top : y + h / 2 > 2 / 3 ? bottom : undefined
  if (column && row) return `${column}${row}`
  if (column) return `${column} ${middle}`
  return row ? `${middle} ${row}` : centre
}

type Names = {
  nameOf: (person: string) => string
  faceNumber: (face: string) => number
  /** A film or a sound has no faces to number, and one can be heard on it. */
  medium?: Medium
}

/** Why it is not a plain yes, in short sentences; the most certain first. */
export function whyNot(cell: GateCell, { nameOf, faceNumber, medium = 'foto' }: Names): string[] {
  const blockers = cell.blockers.map(({ person, state }) => texts.person(nameOf(person), stateWords(state)))
  const open = cell.questions.filter((question) => question.ask === 'who_is_this')
  const questions = cell.questions.flatMap((question) => {
    if (question.ask === 'authority') return [texts.asks.authority]
    if (medium !== 'foto')
      return question.ask === 'is_on_photo'
        ? [clipTexts.is[medium](nameOf(question.person))]
        : [clipTexts.asks[medium][question.ask]]
    if (question.ask === 'is_on_photo') return [texts.asks.is_on_photo(nameOf(question.person))]
    if (question.ask !== 'who_is_this') return [texts.asks[question.ask]]
    return open.length === 1 ? [texts.asks.who_is_this(String(faceNumber(question.face)))] : []
  })
  const many = medium === 'foto' && open.length > 1 ? [texts.openFaces(open.length)] : []
  return [...new Set([...blockers, ...many, ...questions.toSorted((a, b) => a.localeCompare(b, 'nl'))])]
}

/** Need-to-know: whether a "nee" was a refusal or a withdrawal, and whose, stays in the register. */
function stateWords(state: ConsentState): string {
  return texts.statesOfPerson[state]
}

/** The smallest set of faces that would make it a yes when covered; undefined when covering is no way out. */
export function facesToCover(cell: GateCell): string[] | undefined {
  const covering = cell.remedies.find((set) => set.length > 0 && set.every((change) => change.do === 'cover'))
  return covering?.flatMap((change) => (change.do === 'cover' ? [change.face] : []))
}

/** People whose guardians have not answered yet. Who refused is never asked again. */
export function peopleToAsk(cell: GateCell): string[] {
  const asking = cell.remedies.find((set) => set.some((change) => change.do === 'ask'))
  return [...new Set(asking?.flatMap((change) => (change.do === 'ask' ? [change.person] : [])))]
}
