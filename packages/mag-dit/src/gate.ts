import { type Assessment, inTheWay } from './assessment.ts'
import { CHANNELS_PER_WORD, classOf } from './channel.ts'
import { openRegister } from './consent.ts'
import type { GateCase, Photo } from './publication.ts'
import { remediesFor } from './remedy.ts'
import { type Scene, sceneOf } from './scene.ts'
import {
  type Blocker,
  type Change,
  type GateAnswer,
  type GateCell,
  type GateRefusal,
  type GateResult,
  isWorse,
  type Question,
  stricter,
  type Verdict,
  withoutDoubles,
} from './verdict.ts'

/** Part of what is needed to replay a decision: another version may answer otherwise. @example ENGINE_VERSION // '0.1.0' */
export const ENGINE_VERSION: string = '0.1.0'

/**
 * The literal words of the rules, as the school's protocol file has them. The engine holds no quote of its own.
 * @example const rules: GateRules = { R8: protocol.quoteOf('R8'), PROF2: protocol.quoteOf('PROF2') }
 */
export type GateRules = { readonly R8: string; readonly PROF2: string }

/** One for all cells, so it may not be changed. */
const NONE: readonly never[] = Object.freeze([])

/** A channel of the case, with what every cell of it says alike. */
type Column = { readonly name: string; readonly index: number; readonly leaveOut: readonly Change[] }

/**
 * A gate with the register read: it answers for one photo after another without reading it again. What was written to
 * the register since is not in it, and its instant stays the instant at which it was opened.
 * @example const { judge }: OpenGate = opened
 */
export type OpenGate = { readonly judge: (photos: readonly Photo[]) => GateAnswer }

/**
 * May these photos go on these channels, at this instant, with this register? A cell per photo and channel.
 * A clip given as `film` and `geluid` is one cell, and the strictest counts. A date that can't be read throws.
 * @example
 * const result = gate({ at, channels: ['website'], people, consents, photos }, { R8, PROF2 })
 * if ('cells' in result) result.cells.every((cell) => cell.publishable)
 */
export function gate(input: GateCase, rules: GateRules): GateResult {
  const opened = openGate(input, rules)
  return 'refused' in opened ? opened : opened.judge(input.photos)
}

/**
 * The gate for a screen on which photos change and the register does not. Each answer is the answer of `gate`.
 * @example
 * const opened = openGate({ at, channels: ['website'], people, consents }, { R8, PROF2 })
 * if ('judge' in opened) opened.judge([photo]).cells
 */
export function openGate(input: Omit<GateCase, 'photos'>, rules: GateRules): OpenGate | GateRefusal {
  const { channels, settings } = input
  const classless = channels.find((channel) => classOf(channel, settings) === undefined)
  if (classless !== undefined) return { refused: 'channel_without_class', channel: classless }
  const reasons = reasonsFor(rules)
  const sheets = inWords(channels).map((some) => openSheet({ ...input, channels: some }, reasons))
  const [only, ...more] = sheets
  if (only === undefined) return { judge: () => ({ cells: [] }) }
  return {
    judge: (photos) => ({ cells: more.length === 0 ? only(photos) : besideEachOther(sheets, photos) }),
  }
}

type Sheet = (photos: readonly Photo[]) => readonly GateCell[]

/** As many channels at a time as a word has bits. */
function inWords(channels: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(1, Math.ceil(channels.length / CHANNELS_PER_WORD))
  return Array.from({ length: count }, (_, nth) =>
    channels.slice(nth * CHANNELS_PER_WORD, (nth + 1) * CHANNELS_PER_WORD),
  )
}

function besideEachOther(sheets: readonly Sheet[], photos: readonly Photo[]): readonly GateCell[] {
  const byPhoto = sheets.map((sheet) => Map.groupBy(sheet(photos), (cell) => cell.photo))
  return [...(byPhoto[0]?.keys() ?? [])].flatMap((photo) => byPhoto.flatMap((it) => it.get(photo) ?? []))
}

function openSheet(input: Omit<GateCase, 'photos'>, reasons: GateCell['reasons']): Sheet {
  const register = openRegister(input)
  const columns = input.channels.map(
    (name, index): Column => ({ name, index, leaveOut: [{ do: 'leave_out', channel: name }] }),
  )
  return (photos) => {
    const byId = Map.groupBy(photos, (photo) => photo.id)
    const cells = new Array<GateCell>(byId.size * columns.length)
    let place = 0
    for (const [photo, media] of byId) {
      const scene = sceneOf(photo, media, register)
      for (const column of columns) cells[place++] = judge(scene, column, reasons)
    }
    return cells
  }
}

function judge(scene: Scene, { name, index, leaveOut }: Column, reasons: GateCell['reasons']): GateCell {
  const { photo, isUnstated, isContradicted } = scene
  const unsure = isUnstated || isContradicted
  if (((scene.bad >>> index) & 1) === 0 && !unsure) return mag(photo, name)
  const bad = inTheWay(scene, index)
  let verdict: Verdict = unsure ? 'onbekend' : 'mag'
  for (const it of bad) verdict = stricter(verdict, it.verdict)
  return {
    photo,
    channel: name,
    verdict,
    publishable: false,
    blockers: worstPerPerson(bad),
    questions: questionsOf(bad, unsure ? photo : undefined),
    reasons,
    remedies: remediesFor({ scene, channel: index, bad, leaveOut }),
  }
}

function mag(photo: string, channel: string): GateCell {
  return {
    photo,
    channel,
    verdict: 'mag',
    publishable: true,
    blockers: NONE,
    questions: NONE,
    reasons: NONE,
    remedies: NONE,
  }
}

function questionsOf(bad: readonly Assessment[], unsure: string | undefined): readonly Question[] {
  let questions: readonly Question[] = NONE
  for (const it of bad) if (it.questions.length > 0) questions = questions.concat(it.questions)
  if (unsure !== undefined) questions = questions.concat({ photo: unsure, ask: 'anyone_recognisable' })
  return withoutDoubles(questions)
}

/** Regel 8 forbids, Profilering 2 says where the permission is kept: each no quotes both. */
function reasonsFor(rules: GateRules): GateCell['reasons'] {
  return [
    { rule: 'R8', quote: rules.R8 },
    { rule: 'PROF2', quote: rules.PROF2 },
  ]
}

function worstPerPerson(bad: readonly Assessment[]): readonly Blocker[] {
  if (bad.length === 1) return bad[0]?.blockers ?? NONE
  const worst: Blocker[] = []
  for (const { blockers } of bad) {
    const blocker = blockers[0]
    if (blocker === undefined) continue
    const at = worst.findIndex((it) => it.person === blocker.person)
    const known = worst[at]
    if (known === undefined) worst.push(blocker)
    else if (isWorse(blocker.state, known.state)) worst[at] = blocker
  }
  return worst
}
