import type { LargeAnswer, SaidOnWall } from './said.ts'

const who = /^wie-(.+)$/

/** What a screen of the wall sends; a button that contradicts the ticks is no answer. */
export function readSaid(form: FormData): SaidOnWall | 'nothing_ticked' | undefined {
  const word = (name: string) => String(form.get(name) ?? '')
  const faces = form.getAll('gezicht').map(String)
  const [step, button] = [word('stap'), word('doe')]
  switch (step) {
    case 'zie-je':
    case 'geen-gezicht':
    case 'van-buiten':
    case 'wie-mag-wel': {
      if (faces.length > 0 !== (button === 'getikt')) return 'nothing_ticked'
      if (step === 'zie-je') return { step: 'look_for', child: word('kind'), faces }
      return { step: TICKED[step], faces }
    }
    case 'wie-is-dit':
      return { step: 'large', who: new Map(readNames(form)) }
    case 'de-anderen':
      return { step: button === 'terug' ? 'undo_rest' : 'rest' }
    default:
      return undefined
  }
}

const TICKED = { 'geen-gezicht': 'no_face', 'van-buiten': 'strangers', 'wie-mag-wel': 'who_may' } as const

/** The words of the list about a large face; any other value is the id of a person. */
export const WHO_WORDS = {
  of_group: 'groep',
  stranger: 'buiten',
  no_face: 'geen',
  unknown: 'onbekend',
  unanswered: '',
} as const satisfies Record<Exclude<LargeAnswer, object>, string>

export const whoWord = (answer: LargeAnswer) =>
  typeof answer === 'object' ? answer.person : WHO_WORDS[answer]

const ANSWERS = ['of_group', 'stranger', 'no_face', 'unknown', 'unanswered'] as const

function readNames(form: FormData): [string, LargeAnswer][] {
  return [...form].flatMap(([name, value]): [string, LargeAnswer][] => {
    const face = who.exec(name)?.[1]
    if (face === undefined || typeof value !== 'string') return []
    return [[face, ANSWERS.find((answer) => WHO_WORDS[answer] === value) ?? { person: value }]]
  })
}
