import { expect, test } from 'vitest'
import { openLog } from './log.ts'

function logged(fields: Record<string, unknown>): string {
  const lines: string[] = []
  openLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) }).info(fields, 'iets')
  return lines.join('')
}

test.each([
  [
    {
      name: 'Noor',
      email: 'noor@school.example',
      token: 'geheim',
      body: 'Lieve ouders',
      caption: 'Noor wint',
    },
  ],
  [{ child: { name: 'Noor', caption: 'Noor wint' } }],
])('a field that should not have been logged is cut out: %j', (fields) => {
  expect(logged(fields)).not.toMatch(/Noor|geheim|Lieve/)
})

test.each([
  [
    'a value that a column can’t hold',
    { code: '22P02', message: 'invalid input syntax for type uuid: "Noor"' },
  ],
  [
    'the row that PostgreSQL shows',
    { code: '23502', message: 'null value', detail: 'Failing row contains (Noor)' },
  ],
  [
    'the address in a mail server’s answer',
    { message: '550 <noor@school.example> unknown: Noor'.slice(0, 32) },
  ],
])('an error is logged without %s', (_what, { message, ...rest }) => {
  const line = logged({ err: Object.assign(new Error(message), rest) })
  expect(line).not.toMatch(/Noor|noor@/)
  expect(line).toContain(message.slice(0, 4))
})
