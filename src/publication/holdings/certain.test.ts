import { expect, test } from 'vitest'
import type { StatementRow } from '../statement.ts'
import { isCertainlyOn } from './certain.ts'

const about = (faceId: string | null, kind: StatementRow['kind'], ...people: string[]): StatementRow => ({
  ...{ photoId: 'photo', faceId, kind, people },
})

test.each([
  ['named', [about('1', 'named', 'noor')], true],
  ['named, and then taken back', [about('1', 'named', 'noor'), about('1', 'open')], false],
  ['known, under a cover', [about('1', 'covered', 'noor')], true],
  ['one of several', [about('1', 'candidates', 'ali', 'noor')], false],
  [
    'one of several, and the others are named',
    [about('1', 'candidates', 'ali', 'noor'), about('2', 'named', 'ali')],
    true,
  ],
  ['to be seen without a frame', [about(null, 'also_present', 'noor')], true],
  ['looked for and not seen', [about(null, 'not_seen', 'noor')], false],
])('a child who is %s', (_, statements, isOn) => {
  expect(isCertainlyOn(statements, 'noor')).toBe(isOn)
})
