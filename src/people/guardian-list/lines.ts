import type { Name } from '../person.ts'
import { nameKey, readDay, readYesNo, type Said } from '../table-file/cell-values.ts'
import type { MappedRow } from '../table-file/columns.ts'
import type { GuardianField, GuardianPart } from './guardian-fields.ts'

/** What one row says of one guardian of one child. */
export type GuardianLine = {
  row: number
  child: {
    number: string
    name: string
    birthDate: string | undefined
    group: string
  }
  guardian: Name
  /** Lower case; empty: none was given. */
  email: string
  hasBadEmail: boolean
  authority: Said
  secret: Said
}

export function linesOf(rows: readonly MappedRow<GuardianField>[]): GuardianLine[] {
  return rows.flatMap(({ row, cells }) => {
    const cell = (name: GuardianField) => (cells[name] ?? '').trim()
    const child = {
      number: cell('childNumber'),
      name:
        cell('childName') === ''
          ? joined(cell('childGivenName'), cell('childPrefix'), cell('childFamilyName'))
          : inOrder(cell('childName')),
      birthDate: readDay(cell('childBirthDate')),
      group: cell('childGroup'),
    }
    return ([1, 2] as const).flatMap((place): GuardianLine[] => {
      const part = (name: GuardianPart) => cell(`${name}${place}`)
      const guardian = nameOf(part)
      const email = part('email').toLowerCase()
      const isNobody = guardian.familyName === '' && guardian.givenName === '' && email === ''
      if (isNobody && (place === 2 || cell('secret') === '')) return []
      const isGood = isAddress(email)
      return [
        {
          ...{ row, child, guardian, email: isGood ? email : '', hasBadEmail: email !== '' && !isGood },
          ...{ authority: readYesNo(part('authority')), secret: readYesNo(cell('secret')) },
        },
      ]
    })
  })
}

/** Of one address; a list of addresses in one cell is nobody's own. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** "Vries, Anna de" as one would say it. */
function inOrder(name: string): string {
  const [family = '', rest, ...more] = name.split(',').map((part) => part.trim())
  if (rest === undefined || more.length > 0) return name
  const [, given = rest, prefix = ''] = /^(.*?)\s+((?:\p{Ll}|')[\p{Ll}' ]*)$/u.exec(rest) ?? []
  return joined(given, prefix, family)
}

/** Small words in the middle of a name are the prefix, as in "Anna van der Berg". */
function nameOf(part: (name: GuardianPart) => string): Name {
  if (part('familyName') !== '' || part('givenName') !== '')
    return {
      givenName: part('givenName'),
      prefix: part('prefix'),
      familyName: part('familyName') || part('name'),
    }
  const words = inOrder(part('name')).split(' ')
  const isSmall = (word: string) => /^[\p{Ll}']/u.test(word)
  const at = words.findIndex((word, place) => place > 0 && isSmall(word))
  const start = at < 0 ? Math.min(1, words.length - 1) : at
  const end = words.findIndex((word, place) => place >= start && !isSmall(word))
  const family = end < 0 ? start : end
  return {
    givenName: words.slice(0, start).join(' '),
    prefix: words.slice(start, family).join(' '),
    familyName: words.slice(family).join(' '),
  }
}

/** "groep 3", "Groep 03" and "3" are one group. */
export const groupKey = (name: string) =>
  nameKey(name)
    .replace(/^(groep|klas)\s*/, '')
    .replace(/^0+(?=\d)/, '')
