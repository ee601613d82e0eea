import {
  type Choice,
  everything,
  networksUnanswered,
  noNetworks,
  onlyParentApp,
  PRACTICE_MEDIA,
  PRACTICE_PURPOSES,
} from '#consent/practice-choices.ts'
import type { PracticeClass } from '#people/practice-class/practice-class.ts'

type Pupil = PracticeClass['pupils'][number]
export type DrawnAnswer = {
  subject: string
  grantor: string
  purpose: string
  medium: (typeof PRACTICE_MEDIA)[number]
  decision: 'ja' | 'nee'
}

const silent: Choice = () => null

/**
 * Per child what each guardian says: enough "ja" to place something, and each way in which it can be otherwise. A post of
 * the practice class goes to practice networks alone, so that is where they differ.
 */
const CHOICES: readonly (readonly Choice[])[] = [
  [everything, everything],
  [everything, everything],
  [everything, everything],
  [everything],
  [everything, noNetworks],
  [networksUnanswered, everything],
  [silent, silent],
  [onlyParentApp],
]
/** Kept out of every picture, as by a court's order: nothing is asked then. */
const HIDDEN = 6

export function isKeptOut(index: number): boolean {
  return index === HIDDEN
}

export function drawnAnswers(pupils: readonly Pupil[]): DrawnAnswer[] {
  return pupils.flatMap(({ id, guardians }, index) =>
    guardians.flatMap((grantor, place) => {
      const choose = CHOICES[index % CHOICES.length]?.[place] ?? silent
      return PRACTICE_PURPOSES.flatMap((purpose) =>
        PRACTICE_MEDIA.flatMap((medium): DrawnAnswer[] => {
          const decision = choose(purpose, medium)
          return decision === 'ja' || decision === 'nee'
            ? [{ subject: id, grantor, purpose, medium, decision }]
            : []
        }),
      )
    }),
  )
}
