import type { SaidOnWall } from './said.ts'

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

function readNames(form: FormData): [string, { person: string } | 'of_group' | 'open'][] {
  return [...form].flatMap(([name, value]) => {
    const face = who.exec(name)?.[1]
    if (face === undefined || typeof value !== 'string') return []
    return [[face, value === '' ? 'open' : value === 'groep' ? 'of_group' : { person: value }]]
  })
}
