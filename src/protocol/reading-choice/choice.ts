import type { Protocol } from '../protocol.ts'
import { type Choices, chosen } from '../readings.ts'

export type Reading = Protocol['readings'][number]

/** One choice of the school, as it was written down. */
export type ChoiceMade = { option: string; by: string | null; at: Date }

export type ChoiceRefusal = 'nothing_chosen' | 'not_an_option' | 'no_setting'

/** With one answer there is nothing to choose: it is told and no more. */
export const isSetting = ({ options }: Reading): boolean => options.length > 1

/** These steer the gate of the photos and no question of "Mag dit?". */
export const isForGate = ({ key }: Reading): boolean => /^(poort|publicatie)\./.test(key)

export const optionNamed = ({ options }: Reading, id: string) => options.find((option) => option.id === id)

/** May the school choose this, and is it anything new? */
export function weighChoice(
  agreement: Protocol,
  choices: Choices,
  { reading, option }: { reading: Reading; option: string },
): 'new' | 'unchanged' | ChoiceRefusal {
  if (!isSetting(reading)) return 'no_setting'
  if (option === '') return 'nothing_chosen'
  if (!optionNamed(reading, option)) return 'not_an_option'
  return chosen(agreement, choices, reading.key) === option ? 'unchanged' : 'new'
}

/** What held before the newest choice: to go back to in one tap. */
export function formerOption(reading: Reading, newestFirst: readonly ChoiceMade[]): string | undefined {
  const [now, former] = newestFirst
  const option = former?.option ?? reading.default
  return now && option !== now.option && optionNamed(reading, option) ? option : undefined
}
