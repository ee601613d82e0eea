import type { Colleague } from '#people/actor.ts'
import { isUnnamed } from '../statement.ts'
import { hiddenChildren, type Workbench } from '../workbench.ts'
import {
  canBeOn,
  facesOnWall,
  groupsOfOthers,
  isAnswered,
  isLarge,
  isOpen,
  mayTurn,
  mineToLookFor,
  mineWhoMay,
  usualWay,
  type Way,
} from './wall.ts'

/** One screen of the wall: one question about all faces of all photos. */
export type WallStep =
  /** "Zie je Noor?" */
  | { is: 'look_for'; child: string }
  | { is: 'no_face' }
  | { is: 'strangers' }
  /** "Wie is dit?", for each large face. */
  | { is: 'large' }
  /** "De anderen zijn kinderen van groep 7, en niet Noor, Ali of Sem." */
  | { is: 'rest' }
  /** Turned round: "Wie mag wel?" */
  | { is: 'who_may' }
  /** Somebody else teaches these groups. */
  | { is: 'ask'; groups: readonly string[] }
  | { is: 'done' }

export type Planned = { step: WallStep; isDue: boolean }

/** All steps for this colleague, in their order; one that is not due can be opened again to change it. */
export function wallSteps(bench: Workbench, by: Colleague, way: Way = usualWay(bench, by)): Planned[] {
  const faces = facesOnWall(bench)
  if (faces.length === 0 || bench.who.groups.length === 0) return []
  const open = faces.filter(isOpen)
  const hasOpen = open.length > 0
  const others = groupsOfOthers(bench, by)
  const teachesSome = others.length < bench.who.groups.length
  const ask = { is: 'ask', groups: others } as const
  if (!teachesSome)
    return [
      { step: { is: 'no_face' }, isDue: hasOpen },
      { step: ask, isDue: hasOpen || isSomebodyMissed(bench, by) },
    ]
  const turned = way === 'who_may' || !mayTurn(bench, by)
  return [
    ...lookForSteps(bench, by, turned),
    { step: { is: 'no_face' }, isDue: hasOpen },
    ...(turned ? [] : [{ step: { is: 'strangers' } as const, isDue: hasOpen }]),
    ...(faces.some(isLarge) ? [{ step: { is: 'large' } as const, isDue: open.some(isLarge) }] : []),
    turned
      ? { step: { is: 'who_may' }, isDue: hasOpen || pointsAtWhoMayNot(bench, by) }
      : { step: { is: 'rest' }, isDue: open.some((tile) => !isLarge(tile)) },
    ...(others.length > 0 ? [{ step: ask, isDue: isSomebodyMissed(bench, by) }] : []),
  ]
}

/** Which step is next; after one that was just answered, what lies behind it comes before what was passed over. */
export function wallStep(
  bench: Workbench,
  by: Colleague,
  { way, after }: { way?: Way | undefined; after?: WallStep | undefined } = {},
): WallStep {
  const steps = wallSteps(bench, by, way)
  const at = after ? steps.findIndex(({ step }) => isSameStep(step, after)) : -1
  const behind = steps.slice(at + 1).find(({ isDue }) => isDue)
  // Whether something is no face, or a stranger, is asked once: what is open still is for the step that closes it.
  const before = steps
    .slice(0, at + 1)
    .find(({ step, isDue }) => isDue && (step.is === 'look_for' || step.is === 'large'))
  return behind?.step ?? before?.step ?? { is: 'done' }
}

export function isSameStep(a: WallStep, b: WallStep): boolean {
  return a.is === b.is && (a.is !== 'look_for' || b.is !== 'look_for' || a.child === b.child)
}

/** Turned round everybody starts covered: then only who may be in no picture at all has to be looked for. */
function lookForSteps(bench: Workbench, by: Colleague, turned: boolean): Planned[] {
  const hidden = new Set(hiddenChildren(bench))
  return mineToLookFor(bench, by)
    .filter((child) => !turned || hidden.has(child))
    .map((child) => ({ step: { is: 'look_for', child }, isDue: isMissed(bench, child, hidden.has(child)) }))
}

function isMissed({ photos }: Workbench, child: string, isHidden: boolean): boolean {
  return photos.some(
    (photo) => photo.photo.state === 'ready' && !isAnswered(photo, child) && canBeOn(photo, child, isHidden),
  )
}

/** A child that may be in no picture, and whose own teacher has not looked for it yet. */
function isSomebodyMissed(bench: Workbench, by: Colleague): boolean {
  const mine = new Set(mineToLookFor(bench, by))
  return hiddenChildren(bench).some((child) => !mine.has(child) && isMissed(bench, child, true))
}

/** Somebody who was pointed out as one who may does not any more, or not in a place that was chosen later. */
function pointsAtWhoMayNot(bench: Workbench, by: Colleague): boolean {
  const may = new Set(mineWhoMay(bench, by))
  const mine = new Set(
    bench.members.filter(({ groupId }) => by.teaches.includes(groupId)).map(({ id }) => id),
  )
  return facesOnWall(bench).some(
    ({ said }) =>
      isUnnamed(said) && said.kind === 'one_of' && said.people.some((id) => mine.has(id) && !may.has(id)),
  )
}

/** Children of whom this screen tells whoever looks, by name, that they may not be everywhere. */
export function namesOnStep(bench: Workbench, by: Colleague, step: WallStep): string[] {
  if (step.is === 'look_for') return [step.child]
  return step.is === 'rest' || step.is === 'who_may' || step.is === 'done' ? mineToLookFor(bench, by) : []
}
