/** "Klopt er iets niet?", or "Ik wil meer weten". */
export const REQUEST_KINDS = ['correction', 'access'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export type PersonRequest = {
  id: string
  kind: RequestKind
  askedBy: string
  about: string
  words: string
  askedAt: Date
  /** The law gives a month. */
  answerBy: string
  doneAt: Date | undefined
}

export type RequestRefusal = 'words_missing' | 'words_too_long' | 'not_yours'
export const LONGEST_WORDS = 2000

/** Who wants to know more need not say what. */
export function readWords(kind: RequestKind, words: string): string | RequestRefusal {
  if (kind === 'correction' && words.length < 3) return 'words_missing'
  return words.length > LONGEST_WORDS ? 'words_too_long' : words
}

/** The same day of the next month, or its last one. Both as YYYY-MM-DD. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0))
  const next = new Date(Date.UTC(year, month, Math.min(date, lastOfNext.getUTCDate())))
  return next.toISOString().slice(0, 10)
}
