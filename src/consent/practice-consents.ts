import { CAST_STAFF, type CastPupil, findCastPupil, isSameName } from '#people/practice-cast.ts'
import { type PracticeSchool, startOfSchoolYear } from '#people/practice-school.ts'
import { dealShares, drawOne } from '#platform/seeded-random.ts'
import { type Answer, answerAsCast, answerAsFamily, type Draw, drawFirstWeeks } from './practice-answers.ts'
import {
  CAST_CHOICES,
  type Choice,
  type Decision,
  everything,
  isOneOf,
  type Medium,
  NETWORKS,
  noNetworks,
  nothing,
  PRACTICE_MEDIA,
  PRACTICE_PURPOSES,
  type Purpose,
} from './practice-choices.ts'

export type PracticeConsentEntry = {
  subjectId: string
  grantorId: string
  purpose: Purpose
  medium: Medium
  decision: Decision
  from: string
  until: string | null
  recordedAt: string
  method: Answer['method']
}

export type PracticeConsents = {
  /** In the order of recording, which is their sequence in the register. */
  entries: PracticeConsentEntry[]
  notInPictures: string[]
  /** Pupils whose guardians' latest answers differ on any purpose. */
  disagreement: string[]
  childAskedAt: Record<string, string>
}

type Pupil = PracticeSchool['pupils'][number]
const CAST = Object.keys(CAST_CHOICES) as CastPupil[]

const minutesLater = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

const recordAnswers = (subjectId: string, answers: readonly Answer[]): PracticeConsentEntry[] =>
  answers.flatMap(({ choose, grantorId, recordedAt, until, method }) =>
    PRACTICE_PURPOSES.flatMap((purpose) =>
      PRACTICE_MEDIA.flatMap((medium) => {
        const decision = choose(purpose, medium)
        if (decision === null) return []
        const from = recordedAt.slice(0, 10)
        return [{ subjectId, grantorId, purpose, medium, decision, from, until, recordedAt, method }]
      }),
    ),
  )

/** From groep 6 the teacher asks the child itself; some do not answer. */
const askChildren = (draw: Draw, pupils: readonly Pupil[], cast: ReadonlySet<string>) => {
  const deal = dealShares(draw.random, [
    ['all', 88],
    ['noToSome', 7],
    ['silent', 5],
  ])
  return pupils.map((pupil) => {
    const askedAt = drawFirstWeeks(draw, `${startOfSchoolYear(draw.today)}-09-20`)
    const recordedAt = minutesLater(askedAt, 10)
    const kind = cast.has(pupil.id) ? 'all' : deal()
    const refused = drawOne(draw.random, [['instagram', 'snapchat', 'x'], ['website'], [...NETWORKS]])
    const choose: Choice =
      kind === 'all' ? everything : (purpose) => (isOneOf(refused, purpose) ? 'nee' : 'ja')
    const answer: Answer = { grantorId: pupil.id, choose, recordedAt, until: null, method: 'gesprek' }
    return { pupilId: pupil.id, askedAt, entries: kind === 'silent' ? [] : recordAnswers(pupil.id, [answer]) }
  })
}

const answerAsStaff = (draw: Draw, staff: PracticeSchool['staff']): PracticeConsentEntry[] => {
  const deal = dealShares<'all' | 'own' | 'none'>(draw.random, [
    ['all', 8],
    ['own', 1],
    ['none', 1],
  ])
  const choices = { all: everything, own: noNetworks, none: nothing }
  return staff.flatMap((colleague) => {
    const kind = CAST_STAFF.some(({ name }) => isSameName(name, colleague)) ? 'all' : deal()
    const recordedAt = drawFirstWeeks(draw, `${startOfSchoolYear(draw.today)}-09-20`)
    const answer: Answer = {
      grantorId: colleague.id,
      choose: choices[kind],
      recordedAt,
      until: null,
      method: 'gesprek',
    }
    return recordAnswers(colleague.id, [answer])
  })
}

/** Pupils for whom one guardian's last word is ja and another's is not, on the same purpose and medium. */
const findDisagreement = (entries: readonly PracticeConsentEntry[]): string[] => {
  const latest = new Map<string, Map<string, boolean>>()
  for (const { subjectId, grantorId, purpose, medium, decision } of entries) {
    if (grantorId === subjectId) continue
    const question = `${subjectId}/${purpose}/${medium}`
    const voices = latest.get(question) ?? new Map<string, boolean>()
    latest.set(question, voices.set(grantorId, decision === 'ja'))
  }
  const differ = [...latest].filter(([, voices]) => new Set(voices.values()).size > 1)
  return [...new Set(differ.map(([question]) => question.slice(0, question.indexOf('/'))))]
}

/** What guardians, older children and colleagues of a practice school answered: the same draw, the same answers. */
export const drawPracticeConsents = (school: PracticeSchool, draw: Draw): PracticeConsents => {
  const authority = new Map(
    school.guardianships.map(({ guardianId, pupilId, authority }) => [`${guardianId}/${pupilId}`, authority]),
  )
  const cast = new Map(CAST.map((who) => [findCastPupil(school, who).id, who]))
  const notInPictures = [findCastPupil(school, 'sam').id]
  const drawAnswers = answerAsFamily(draw)
  const guardianEntries = school.families.flatMap(({ pupilIds, guardianIds }) => {
    const asked = guardianIds.filter((id) => authority.get(`${id}/${pupilIds[0]}`) !== false)
    const who = cast.get(pupilIds[0] ?? '')
    const answers = who ? answerAsCast(draw, who, asked) : drawAnswers(asked)
    return pupilIds.flatMap((pupilId) => recordAnswers(pupilId, answers))
  })
  const children = askChildren(
    draw,
    school.pupils.filter(({ id, schoolYear }) => schoolYear >= 6 && !notInPictures.includes(id)),
    new Set(cast.keys()),
  )
  const entries = [
    ...guardianEntries,
    ...children.flatMap((child) => child.entries),
    ...answerAsStaff(draw, school.staff),
  ].sort((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt))
  return {
    entries,
    notInPictures,
    disagreement: findDisagreement(entries),
    childAskedAt: Object.fromEntries(children.map(({ pupilId, askedAt }) => [pupilId, askedAt])),
  }
}
