import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayIn } from '#platform/calendar.ts'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import { blockedChannels, foldMasks } from './actions/masks.ts'
import { settleDisagreement } from './actions/settle.ts'
import { choose } from './actions.ts'
import { DAY, type Line, type MaskClass, openMaskClass } from './testing/mask-class.ts'

let it: MaskClass
beforeAll(async () => {
  it = await openMaskClass()
})
afterAll(() => it.close())

const foldAll = (tx: SchoolTransaction) => foldMasks(tx, it.school, it.children, it.now())
const verdict = (child: number) => it.inSchool((tx) => it.verdictOn(tx, child, 'website'))

describe('a clock that moves and nobody who writes', () => {
  const answer = (tx: SchoolTransaction, child: number, voice: number, until: number | null) => {
    const yes = { purpose: 'website', medium: 'foto', decision: 'ja', from: 0 } as const
    return it.write(tx, [{ ...yes, child, voice, until } satisfies Line])
  }
  const blocked = (id: string) =>
    it.inSchool(async (tx) =>
      (await blockedChannels(tx, it.school, [id], { medium: 'foto', at: it.now() })).get(id),
    )

  test('when a ja ends, its mask counts as unknown, and folded again it is lacking', async () => {
    await it.inSchool(async (tx) => {
      await it.wipe(tx, 0)
      for (const voice of [0, 1, 2]) await answer(tx, 0, voice, 3)
      await foldAll(tx)
    })
    expect(await verdict(0)).toBe('mag')
    it.pass(2 * DAY)
    expect(await verdict(0)).toBe('mag')
    it.pass(DAY)
    expect(await verdict(0)).toBe('onbekend')
    await it.inSchool(foldAll)
    expect(await verdict(0)).toBe('mag_met_toestemming')
  })

  test('on the 16th birthday only the child gives, and who asks hears it that day', async () => {
    const birthday = dayIn(it.school.timeZone, new Date(it.now().getTime() + 5 * DAY))
    const born = `${Number(birthday.slice(0, 4)) - 16}${birthday.slice(4)}`
    await it.inSchool(async (tx) => {
      await it.wipe(tx, 1)
      await run(tx, sql`update pupil set birth_date = ${born} where person_id = ${it.child(1)}`)
      // The child's own ja ends that day; under 16 an ended ja is not silence, from 16 it gives nothing.
      await answer(tx, 1, 0, null)
      await answer(tx, 1, 1, null)
      await answer(tx, 1, 2, 5)
    })
    expect(await blocked(it.child(1))).not.toContain('website')
    it.pass(4 * DAY)
    expect(await blocked(it.child(1))).not.toContain('website')
    it.pass(DAY)
    expect(await verdict(1)).toBe('onbekend')
    expect(await blocked(it.child(1))).toContain('website')
  })

  test('who is not in the register may be nowhere', async () => {
    expect(await blocked(it.stranger)).toEqual(expect.arrayContaining(['ouderapp', 'website', 'instagram']))
  })
})

describe('whoever writes, ends the mask in the same transaction', () => {
  const child = 3
  const id = () => it.child(child)
  const endOf = () =>
    it.inSchool(async (tx) => {
      const query = sql`select max(valid_until) as until from consent_mask where person_id = ${id()}`
      return (await row<{ until: Date | number }>(tx, sql<{ until: Date | number }>`${query}`))?.until
    })
  const say = (wish: 'ja' | 'nee') =>
    choose(it.house, it.joints.followUp, {
      ...{ school: it.school, guardianId: it.guardian(child, 0), pupilId: id() },
      ...{ purpose: 'website', wishes: { foto: wish } },
    })
  const no: Line = {
    ...{ child, voice: 1, purpose: 'website', medium: 'foto' },
    ...{ decision: 'nee', from: 0, until: null },
  }
  /** Until somebody waits for what this transaction holds. */
  const untilWaitedFor = async (tx: SchoolTransaction) => {
    const waiting = sql`select from pg_locks where not granted and transactionid::text = pg_current_xact_id()::text`
    for (let looks = 0; looks < 5_000; looks++) if (await row(tx, waiting)) return
    throw new Error('Nobody waits')
  }
  const write = (query: ReturnType<typeof sql>) => () => it.inSchool((tx) => run(tx, query))

  test('a choice of a guardian', async () => {
    await say('ja')
    await it.inSchool(foldAll)
    expect(await endOf()).not.toBe(-Infinity)
    it.pass(60_000)
    expect(await say('nee')).toMatchObject({ is: 'chosen' })
    expect(await endOf()).toBe(-Infinity)
    expect(await verdict(child)).toBe('onbekend')
    await it.inSchool(foldAll)
    expect(await verdict(child)).toBe('mag_niet')
  })

  test('a line from anywhere, a disagreement and its settling, a changed gezag, a new guardian and a changed birthday', async () => {
    const { personId } = await it.colleague('leadership')
    const settled = { schoolId: it.school.schoolId, by: personId, pupilId: id(), reason: 'Samen besproken.' }
    const writers: (() => Promise<unknown>)[] = [
      () => it.inSchool((tx) => it.write(tx, [no])),
      write(sql`update consent_register set disagreement = true where person_id = ${id()}`),
      () => settleDisagreement(it.house, settled),
      write(sql`update guardianship set authority = null where pupil_id = ${id()}`),
      write(sql`insert into guardianship (school_id, guardian_id, pupil_id, authority)
                values (${it.school.schoolId}, ${it.guardian(4, 0)}, ${id()}, true)`),
      write(sql`update pupil set birth_date = '2015-01-01' where person_id = ${id()}`),
    ]
    for (const writer of writers) {
      await it.inSchool(foldAll)
      expect(await endOf()).not.toBe(-Infinity)
      await writer()
      expect(await endOf()).toBe(-Infinity)
    }
  })

  test('a mask folded from older lines never outlives a line that came in meanwhile', async () => {
    const writers: (() => Promise<unknown>)[] = [
      () => say('ja'),
      write(sql`update guardianship set authority = true where pupil_id = ${id()}`),
    ]
    for (const writer of writers) {
      it.pass(60_000)
      await it.inSchool(foldAll)
      await write(sql`update consent_mask set valid_until = '-infinity' where person_id = ${id()}`)()
      let written: Promise<unknown> | undefined
      await it.inSchool(async (tx) => {
        await foldAll(tx)
        written = writer()
        await untilWaitedFor(tx)
      })
      await written
      expect(await endOf()).toBe(-Infinity)
    }
  })

  test('a mask waits for the line that is being written, and is folded with it', async () => {
    await it.inSchool((tx) =>
      it.write(
        tx,
        [0, 1, 2].map((voice) => ({ ...no, voice, decision: 'ja' })),
      ),
    )
    let folded: Promise<unknown> | undefined
    await it.inSchool(async (tx) => {
      await it.write(tx, [no])
      folded = it.inSchool(foldAll)
      await untilWaitedFor(tx)
    })
    await folded
    expect(await verdict(child)).toBe('mag_niet')
  })

  test('a school that reads its rules otherwise makes every mask unknown', async () => {
    await it.inSchool(foldAll)
    expect(await verdict(child)).not.toBe('onbekend')
    await write(sql`update purpose set position = position + 100 where purpose = 'ouderapp'`)()
    expect(await verdict(child)).toBe('onbekend')
    await it.inSchool(foldAll)
    expect(await verdict(child)).not.toBe('onbekend')
  })
})
