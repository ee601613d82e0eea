import type { Scene } from './scene.ts'
import type { Sighting } from './sighting.ts'
import type { Asked, Standing } from './standing.ts'
import type { Blocker, Question, Verdict } from './verdict.ts'

/**
 * What a sighting does to a cell. `open`: the people because of whom it is not `mag`.
 * @example assessments.filter((it: Assessment) => it.verdict !== 'mag')
 */
export type Assessment = {
  readonly sighting: Sighting
  readonly verdict: Verdict
  readonly open: readonly string[]
  readonly blockers: readonly Blocker[]
  readonly questions: readonly Question[]
  /** Whom to ask about who is certain here; nobody when nobody is certain. */
  readonly asked: Asked
}

const NOTHING: readonly Assessment[] = []
const NO_BLOCKER: readonly Blocker[] = []
const NOBODY: Asked = []

/**
 * Everything because of which a cell is not `mag`, weighed, in the order of the scene.
 * @example inTheWay(scene, 0).map((it) => it.verdict) // ['mag_niet']
 */
export function inTheWay({ sightings, isContradicted }: Scene, index: number): readonly Assessment[] {
  let count = 0
  for (let nth = 0; nth < sightings.length; nth++) if (isBad(sightings[nth], index, isContradicted)) count++
  if (count === 0) return NOTHING
  const bad = new Array<Assessment>(count)
  let place = 0
  for (let nth = 0; place < count; nth++) {
    const sighting = sightings[nth]
    if (isBad(sighting, index, isContradicted)) bad[place++] = assess(sighting, index)
  }
  return bad
}

/** What is visible beside "niemand herkenbaar" is in the way, whoever it is. */
function isBad(sighting: Sighting | undefined, index: number, isContradicted: boolean): sighting is Sighting {
  if (sighting === undefined) return false
  return ((sighting.bad >>> index) & 1) === 1 || (isContradicted && !sighting.isCovered)
}

/**
 * Weighs one sighting on the channel with this index. Who is certain blocks; who is possible is a question.
 */
function assess(sighting: Sighting, channel: number): Assessment {
  const only = sighting.people.length === 1 ? sighting.rows[0] : undefined
  const standing = only?.standings[channel]
  return standing !== undefined && isInTheWay(standing, sighting.isCovered)
    ? blockedBy(sighting, standing)
    : leftOpen(sighting, channel)
}

/** Whoever is covered needs no consent, except "niet in beeld": then the photo itself is the harm. */
function isInTheWay(standing: Standing | undefined, isCovered: boolean): boolean {
  if (standing === undefined) return true
  return isCovered ? standing.state === 'niet_in_beeld' : standing.state !== 'gegeven'
}

function blockedBy(sighting: Sighting, standing: Standing): Assessment {
  const { state, blockers, questions, asked } = standing
  const verdict = state === 'ontbreekt' || state === 'verlopen' ? 'mag_met_toestemming' : 'mag_niet'
  return { sighting, verdict, open: sighting.people, blockers, questions, asked }
}

function leftOpen(sighting: Sighting, channel: number): Assessment {
  const { face, people, isCovered, rows } = sighting
  const open: string[] = []
  const questions: Question[] = []
  people.forEach((person, nth) => {
    const standing = rows[nth]?.standings[channel]
    if (!isInTheWay(standing, isCovered)) return
    open.push(person)
    questions.push({ person, ask: 'is_on_photo' })
    if (standing !== undefined) questions.push(...standing.questions)
  })
  const isUnaccounted = people.length === 0 && !isCovered
  if (isUnaccounted && face !== undefined) questions.push({ face, ask: 'who_is_this' })
  const verdict = isUnaccounted || open.length > 0 ? 'onbekend' : 'mag'
  return { sighting, verdict, open, blockers: NO_BLOCKER, questions, asked: NOBODY }
}
