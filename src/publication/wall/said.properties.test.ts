import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUnnamed, peopleUnder, type StatementRow, unseenOf } from '../statement.ts'
import { hiddenChildren, present, type Workbench } from '../workbench.ts'
import { type LargeAnswer, rowsOf, type SaidOnWall } from './said.ts'
import { type WallStep, wallStep } from './steps.ts'
import { type Child, MARIT, wallBench } from './testing/wall-bench.ts'
import { facesOnWall, isOpen, mineWhoMay, type Way } from './wall.ts'

/** Who is really behind a box of the finder. */
type Truth = Child | 'stranger' | 'nothing'
const OF_GROUP: Child[] = ['ali', 'bo', 'emre', 'lotte', 'noor', 'sam']
const isChild = (truth: Truth): truth is Child => truth !== 'stranger' && truth !== 'nothing'

/** A photo has each child once at most; any face of it can be large. */
const aPhoto = fc
  .tuple(fc.subarray(OF_GROUP), fc.nat({ max: 2 }), fc.nat({ max: 1 }), fc.infiniteStream(fc.boolean()))
  .map(([children, strangers, nothing, large]) => {
    const truths: Truth[] = [
      ...children,
      ...Array<Truth>(strangers).fill('stranger'),
      ...Array<Truth>(nothing).fill('nothing'),
    ]
    return truths.map((truth) => ({ truth, isLarge: large.next().value === true }))
  })
const someWall = fc.array(aPhoto, { minLength: 1, maxLength: 4 }).map((photos) => {
  const truths = new Map<string, Truth>()
  const ids = photos.map((faces, photo) =>
    faces.map(({ truth, isLarge }, face) => {
      const id = `${photo}-${face}${isLarge ? '!' : ''}`
      truths.set(id, truth)
      return id
    }),
  )
  return { photos: ids, truths }
})
const someWay = fc.constantFrom<Way>('who_may_not', 'who_may')
const absences = fc.subarray<Child>(['emre', 'lotte'])

/** A teacher who sees right, and names every other large face. */
function answerTo(
  bench: Workbench,
  step: WallStep,
  { truthOf, way }: { truthOf: (id: string) => Truth; way: Way },
): SaidOnWall | 'nothing_left' {
  const ids = facesOnWall(bench).map(({ face }) => face.id)
  const faces = (is: (truth: Truth) => boolean) => ids.filter((id) => is(truthOf(id)))
  switch (step.is) {
    case 'look_for':
      return { step: 'look_for', child: step.child, faces: faces((truth) => truth === step.child) }
    case 'no_face':
      return { step: 'no_face', faces: faces((truth) => truth === 'nothing') }
    case 'strangers':
      return { step: 'strangers', faces: faces((truth) => truth === 'stranger') }
    case 'large': {
      const open = facesOnWall(bench).filter((tile) => isOpen(tile) && tile.face.id.endsWith('!'))
      const who = open.map(({ face, number }): [string, LargeAnswer] => {
        const truth = truthOf(face.id)
        if (truth === 'nothing') return [face.id, 'no_face']
        if (truth === 'stranger') return [face.id, 'stranger']
        return [face.id, number % 2 === 0 ? { person: truth } : way === 'who_may' ? 'unknown' : 'of_group']
      })
      return { step: 'large', who: new Map(who) }
    }
    case 'rest':
      return { step: 'rest' }
    case 'who_may': {
      const may: readonly string[] = mineWhoMay(bench, MARIT)
      const open = facesOnWall(bench).filter(isOpen)
      return {
        step: 'who_may',
        faces: open.map(({ face }) => face.id).filter((id) => may.includes(truthOf(id))),
      }
    }
    default:
      return 'nothing_left'
  }
}

describe('whoever answers the wall truthfully', () => {
  test('accounts for every face, and nobody who was not looked for vanishes from under it', () => {
    fc.assert(
      fc.property(someWall, someWay, absences, ({ photos, truths }, way, absent) => {
        const truthOf = (id: string): Truth => {
          const truth = truths.get(id) ?? 'nothing'
          return isChild(truth) && (absent as Child[]).includes(truth) ? 'stranger' : truth
        }
        const said: StatementRow[] = []
        const bench = () => wallBench({ photos, absent }, said)
        let after: WallStep | undefined
        for (let turns = 0; turns < 20; turns += 1) {
          const step = wallStep(bench(), MARIT, { way, after })
          const answer = answerTo(bench(), step, { truthOf, way })
          if (answer === 'nothing_left') break
          const rows = rowsOf(bench(), MARIT, answer)
          if (!Array.isArray(rows)) throw new Error(`${rows.code} at ${step.is}`)
          said.push(...rows)
          after = step
          expectHonest(bench())
        }
        for (const tile of facesOnWall(bench())) {
          const truth = truthOf(tile.face.id)
          expect([tile.face.id, isOpen(tile)]).toEqual([tile.face.id, false])
          expect([truth, tile.said?.kind === 'not_a_face']).toEqual([truth, truth === 'nothing'])
          if (isChild(truth)) expect(peopleUnder(tile.said)).toContain(truth)
        }
      }),
    )
  })
})

/** Whatever anybody ticks, in whatever order. */
const anything = fc.record({
  step: fc.constantFrom('look_for', 'no_face', 'strangers', 'large', 'rest', 'undo_rest', 'who_may'),
  child: fc.constantFrom<string>(...OF_GROUP),
  ticks: fc.infiniteStream(fc.boolean()),
})

describe('whatever anybody ticks', () => {
  test('no face becomes nobody, and a child is only left out of a set after looking for it there', () => {
    fc.assert(
      fc.property(someWall, fc.array(anything, { maxLength: 8 }), ({ photos }, answers) => {
        const said: StatementRow[] = []
        for (const { step, child, ticks } of answers) {
          const bench = wallBench({ photos }, said)
          const faces = facesOnWall(bench)
            .map(({ face }) => face.id)
            .filter(() => ticks.next().value === true)
          const rows = rowsOf(bench, MARIT, asSaid(step, child, faces))
          if (Array.isArray(rows)) said.push(...rows)
          expectHonest(wallBench({ photos }, said))
        }
      }),
    )
  })
})

function asSaid(step: SaidOnWall['step'], child: string, faces: readonly string[]): SaidOnWall {
  if (step === 'look_for') return { step, child, faces }
  if (step === 'large') return { step, who: new Map(faces.map((id) => [id, { person: child }])) }
  return step === 'rest' || step === 'undo_rest' ? { step } : { step, faces }
}

function expectHonest(bench: Workbench): void {
  for (const { said, photo } of facesOnWall(bench)) {
    const { statements } = photo
    const left = present(bench).filter(({ id }) => !statements.notSeen.includes(id))
    if (said?.kind === 'candidates') for (const { id } of left) expect(said.people).toContain(id)
    if (isUnnamed(said)) expect(said.people.length).toBeGreaterThan(0)
    if (said?.kind === 'one_of') expect(said.people.filter((id) => id === 'noor' || id === 'sam')).toEqual([])
    const isNobody = said?.kind === 'covered' && said.people.length === 0
    if (isNobody) expect(unseenOf(hiddenChildren(bench), statements)).toEqual([])
  }
}
