import type { CastPupil } from '#people/practice-cast.ts'
import { startOfSchoolYear } from '#people/practice-school.ts'
import { dealShares, drawInteger, drawOne } from '#platform/seeded-random.ts'
import {
  CAST_CHOICES,
  type Choice,
  everything,
  networksUnanswered,
  noInstagram,
  noNetworks,
  nothing,
  noWebsite,
  onlyParentApp,
  onlyPhotos,
  withoutSome,
} from './practice-choices.ts'

export type Draw = { random: () => number; today: string; now: string }

/** One voice's whole form: what it chose, when, and until when it holds. */
export type Answer = {
  grantorId: string
  choose: Choice
  recordedAt: string
  until: string | null
  method: 'inschrijfformulier' | 'gesprek'
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The first school weeks, or the last four weeks while the school year is younger than that. */
export const drawFirstWeeks = ({ random, today }: Draw, latest: string): string => {
  const last = latest < today ? latest : addDays(today, -1)
  const day = addDays(last, -drawInteger(random, 0, 27))
  const [hour, minute] = [drawInteger(random, 7, 14), drawInteger(random, 0, 59)]
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`
}

/** Parents who think again do so somewhere between their form and now. */
const drawSince = ({ random, now }: Draw, instant: string): string =>
  new Date(Date.parse(instant) + Math.floor(random() * (Date.parse(now) - Date.parse(instant)))).toISOString()

/** Draws what a family answers: all its children alike, each on their own form. */
export const answerAsFamily = (draw: Draw) => {
  const { random } = draw
  const started = startOfSchoolYear(draw.today)
  const dealKind = dealShares(random, [
    ['all', 78],
    ['partial', 9],
    ['differ', 3],
    ['none', 6],
    ['silent', 4],
  ])
  const dealValidity = dealShares(random, [
    ['open', 83],
    ['thisYear', 15],
    ['lastYear', 2],
  ])
  const dealMethod = dealShares<Answer['method']>(random, [
    ['inschrijfformulier', 9],
    ['gesprek', 1],
  ])
  const answer = (grantorId: string, choose: Choice, until: string | null = null): Answer => ({
    grantorId,
    choose,
    until,
    method: dealMethod(),
    recordedAt: drawFirstWeeks(draw, `${started}-09-20`),
  })
  const answerAll = (guardians: readonly string[]): Answer[] => {
    const validity = dealValidity()
    if (validity === 'lastYear') {
      const recordedAt = drawFirstWeeks(draw, `${started - 1}-09-20`)
      return guardians.map((id) => ({ ...answer(id, everything, `${started}-08-01`), recordedAt }))
    }
    const until = validity === 'thisYear' ? `${started + 1}-08-01` : null
    return guardians.map((id) => answer(id, everything, until))
  }
  const answerPartly = (guardians: readonly string[]): Answer[] => {
    const choose = drawOne(random, [
      noNetworks,
      networksUnanswered,
      onlyPhotos,
      onlyParentApp,
      withoutSome,
      noInstagram,
    ])
    if (choose !== noInstagram) return guardians.map((id) => answer(id, choose))
    const forms = guardians.map((id) => answer(id, everything))
    const recordedAt = drawSince(
      draw,
      forms
        .map((form) => form.recordedAt)
        .sort()
        .at(-1) ?? draw.now,
    )
    return [
      ...forms,
      ...guardians.map((id) => ({ ...answer(id, noInstagram), recordedAt, method: 'gesprek' as const })),
    ]
  }
  return (guardians: readonly string[]): Answer[] => {
    const kind = dealKind()
    if (kind === 'silent') return []
    if (kind === 'all') return answerAll(guardians)
    if (kind === 'none') return guardians.map((id) => answer(id, nothing))
    if (kind === 'differ' && guardians.length > 1) {
      const second = drawOne(random, [noWebsite, noNetworks, withoutSome])
      return guardians.map((id, index) => answer(id, index === 0 ? everything : second))
    }
    return answerPartly(guardians)
  }
}

export const answerAsCast = (draw: Draw, who: CastPupil, guardians: readonly string[]): Answer[] =>
  CAST_CHOICES[who].flatMap((choose, index) => {
    const grantorId = guardians[index]
    if (grantorId === undefined) return []
    const recordedAt = drawFirstWeeks(draw, `${startOfSchoolYear(draw.today)}-09-20`)
    return [{ grantorId, choose, recordedAt, until: null, method: 'inschrijfformulier' as const }]
  })
