import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase } from './arbitrary.test-part.ts'
import { openRegister } from './consent.ts'
import type { PostChange } from './demand.ts'
import { caseOf, cellsOf, named, photo, pupil, says, withGezag } from './example.test-part.ts'
import { type Costs, FEWEST_CHANGES, lossesOf, minimumRemedies } from './minimum.ts'
import type { ConsentEntry, Face, GateCase, Photo } from './publication.ts'

/** Each case is weighed against every set of changes there is: a tenth of the usual number is already long. */
const numRuns = Math.ceil(Number(process.env.ZWW_CASES ?? 1_000) / 10)
vi.setConfig({ testTimeout: 120_000 + numRuns * 200 })

const MEDIA = ['foto', 'film', 'geluid'] as const

function minimum(input: GateCase, costs?: Costs) {
  const answer = minimumRemedies(input, costs)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** What the gate would be told after the changes. */
function afterwards(input: GateCase, changes: readonly PostChange[]): GateCase {
  const dropped = changes.flatMap((it) => (it.do === 'drop' ? [it.photo] : []))
  const leftOut = changes.flatMap((it) => (it.do === 'leave_out' ? [it.channel] : []))
  const hide = (at: string, face: Face): readonly Face[] => {
    const change = changes.find(
      (it) => (it.do === 'cover' || it.do === 'crop') && it.photo === at && it.face === face.id,
    )
    if (change === undefined) return [face]
    if (change.do === 'crop') return []
    if (face.as === 'named') return [{ ...face, as: 'covered' }]
    return [
      { id: face.id, as: 'covered', ...(face.as === 'candidates' ? { candidates: face.candidates } : {}) },
    ]
  }
  return {
    ...input,
    channels: input.channels.filter((channel) => !leftOut.includes(channel)),
    consents: [...input.consents, ...changes.flatMap((change) => answersTo(input, change))],
    photos: input.photos
      .filter((it) => !dropped.includes(it.id))
      .map((it) => ({ ...it, faces: it.faces.flatMap((face) => hide(it.id, face)) })),
  }
}

/** Who is asked says ja wherever that was lacking. */
function answersTo(input: GateCase, change: PostChange): readonly ConsentEntry[] {
  if (change.do !== 'ask') return []
  const { person, grantor } = change
  const register = openRegister(input)
  return input.channels.flatMap((purpose) =>
    MEDIA.flatMap((medium): ConsentEntry[] => {
      const asks = register.standingsFor(purpose, medium)(person)?.asks ?? []
      if (!asks.some((set) => set.includes(grantor))) return []
      return [{ subject: person, grantor, purpose, medium, decision: 'ja', recordedAt: input.at }]
    }),
  )
}

const isSolved = (input: GateCase, changes: readonly PostChange[]) =>
  cellsOf(afterwards(input, changes)).every((cell) => cell.publishable)

function* subsets<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let bits = 0; bits < 2 ** list.length; bits++) yield list.filter((_, nth) => (bits >>> nth) & 1)
}

const costOf = (changes: readonly PostChange[], costs: Costs) =>
  changes.reduce((sum, change) => sum + costs[change.do], 0)

/** A cover, or a crop where somebody under it may be nobody's to see. */
function hidesOf(input: GateCase, { id, medium, faces }: Photo): readonly PostChange[] {
  if (medium !== 'foto') return []
  return faces.map(({ id: face, ...it }) => {
    const people = 'person' in it && it.person ? [it.person] : 'candidates' in it ? (it.candidates ?? []) : []
    const mayCover = people.every(
      (person) =>
        input.people.find((one) => one.id === person)?.notInPictures === false ||
        input.people.some((one) => one.id === person && one.notInPictures !== true),
    )
    return { do: mayCover ? 'cover' : 'crop', photo: id, face }
  })
}

/** Who the gate would ask about in some cell, and everybody whose ja would then help. */
function asksOf(input: GateCase): readonly PostChange[] {
  const sets = cellsOf(input).flatMap((cell) => cell.remedies.flat())
  const asked = new Set(sets.flatMap((change) => (change.do === 'ask' ? [change.person] : [])))
  const register = openRegister(input)
  return [...asked].flatMap((person) => {
    const asks = input.channels.flatMap((channel) =>
      MEDIA.flatMap((medium) => register.standingsFor(channel, medium)(person)?.asks.flat() ?? []),
    )
    return [...new Set(asks)].map((grantor): PostChange => ({ do: 'ask', person, grantor }))
  })
}

/** Every set of changes; photos are looked at one by one, since hiding on one does nothing for another. */
function cheapestByTrying(input: GateCase, costs: Costs): number {
  const photos = Map.groupBy(input.photos, (it) => it.id)
  let best = Infinity
  for (const leftOut of subsets(input.channels)) {
    const leaving = leftOut.map((channel): PostChange => ({ do: 'leave_out', channel }))
    for (const asks of subsets(asksOf(input))) {
      let cost = costOf([...leaving, ...asks], costs)
      for (const [id, media] of photos) {
        const ways = [...subsets(media.flatMap((it) => hidesOf(input, it)))].filter((hides) =>
          isSolved(input, [...leaving, ...asks, ...hides, ...others(input, id)]),
        )
        cost += Math.min(costs.drop, ...ways.map((hides) => costOf(hides, costs)))
      }
      // With no channel left nothing has to happen to a photo.
      if (leftOut.length === input.channels.length) cost = costOf([...leaving, ...asks], costs)
      best = Math.min(best, cost)
    }
  }
  return best
}

const others = (input: GateCase, photoId: string) =>
  input.photos.flatMap((it): PostChange[] => (it.id === photoId ? [] : [{ do: 'drop', photo: it.id }]))

const anyCosts: fc.Arbitrary<Costs> = fc.record({
  cover: fc.constantFrom(0, 1, 2),
  crop: fc.constantFrom(1, 2, 3),
  drop: fc.constantFrom(1, 2, 3, 5),
  leave_out: fc.constantFrom(1, 3, 4, 9),
  ask: fc.constantFrom(0.5, 1, 2, 4),
})

/** Two photos or clips of two cases beside each other: an answer for the one may help the other. */
const anyPost = fc.tuple(anyCase, anyCase).map(
  ([input, { photos }]): GateCase => ({
    ...input,
    photos: [...input.photos, ...photos.map((it) => ({ ...it, id: `${it.id}-b` }))],
  }),
)

describe('the cheapest changes for a whole post', () => {
  test.each([
    ['one photo or two', anyCase],
    ['photos and clips', anyPost],
  ])('solve it, cost what they say, and no set of changes is cheaper: %s', (_, arbitrary) => {
    const small = arbitrary.filter((input) => asksOf(input).length <= 5)
    fc.assert(
      fc.property(small, fc.option(anyCosts), (input, drawn) => {
        const costs = drawn ?? lossesOf(input)
        const { changes, cost } = minimum(input, costs)
        expect(isSolved(input, changes)).toBe(true)
        expect(costOf(changes, costs)).toBe(cost)
        expect(cost).toBe(cheapestByTrying(input, costs))
      }),
      { numRuns },
    )
  })

  const channels = ['website', 'ouderapp']
  const people = [
    pupil('ali'),
    pupil('bo'),
    pupil('cas', { guardians: [withGezag('cas-g1'), withGezag('cas-g2')] }),
  ]
  const yes = ['ali-g1', 'bo-g1'].flatMap((grantor) =>
    channels.map((purpose) => says(grantor, 'ja', { purpose })),
  )

  test('an answer that three photos wait for is asked once', () => {
    const photos = ['f1', 'f2', 'f3'].map((id) => photo([named('1', 'ali'), named('2', 'cas')], { id }))
    expect(minimum(caseOf({ channels, people, consents: yes, photos })).changes).toEqual([
      { do: 'ask', person: 'cas', grantor: 'cas-g1' },
    ])
  })
  test('one cover counts for every channel, and is rather made than a photo dropped', () => {
    const consents = [...yes, ...channels.map((purpose) => says('cas-g1', 'nee', { purpose }))]
    const photos = [photo([named('1', 'ali'), named('2', 'cas')])]
    expect(minimum(caseOf({ channels, people, consents, photos }))).toEqual({
      changes: [{ do: 'cover', photo: 'f1', face: '2', person: 'cas' }],
      cost: 1,
    })
  })
  test('a channel with two photos is left out when changes are counted, not when what is lost is counted', () => {
    const consents = [...yes, says('bo-g1', 'nee')]
    const photos = ['f1', 'f2'].map((id) => photo([named('1', 'bo')], { id }))
    const input = caseOf({ channels, people, consents, photos })
    expect(minimum(input, FEWEST_CHANGES).changes).toEqual([{ do: 'leave_out', channel: 'website' }])
    expect(minimum(input).changes.map((it) => it.do)).toEqual(['cover', 'cover'])
  })
  describe('where it matters which guardian is asked', () => {
    const dear = { ...FEWEST_CHANGES, cover: 9, crop: 9, drop: 9, leave_out: 9 }
    const ja = (grantor: string, medium: ConsentEntry['medium'], purpose: string) =>
      says(grantor, 'ja', { medium, purpose })
    const still = photo([named('1', 'cas')])
    const film = photo([named('1', 'cas')], { id: 'v1', medium: 'film' })
    const sound = photo([named('1', 'cas')], { id: 'l1', medium: 'geluid' })
    /** On the website either will do and nobody said ja to the photo; on instagram both must, and one of them did. */
    const consents = [
      ...['cas-g1', 'cas-g2'].map((id) => ja(id, 'foto', 'instagram')),
      ...['website', 'instagram'].flatMap((it) => [ja('cas-g1', 'film', it), ja('cas-g2', 'geluid', it)]),
    ]
    const asked = (photos: readonly Photo[]) =>
      minimum(caseOf({ channels: ['website', 'instagram'], people, consents, photos }), dear).changes

    test('the one who is asked anyway is asked', () => {
      expect(asked([still, film])).toEqual([{ do: 'ask', person: 'cas', grantor: 'cas-g2' }])
      expect(asked([still, sound])).toEqual([{ do: 'ask', person: 'cas', grantor: 'cas-g1' }])
    })
    test('both ways are weighed when film and sound wait for different ones', () => {
      expect(asked([still, film, sound])).toHaveLength(2)
    })
  })
  test('a family whose child is only possible is not asked, however cheap that is', () => {
    const candidates: Face = { id: '1', as: 'candidates', candidates: ['ali', 'cas'] }
    const input = caseOf({ channels, people, consents: yes, photos: [photo([candidates])] })
    const cover = { do: 'cover', photo: 'f1', face: '1' }
    expect(minimum(input, { ...FEWEST_CHANGES, ask: 0 }).changes).toEqual([cover])
  })
  test('nothing in the way, nothing to change', () => {
    const input = caseOf({ channels, people, consents: yes, photos: [photo([named('1', 'ali')])] })
    expect(minimum(input)).toEqual({ changes: [], cost: 0 })
  })
  test('a channel without a class, and more blocked channels than can be weighed, are refused', () => {
    const photos = [photo([named('1', 'ali')])]
    expect(minimumRemedies(caseOf({ channels: ['mastodon'], photos }))).toEqual({
      refused: 'channel_without_class',
      channel: 'mastodon',
    })
    const many = Array.from({ length: 11 }, (_, nth) => `kanaal-${nth}`)
    const settings = { classes: Object.fromEntries(many.map((name) => [name, 'own'] as const)) }
    expect(minimumRemedies(caseOf({ channels: many, settings, people, photos }))).toEqual({
      refused: 'too_many_channels',
      most: 10,
    })
    const answered = many.slice(1).map((purpose) => says('ali-g1', 'ja', { purpose }))
    expect(minimum(caseOf({ channels: many, settings, people, consents: answered, photos })).cost).toBe(1)
  })
  test('a cost below zero is a mistake of who asks', () => {
    expect(() => minimumRemedies(caseOf({}), { ...FEWEST_CHANGES, ask: -1 })).toThrow(RangeError)
  })
})
