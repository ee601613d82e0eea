import { dealShares, drawInteger, drawOne, drawWeighted } from '#platform/seeded-random.ts'
import type { Name } from './person.ts'
import { CAST_GROUP, CAST_PUPILS, CAST_STAFF, type StaffRole } from './practice-cast.ts'
import { drawPracticeFamilies } from './practice-families.ts'
import { NAME_BACKGROUNDS } from './practice-names.ts'

export type { StaffRole } from './practice-cast.ts'

export type PracticeSeed = { random: () => number; newId: () => string; today: string }

export type PracticeSchool = {
  board: { id: string; name: string }
  school: {
    id: string
    slug: string
    name: string
    brin: string
    region: 'noord' | 'midden' | 'zuid'
    schoolYear: string
  }
  locations: { id: string; name: string }[]
  groups: { id: string; name: string; yearGroups: number[]; locationId: string; teacherId: string }[]
  /** `schoolYear` is the jaargroep, 1–8. */
  pupils: ({ id: string; birthDate: string; groupId: string; schoolYear: number } & Name)[]
  guardians: ({ id: string; email: string } & Name)[]
  /** `authority`: gezag; null where the school does not know. */
  guardianships: { guardianId: string; pupilId: string; authority: boolean | null }[]
  /** Who answer together; the situation of the parents is no fact the product keeps. */
  families: { pupilIds: string[]; guardianIds: string[]; parents: 'together' | 'divorced' | 'alone' }[]
  staff: ({ id: string; email: string; roles: StaffRole[] } & Name)[]
}

const GROUPS = [
  { name: '1/2A', yearGroups: [1, 2], size: 24 },
  { name: '1/2B', yearGroups: [1, 2], size: 25 },
  { name: '1/2C', yearGroups: [1, 2], size: 23 },
  { name: '3A', yearGroups: [3], size: 24 },
  { name: '3B', yearGroups: [3], size: 23 },
  { name: '4A', yearGroups: [4], size: 25 },
  { name: '4B', yearGroups: [4], size: 24 },
  { name: '5', yearGroups: [5], size: 28 },
  { name: '6', yearGroups: [6], size: 27 },
  { name: '7', yearGroups: [7], size: 26 },
  { name: '7/8', yearGroups: [7, 8], size: 24 },
  { name: '8', yearGroups: [8], size: 27 },
] as const

/** Colleagues without a group of their own: intern begeleider, ICT, and three who stand in or work part-time. */
const COLLEAGUES_WITHOUT_GROUP: StaffRole[][] = [
  ['teacher'],
  ['teacher', 'administrator'],
  ['teacher'],
  ['teacher'],
  ['teacher'],
]

/** The calendar year in which the school year of a day began: 1 August. */
export const startOfSchoolYear = (today: string): number =>
  Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)

/** A name in the letters of an address: `İpek 't Hart` becomes `ipek.thart`. */
const addressName = ({ givenName, prefix, familyName }: Name): string =>
  [givenName, `${prefix}${familyName}`]
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, ''),
    )
    .join('.')

/** Hands out addresses at one domain; the second of a name gets a number. */
const addressBook = (domain: string): ((name: Name) => string) => {
  const taken = new Map<string, number>()
  return (name) => {
    const local = addressName(name)
    const before = taken.get(local) ?? 0
    taken.set(local, before + 1)
    return `${local}${before === 0 ? '' : before + 1}@${domain}`
  }
}

const drawStaff = ({
  random,
  newId,
}: PracticeSeed): (PracticeSchool['staff'][number] & { teaches?: string })[] => {
  const addressOf = addressBook('oefenschool.example')
  const dealGender = dealShares(random, [
    ['woman', 8],
    ['man', 2],
  ])
  const drawName = (): Name => {
    const background = drawWeighted(random, NAME_BACKGROUNDS)
    return {
      givenName: drawOne(random, dealGender() === 'woman' ? background.women : background.men),
      ...drawOne(random, background.families),
    }
  }
  const taught = new Set(CAST_STAFF.map((colleague) => colleague.teaches))
  const teachers = GROUPS.filter((group) => !taught.has(group.name)).map((group) => ({
    name: drawName(),
    roles: ['teacher' as const],
    teaches: group.name,
  }))
  const others = COLLEAGUES_WITHOUT_GROUP.map((roles) => ({ name: drawName(), roles }))
  return [...CAST_STAFF, ...teachers, ...others].map(({ name, roles, ...rest }) => ({
    id: newId(),
    ...name,
    email: addressOf(name),
    roles: [...roles],
    ...rest,
  }))
}

/** Born from October to September; one in ten a year older; in groep 1 at least four years old. */
const drawBirthDate = ({ random, today }: PracticeSeed, yearGroup: number): string => {
  const older = random() < 0.1 ? 1 : 0
  const start = Date.UTC(startOfSchoolYear(today) - 4 - yearGroup - older, 9, 1)
  const born = new Date(start + drawInteger(random, 0, 364) * 86_400_000).toISOString().slice(0, 10)
  const justFour = `${Number(today.slice(0, 4)) - 4}${today.slice(4)}`
  return born < justFour ? born : justFour
}

const drawGroups = (
  { newId }: PracticeSeed,
  locations: PracticeSchool['locations'],
  staff: ReturnType<typeof drawStaff>,
): PracticeSchool['groups'] =>
  GROUPS.map(({ name, yearGroups }) => {
    const location = locations[yearGroups[0] <= 4 ? 0 : 1]
    const teacher = staff.find((colleague) => colleague.teaches === name)
    if (!location || !teacher) throw new Error(`Group ${name} has no location or no teacher`)
    return { id: newId(), name, yearGroups: [...yearGroups], locationId: location.id, teacherId: teacher.id }
  })

/** A chair in a group, before there is a child on it. */
const listSeats = (groups: PracticeSchool['groups']) =>
  GROUPS.flatMap((plan) => {
    const group = groups.find((one) => one.name === plan.name)
    if (!group) throw new Error(`There is no group ${plan.name}`)
    const cast = plan.name === CAST_GROUP ? Object.values(CAST_PUPILS) : []
    return Array.from({ length: plan.size }, (_, seat) => ({
      groupId: group.id,
      schoolYear:
        plan.yearGroups[Math.floor((seat * plan.yearGroups.length) / plan.size)] ?? plan.yearGroups[0],
      cast: cast[seat],
    }))
  })

/** An invented school of about 300 pupils: the same seed, ids and day give the same school. */
export const drawPracticeSchool = (seed: PracticeSeed): PracticeSchool => {
  const started = startOfSchoolYear(seed.today)
  const board = { id: seed.newId(), name: 'Oefenbestuur Zuid' }
  const school = {
    id: seed.newId(),
    slug: 'oefenschool',
    name: 'De Oefenschool',
    brin: '99AA',
    region: 'zuid' as const,
    schoolYear: `${started}-${started + 1}`,
  }
  const locations = ['Lindelaan', 'Waterkant'].map((name) => ({ id: seed.newId(), name }))
  const staffWithGroup = drawStaff(seed)
  const groups = drawGroups(seed, locations, staffWithGroup)
  const drawn = drawPracticeFamilies(seed, listSeats(groups))
  const addressOf = addressBook('ouder.oefenschool.example')
  return {
    board,
    school,
    locations,
    groups,
    pupils: drawn.pupils.map((pupil) => ({ ...pupil, birthDate: drawBirthDate(seed, pupil.schoolYear) })),
    guardians: drawn.guardians.map((guardian) => ({ ...guardian, email: addressOf(guardian) })),
    guardianships: drawn.guardianships,
    families: drawn.families,
    staff: staffWithGroup.map(({ teaches: _teaches, ...colleague }) => colleague),
  }
}
