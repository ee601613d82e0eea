import type { Hit, TextPlace } from './finding.ts'
import type { FoldedText, Span } from './folded-text.ts'

/**
 * Numbers that lead to a person. All are a warning: the school's own number, mail and address may be anywhere, and one
 * number in eleven passes the test of a BSN. Every pattern has a fixed longest length, so that no text is slow.
 */
export function findNumbers(text: FoldedText, place: TextPlace): Hit[] {
  const { plain } = text
  const isOfCamera = ({ from }: Span) =>
    place.in === 'file_name' && CAMERA_DATE.test(plain.slice(Math.max(0, from - 12), from))
  // One that was typed wrong is no IBAN, and its digits are no phone number either.
  const accounts = spansOf(plain, IBAN).flatMap((start) => accountAt(plain, start))
  const ibans = accounts.filter(({ isRight }) => isRight)
  const phones = [MOBILE, LANDLINE, ABROAD]
    .flatMap((pattern) => spansOf(plain, pattern))
    .filter(isFreeOf(accounts))
    .filter((phone) => !isOfCamera(phone) && !STARTS_WITH_DATE.test(plain.slice(phone.from, phone.to)))
  const bsns = [...spansOf(plain, BSN), ...spansOf(plain, BSN_IN_GROUPS)]
    .filter(isFreeOf([...accounts, ...phones]))
    .filter((bsn) => !isOfCamera(bsn) && passesElevenTest(plain.slice(bsn.from, bsn.to)))
  const mails = [...spansOf(plain, MAIL), ...spansOf(plain, MAIL_IN_WORDS)]
  const warn = (kind: 'iban' | 'phone' | 'bsn' | 'mail' | 'address') => (span: Span) => ({
    ...{ kind, level: 'warn' as const, from: span.from, to: span.to },
  })
  return [
    ...[ibans.map(warn('iban')), phones.map(warn('phone')), bsns.map(warn('bsn')), mails.map(warn('mail'))],
    ...[addressesIn(text).map(warn('address'))],
  ].flat()
}

export function spansOf(plain: string, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }))
}

const isFreeOf = (taken: readonly Span[]) => (span: Span) =>
  !taken.some(({ from, to }) => span.from < to && from < span.to)

/** IMG_20260612_123456782: a camera writes the time to the millisecond. */
const CAMERA_DATE = /(?:^|\D)20\d{6}[-_ t]?$/
const STARTS_WITH_DATE = /^\(?\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)/

const COUNTRY = '(?:\\+|00)31[ .-]{0,2}(?:\\(0\\)[ .-]?)?'
const ALONE = { before: '(?<![\\p{L}\\d+]|\\d[.,-])', after: '(?![\\p{L}\\d]|[.,-]\\d)' }
const digits = (count: number) => `(?:[ ./-]{0,3}\\d){${count}}`
const MOBILE = new RegExp(`${ALONE.before}(?:${COUNTRY}|\\(?0)6\\)?${digits(8)}${ALONE.after}`, 'gu')
/** An area of two or three digits, then as many as make nine; 0800 and 0900 are nobody's. */
const AREAS = `(?:[1-57-9]\\d\\)?${digits(7)}|[1-57-9]\\d\\d\\)?${digits(6)})`
const LANDLINE = new RegExp(`${ALONE.before}(?:${COUNTRY}|\\(?0(?![89]00))${AREAS}${ALONE.after}`, 'gu')
const ABROAD = new RegExp(
  `${ALONE.before}\\+(?!31)[1-9]${digits(9)}(?:[ ./-]{0,3}\\d){0,4}${ALONE.after}`,
  'gu',
)

const BSN = /(?<![\p{L}\d]|\d[.,-])\d{9}(?![\p{L}\d]|[.,-]\d)/gu
const BSN_IN_GROUPS = /(?<!\d|\d[ .,-])(?:\d{3}([. ])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3})(?!\d|[ .,-]\d)/g

/** The elfproef: weights 9 to 2, and the last digit counts once against. */
function passesElevenTest(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0)
  return digits.some((digit) => digit > 0) && sum % 11 === 0
}

const IBAN = /(?<![\p{L}\d])[a-z]{2}\d{2}(?=[ .-]?[a-z\d])/gu
/** How many characters a bank account has, of the countries that a Dutch school meets. */
const IBAN_LENGTH: ReadonlyMap<string, number> = new Map([
  ...[
    ['nl', 18] as const,
    ['be', 16] as const,
    ['de', 22] as const,
    ['fr', 27] as const,
    ['lu', 20] as const,
  ],
  ...[
    ['es', 24] as const,
    ['it', 27] as const,
    ['gb', 22] as const,
    ['pl', 28] as const,
    ['tr', 26] as const,
  ],
  ...[
    ['at', 20] as const,
    ['ch', 21] as const,
    ['pt', 25] as const,
    ['ie', 22] as const,
    ['ua', 29] as const,
  ],
])

function accountAt(plain: string, { from }: Span): (Span & { isRight: boolean })[] {
  const length = IBAN_LENGTH.get(plain.slice(from, from + 2)) ?? 0
  let written = ''
  let at = from
  while (written.length < length) {
    const character = plain[at] ?? ''
    if (/[a-z\d]/.test(character)) written += character
    else if (!/[ .-]/.test(character) || /[ .-]/.test(plain[at + 1] ?? '')) return []
    at += 1
  }
  const isWhole = length > 0 && !/[\p{L}\d]/u.test(plain[at] ?? '')
  return isWhole ? [{ from, to: at, isRight: remainderOf97(written) === 1 }] : []
}

function remainderOf97(iban: string): number {
  const turned = iban.slice(4) + iban.slice(0, 4)
  const digits = [...turned].map((character) => Number.parseInt(character, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

const MAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![a-z0-9])/g
/** naam (at) school punt nl: hidden from machines, not from people. */
const MAIL_IN_WORDS =
  /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?[([{](?:at|apenstaartje)[)\]}] ?[a-z0-9-]{1,63}(?:\.| ?[([{]?(?:dot|punt)[)\]}]? ?)[a-z]{2,24}(?![a-z0-9])/g

/** Two letters that are a word after a number: "2026 WK", "1500 KM". A postcode never has sa, sd or ss. */
const NO_POSTCODE =
  /^(?:sa|sd|ss|op|en|in|is|de|we|te|om|na|al|ze|er|he|ja|of|to|me|ma|di|wo|do|vr|za|zo|wk|ek|nk|km|cm|mm|kg|ml|st|bc|ad)$/
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}( ?)([a-z]{2})(?![\p{L}\d])/gu
const NUMBER_AFTER = /^[ ,]{0,3}(?:(?:nr|nummer|huisnummer|huisnr)\.? ?)?\d{1,5} ?[a-z]?(?![\p{L}\d:/])/u
const STREET_AFTER = /^[^\n\r\d.!?]{0,60}\p{L}{3} \d{1,5} ?[a-z]?(?![\p{L}\d:/])/u
const STREET_BEFORE = /[\p{L}'.-]{3,40}[ _-]{1,2}(?:nr\.? ?)?\d{1,5} ?-?[a-z]{0,2}[ ,_-]{1,3}$/u
const STREET =
  /(?<!\p{L})(?!onderweg|omweg|uitweg|schoolplein)\p{L}{2,30}(?:straat|laan|weg|kade|gracht|singel|dreef|steeg|dijk|plantsoen|plein|hof)[ _]\d{1,4} ?[a-z]?(?![\p{L}\d:/])/gu

/** A postcode with a house number before or after it on the same line, or a street with its number. */
function addressesIn({ plain, cased }: FoldedText): Span[] {
  const withPostcode = [...plain.matchAll(POSTCODE)].flatMap((match) => {
    const [written, space, letters = ''] = match
    const [from, to] = [match.index, match.index + written.length]
    if (space === ' ' && NO_POSTCODE.test(letters)) return []
    const before = STREET_BEFORE.exec(plain.slice(Math.max(0, from - 60), from))
    if (before) return [{ from: from - before[0].length, to }]
    // In small letters "1234 ab" could be anything.
    if (space === ' ' && /[a-z]/.test(cased.slice(from, to))) return []
    const rest = plain.slice(to, to + 80)
    const after = NUMBER_AFTER.exec(rest) ?? STREET_AFTER.exec(rest)
    return after ? [{ from, to: to + after[0].length }] : []
  })
  const streets = spansOf(plain, STREET).filter(({ from }) => /\p{Lu}/u.test(cased[from] ?? ''))
  return [...withPostcode, ...streets.filter(isFreeOf(withPostcode))]
}
