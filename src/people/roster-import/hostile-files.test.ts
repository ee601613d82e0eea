import { describe, expect, test } from 'vitest'
import { readFileInParts } from './edexml.ts'
import { MOST_FILE_BYTES, MOST_PUPILS, type RefusalCode } from './school-file.ts'
import { drawFile, fileOf, render } from './testing/drawn-file.ts'

const CHUNK = 64 * 1024

/** As an upload comes in; answers what it is refused for, after how long. */
function refusalOf(bytes: Uint8Array) {
  const began = performance.now()
  const reader = readFileInParts(() => '')
  for (let at = 0; at < bytes.byteLength; at += CHUNK) if (!reader.push(bytes.subarray(at, at + CHUNK))) break
  const reading = reader.end()
  const ms = performance.now() - began
  return reading.is === 'refused'
    ? { code: reading.code, line: reading.line, ms }
    : { code: 'read', line: 0, ms }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const PUPIL = { key: '1', roepnaam: 'Noor', achternaam: 'Berg', jaargroep: '7' }
const whole = render(drawFile({ pupils: [PUPIL] }))
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
const inside = (xml: string) => whole.replace('</EDEX>', `${xml}</EDEX>`)

const HOSTILE: [string, Uint8Array, RefusalCode][] = [
  ['a doctype', bytesOf(`<!DOCTYPE EDEX SYSTEM "file:///etc/passwd">${whole}`), 'doctype'],
  [
    'a bomb of entities',
    bytesOf(`<!DOCTYPE EDEX [<!ENTITY l0 "ha">${laughs}]>${whole.replace('Noor', '&l9;')}`),
    'doctype',
  ],
  [
    'a doctype of 20 MB that never ends',
    bytesOf(`<!DOCTYPE EDEX [${'<!ENTITY a "b">'.repeat(1_300_000)}`),
    'doctype',
  ],
  ['an entity of nobody', bytesOf(whole.replace('Noor', '&xxe;')), 'own_entity'],
  [
    'more than 20 MB',
    bytesOf(inside(`<x>${'y'.repeat(121)}</x>`.repeat(MOST_FILE_BYTES / 128))),
    'too_large',
  ],
  ['one text of more than 20 MB', bytesOf(inside(`<x>${'y'.repeat(MOST_FILE_BYTES)}</x>`)), 'too_large'],
  [
    '5,001 pupils',
    fileOf({ pupils: Array.from({ length: MOST_PUPILS + 1 }, () => PUPIL) }),
    'too_many_pupils',
  ],
  ['elements thirteen deep', bytesOf(inside(nested(12))), 'too_deep'],
  ['elements a million deep', bytesOf(inside(nested(1_000_000))), 'too_deep'],
  ['half a file', bytesOf(whole.slice(0, whole.length / 2)), 'half'],
  ['all but its last letter', bytesOf(whole.slice(0, -1)), 'half'],
  ['tags that do not match', bytesOf(whole.replace('</leerlingen>', '</leerling>')), 'broken'],
  ['an attribute twice', bytesOf(whole.replace('key="1"', 'key="1" key="2"')), 'broken'],
  ['letters that are no UTF-8', Buffer.from(whole.replace('Noor', 'Zoë'), 'latin1'), 'encoding_broken'],
  ['a letter that is cut in two', Buffer.from('<EDEX>ë').subarray(0, -1), 'encoding_broken'],
  [
    'an alphabet of nobody',
    bytesOf(`<?xml version="1.0" encoding="x-klingon"?>${whole}`),
    'encoding_unknown',
  ],
  ['a letter of no alphabet', bytesOf(whole.replace('Noor', '&#xD800;')), 'broken'],
  ['a picture', Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256), 'encoding_broken'],
  ['a page', bytesOf('<html><body><p>Log in</p></body></html>'), 'not_this_format'],
  ['a table', bytesOf('naam;groep\nNoor;7\n'), 'broken'],
  ['nothing', new Uint8Array(), 'half'],
  ['no school', bytesOf(whole.replaceAll('school>', 'schol>')), 'no_school'],
  ['two schools', bytesOf(inside('<school><schooljaar>2026-2027</schooljaar></school>')), 'several_schools'],
  ['a year that is none', bytesOf(whole.replace('2026-2027', '2026-2028')), 'no_school_year'],
  ['no pupils', fileOf({ pupils: [] }), 'no_pupils'],
  [
    'an answer that nothing is new',
    bytesOf('<a:Envelope xmlns:a="a"><a:Body><geenwijzigingen/></a:Body></a:Envelope>'),
    'nothing_new',
  ],
]

describe('a file is refused within a second', () => {
  test.each(HOSTILE)('%s', (_, bytes, code) => {
    const refusal = refusalOf(bytes)
    expect(refusal).toMatchObject({ code })
    expect(refusal.line).toBeGreaterThan(0)
    expect(refusal.ms).toBeLessThan(1000)
  })

  test('and what is said of the line is where it stands', () => {
    const lines = ['<EDEX>', '<leerlingen>', '', '<leerling key="1"><roepnaam>&nee;</roepnaam></leerling>']
    expect(refusalOf(bytesOf(lines.join('\n')))).toMatchObject({ code: 'own_entity', line: 4 })
  })

  test('a file at its limits is read', () => {
    const pupils = Array.from({ length: MOST_PUPILS }, (_, at) => ({ ...PUPIL, key: `${at}` }))
    expect(refusalOf(fileOf({ pupils })).code).toBe('read')
    expect(refusalOf(bytesOf(inside(nested(11)))).code).toBe('read')
  })

  test('names that mean something to a program mean nothing here', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const odd = inside(names.map((name) => `<${name}><${name}/></${name}>`).join(''))
    expect(refusalOf(bytesOf(odd)).code).toBe('read')
    expect(Object.hasOwn(Object.prototype, 'key')).toBe(false)
  })
})
