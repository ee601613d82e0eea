import { addDays, weekdayOf } from '../dutch-dates.ts'
import type { LocalMoment } from './finding.ts'

/** An outing by day is over at the end of the afternoon; of an evening, at midnight. */
export const OVER = '17:00'
const MIDNIGHT = '00:00'
export const EVENING = /avond|nacht(?!wacht)|slapen|slaapt|logeren|(?<!\d)(?:1[7-9]|2[0-3])(?:[.:]\d\d| ?uur)/

/** When it is read, and whether the sentence is about an evening. */
export type Say = { now: LocalMoment; isEvening: boolean }

export const endOf = (day: string, isEvening: boolean): LocalMoment =>
  isEvening ? { day: addDays(day, 1), time: MIDNIGHT } : { day, time: OVER }
const startOf = (day: string): LocalMoment => ({ day, time: MIDNIGHT })
const mondayAfter = (day: string) => addDays(day, 7 - weekdayOf(day))

const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ')
const COUNTS = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')
export const countOf = (word = '') => (/^\d/.test(word) ? Number(word) : COUNTS.indexOf(word))
export const HOURS = COUNTS.slice(1).join('|')
const DAY = `(${WEEKDAYS.join('|')})(?:ochtend|morgen|middag|avond)?`
const NEXT = '(volgende|komende|aankomende|aanstaande|eerstvolgende)'

/** The first day with this name, today or later. */
const comingDay = (weekday: string, from: string) =>
  addDays(from, (WEEKDAYS.indexOf(weekday) - weekdayOf(from) + 7) % 7)

/** How a word for a time is read, and until when the group is away. */
export type TimeReading = { pattern: RegExp; certain: boolean | ((say: Say) => boolean); until: Until }
type Until = (groups: readonly (string | undefined)[], say: Say) => LocalMoment | undefined

const word = (source: string) => new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'gu')
const inDays =
  (days: number): Until =>
  (_, { now, isEvening }) =>
    endOf(addDays(now.day, days), isEvening)
/** What is said at six o'clock to come soon, is tonight. */
const today: Until = (_, { now, isEvening }) => endOf(now.day, isEvening || now.time >= OVER)

/** Words for a day. Where one stands inside another, "vrijdag" in "volgende week vrijdag", the longer counts. */
export const READINGS: readonly TimeReading[] = [
  {
    pattern: word(
      '(?<!(?:goede|goeie|die|de|deze|elke|iedere|van|een|vroege|s) )morgen(?:ochtend|middag|avond|vroeg)?',
    ),
    certain: true,
    until: inDays(1),
  },
  { pattern: word('overmorgen'), certain: true, until: inDays(2) },
  {
    pattern: word('(?:straks|zo ?meteen|(?:zo )?dadelijk|over een (?:half )?uur)'),
    certain: true,
    until: today,
  },
  { pattern: word('vandaag'), certain: false, until: inDays(0) },
  {
    pattern: word('vanmiddag'),
    certain: ({ now }) => now.time < '12:00',
    until: (_, { now }) => ({ day: now.day, time: OVER }),
  },
  { pattern: word('vanavond'), certain: ({ now }) => now.time < OVER, until: inDays(0) },
  {
    pattern: word('(?:vanochtend|vanmorgen)'),
    certain: false,
    until: (_, { now }) => ({ day: now.day, time: '12:00' }),
  },
  {
    pattern: word(`${NEXT} week(?: (?:op )?${DAY})?`),
    certain: true,
    until: ([, , weekday], { now, isEvening }) =>
      weekday === undefined
        ? startOf(addDays(mondayAfter(now.day), 7))
        : endOf(addDays(mondayAfter(now.day), WEEKDAYS.indexOf(weekday)), isEvening),
  },
  {
    pattern: word(`${NEXT} ${DAY}`),
    certain: true,
    until: ([, which, weekday = ''], { now, isEvening }) =>
      which === 'volgende'
        ? endOf(addDays(mondayAfter(now.day), WEEKDAYS.indexOf(weekday)), isEvening)
        : endOf(comingDay(weekday, addDays(now.day, 1)), isEvening),
  },
  {
    pattern: word(`${DAY} (?:(a\\.s|aanstaande|as)|over een week)`),
    certain: true,
    until: ([, weekday = '', soon], { now, isEvening }) =>
      endOf(addDays(comingDay(weekday, addDays(now.day, 1)), soon === undefined ? 7 : 0), isEvening),
  },
  {
    pattern: word('(komend|aankomend|aanstaand|volgend) weekend'),
    certain: true,
    until: ([, which], { now }) => startOf(addDays(mondayAfter(now.day), which === 'volgend' ? 7 : 0)),
  },
  { pattern: word('dit weekend'), certain: false, until: (_, { now }) => startOf(mondayAfter(now.day)) },
  {
    pattern: word(`over (\\d{1,2}|${HOURS}) (?:dagen|nachtjes?|nachten)`),
    certain: true,
    until: ([, count], { now, isEvening }) => endOf(addDays(now.day, countOf(count)), isEvening),
  },
  {
    pattern: word(`over (\\d|${HOURS}) we(?:ek|ken)(?! (?:vol|in|met|bij))`),
    certain: true,
    until: ([, count], { now }) => startOf(mondayAfter(addDays(now.day, 7 * countOf(count)))),
  },
  { pattern: word('na (?:de \\p{L}{0,12}vakantie|het weekend)'), certain: false, until: () => undefined },
  {
    pattern: word(
      `(?<!(?:afgelopen|vorige|laatste|elke|iedere|alle|sinds|een|goede) |van (?!\\p{L}{5,9} t))${DAY}`,
    ),
    certain: false,
    until: ([, weekday = ''], { now, isEvening }) => endOf(comingDay(weekday, now.day), isEvening),
  },
]
