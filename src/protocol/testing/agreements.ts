import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseProtocol, STARTING_PROTOCOL } from '../protocol.ts'
import { ruleBookOf } from '../rule-book.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export const deMare = parseProtocol(readFileSync(path.join(root, STARTING_PROTOCOL), 'utf8'))
export const deMareBook = ruleBookOf(deMare)

/** Every agreement that comes along, De Mare's among them. */
export const everyAgreement = ['de-mare', 'voorbeeld'].flatMap((school) => {
  const folder = path.join(root, 'protocols', school)
  return readdirSync(folder).map((file) => parseProtocol(readFileSync(path.join(folder, file), 'utf8')))
})
