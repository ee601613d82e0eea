import { dealShares, drawOne, drawWeighted } from '#platform/seeded-random.ts'
import type { Name } from './person.ts'
import { NAME_BACKGROUNDS } from './practice-names.ts'
import type { PracticeSchool, PracticeSeed } from './practice-school.ts'

type Seat = {
  groupId: string
  schoolYear: number
  cast: { name: Name; guardians: readonly Name[] } | undefined
}

type Parents = PracticeSchool['families'][number]['parents']
type Guardian = { id: string; authority: boolean | null } & Name

type Family = {
  drawChild: () => Name
  guardians: Guardian[]
  parents: Parents
  pupilIds: string[]
  yearGroups: number[]
}

const ALL_CHILDREN = NAME_BACKGROUNDS.flatMap((background) => background.children)

/** Half of the lone parents has the other on paper, without gezag; in one family of six together only one is known. */
const countGuardians = (random: () => number, parents: Parents): 1 | 2 => {
  if (parents === 'divorced') return 2
  return random() < (parents === 'alone' ? 0.5 : 0.17) ? 1 : 2
}

const drawSecondAuthority = (random: () => number, parents: Parents): boolean | null => {
  if (parents === 'alone') return false
  return random() < (parents === 'divorced' ? 0.2 : 0.03) ? null : true
}

/** Draws again until the name is free: nobody in the school is mistaken for a namesake. */
const drawFreeName = (taken: Set<string>, draw: () => Name): Name => {
  for (;;) {
    const name = draw()
    const whole = `${name.givenName} ${name.prefix} ${name.familyName}`
    if (taken.has(whole)) continue
    taken.add(whole)
    return name
  }
}

const startFamilies = ({ random, newId }: PracticeSeed, taken: Set<string>) => {
  const dealParents = dealShares<Parents>(random, [
    ['together', 85],
    ['divorced', 12],
    ['alone', 3],
  ])
  return (): Family => {
    const background = drawWeighted(random, NAME_BACKGROUNDS)
    const elsewhere = random() < 0.3 ? drawWeighted(random, NAME_BACKGROUNDS) : background
    const childName = drawOne(random, background.families)
    const parents = dealParents()
    const [one, other] = random() < 0.5 ? (['women', 'men'] as const) : (['men', 'women'] as const)
    const first = drawFreeName(taken, () => ({ givenName: drawOne(random, background[one]), ...childName }))
    const guardians: Guardian[] = [{ id: newId(), ...first, authority: true }]
    if (countGuardians(random, parents) === 2) {
      const second = drawFreeName(taken, () => ({
        givenName: drawOne(random, elsewhere[random() < 0.04 ? one : other]),
        ...drawOne(random, elsewhere.families),
      }))
      guardians.push({ id: newId(), ...second, authority: drawSecondAuthority(random, parents) })
    }
    const drawChild = () => ({
      givenName: drawOne(random, random() < 0.85 ? background.children : ALL_CHILDREN),
      prefix: childName.prefix,
      familyName: childName.familyName,
    })
    return { drawChild, guardians, parents, pupilIds: [], yearGroups: [] }
  }
}

const castFamily = ({ newId }: PracticeSeed, cast: NonNullable<Seat['cast']>): Family => ({
  drawChild: () => cast.name,
  guardians: cast.guardians.map((name) => ({ id: newId(), ...name, authority: true })),
  parents: cast.guardians.length === 1 ? 'alone' : 'together',
  pupilIds: [],
  yearGroups: [],
})

/** A brother or sister sits in another year, and no family has more than three children here. */
const findFamilyFor = (random: () => number, families: readonly Family[], schoolYear: number) => {
  if (random() >= 0.3) return undefined
  const fitting = families.filter(
    (family) => family.pupilIds.length < 3 && !family.yearGroups.includes(schoolYear),
  )
  return fitting.length === 0 ? undefined : drawOne(random, fitting)
}

/** A child on every seat, with the guardians of the family: brothers and sisters share them. */
export const drawPracticeFamilies = (seed: PracticeSeed, seats: readonly Seat[]) => {
  const { random, newId } = seed
  const castNames = seats.flatMap(({ cast }) => (cast ? [cast.name, ...cast.guardians] : []))
  const taken = new Set(castNames.map((name) => `${name.givenName} ${name.prefix} ${name.familyName}`))
  const startFamily = startFamilies(seed, taken)
  const families: Family[] = []
  const castFamilies: Family[] = []
  const pupils = seats.map(({ groupId, schoolYear, cast }) => {
    const existing = cast ? undefined : findFamilyFor(random, families, schoolYear)
    const family = existing ?? (cast ? castFamily(seed, cast) : startFamily())
    if (!existing) (cast ? castFamilies : families).push(family)
    const name = cast ? cast.name : drawFreeName(taken, family.drawChild)
    const pupil = { id: newId(), ...name, groupId, schoolYear }
    family.pupilIds.push(pupil.id)
    family.yearGroups.push(schoolYear)
    return pupil
  })
  const all = [...castFamilies, ...families]
  return {
    pupils,
    guardians: all.flatMap((family) =>
      family.guardians.map(({ authority: _authority, ...guardian }) => guardian),
    ),
    guardianships: all.flatMap(({ guardians, pupilIds }) =>
      guardians.flatMap(({ id, authority }) =>
        pupilIds.map((pupilId) => ({ guardianId: id, pupilId, authority })),
      ),
    ),
    families: all.map(({ guardians, pupilIds, parents }) => ({
      pupilIds,
      guardianIds: guardians.map(({ id }) => id),
      parents,
    })),
  }
}
