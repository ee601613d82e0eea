import type { Span } from './words/folded-text.ts'

/** A date as it was written; the year is often left out. */
export type WrittenDate = Span & { year: number | undefined; month: number; day: number }

const MONTH_STARTS = ['jan', 'feb', 'maart', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const MONTH =
  'januari|jan|februari|febr|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec'

const IN_WORDS = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:e|ste|de)?[ _-]{1,2}(${MONTH})(?!\\p{L})\\.?(?:[ ,_-]{1,2}((?:19|20)\\d\\d|'\\d\\d)(?!\\d))?`,
  'gu',
)
const IN_NUMBERS = /(?<![\d/.-])(\d{1,2})([-/._])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d|[-/]\d)/g
const YEAR_FIRST = /(?<![\d/.-])((?:19|20)\d\d)([-/._])(\d{2})\2(\d{2})(?!\d|[-/]\d)/g
/** "op 3/12", "vrijdag 3-12"; on its own it is a score or a pair of groups. */
const WITHOUT_YEAR =
  /(?<=(?:\bop|\bd\.?d\.?|dag|\b(?:ma|di|wo|do|vr|za|zo)\.?|datum:?|vanaf|t\/m|tot) )(\d{1,2})[-/](\d{1,2})(?![\d/-])/g

/** All dates that exist, in the order of the text. A year of two digits is of this century. */
export function datesIn(plain: string): WrittenDate[] {
  const inWords = [...plain.matchAll(IN_WORDS)].map((match) => {
    const [, day, month = '', year] = match
    return dateOf(match, year, monthNamed(month), day)
  })
  const inNumbers = [...plain.matchAll(IN_NUMBERS)].map((match) =>
    dateOf(match, match[4], match[3], match[1]),
  )
  const yearFirst = [...plain.matchAll(YEAR_FIRST)].map((match) =>
    dateOf(match, match[1], match[3], match[4]),
  )
  const without = [...plain.matchAll(WITHOUT_YEAR)].map((match) =>
    dateOf(match, undefined, match[2], match[1]),
  )
  return [...inWords, ...inNumbers, ...yearFirst, ...without].filter(exists).sort((a, b) => a.from - b.from)
}

const monthNamed = (name: string) =>
  name === 'mrt' ? 3 : MONTH_STARTS.findIndex((start) => name.startsWith(start)) + 1

function dateOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): WrittenDate {
  const digits = year?.replace("'", '')
  return {
    ...{ from: match.index, to: match.index + match[0].length, month: Number(month), day: Number(day) },
    year: digits === undefined ? undefined : digits.length === 2 ? 2000 + Number(digits) : Number(digits),
  }
}

/** Without a year a leap day exists too. */
function exists({ year = 2024, month, day }: WrittenDate): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return day > 0 && month > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

export const dayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: string, days: number) =>
  new Date(instantOf(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday is 0. */
export const weekdayOf = (day: string) => (new Date(instantOf(day)).getUTCDay() + 6) % 7

/** The day that was meant; without a year the one that is nearest to today. */
export function dayMeant({ year, month, day }: WrittenDate, today: string): string {
  if (year !== undefined) return dayOf(year, month, day)
  const thisYear = Number(today.slice(0, 4))
  const near = [thisYear - 1, thisYear, thisYear + 1].map((one) => dayOf(one, month, day))
  const distance = (other: string) => Math.abs(instantOf(other) - instantOf(today))
  return near.reduce((best, other) => (distance(other) < distance(best) ? other : best))
}
