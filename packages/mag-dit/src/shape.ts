/** Reading unknown JSON field by field: everything wrong is reported, with where it is. */

/** @example { path: 'people[0].kind', message: 'must be one of pupil, staff, adult' } */
export type ShapeError = { readonly path: string; readonly message: string }

/** Collects what is wrong. @example const report: Report = (path, message) => errors.push({ path, message }) */
export type Report = (path: string, message: string) => void

/** Reads a value, or reports why it can't and returns undefined. @example const readId: Read<string> = name */
export type Read<T> = (value: unknown, path: string, report: Report) => T | undefined

type Field<T> = { readonly read: Read<T>; readonly isRequired: boolean }
type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> }

/** @example const fields = { id: required(name) } */
export const required = <T>(read: Read<T>): Field<T> => ({ read, isRequired: true })

/** @example const fields = { age: optional(count) } */
export const optional = <T>(read: Read<T>): Field<T> => ({ read, isRequired: false })

/** @example isObject(JSON.parse('{}')) // true */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function check<T>(isRight: (value: unknown) => value is T, message: string): Read<T> {
  return (value, path, report) => {
    if (isRight(value)) return value
    report(path, message)
    return undefined
  }
}

/** An id or a channel's name. @example name('p1', 'people[0].id', report) // 'p1' */
export const name: Read<string> = check(
  (value): value is string => typeof value === 'string' && value.trim() !== '',
  'must be a text that is not empty',
)

/** @example truth(false, 'photos[0].nobodyRecognisable', report) // false */
export const truth: Read<boolean> = check(
  (value): value is boolean => typeof value === 'boolean',
  'must be true or false',
)

/** @example count(10, 'people[0].age', report) // 10 */
export const count: Read<number> = check(
  (value): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  'must be a number of 0 or more',
)

/** @example oneOf(['foto', 'film', 'geluid']) */
export function oneOf<const T extends string>(words: readonly T[]): Read<T> {
  return check(
    (value): value is T => words.some((word) => word === value),
    `must be one of ${words.join(', ')}`,
  )
}

function isRealDay(text: string): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  const noon = Date.parse(`${day}T12:00:00Z`)
  return !Number.isNaN(noon) && new Date(noon).toISOString().slice(0, 10) === day
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function isRealInstant(text: string): boolean {
  const [, day = ''] = INSTANT.exec(text) ?? []
  return isRealDay(day) && !Number.isNaN(Date.parse(text))
}

/** @example day('2026-03-10', 'consents[0].from', report) // '2026-03-10' */
export const day: Read<string> = check(
  (value): value is string => typeof value === 'string' && isRealDay(value),
  'must be a calendar day that exists, as 2026-03-10',
)

/** @example instant('2026-03-10T09:00:00Z', 'at', report) // '2026-03-10T09:00:00Z' */
export const instant: Read<string> = check(
  (value): value is string => typeof value === 'string' && isRealInstant(value),
  'must be an instant with an offset, as 2026-03-10T10:00:00+01:00 or 2026-03-10T09:00:00Z',
)

/** @example dayOrInstant('2026-02-10', 'people[0].childAskedAt', report) // '2026-02-10' */
export const dayOrInstant: Read<string> = check(
  (value): value is string => typeof value === 'string' && (isRealDay(value) || isRealInstant(value)),
  'must be a calendar day, as 2026-03-10, or an instant with an offset, as 2026-03-10T10:00:00+01:00',
)

/** @example orNull(day) */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, path, report) => (value === null ? null : read(value, path, report))
}

/** @example listOf(name) */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, 'must be a list')
      return undefined
    }
    return value
      .map((item: unknown, index) => read(item, `${path}[${index}]`, report))
      .filter((item) => item !== undefined)
  }
}

/** @example mapOf(oneOf(['closed', 'own', 'network'])) */
export function mapOf<T>(read: Read<T>): Read<{ readonly [key: string]: T }> {
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'must be an object')
      return undefined
    }
    const entries = Object.entries(value).map(([key, item]) => [key, read(item, `${path}.${key}`, report)])
    return Object.fromEntries(entries)
  }
}

/**
 * An object with these keys and no other. Only when nothing was reported is the result whole.
 * @example record<Guardian>({ id: required(name), authority: optional(orNull(truth)) })
 */
export function record<T extends object>(fields: Fields<T>): Read<T> {
  const known = new Map<string, Field<unknown>>(Object.entries(fields))
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'must be an object')
      return undefined
    }
    const at = (key: string) => (path === '' ? key : `${path}.${key}`)
    for (const key of Object.keys(value)) if (!known.has(key)) report(at(key), 'is not a known key')
    const whole: { [key: string]: unknown } = {}
    for (const [key, field] of known) {
      if (Object.hasOwn(value, key)) whole[key] = field.read(value[key], at(key), report)
      else if (field.isRequired) report(at(key), 'is missing')
    }
    return whole as T
  }
}
