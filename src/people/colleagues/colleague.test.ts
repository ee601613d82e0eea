import { expect, test } from 'vitest'
import { type Colleague, isSuggestedOtherwise, judgeRoles, judgeStandIn, type StandIn } from './colleague.ts'

const MARIT: Colleague = {
  ...{ id: 'marit', givenName: 'Marit', prefix: '', familyName: 'Dijkstra' },
  ...{ email: 'marit@school.example', identityId: 'i', roles: ['teacher'], teacherUntil: undefined },
  ...{ groups: ['7'], standsIn: [], suggested: { roles: [], groups: [] } },
}
const HEAD: Colleague = { ...MARIT, roles: ['leadership'], groups: [] }
const WEEK: StandIn = { groupId: '5', from: '2026-11-09', until: '2026-11-13', weekdays: [1, 2, 3, 4, 5] }

test.each([
  ['a teacher with a group', MARIT, { roles: ['teacher'], groups: ['7'] }, 1, undefined],
  [
    'somebody without an address',
    { ...MARIT, email: undefined },
    { roles: ['teacher'], groups: [] },
    1,
    'no_email',
  ],
  [
    'a group of who does not teach',
    MARIT,
    { roles: ['editor'], groups: ['7'] },
    1,
    'groups_without_teaching',
  ],
  ['the last head who becomes a teacher', HEAD, { roles: ['teacher'], groups: [] }, 0, 'last_keeper'],
  [
    'a head who becomes a teacher beside an administrator',
    HEAD,
    { roles: ['teacher'], groups: [] },
    1,
    undefined,
  ],
  ['the last head who becomes administrator', HEAD, { roles: ['administrator'], groups: [] }, 0, undefined],
] as const)('%s', (_what, colleague, wish, others, answer) => {
  expect(judgeRoles(colleague, wish, others)).toBe(answer)
})

test.each([
  [WEEK, undefined],
  [{ ...WEEK, groupId: '' }, 'no_group'],
  [{ ...WEEK, weekdays: [] }, 'no_days'],
  [{ ...WEEK, from: 'morgen' }, 'no_days'],
  [{ ...WEEK, until: '2026-11-08' }, 'days_turned_round'],
  [{ ...WEEK, until: '2028-01-01' }, 'too_long'],
])('to stand in for %j is answered with %s', (wish, answer) => {
  expect(judgeStandIn(MARIT, wish)).toBe(answer)
})

test('a roster that names another group is worth a look; one that says the same is not', () => {
  const hint = { roles: ['LRK'], groups: ['7'] }
  expect(isSuggestedOtherwise({ ...MARIT, suggested: hint })).toBe(false)
  expect(isSuggestedOtherwise({ ...MARIT, suggested: { ...hint, groups: ['8'] } })).toBe(true)
  expect(isSuggestedOtherwise({ ...MARIT, roles: [], groups: ['7'], suggested: hint })).toBe(true)
})
