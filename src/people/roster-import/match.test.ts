import { describe, expect, test } from 'vitest'
import { type Answers, IS_NEW, matchAll, type Recognisable } from './match.ts'

const name = (givenName: string, familyName = 'Berg') => ({ givenName, prefix: '', familyName })

describe('who is who', () => {
  type Known = Recognisable & { id: string }
  const noor: Known = { id: 'noor', ...name('Noor'), key: '1', eckid: 'e1', birthDate: '2016-03-04' }
  const sem: Known = { id: 'sem', ...name('Sem'), key: '2', eckid: null, birthDate: '2017-01-01' }
  const match = (person: Partial<Recognisable>, people = [noor, sem], answers: Answers = {}) =>
    matchAll([{ ...name('Iemand'), key: undefined, eckid: undefined, ...person }], people, answers)[0]
  const isNoor = { is: 'known', id: 'noor' }
  const mayBe = (...candidates: string[]) => ({ is: 'doubtful', candidates })

  test.each<[string, Partial<Recognisable>, object]>([
    ['the ECK iD decides, whatever the key and the name', { eckid: 'e1', key: '9' }, isNoor],
    ['else the key', { key: '1' }, isNoor],
    ['a key with another child’s ECK iD is asked', { key: '2', eckid: 'e1' }, mayBe('noor', 'sem')],
    ['a key with another ECK iD is asked', { key: '1', eckid: 'e9' }, mayBe('noor')],
    [
      'a key where neither name nor birth date fits is asked',
      { key: '1', birthDate: '2019-09-09' },
      mayBe('noor'),
    ],
    ['else the whole name with the birth date', { ...name('Noor'), birthDate: '2016-03-04' }, isNoor],
    [
      'the name with another birth date is somebody else',
      { ...name('Noor'), birthDate: '2015-03-04' },
      { is: 'unknown' },
    ],
    ['the name without a birth date is asked', name('Noor'), mayBe('noor')],
    [
      'a twin has the family name and the birth date, and is somebody else',
      { ...name('Lot'), birthDate: '2016-03-04' },
      { is: 'unknown' },
    ],
    [
      'the name and birth date of somebody with another ECK iD is asked',
      { ...name('Noor'), birthDate: '2016-03-04', eckid: 'e9' },
      mayBe('noor'),
    ],
  ])('%s', (_, person, wanted) => {
    expect(match(person)).toEqual(wanted)
  })

  test('of two with one name and birth date a person has to say which', () => {
    const other = { ...noor, id: 'noor2', key: null, eckid: null }
    const person = { ...name('Noor'), birthDate: '2016-03-04' }
    expect(match(person, [noor, other])).toEqual(mayBe('noor', 'noor2'))
    expect(match(person, [noor, other], { 0: 'noor2' })).toEqual({ is: 'known', id: 'noor2' })
    expect(match(person, [noor, other], { 0: IS_NEW })).toEqual({ is: 'unknown' })
    expect(match(person, [noor, other], { 0: 'sem' })).toEqual(mayBe('noor', 'noor2'))
  })

  test('of whom two have the ECK iD or the key, a third with only the name takes nothing away', () => {
    const line = (person: Partial<Recognisable>): Recognisable => ({
      ...{ ...name('Iemand'), key: undefined, eckid: undefined, ...person },
    })
    const three = [
      line({ ...name(''), key: '1' }),
      line({ ...name('', 'Berg'), eckid: 'e1' }),
      line({ ...name('Noor'), birthDate: '2016-03-04' }),
    ]
    expect(matchAll(three, [noor, sem], {})).toEqual([mayBe('noor'), mayBe('noor'), mayBe('noor')])
  })

  test('who was freed of another child’s key does not take a child that two others have the name of', () => {
    const line = (person: Partial<Recognisable>): Recognisable => ({
      ...{ ...name('Sem'), key: undefined, eckid: undefined, birthDate: '2017-01-01', ...person },
    })
    const four = [line({ key: '1' }), line({ ...name('Noor'), birthDate: '2016-03-04' }), line({}), line({})]
    const people = [{ ...noor, eckid: null }, sem]
    expect(matchAll(four, people, {})).toEqual([mayBe('sem'), isNoor, mayBe('sem'), mayBe('sem')])
  })

  test('two in the file who would both be one child are both asked, and one answer settles one of them', () => {
    const both = [0, 1].map(() => ({
      ...name('Noor'),
      key: undefined,
      eckid: undefined,
      birthDate: '2016-03-04',
    }))
    expect(matchAll(both, [noor], {})).toEqual([mayBe('noor'), mayBe('noor')])
    expect(matchAll(both, [noor], { 0: 'noor', 1: IS_NEW })).toEqual([isNoor, { is: 'unknown' }])
    expect(matchAll(both, [noor], { 0: 'noor', 1: 'noor' })).toEqual([mayBe('noor'), mayBe('noor')])
  })
})
