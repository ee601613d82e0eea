import { describe, expect, test } from 'vitest'
import { seededRandom } from '#platform/seeded-random.ts'
import { ageOn, fullName } from './person.ts'
import { findCastPupil } from './practice-cast.ts'
import { NAME_BACKGROUNDS } from './practice-names.ts'
import { drawPracticeSchool, startOfSchoolYear } from './practice-school.ts'

const draw = (seed: number, today = '2026-11-22') => {
  let count = 0
  const newId = () => `id-${String(count++).padStart(5, '0')}`
  return drawPracticeSchool({ random: seededRandom(seed), newId, today })
}
const school = draw(1)
const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
const shareOf = <T>(list: readonly T[], is: (item: T) => boolean) => list.filter(is).length / list.length

describe('the names', () => {
  test('there are at least 180 first names and 220 family names, no family name twice', () => {
    const given = NAME_BACKGROUNDS.flatMap(({ children, women, men }) => [...children, ...women, ...men])
    const families = NAME_BACKGROUNDS.flatMap((one) => one.families.map((name) => JSON.stringify(name)))
    expect(new Set(given).size).toBeGreaterThanOrEqual(180)
    expect(new Set(families).size).toBeGreaterThanOrEqual(220)
    expect(new Set(families).size).toBe(families.length)
  })

  test('a tussenvoegsel stands apart from the family name', () => {
    const families = NAME_BACKGROUNDS.flatMap((one) => one.families)
    expect(families).toContainEqual({ prefix: 'van den', familyName: 'Berg' })
    expect(families).toContainEqual({ prefix: "in 't", familyName: 'Veld' })
    for (const { familyName } of families) expect(familyName).toMatch(/^(IJ|O'|\p{Lu})\S+$/u)
    for (const { prefix } of families) expect(prefix).toMatch(/^([\p{Ll}']+( [\p{Ll}']+)*)?$/u)
  })
})

describe('a practice school', () => {
  test('is the same for the same seed and day, and another for another seed', () => {
    expect(draw(1)).toEqual(school)
    expect(draw(2).pupils).not.toEqual(school.pupils)
  })

  test('has 12 groups with together 300 pupils at two locations, and 21 colleagues', () => {
    expect(school.groups.map(({ name }) => name).join(' ')).toBe('1/2A 1/2B 1/2C 3A 3B 4A 4B 5 6 7 7/8 8')
    expect(school.pupils).toHaveLength(300)
    expect(school.locations).toHaveLength(2)
    expect(new Set(school.groups.map(({ locationId }) => locationId))).toEqual(idsOf(school.locations))
    expect(school.staff).toHaveLength(21)
    expect(new Set(school.staff.flatMap(({ roles }) => roles)).size).toBe(5)
  })

  test('seats every pupil in a year of the group, aged as in that year', () => {
    for (const pupil of school.pupils) {
      const group = school.groups.find(({ id }) => id === pupil.groupId)
      expect(group?.yearGroups).toContain(pupil.schoolYear)
      const age = ageOn(pupil.birthDate, '2026-11-22')
      expect(age - pupil.schoolYear).toBeGreaterThanOrEqual(3)
      expect(age - pupil.schoolYear).toBeLessThanOrEqual(5)
    }
    expect(new Set(school.pupils.map(({ schoolYear }) => schoolYear)).size).toBe(8)
  })

  test('has nobody under four, also on the first day of a school year', () => {
    for (const pupil of draw(1, '2026-08-01').pupils) {
      expect(ageOn(pupil.birthDate, '2026-08-01')).toBeGreaterThanOrEqual(4)
    }
  })

  test('begins its school year on 1 August', () => {
    expect(startOfSchoolYear('2026-07-31')).toBe(2025)
    expect(startOfSchoolYear('2026-08-01')).toBe(2026)
    expect(draw(1, '2026-07-31').school.schoolYear).toBe('2025-2026')
  })

  test.each([1, 2, 3])('refers to nobody and nothing that is not there (seed %i)', (seed) => {
    const one = draw(seed)
    const [groups, locations, staff] = [idsOf(one.groups), idsOf(one.locations), idsOf(one.staff)]
    const [pupils, guardians] = [idsOf(one.pupils), idsOf(one.guardians)]
    for (const group of one.groups) {
      expect(locations).toContain(group.locationId)
      expect(staff).toContain(group.teacherId)
    }
    for (const pupil of one.pupils) expect(groups).toContain(pupil.groupId)
    expect(new Set(one.guardianships.map(({ pupilId }) => pupilId))).toEqual(pupils)
    expect(new Set(one.guardianships.map(({ guardianId }) => guardianId))).toEqual(guardians)
    const inFamilies = one.families.flatMap(({ pupilIds }) => pupilIds)
    expect(new Set(inFamilies)).toEqual(pupils)
    expect(inFamilies).toHaveLength(pupils.size)
    for (const { pupilIds, guardianIds } of one.families) {
      for (const pupilId of pupilIds) {
        const guardiansOfPupil = one.guardianships.filter((link) => link.pupilId === pupilId)
        expect(guardiansOfPupil.map((link) => link.guardianId)).toEqual(guardianIds)
      }
    }
    const ids = [...groups, ...locations, ...staff, ...pupils, ...guardians, one.board.id, one.school.id]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([1, 2, 3])('mistakes nobody for another: names and addresses are unique (seed %i)', (seed) => {
    const one = draw(seed)
    for (const people of [one.pupils, one.guardians]) {
      expect(new Set(people.map(fullName)).size).toBe(people.length)
    }
    const addresses = [...one.guardians, ...one.staff].map(({ email }) => email)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) {
      expect(address).toMatch(/^[a-z0-9]+\.[a-z0-9]+@(ouder\.)?oefenschool\.example$/)
    }
  })

  test.each([1, 2, 3])('has families as a Dutch school has them (seed %i)', (seed) => {
    const one = draw(seed)
    const perPupil = one.guardianships.length / one.pupils.length
    expect(perPupil).toBeGreaterThan(1.7)
    expect(perPupil).toBeLessThan(1.95)
    const divorced = shareOf(one.families, ({ parents }) => parents === 'divorced')
    expect(Math.abs(divorced - 0.12)).toBeLessThan(0.03)
    const alone = shareOf(one.families, ({ parents }) => parents === 'alone')
    expect(Math.abs(alone - 0.03)).toBeLessThan(0.02)
    expect(one.families.some(({ pupilIds }) => pupilIds.length > 1)).toBe(true)
    for (const authority of [true, false, null]) {
      expect(one.guardianships.some((link) => link.authority === authority)).toBe(true)
    }
    const withGezag = new Set(one.guardianships.filter((l) => l.authority === true).map((l) => l.pupilId))
    expect(withGezag.size).toBe(one.pupils.length)
  })

  test('gives brothers and sisters one family name', () => {
    for (const { pupilIds } of school.families) {
      const names = school.pupils.filter(({ id }) => pupilIds.includes(id)).map((one) => one.familyName)
      expect(new Set(names).size).toBe(1)
    }
  })
})

describe('the cast', () => {
  test.each([1, 2])('sits first in group 7, with two guardians each except Sam (seed %i)', (seed) => {
    const one = draw(seed)
    const seven = one.groups.find(({ name }) => name === '7')
    const first = one.pupils.filter(({ groupId }) => groupId === seven?.id).slice(0, 6)
    const expected =
      'Noor van den Berg, Ali Yıldız, Bo de Vries, Emre Demir, Sam Jansen-Bakker, Lotte Hoekstra'
    expect(first.map(fullName).join(', ')).toBe(expected)
    const guardians = first.map(({ id }) => one.guardianships.filter(({ pupilId }) => pupilId === id).length)
    expect(guardians).toEqual([2, 2, 2, 2, 1, 2])
    expect(findCastPupil(one, 'sam').id).toBe(first[4]?.id)
  })

  test('has one colleague per role, and Juf Marit before group 7', () => {
    const seven = school.groups.find(({ name }) => name === '7')
    const marit = school.staff.find(({ id }) => id === seven?.teacherId)
    expect(marit && fullName(marit)).toBe('Marit Dijkstra')
    const named = (name: string) => school.staff.find((one) => fullName(one) === name)?.roles
    expect(named('Henk Postma')).toEqual(['leadership'])
    expect(named('Fatima el Amrani')).toEqual(['anti_bullying'])
    expect(named('Joris de Wit')).toEqual(['editor'])
    expect(named('Wies Kramer')).toEqual(['administrator'])
  })
})
