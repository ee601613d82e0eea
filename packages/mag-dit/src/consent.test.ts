import { describe, expect, test } from 'vitest'
import { openRegister } from './consent.ts'
import {
  caseOf,
  pupil,
  type TruthRow as Row,
  says,
  stateOf,
  unknownGezag,
  withGezag,
  withoutGezag,
} from './example.test-part.ts'
import type { ConsentEntry, GateCase, Person } from './publication.ts'

const bo = pupil('bo')
const two = pupil('bo', { guardians: [withGezag('bo-g1'), withGezag('bo-g2')] })
const all: Partial<GateCase> = { settings: { givers: { own: 'all' } } }
const blocks: Partial<GateCase> = { settings: { childSilence: 'blocks' } }
const allows: Partial<GateCase> = { settings: { childSilence: 'allows' } }
const asked = { schoolYear: 6, childAskedAt: '2026-02-10' }
const sixteen = pupil('bo', { age: 16 })
const ja = says('bo-g1', 'ja')
const ended = { until: '2026-01-01' }
const notBegun = { from: '2026-03-11' }

const GRANTORS: readonly Row[] = [
  ['one: a single guardian is enough', 'gegeven', two, [ja]],
  ['one: the nee of either guardian decides', 'geweigerd', two, [ja, says('bo-g2', 'nee')]],
  ['one: the withdrawal of either guardian decides', 'ingetrokken', two, [ja, says('bo-g2', 'ingetrokken')]],
  [
    'one: an ended ja beside a silent guardian is all that is lacking',
    'verlopen',
    two,
    [says('bo-g1', 'ja', ended)],
  ],
  ['all: a silent guardian is never a yes', 'ontbreekt', two, [ja], all],
  ['all: both said ja', 'gegeven', two, [ja, says('bo-g2', 'ja')], all],
  ['all: only an ended ja is lacking', 'verlopen', two, [ja, says('bo-g2', 'ja', ended)], all],
  ['all: an ended ja and a silence', 'ontbreekt', two, [says('bo-g2', 'ja', ended)], all],
  ['all: nobody with gezag is never everybody', 'ontbreekt', pupil('bo', { guardians: [] }), [], all],
  ['no guardians at all', 'ontbreekt', { id: 'bo', kind: 'pupil', age: 9 }, [ja], all],
  [
    'a network needs all by default',
    'ontbreekt',
    two,
    [says('bo-g1', 'ja', { purpose: 'instagram' })],
    { channels: ['instagram'] },
  ],
  [
    'a closed channel needs one by default',
    'gegeven',
    two,
    [says('bo-g1', 'ja', { purpose: 'ouderapp' })],
    { channels: ['ouderapp'] },
  ],
  ['disagreement makes every class all', 'ontbreekt', { ...two, disagreement: true }, [ja]],
  [
    'disagreement with both ja is given',
    'gegeven',
    { ...two, disagreement: true },
    [ja, says('bo-g2', 'ja')],
  ],
  [
    'a ja of unknown gezag counts for nothing',
    'ontbreekt',
    pupil('bo', { guardians: [unknownGezag('bo-g1')] }),
    [ja],
  ],
  ['absent gezag is unknown gezag', 'ontbreekt', pupil('bo', { guardians: [{ id: 'bo-g1' }] }), [ja]],
  [
    'an ended ja of unknown gezag is not verlopen',
    'ontbreekt',
    pupil('bo', { guardians: [unknownGezag('bo-g1')] }),
    [says('bo-g1', 'ja', ended)],
  ],
  [
    'a silent guardian of unknown gezag is not a missing ja',
    'gegeven',
    pupil('bo', { guardians: [withGezag('bo-g1'), unknownGezag('bo-g2')] }),
    [ja],
    all,
  ],
  [
    'a nee of unknown gezag blocks',
    'geweigerd',
    pupil('bo', { guardians: [withGezag('bo-g1'), unknownGezag('bo-g2')] }),
    [ja, says('bo-g2', 'nee')],
  ],
  [
    'a withdrawal of unknown gezag blocks',
    'ingetrokken',
    pupil('bo', { guardians: [withGezag('bo-g1'), unknownGezag('bo-g2')] }),
    [ja, says('bo-g2', 'ingetrokken')],
  ],
  [
    'a nee without gezag counts for nothing',
    'gegeven',
    pupil('bo', { guardians: [withGezag('bo-g1'), withoutGezag('bo-g2')] }),
    [ja, says('bo-g2', 'nee')],
  ],
  [
    'a ja without gezag counts for nothing',
    'ontbreekt',
    pupil('bo', { guardians: [withoutGezag('bo-g2')] }),
    [says('bo-g2', 'ja')],
  ],
  ['a nee of somebody not on the list blocks', 'geweigerd', bo, [ja, says('bo-x', 'nee')]],
  ['a ja of somebody not on the list counts for nothing', 'ontbreekt', bo, [says('bo-x', 'ja')]],
  [
    'an absent age counts as under 16',
    'gegeven',
    { id: 'bo', kind: 'pupil', guardians: [withGezag('bo-g1')] },
    [ja],
  ],
  ['at 15 the guardians decide', 'gegeven', pupil('bo', { age: 15 }), [ja]],
  ['from 16 a guardian cannot give', 'ontbreekt', sixteen, [ja]],
  ['from 16 the pupil gives alone', 'gegeven', sixteen, [says('bo', 'ja')]],
  ['from 16 an ended own ja', 'verlopen', sixteen, [says('bo', 'ja', ended)]],
  [
    'from 16 the nee of a guardian still blocks',
    'geweigerd',
    sixteen,
    [says('bo', 'ja'), says('bo-g1', 'nee')],
  ],
  ['staff: own ja', 'gegeven', { id: 'bo', kind: 'staff' }, [says('bo', 'ja')]],
  ['staff: own silence', 'ontbreekt', { id: 'bo', kind: 'staff' }, []],
  [
    'staff: own withdrawal',
    'ingetrokken',
    { id: 'bo', kind: 'staff' },
    [says('bo', 'ja'), says('bo', 'ingetrokken')],
  ],
  ['another adult: own ja', 'gegeven', { id: 'bo', kind: 'adult' }, [says('bo', 'ja')]],
  [
    'another adult: the nee of a stranger to the list blocks',
    'geweigerd',
    { id: 'bo', kind: 'adult' },
    [says('bo', 'ja'), says('bo-x', 'nee')],
  ],
]

const CHILD: readonly Row[] = [
  ['the nee of the child counts', 'geweigerd', bo, [ja, says('bo', 'nee')]],
  ['the withdrawal of the child counts', 'ingetrokken', bo, [ja, says('bo', 'ingetrokken')]],
  ['a later ja of the child lifts its nee', 'gegeven', bo, [ja, says('bo', 'nee'), says('bo', 'ja')]],
  ['the ja of a guardian does not lift the nee of the child', 'geweigerd', bo, [says('bo', 'nee'), ja]],
  ['the ja of the child alone gives nothing', 'ontbreekt', bo, [says('bo', 'ja')]],
  ['silence of a child who was not asked blocks nothing', 'gegeven', pupil('bo', { schoolYear: 8 }), [ja]],
  ['silence 28 days after asking blocks from groep 6', 'ontbreekt', pupil('bo', asked), [ja]],
  [
    'silence 27 days after asking blocks nothing',
    'gegeven',
    pupil('bo', { ...asked, childAskedAt: '2026-02-11' }),
    [ja],
  ],
  [
    '28 times 24 hours after an instant',
    'ontbreekt',
    pupil('bo', { ...asked, childAskedAt: '2026-02-10T10:00:00+01:00' }),
    [ja],
  ],
  [
    'a second short of 28 times 24 hours',
    'gegeven',
    pupil('bo', { ...asked, childAskedAt: '2026-02-10T10:00:01+01:00' }),
    [ja],
  ],
  ['silence in groep 5 blocks nothing', 'gegeven', pupil('bo', { ...asked, schoolYear: 5 }), [ja]],
  [
    'silence in an unknown groep blocks nothing',
    'gegeven',
    pupil('bo', { childAskedAt: '2026-01-01' }),
    [ja],
  ],
  ['a child who said ja is not silent', 'gegeven', pupil('bo', asked), [ja, says('bo', 'ja')]],
  ['a child whose ja has ended is not silent', 'gegeven', pupil('bo', asked), [ja, says('bo', 'ja', ended)]],
  [
    'a child whose ja has not begun is silent',
    'ontbreekt',
    pupil('bo', asked),
    [ja, says('bo', 'ja', notBegun)],
  ],
  ['blocks: silence of any child blocks', 'ontbreekt', bo, [ja], blocks],
  ['allows: silence never blocks', 'gegeven', pupil('bo', asked), [ja], allows],
  ['allows: a nee still does', 'geweigerd', bo, [ja, says('bo', 'nee')], allows],
  [
    'a silent child beside an ended ja: more than a ja has ended',
    'ontbreekt',
    pupil('bo', asked),
    [says('bo-g1', 'ja', ended)],
  ],
  [
    'the silence of staff is not that of a child',
    'gegeven',
    { id: 'bo', kind: 'staff' },
    [says('bo', 'ja')],
    blocks,
  ],
]

describe.each([
  ['who may give', GRANTORS],
  ['the child under 16', CHILD],
] as const)('the truth table: %s', (_, rows) => {
  for (const [sentence, expected, person, consents, more] of rows) {
    test(`${sentence} → ${expected}`, () => {
      expect(stateOf(person, consents, more)).toBe(expected)
    })
  }
})

describe('who is asked', () => {
  const asksOf = (person: Person, consents: readonly ConsentEntry[], more?: Partial<GateCase>) =>
    openRegister(caseOf({ people: [person], consents, ...more })).standingsFor('website', 'foto')('bo')?.asks

  test('under one, either guardian will do', () => {
    expect(asksOf(two, [])).toEqual([['bo-g1'], ['bo-g2']])
  })
  test('under all, everybody who has no valid ja', () => {
    expect(asksOf(two, [], all)).toEqual([['bo-g1', 'bo-g2']])
    expect(asksOf(two, [ja], all)).toEqual([['bo-g2']])
  })
  test('a silent child beside the guardian, or alone', () => {
    expect(asksOf(bo, [], blocks)).toEqual([['bo-g1', 'bo']])
    expect(asksOf(bo, [ja], blocks)).toEqual([['bo']])
  })
  test('nobody with gezag: nobody can be asked, not even the child', () => {
    expect(asksOf(pupil('bo', { guardians: [unknownGezag('bo-g1')] }), [ja], blocks)).toEqual([])
  })
  test('who said no is not asked again', () => {
    expect(asksOf(two, [says('bo-g2', 'nee')])).toEqual([])
    expect(asksOf(two, [says('bo-g2', 'ingetrokken')])).toEqual([])
  })
})

test('somebody who is not in the list of people has no standing at all', () => {
  expect(openRegister(caseOf({ consents: [ja] })).standingsFor('website', 'foto')('bo')).toBeUndefined()
})
