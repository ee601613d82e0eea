import { describe, expect, test } from 'vitest'
import { daysFor, firstInRow, nextInRow, type Row, TASK_KINDS } from './task.ts'

describe('who is asked', () => {
  const row = { author: 'marit', editors: ['eva', 'edo'], leaders: ['lies'] }
  /** Everybody who gets it, when nobody ever does it. */
  const passedAlong = (of: Row, times = 4) => {
    const people = [firstInRow(of, 'author')]
    for (let n = 1; n < times; n += 1) people.push(nextInRow(of, people.at(-1) ?? ''))
    return people
  }

  test('the author, then an editor, then the leadership, who stays asked', () => {
    expect(passedAlong(row)).toEqual(['marit', 'eva', 'lies', 'lies'])
  })

  test('when the author is absent an editor is first, also where it should not be the author', () => {
    const absent = { ...row, author: undefined }
    expect(passedAlong(absent, 3)).toEqual(['eva', 'lies', 'lies'])
    expect(firstInRow(absent, 'editor')).toBe('eva')
  })

  test('where it should not be the author it is an editor, or the leadership, and else whoever there is', () => {
    expect(firstInRow(row, 'editor')).toBe('eva')
    expect(firstInRow(row, 'leadership')).toBe('lies')
    expect(firstInRow({ author: 'marit', editors: [], leaders: [] }, 'leadership')).toBe('marit')
  })

  test('somebody who left the row gives it to its first', () => {
    expect(nextInRow(row, 'gone')).toBe('marit')
  })

  test('nobody is passed what they had already: an author who is the editor, an editor who leads', () => {
    expect(passedAlong({ author: 'eva', editors: ['eva', 'edo'], leaders: ['lies'] }, 3)).toEqual([
      ...['eva', 'edo', 'lies'],
    ])
    expect(passedAlong({ author: 'marit', editors: ['eva'], leaders: ['eva', 'lies'] }, 3)).toEqual([
      ...['marit', 'eva', 'lies'],
    ])
    expect(passedAlong({ author: 'marit', editors: ['marit'], leaders: ['marit'] }, 3)).toEqual(
      Array(3).fill('marit'),
    )
  })

  test('in a school without anybody, nobody', () => {
    expect(firstInRow({ author: undefined, editors: [], leaders: [] }, 'author')).toBeUndefined()
  })
})

test('who is certainly on it is helped by tomorrow; what only has to be looked at has longer', () => {
  const days = { certain: 1, possible: 5 }
  expect(Object.fromEntries(TASK_KINDS.map((kind) => [kind, daysFor(kind, days)]))).toEqual({
    ...{ place: 1, confirm: 1, take_down: 1, objection: 1, data_breach: 1, who_is_on_it: 1 },
    ...{ review: 5, offer_rest: 5, look_afterwards: 5 },
  })
})
