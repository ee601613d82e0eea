import { classOf } from './channel.ts'
import { openRegister, type Register } from './consent.ts'
import type { GateCase, Photo } from './publication.ts'
import { type Part, remediesFor } from './remedy.ts'
import { assess, sightingsOf } from './sighting.ts'
import {
  type Blocker,
  type GateCell,
  type GateResult,
  isWorse,
  strictest,
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

/**
 * May these photos go on these channels, at this instant, with this register? A cell per photo and channel.
 * A clip given as `film` and `geluid` is one cell, and the strictest counts. A date that can't be read throws.
 * @example
 * const result = gate({ at, channels: ['website'], people, consents, photos }, { R8, PROF2 })
 * if ('cells' in result) result.cells.every((cell) => cell.publishable)
 */
export function gate(input: GateCase, rules: GateRules): GateResult {
  const { settings } = input
  const classless = input.channels.find((channel) => classOf(channel, settings) === undefined)
  if (classless !== undefined) return { refused: 'channel_without_class', channel: classless }
  const register = openRegister(input)
  const photos = [...Map.groupBy(input.photos, (photo) => photo.id)]
  return {
    cells: photos.flatMap(([id, media]) =>
      input.channels.map((channel) => judge(id, media, channel, register, rules)),
    ),
  }
}

function judge(
  photo: string,
  media: readonly Photo[],
  channel: string,
  register: Register,
  rules: GateRules,
): GateCell {
  const parts = media.map((medium) => partOf(medium, channel, register))
  const assessments = parts.flatMap((part) => part.assessments)
  const unsure = parts.some(isStatementMissing)
  const verdict = strictest([...assessments.map((it) => it.verdict), unsure ? 'onbekend' : 'mag'])
  const questions = assessments.flatMap((it) => it.questions)
  const isMag = verdict === 'mag'
  return {
    photo,
    channel,
    verdict,
    publishable: isMag,
    blockers: worstPerPerson(assessments.flatMap((it) => it.blockers)),
    questions: withoutDoubles(unsure ? [...questions, { photo, ask: 'anyone_recognisable' }] : questions),
    reasons: reasonsFor(verdict, rules),
    remedies: isMag ? [] : remediesFor({ photo, channel, parts }),
  }
}

function partOf(photo: Photo, channel: string, register: Register): Part {
  const standingOf = register.standingsFor(channel, photo.medium)
  return {
    medium: photo.medium,
    assessments: sightingsOf(photo).map((sighting) => assess(sighting, standingOf)),
    saysNobody: photo.nobodyRecognisable === true,
    standingOf,
  }
}

/** "Niemand herkenbaar" beside somebody visible contradicts itself; nothing marked and nothing said is no answer. */
function isStatementMissing({ saysNobody, assessments }: Part): boolean {
  return saysNobody ? assessments.some((it) => !it.sighting.isCovered) : assessments.length === 0
}

/** Regel 8 forbids, Profilering 2 says where the permission is kept: each no quotes both. */
function reasonsFor(verdict: Verdict, rules: GateRules): GateCell['reasons'] {
  if (verdict === 'mag') return []
  return [
    { rule: 'R8', quote: rules.R8 },
    { rule: 'PROF2', quote: rules.PROF2 },
  ]
}

function worstPerPerson(blockers: readonly Blocker[]): readonly Blocker[] {
  const worst = new Map<string, Blocker>()
  for (const blocker of blockers) {
    const known = worst.get(blocker.person)
    if (known === undefined || isWorse(blocker.state, known.state)) worst.set(blocker.person, blocker)
  }
  return [...worst.values()]
}
