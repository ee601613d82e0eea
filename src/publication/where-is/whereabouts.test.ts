import { describe, expect, test } from 'vitest'
import { CHANNELS, type ChannelId } from '../channels/channel.ts'
import type { PlacementState } from '../ledger.ts'
import { findByName, workOn } from './where-is.ts'
import {
  canBePointedAt,
  groupOf,
  inGroups,
  isOutOfReach,
  stillSeenOn,
  type Whereabouts,
} from './whereabouts.ts'

const place = (channel: ChannelId, state: PlacementState, photoId = 'photo-1'): Whereabouts => ({
  ...{
    placementId: `${channel} ${state}`,
    postId: 'post-1',
    photoId,
    channel,
    caption: '',
    state,
    url: null,
  },
  ...{ visibleFrom: new Date('2026-11-10T10:00:00Z'), darkSince: null },
})

describe('where something may still be seen', () => {
  test.each([
    ['live', 'visible', true],
    ['uncertain', 'visible', true],
    ['questioned', 'visible', true],
    ['out_of_reach', 'visible', true],
    ['removing', 'leaving', true],
    ['under_review', 'dark', false],
    ['gone', 'dark', false],
  ] as const)('%s is %s', (state, group, isOpen) => {
    expect(groupOf(place('facebook', state))).toBe(group)
    expect(stillSeenOn([place('facebook', state)])).toEqual(isOpen ? ['facebook'] : [])
  })

  test('one open place among many is enough, and each channel is named once, the most closed first', () => {
    const gone = CHANNELS.map((channel) => place(channel, 'gone'))
    expect(stillSeenOn(gone)).toEqual([])
    const open = [place('x', 'removing'), place('ouderapp', 'uncertain'), place('x', 'live')]
    expect(stillSeenOn([...gone, ...open])).toEqual(['ouderapp', 'x'])
  })

  test('where nobody can take anything back a removal is not on its way', () => {
    expect(groupOf(place('whatsapp', 'removing'))).toBe('visible')
    expect(isOutOfReach(place('whatsapp', 'removing'))).toBe(true)
    expect([isOutOfReach(place('x', 'removing')), isOutOfReach(place('whatsapp', 'live'))]).toEqual([
      false,
      false,
    ])
  })

  test('groups come in one order, and an empty one not at all', () => {
    const places = [place('x', 'gone'), place('x', 'live'), place('x', 'under_review')]
    expect(inGroups(places).map(({ group, places: here }) => [group, here.length])).toEqual([
      ...[
        ['visible', 1],
        ['dark', 2],
      ],
    ])
  })

  test('who points at a photo points at what can be seen and is not on its way off', () => {
    const states = [
      'live',
      'uncertain',
      'questioned',
      'removing',
      'under_review',
      'gone',
      'out_of_reach',
    ] as const
    expect(states.filter((state) => canBePointedAt(place('x', state)))).toEqual([
      'live',
      'uncertain',
      'questioned',
    ])
  })
})

describe('looking up', () => {
  const pupil = (givenName: string, prefix: string, familyName: string) => ({
    ...{ id: givenName, groupId: 'g', givenName, prefix, familyName },
  })
  const pupils = [pupil('Noor', 'van den', 'Berg'), pupil('Ali', '', 'Yıldız'), pupil('Noé', '', 'Berg')]

  test.each([
    ['noor', ['Noor']],
    [' VAN DEN BERG ', ['Noor']],
    ['yildiz', ['Ali']],
    ['noe', ['Noé']],
    ['berg', ['Noor', 'Noé']],
    ['', ['Noor', 'Ali', 'Noé']],
    ['jan', []],
  ])('“%s” finds %j', (word, ids) => {
    expect(findByName(pupils, word).map(({ id }) => id)).toEqual(ids)
  })

  test('work is shown at the place that it is about', () => {
    const at = { ...place('facebook', 'removing'), certain: true, pointedOutByParent: false, entries: [] }
    const task = { postId: 'post-1', channel: 'facebook', person: 'Marit', dueAt: new Date(0) } as const
    const removal = { ...task, kind: 'take_down', photoId: undefined } as const
    expect(workOn(at, [removal])).toHaveLength(1)
    expect(workOn(at, [{ ...removal, photoId: 'photo-2' }])).toEqual([])
    expect(workOn(at, [{ ...removal, channel: 'x' }])).toEqual([])
    expect(workOn(at, [{ ...removal, kind: 'review', channel: undefined }])).toEqual([])
    expect(
      workOn({ ...at, state: 'questioned' }, [{ ...removal, kind: 'review', channel: undefined }]),
    ).toHaveLength(1)
    expect(workOn({ ...at, pointedOutByParent: true }, [{ ...removal, kind: 'objection' }])).toHaveLength(1)
  })
})
