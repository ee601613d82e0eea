import { describe, expect, test } from 'vitest'
import { textCheckCommandTexts } from './finding-texts.nl.ts'
import { textCheckCommand } from './text-check-command.ts'

/** Half past nine in the evening in Amsterdam, and a day earlier than in Amsterdam at half past midnight. */
const evening = new Date('2026-06-12T19:30:00Z')
const afterMidnight = new Date('2026-06-12T22:30:00Z')

async function run(argv: string[], files: Record<string, string> = {}, at = evening) {
  const out: string[] = []
  const err: string[] = []
  const readInput = async (path: string) => {
    const text = files[path]
    if (text === undefined) throw new Error('ENOENT')
    return text
  }
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), readInput }
  const exit = await textCheckCommand(argv, terminal, at)
  return { exit, findings: out.length > 0 ? JSON.parse(out.join('\n')).findings : undefined, err }
}

const checkJson = (input: object, at = evening) => run(['-'], { '-': JSON.stringify(input) }, at)
const noor = { id: 'p1', givenName: 'Noor', prefix: 'de', familyName: 'Vries' }

describe('zww text-check', () => {
  test('prints what it finds, with kind, place and level, and ends with 0', async () => {
    const input = {
      texts: [
        { place: 'caption', text: 'Noor lacht' },
        { place: { in: 'alt_text', photo: 2 }, text: 'Thijs lacht' },
        { place: { in: 'file_name', photo: 'f' }, text: 'noor.jpg' },
        { text: 'Morgen gaan we naar Artis' },
      ],
      here: [noor],
      elsewhere: [{ id: 'p2', givenName: 'Thijs' }],
      now: { day: '2026-06-12', time: '09:00' },
    }
    const { exit, findings } = await checkJson(input)
    expect(exit).toBe(0)
    expect(findings).toEqual([
      {
        ...{ kind: 'pupil_name', level: 'block', whose: 'here', part: 'given_name', person: 'p1' },
        ...{ from: 0, to: 4, place: { in: 'caption' }, found: 'Noor' },
      },
      expect.objectContaining({ level: 'warn', found: 'Thijs', place: { in: 'alt_text', photo: '2' } }),
      expect.objectContaining({ level: 'block', found: 'noor', place: { in: 'file_name', photo: 'f' } }),
      expect.objectContaining({ kind: 'future_outing', until: { day: '2026-06-13', time: '17:00' } }),
    ])
  })

  test('nothing to be found is an answer too', async () => {
    expect(await checkJson({ texts: [] })).toEqual({ exit: 0, findings: [], err: [] })
    expect(await run(['-'], { '-': '' })).toEqual({ exit: 0, findings: [], err: [] })
  })

  test('reads plain text as a caption of this moment at school', async () => {
    const text = { 'bijschrift.txt': 'Vandaag gaan we naar Artis, morgen naar Blijdorp. Bel 0612345678.' }
    const untilAt = async (at: Date) =>
      (await run(['bijschrift.txt'], text, at)).findings.map((one: { until?: object }) => one.until)
    expect(await untilAt(evening)).toEqual([{ day: '2026-06-13', time: '17:00' }, undefined])
    expect(await untilAt(afterMidnight)).toEqual([{ day: '2026-06-14', time: '17:00' }, undefined])
  })

  test('what a word is called by somebody is passed on', async () => {
    const texts = [{ text: 'Thijs zong op De Mare' }]
    const elsewhere = [{ id: 'p2', givenName: 'Thijs' }]
    expect((await checkJson({ texts, elsewhere, notAChild: ['thijs'] })).findings).toEqual([])
  })

  test.each([
    ['no file', [], {}, textCheckCommandTexts.usage],
    ['two files', ['a', 'b'], { a: '', b: '' }, textCheckCommandTexts.usage],
    ['a file that is not there', ['weg.json'], {}, textCheckCommandTexts.unreadable('weg.json')],
    ['half a JSON', ['-'], { '-': '{"texts": [' }, textCheckCommandTexts.noJson('-')],
    ['no texts', ['-'], { '-': '{}' }, textCheckCommandTexts.wrongShape('texts')],
    [
      ...(['an unknown place', ['-'], { '-': '{"texts":[{"place":"titel","text":""}]}' }] as const),
      textCheckCommandTexts.wrongShape('texts.0.place'),
    ],
    [
      ...(['a pupil without a name', ['-'], { '-': '{"texts":[],"here":[{"id":"p1"}]}' }] as const),
      textCheckCommandTexts.wrongShape('here.0.givenName'),
    ],
    [
      ...([
        'a moment that is none',
        ['-'],
        { '-': '{"texts":[],"now":{"day":"2026-02-30","time":"9:00"}}' },
      ] as const),
      textCheckCommandTexts.wrongShape('now.day'),
    ],
    ['an unknown key', ['-'], { '-': '{"texts":[],"leerlingen":[]}' }, textCheckCommandTexts.wrongShape('')],
  ])('%s is misuse: a sentence, and exit 2', async (_what, argv, files, sentence) => {
    const { exit, findings, err } = await run([...argv], { ...files })
    expect({ exit, findings }).toEqual({ exit: 2, findings: undefined })
    expect(err[0]).toBe(sentence)
  })
})
