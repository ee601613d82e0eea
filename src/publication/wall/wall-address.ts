import { addresses } from '#addresses.ts'
import type { Workbench } from '../workbench.ts'
import { isSameStep, type Planned, type WallStep } from './steps.ts'
import type { Way } from './wall.ts'

const WORDS = {
  look_for: 'zie-je',
  no_face: 'geen-gezicht',
  strangers: 'van-buiten',
  large: 'wie-is-dit',
  rest: 'de-anderen',
  who_may: 'wie-mag-wel',
  ask: 'vraag',
  done: 'klaar',
} as const satisfies Record<WallStep['is'], string>

/** One screen of the wall; without a step, the one that is next. */
export function wallAt(
  slug: string,
  { post }: Pick<Workbench, 'post'>,
  at: { step?: WallStep | undefined; way?: Way | undefined } = {},
): string {
  const query = new URLSearchParams()
  if (at.step) query.set('stap', WORDS[at.step.is])
  if (at.step?.is === 'look_for') query.set('kind', at.step.child)
  if (at.way) query.set('andersom', at.way === 'who_may' ? 'ja' : 'nee')
  const asked = query.toString()
  return `${addresses.faceWall(slug, post.id)}${asked === '' ? '' : `?${asked}`}`
}

/** What comes after this answer is worked out when it is asked for. */
export function afterStep(
  slug: string,
  postId: string,
  { word, child, way }: { word: string; child: string; way: string },
): string {
  const query = new URLSearchParams({
    na: word,
    ...(child ? { kind: child } : {}),
    ...(way ? { andersom: way } : {}),
  })
  return `${addresses.faceWall(slug, postId)}?${query}`
}

export const stepWord = (step: WallStep) => WORDS[step.is]

/** The step that an address names, when it is one of these. */
export function stepNamed(steps: readonly Planned[], word: string, child: string): WallStep | undefined {
  const all: WallStep[] = [...steps.map(({ step }) => step), { is: 'done' }]
  return all.find((step) => WORDS[step.is] === word && (step.is !== 'look_for' || step.child === child))
}

export function wayNamed(word: string | undefined): Way | undefined {
  if (word === 'ja') return 'who_may'
  return word === 'nee' ? 'who_may_not' : undefined
}

/** The screen before this one, to change it. */
export function stepBefore(steps: readonly Planned[], now: WallStep): WallStep | undefined {
  if (now.is === 'done') return steps.at(-1)?.step
  return steps[steps.findIndex(({ step }) => isSameStep(step, now)) - 1]?.step
}
