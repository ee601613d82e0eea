import { readFileSync } from 'node:fs'
import type { ConsentEntry, Person } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { parseProtocol, quoteOf } from '#protocol/protocol.ts'
import { gateSettings } from '#protocol/readings.ts'
import { foldStatements, type StatementRow } from './statement.ts'
import { exceptions, type Ground, judge, mayAppear, shownChannels } from './verdict.ts'

const FILE = new URL('../../protocols/de-mare/2026-08-01.yaml', import.meta.url)
const agreement = parseProtocol(readFileSync(FILE, 'utf8'))
const AT = new Date('2026-11-10T09:00:00Z')

const pupil = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, kind: 'pupil', age: 8, schoolYear: 4, guardians: [{ id: `ouder-${id}`, authority: true }] },
  ...more,
})
const line = (subject: string, purpose: string, decision: ConsentEntry['decision']): ConsentEntry => ({
  ...{ subject, grantor: `ouder-${subject}`, purpose, medium: 'foto', decision },
  recordedAt: '2026-09-01T08:00:00Z',
})
const ground: Ground = {
  at: AT,
  agreement,
  settings: gateSettings(agreement, {}),
  people: [pupil('ali'), pupil('bo'), pupil('sam', { notInPictures: true })],
  consents: [line('ali', 'website', 'ja'), line('bo', 'website', 'ja'), line('bo', 'website', 'ingetrokken')],
}
const said = (kind: StatementRow['kind'], people: string[] = [], faceId: string | null = '1') => ({
  ...{ photoId: 'p', faceId, kind, people },
})
const verdictOf = (rows: StatementRow[], faceIds = ['1'], on = ground) =>
  judge([{ id: 'p', media: ['foto'], faceIds, statements: foldStatements(rows) }], ['website'], on)[0]

describe('the verdict of a photo', () => {
  test('is yes when everybody who is named may', () => {
    expect(verdictOf([said('named', ['ali'])])).toMatchObject({ verdict: 'mag', publishable: true })
  })
  test('is no, with the school’s own words, when one of them may not', () => {
    const cell = verdictOf([said('named', ['ali']), said('named', ['bo'], '2')], ['1', '2'])
    expect(cell).toMatchObject({ verdict: 'mag_niet', blockers: [{ person: 'bo', state: 'ingetrokken' }] })
    expect(cell?.reasons).toContainEqual({ rule: 'R8', quote: quoteOf(agreement, 'R8') })
  })
  test('is unknown for a face without a word, and yes without that face when it is none', () => {
    const rows = [said('named', ['ali'])]
    expect(verdictOf(rows, ['1', '2'])?.verdict).toBe('onbekend')
    expect(verdictOf([...rows, said('not_a_face', [], '2')], ['1', '2'])?.verdict).toBe('mag')
  })
  test('is unknown for who is not in the register', () => {
    expect(verdictOf([said('named', ['iemand'])])?.publishable).toBe(false)
  })
  test('is no with a child that may be in no picture, covered or not', () => {
    expect(verdictOf([said('covered', ['sam'])])?.verdict).toBe('mag_niet')
    expect(verdictOf([said('covered', ['bo'])])?.verdict).toBe('mag')
  })
  test('stands per photo and channel, in the order of the screen', () => {
    const statements = foldStatements([said('named', ['ali'])])
    const photo = { id: 'p', media: ['foto'] as const, faceIds: ['1'], statements }
    const cells = judge([photo], shownChannels([], []), ground)
    expect(cells.map(({ channel, verdict }) => [channel, verdict])).toEqual([
      ['ouderapp', 'mag_met_toestemming'],
      ['website', 'mag'],
      ['instagram', 'mag_met_toestemming'],
    ])
  })
  test('is not given for a channel of which the agreement names no class', () => {
    const photo = { id: 'p', media: ['foto'] as const, faceIds: [], statements: foldStatements([]) }
    expect(() => judge([photo], ['prikbord'], ground)).toThrow('prikbord')
  })
})

describe('one person on a channel', () => {
  test('may appear with a yes alone: not after a withdrawal, not unknown, not when kept out of every picture', () => {
    const may = ['ali', 'bo', 'sam', 'iemand'].map((person) => mayAppear(person, 'website', ground))
    expect(may).toEqual([true, false, false, false])
  })
  test('the exceptions are who may not somewhere, with where', () => {
    expect(exceptions(['ali', 'bo'], ['website', 'instagram'], ground)).toEqual([
      { person: 'ali', channels: ['instagram'] },
      { person: 'bo', channels: ['website', 'instagram'] },
    ])
    expect(exceptions(['ali'], ['website'], ground)).toEqual([])
  })
})
