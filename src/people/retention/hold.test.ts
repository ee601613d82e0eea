import { expect, test } from 'vitest'
import { readHold } from './hold.ts'

const TODAY = '2026-11-10'
const reason = 'Er loopt een klacht.'

test.each([
  [
    { reason, until: '' },
    { reason, until: undefined },
  ],
  [
    { reason, until: TODAY },
    { reason, until: TODAY },
  ],
  [{ reason: 'klacht', until: '' }, 'reason_missing'],
  [{ reason, until: '2026-11-09' }, 'until_is_past'],
  [{ reason, until: '2027-02-29' }, 'until_is_no_day'],
  [{ reason, until: 'morgen' }, 'until_is_no_day'],
])('%o is read as it was meant', (form, read) => {
  expect(readHold(form, TODAY)).toEqual(read)
})
