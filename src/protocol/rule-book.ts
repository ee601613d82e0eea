import { type RuleBook, readRuleBook } from 'mag-dit'
import type { Protocol } from './protocol.ts'

const books = new WeakMap<Protocol, RuleBook>()

/** What the engine reads of an agreement in force: it was checked before it came into force. */
export function ruleBookOf(agreement: Protocol): RuleBook {
  const known = books.get(agreement)
  if (known) return known
  const reading = readRuleBook(agreement)
  if (!reading.ok) throw new Error(`${agreement.id} ${agreement.version}: ${JSON.stringify(reading.errors)}`)
  books.set(agreement, reading.book)
  return reading.book
}
