import { ageOn } from '#people/person.ts'
import { datesIn, dayMeant, type WrittenDate } from '../dutch-dates.ts'
import { sentencesOf } from '../sentences.ts'
import type { Hit } from './finding.ts'
import type { FoldedText, Span } from './folded-text.ts'

const BIRTH =
  /(?<!\p{L})(?:geboren|geboortedatum|geboortedag|geboorte|geb|jarig|jarige|verjaardag\p{L}{0,12}|verjaart|verjaren|wordt \d{1,2}(?: jaar)?(?! uur))(?!\p{L})/u
/** The birthdays of these are everybody's. */
const PUBLIC = /(?<!\p{L})(?:sint|sinterklaas|koning|koningin|prins|prinses|school|jezus)(?!\p{L})/u
const CHILD = { youngest: 3, oldest: 13 }

/**
 * A date beside a word of birth, or a whole date on which a child of this school could be born. Only the two together
 * block: when a child was born is asked for wherever somebody takes on a name, and no post needs it.
 */
export function findBirthDates(text: FoldedText, today: string): Hit[] {
  const { plain } = text
  const dates = datesIn(plain)
  if (dates.length === 0) return []
  return sentencesOf(text).flatMap((sentence) => {
    const inside = dates.filter(({ from, to }) => sentence.from <= from && to <= sentence.to)
    const words = plain.slice(sentence.from, sentence.to)
    const isBirth = inside.length > 0 && BIRTH.test(words) && !PUBLIC.test(words)
    return inside.flatMap((date) => hitOf(date, { isBirth, isOfChild: isOfChild(date, plain, today) }))
  })
}

function hitOf({ from, to }: Span, says: { isBirth: boolean; isOfChild: boolean }): Hit[] {
  if (!says.isBirth && !says.isOfChild) return []
  const level = says.isBirth && says.isOfChild ? 'block' : 'warn'
  return [{ kind: 'birth_date', level, from, to }]
}

/** A year of two digits is too little to tell a child by: 12-03-17. */
function isOfChild(date: WrittenDate, plain: string, today: string): boolean {
  if (date.year === undefined || !plain.slice(date.from, date.to).includes(String(date.year))) return false
  const age = ageOn(dayMeant(date, today), today)
  return age >= CHILD.youngest && age <= CHILD.oldest
}
