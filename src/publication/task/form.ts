/** What somebody filled in on the page of a task, before anything is decided about it; a refusal gives it back. */
export type Filled = {
  /** Photo id → what was chosen. */
  answers: ReadonlyMap<string, string>
  choice: string
  note: string
  url: string
  /** The button that was pressed. */
  button: string
}

export const NOTHING_FILLED: Filled = { answers: new Map(), choice: '', note: '', url: '', button: '' }

/** The name of the question about one photo. */
export const answerField = (photoId: string) => `foto-${photoId}`

export function asYesOrNo(word: string | undefined): 'yes' | 'no' | undefined {
  return word === 'yes' || word === 'no' ? word : undefined
}

/** What was answered with one or the other; whatever else stands there is no answer. */
export function answered(said: ReadonlyMap<string, string>): Map<string, 'yes' | 'no'> {
  return new Map(
    [...said].flatMap(([id, word]) => {
      const answer = asYesOrNo(word)
      return answer ? [[id, answer]] : []
    }),
  )
}
