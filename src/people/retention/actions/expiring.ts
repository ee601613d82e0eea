import type { Due, EraseNames, Expiring } from '../expiring.ts'
import { leaversWithName } from '../store/leavers.ts'
import { forgetRecords, oldLooks, oldPracticeMail } from '../store/records.ts'

const idsOf = (due: readonly Due[]) => due.map(({ id }) => id)

/** What this room keeps for a time: names of who left, who looked at what, and mail that never left the building. */
export const peopleExpiring = (eraseNames: EraseNames): Expiring[] => [
  {
    kind: 'leaver',
    defaultTerm: { count: 2, unit: 'years' },
    bounds: { least: 1, most: 5 },
    noticeDays: 14,
    tombstone: 'each',
    list: leaversWithName,
    remove: async (tx, school, due, { now }) => {
      for (const { id } of due) await eraseNames(tx, school, id, now)
      return due
    },
  },
  {
    kind: 'look',
    defaultTerm: { count: 2, unit: 'years' },
    bounds: { least: 1, most: 5 },
    noticeDays: 0,
    tombstone: 'together',
    list: oldLooks,
    remove: async (tx, _school, due, { before }) =>
      together(await forgetRecords(tx, 'forget_looks', idsOf(due), before)),
  },
  {
    kind: 'practice_mail',
    defaultTerm: { count: 90, unit: 'days' },
    bounds: { least: 7, most: 365 },
    noticeDays: 0,
    tombstone: 'together',
    list: oldPracticeMail,
    remove: async (tx, _school, due, { before }) =>
      together(await forgetRecords(tx, 'forget_practice_mail', idsOf(due), before)),
  },
]

const together = (count: number) => (count === 0 ? [] : [{ id: '', count }])
