import { describe, expect, test } from 'vitest'
import { findCastPupil } from '#people/practice-cast.ts'
import { drawPracticeSchool } from '#people/practice-school.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import { NETWORKS, PRACTICE_MEDIA, PRACTICE_PURPOSES } from './practice-choices.ts'
import { drawPracticeConsents } from './practice-consents.ts'

const draw = (seed: number, today = '2026-11-22', now = '2026-11-22T10:00:00.000Z') => {
  const random = seededRandom(seed)
  let count = 0
  const school = drawPracticeSchool({ random, newId: () => `id-${count++}`, today })
  return { school, consents: drawPracticeConsents(school, { random, today, now }) }
}
const { school, consents } = draw(1)
const questions = PRACTICE_PURPOSES.length * PRACTICE_MEDIA.length

const answersOf = (from: typeof consents, pupilId: string) =>
  from.entries.filter(({ subjectId, grantorId }) => subjectId === pupilId && grantorId !== pupilId)
const castAnswers = (who: Parameters<typeof findCastPupil>[1]) =>
  answersOf(consents, findCastPupil(school, who).id)
const summarise = (list: typeof consents.entries) => [
  ...new Set(list.map((one) => `${one.purpose} ${one.decision}`)),
]

describe('practice consents', () => {
  test('are the same for the same draw', () => {
    expect(draw(1)).toEqual({ school, consents })
  })

  test('come from guardians with gezag or unknown gezag, from the child itself, or from staff for themselves', () => {
    const mayAnswer = new Set(
      school.guardianships
        .filter(({ authority }) => authority !== false)
        .map(({ guardianId, pupilId }) => `${guardianId} for ${pupilId}`),
    )
    const older = school.pupils.filter(({ schoolYear }) => schoolYear >= 6)
    for (const { id } of [...older, ...school.staff]) mayAnswer.add(`${id} for ${id}`)
    const answered = new Set(consents.entries.map((one) => `${one.grantorId} for ${one.subjectId}`))
    expect([...answered].filter((voice) => !mayAnswer.has(voice))).toEqual([])
  })

  test.each([1, 2, 3])('are a believable mix over the school (seed %i)', (seed) => {
    const drawn = draw(seed)
    const mix = { all: 0, none: 0, silent: 0, partial: 0 }
    for (const { id } of drawn.school.pupils) {
      const answers = answersOf(drawn.consents, id)
      const asked = drawn.school.guardianships.filter((g) => g.pupilId === id && g.authority !== false)
      const yes = answers.filter(({ decision }) => decision === 'ja').length
      if (answers.length === 0) mix.silent++
      else if (yes === questions * asked.length && answers.length === yes) mix.all++
      else if (yes === 0) mix.none++
      else mix.partial++
    }
    const share = (count: number) => count / drawn.school.pupils.length
    expect(Math.abs(share(mix.all) - 0.78)).toBeLessThan(0.06)
    expect(Math.abs(share(mix.partial) - 0.12)).toBeLessThan(0.05)
    expect(Math.abs(share(mix.none) - 0.06)).toBeLessThan(0.04)
    expect(Math.abs(share(mix.silent) - 0.04)).toBeLessThan(0.03)
    const differ = share(drawn.consents.disagreement.length)
    expect(differ).toBeGreaterThan(0.005)
    expect(differ).toBeLessThan(0.05)
  })

  test('name as disagreement exactly the pupils about whom guardians differ', () => {
    const differs = (pupilId: string) => {
      const answers = answersOf(consents, pupilId)
      return PRACTICE_PURPOSES.some((purpose) =>
        PRACTICE_MEDIA.some((medium) => {
          const asked = answers.filter((one) => one.purpose === purpose && one.medium === medium)
          const last = new Map(asked.map(({ grantorId, decision }) => [grantorId, decision === 'ja']))
          return new Set(last.values()).size > 1
        }),
      )
    }
    const expected = school.pupils.map(({ id }) => id).filter(differs)
    expect([...consents.disagreement].sort()).toEqual(expected.sort())
  })

  test('were recorded in order, in the first school weeks, and never later than now', () => {
    const recorded = consents.entries.map(({ recordedAt }) => recordedAt)
    expect(recorded).toEqual([...recorded].sort())
    expect(recorded.at(-1)?.localeCompare('2026-11-22T10:00:00.000Z')).toBe(-1)
    for (const { recordedAt, from, decision, until } of consents.entries) {
      expect(from).toBe(recordedAt.slice(0, 10))
      if (decision === 'ingetrokken' || until === '2026-08-01') continue
      expect(from >= '2026-08-24' && from <= '2026-09-20').toBe(true)
    }
  })

  test.each(['2026-08-01', '2026-09-02', '2027-07-31'])('never lie in the future (%s)', (today) => {
    for (const { recordedAt } of draw(1, today, `${today}T00:00:00.000Z`).consents.entries) {
      expect(recordedAt < `${today}T00:00:00.000Z`).toBe(true)
    }
  })

  test('mostly have no end; some end with the school year, a handful ended last summer', () => {
    const ends = new Map<string | null, Set<string>>()
    for (const { until, subjectId } of consents.entries) {
      ends.set(until, (ends.get(until) ?? new Set()).add(subjectId))
    }
    expect(new Set(ends.keys())).toEqual(new Set([null, '2026-08-01', '2027-08-01']))
    expect(ends.get('2026-08-01')?.size).toBeGreaterThan(1)
    expect(ends.get('2026-08-01')?.size).toBeLessThan(15)
    expect(ends.get('2027-08-01')?.size).toBeGreaterThan(15)
  })

  test('hold the voice of children from groep 6: mostly ja, a few nee, a few silent', () => {
    const asked = Object.keys(consents.childAskedAt)
    const own = consents.entries.filter(({ subjectId, grantorId }) => subjectId === grantorId)
    const voices = asked.map((id) => own.filter(({ subjectId }) => subjectId === id).map((e) => e.decision))
    expect(asked.length).toBeGreaterThan(90)
    const yes = voices.filter((list) => list.length === questions && !list.includes('nee')).length
    expect(yes / asked.length).toBeGreaterThan(0.8)
    expect(voices.some((list) => list.includes('nee'))).toBe(true)
    expect(voices.some((list) => list.length === 0)).toBe(true)
    for (const { subjectId, recordedAt } of own) {
      const askedAt = consents.childAskedAt[subjectId]
      if (askedAt !== undefined) expect(askedAt < recordedAt).toBe(true)
    }
  })

  test('hold what colleagues said about themselves: mostly ja', () => {
    const refusing = school.staff.filter(({ id }) =>
      consents.entries.some(({ subjectId, decision }) => subjectId === id && decision === 'nee'),
    )
    expect(refusing.length).toBeGreaterThan(0)
    expect(refusing.length).toBeLessThan(8)
    for (const { id } of school.staff) {
      expect(consents.entries.filter(({ subjectId }) => subjectId === id)).toHaveLength(questions)
    }
  })
})

describe('what the cast answered', () => {
  test.each(['noor', 'ali'] as const)('%s: both guardians and the child ja, everywhere', (who) => {
    const { id } = findCastPupil(school, who)
    const entries = consents.entries.filter(({ subjectId }) => subjectId === id)
    expect(entries).toHaveLength(3 * questions)
    expect(new Set(entries.map(({ decision }) => decision))).toEqual(new Set(['ja']))
  })

  test('Bo: app, website and newsletter ja of both; every network nee of one guardian', () => {
    const no = castAnswers('bo').filter(({ decision }) => decision === 'nee')
    expect(new Set(no.map(({ purpose }) => purpose))).toEqual(new Set(NETWORKS))
    expect(new Set(no.map(({ grantorId }) => grantorId)).size).toBe(1)
    const yes = castAnswers('bo').filter(({ decision }) => decision === 'ja')
    expect(summarise(yes)).toEqual(['ouderapp ja', 'website ja', 'nieuwsbrief ja'])
    expect(new Set(yes.map(({ grantorId }) => grantorId)).size).toBe(2)
  })

  test('Emre: one guardian answered, for the app and the website only', () => {
    expect(summarise(castAnswers('emre'))).toEqual(['ouderapp ja', 'website ja'])
    expect(new Set(castAnswers('emre').map(({ grantorId }) => grantorId)).size).toBe(1)
  })

  test('Lotte: her parents differ about the website and nothing else', () => {
    const website = castAnswers('lotte').filter(({ purpose }) => purpose === 'website')
    expect(new Set(website.map(({ decision }) => decision))).toEqual(new Set(['ja', 'nee']))
    const elsewhere = castAnswers('lotte').filter(({ purpose }) => purpose !== 'website')
    expect(new Set(elsewhere.map(({ decision }) => decision))).toEqual(new Set(['ja']))
    expect(consents.disagreement).toContain(findCastPupil(school, 'lotte').id)
  })

  test.each([1, 2, 3])('Sam alone is kept out of every picture, and nobody asks (seed %i)', (seed) => {
    const drawn = draw(seed)
    const sam = findCastPupil(drawn.school, 'sam').id
    expect(drawn.consents.notInPictures).toEqual([sam])
    expect(drawn.consents.entries.some(({ subjectId }) => subjectId === sam)).toBe(false)
    expect(drawn.consents.childAskedAt[sam]).toBeUndefined()
  })
})
