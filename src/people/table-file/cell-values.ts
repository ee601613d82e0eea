/** What a cell says when it is to be a yes or a no. What is not recognised is never a yes. */
export type Said = 'yes' | 'no' | 'unknown' | 'nothing' | 'not_recognised'

const WORDS: Record<Exclude<Said, 'nothing' | 'not_recognised'>, readonly string[]> = {
  yes: [
    'ja',
    'j',
    'yes',
    'y',
    'wel',
    'x',
    '✓',
    '✔',
    '☑',
    '1',
    'waar',
    'true',
    'akkoord',
    'toestemming',
    'volledig',
  ],
  no: [
    ...['nee', 'n', 'no', 'niet', 'geen', '0', 'onwaar', 'false', '☐'],
    ...['niet akkoord', 'geen akkoord', 'geen toestemming', 'geen gezag'],
  ],
  unknown: ['onbekend', '?', 'weet niet', 'niet bekend', 'nvt', 'n.v.t.', 'n.b.'],
}

export function readYesNo(cell: string | undefined): Said {
  const word = (cell ?? '').trim().toLowerCase()
  if (word === '' || word === '-') return 'nothing'
  const known = (['yes', 'no', 'unknown'] as const).find((said) => WORDS[said].includes(word))
  return known ?? 'not_recognised'
}

/** "4-3-2017", "04/03/2017" or "2017-03-04" as a day; undefined: this is no day. A year of two digits is a guess. */
export function readDay(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text)
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).toReversed() : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written
}

/** To compare names by: accents, case and spaces are how somebody typed it. */
export const nameKey = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
