import { sayDay } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import { type Erasable, fullNamesOf } from '../erasable.ts'
import { type Asked, type HeldLine, type Holding, type Holdings, isReader, type Trace } from '../holdings.ts'

import { fullName } from '../person.ts'
import { isHeld } from '../retention/actions.ts'
import { roleNames } from '../texts.nl.ts'
import { doorsOf } from './actions/doors.ts'
import { peopleTraces } from './columns.ts'
import { tellsOfOthers } from './discreet.ts'
import { eraseInvitations, invitationsOf } from './store/doors.ts'
import {
  dropDrafts,
  eraseName,
  erasePeopleWords,
  familyOf,
  findPerson,
  happenedTo,
  holdsOn,
  type Known,
  traced,
  workOf,
} from './store.ts'
import { happenings, kindNames, maskedAs, otherHappening, holdingTexts as texts } from './texts.nl.ts'

export { familyOf, findPerson, type Known }

const day = (timeZone: string, text: string) => sayDay(timeZone, new Date(`${text}T12:00:00Z`))
const line = (label: string, value: string, at?: Date | null): HeldLine => ({
  ...{ label, value },
  at: at ?? undefined,
})

/** Who somebody is here, with whom and as what, how they come in, and everything that was put on record about them. */
export function peopleHoldings(house: Pick<House, 'sessions' | 'clock'>): Holdings {
  return async (tx, asked) => {
    const known = await findPerson(tx, asked.personId)
    if (!known) return []
    return [
      personal(known, asked),
      await family(tx, asked),
      await work(tx, asked),
      await doorsOf(house, tx, { ...known, personId: asked.personId }),
      await held(tx, asked),
      await traces(tx, asked, { key: 'people.done', title: texts.done }, peopleTraces),
      await happened(tx, asked, known),
    ]
  }
}

function personal(known: Known, { timeZone }: Asked): Holding {
  const { rosterKey, birthDate, leftOn, group, erasedAt } = known
  const named = fullName(known)
  return {
    ...{ key: 'people.person', title: texts.person, leftOut: undefined },
    lines: [
      line(texts.name, named),
      line(texts.kind, kindNames[known.kind]),
      ...known.emails.map((email) => line(texts.email, email)),
      ...(birthDate === null ? [] : [line(texts.birthDate, day(timeZone, birthDate))]),
      ...(group === null ? [] : [line(texts.group, group)]),
      ...(leftOn === null ? [] : [line(texts.leftOn, day(timeZone, leftOn))]),
      ...(rosterKey === null ? [] : [line(texts.rosterKey, rosterKey)]),
      ...(known.hasEckid ? [line(texts.eckid, '')] : []),
      ...(erasedAt === null ? [] : [line(texts.erased, sayDay(timeZone, erasedAt))]),
    ],
    rows: [
      {
        ...{
          givenName: known.givenName,
          prefix: known.prefix,
          familyName: known.familyName,
          kind: known.kind,
        },
        ...{
          emails: known.emails,
          birthDate,
          group,
          schoolYear: known.schoolYear,
          leftOn,
          leftBecause: known.leftBecause,
          rosterKey,
        },
        hasEckid: known.hasEckid,
      },
    ],
  }
}

async function family(tx: SchoolTransaction, asked: Asked): Promise<Holding> {
  const relatives = await familyOf(tx, asked.personId)
  const sayWho = ({ is, personId }: (typeof relatives)[number]) =>
    isReader(asked, personId) ? texts.you : is === 'parent' ? maskedAs.guardian : kindNames.pupil
  return {
    ...{ key: 'people.family', title: texts.family, leftOut: undefined },
    lines: relatives.map((one) =>
      line(
        one.is === 'parent' ? texts.parent : texts.child,
        `${sayWho(one)}, ${texts.authority(one.authority)}`,
      ),
    ),
    rows: relatives.map((one) => ({ is: one.is, who: sayWho(one), authority: one.authority })),
  }
}

const sayRole = (role: string) => new Map<string, string>(Object.entries(roleNames)).get(role) ?? role
const sayJob = (what: string, until: string | null, timeZone: string) =>
  until === null ? what : `${what}, ${texts.until(day(timeZone, until))}`
const jobNames = { role: texts.role, teaches: texts.teaches, suggested: texts.suggested } as const

async function work(tx: SchoolTransaction, { personId, timeZone }: Asked): Promise<Holding> {
  const jobs = await workOf(tx, personId)
  return {
    ...{ key: 'people.work', title: texts.work, leftOut: undefined },
    lines: jobs.map(({ is, what, since, until }) =>
      line(jobNames[is], sayJob(is === 'role' ? sayRole(what) : what, until, timeZone), since),
    ),
    rows: jobs.map(({ since, ...job }) => ({ ...job, since: since?.toISOString() ?? null })),
  }
}

async function held(tx: SchoolTransaction, { personId, reader }: Asked): Promise<Holding> {
  const holds = await holdsOn(tx, personId)
  const isSchool = reader.is === 'school'
  return {
    ...{ key: 'people.holds', title: texts.holds },
    leftOut: holds.length > 0 && !isSchool ? texts.holdsLeftOut : undefined,
    lines: holds.map(({ reason, placedAt, liftedAt }) => {
      const state = liftedAt === null ? texts.holdNow : texts.holdOver
      return line(texts.hold, isSchool ? `${state}: ${reason}` : state, placedAt)
    }),
    rows: holds.map(({ reason, placedAt, until, liftedAt }) => ({
      ...{ placedAt: placedAt.toISOString(), until, liftedAt: liftedAt?.toISOString() ?? null },
      ...(isSchool ? { reason } : {}),
    })),
  }
}

/** In words how often and from when to when; each for itself for a machine. */
async function happened(tx: SchoolTransaction, asked: Asked, known: Known): Promise<Holding> {
  const isOfChild = asked.reader.is === 'guardian' && !isReader(asked, asked.personId)
  const all = (await happenedTo(tx, asked.personId, known.identityId)).filter(
    ({ kind, by }) => !isOfChild || isReader(asked, by) || !tellsOfOthers(kind),
  )
  const sayDays = (first: Date, last: Date) =>
    [...new Set([first, last].map((at) => sayDay(asked.timeZone, at)))].join(' – ')
  const subjects = Map.groupBy(
    all,
    ({ kind, did }) =>
      `${happenings[kind.split('.')[0] ?? ''] ?? otherHappening}, ${did ? texts.did : texts.concerned}`,
  )
  return {
    ...{ key: 'people.happened', title: texts.happened },
    leftOut: isOfChild ? texts.othersLeftOut : all.length > 0 ? texts.happenedLeftOut : undefined,
    lines: [...subjects].map(([label, events]) => {
      const [first, last] = [events[0]?.at ?? new Date(0), events.at(-1)?.at ?? new Date(0)]
      return line(label, `${texts.times(events.length)}, ${sayDays(first, last)}`)
    }),
    rows: all.map(({ kind, at, did }) => ({ kind, at: at.toISOString(), as: did ? 'actor' : 'subject' })),
  }
}

/** What somebody did in one room, by the rows that say so: how often, and when for the last time. */
export async function traces(
  tx: SchoolTransaction,
  { personId }: Asked,
  { key, title }: Pick<Holding, 'key' | 'title'>,
  of: readonly Trace[],
): Promise<Holding> {
  const found = Map.groupBy(await traced(tx, personId, of), ({ column }) => column)
  return {
    ...{ key, title, leftOut: undefined },
    lines: of.flatMap(({ column, what }) => {
      const some = found.get(column) ?? []
      return some.length === 0 ? [] : [line(what, texts.times(some.length), some.at(-1)?.at)]
    }),
    rows: [...found].flatMap(([column, some]) =>
      some.map(({ id, at }) => ({ what: column, id, at: at.toISOString() })),
    ),
  }
}

export const peopleErasable: Erasable = {
  blocks: async (tx, personId) => {
    const known = await findPerson(tx, personId)
    const children = (await familyOf(tx, personId)).filter(({ is, left }) => is === 'child' && !left)
    // Left out of a file is not left: until somebody says so they may be at school.
    const hasLeft = known !== undefined && known.leftOn !== null && known.leftBecause !== 'missing'
    const isHere = !hasLeft && (known?.kind === 'pupil' || known?.kind === 'staff')
    return [
      ...(isHere ? (['still_here'] as const) : []),
      ...(children.length > 0 ? (['child_here'] as const) : []),
      ...((await isHeld(tx, personId)) ? (['held'] as const) : []),
    ]
  },
  preview: async (tx, personId) => {
    const known = await findPerson(tx, personId)
    const jobs = (await workOf(tx, personId)).length
    const events = (await happenedTo(tx, personId, known?.identityId ?? null)).length
    const keys = [known?.rosterKey, known?.hasEckid ? 'eckid' : null].filter((key) => typeof key === 'string')
    return {
      goes: [
        { what: texts.names, count: 1 },
        { what: texts.keys, count: keys.length },
        { what: texts.login, count: known?.identityId ? 1 : 0 },
        { what: texts.invitations, count: (await invitationsOf(tx, personId)).length },
        { what: texts.roles, count: jobs },
      ],
      stays: [{ what: texts.events, count: events }],
    }
  },
  erase: async (tx, _school, who, at) => {
    await eraseInvitations(tx, who.personId)
    await eraseName(tx, who, at)
    await erasePeopleWords(tx, who.personId, [...fullNamesOf(who), ...who.emails])
    await dropDrafts(tx, who.familyName)
  },
}
