import type { FaceBox } from '#media/photo-file.ts'
import { isId } from '#platform/ids.ts'
import { drawnBox } from '../drawn-box.ts'

/** What somebody says who looks at a whole photo. */
export type Answer =
  | { is: 'fine' | 'look_again' }
  | { is: 'frame'; box: FaceBox | undefined }
  | { is: 'also_present'; people: readonly string[] }
  | ({ face: string } & ({ is: 'thing' | 'covered' } | { is: 'named'; person: string | undefined }))

/** The form as it came in; undefined: none of our buttons. */
export function readAnswer(fieldsOf: (name: string) => readonly string[]): Answer | undefined {
  const text = (name: string) => fieldsOf(name)[0] ?? ''
  const people = fieldsOf('wie').filter(isId)
  const face = text('gezicht')
  switch (text('wat')) {
    case 'klopt':
      return { is: 'fine' }
    case 'toch-niet':
      return { is: 'look_again' }
    case 'kader':
      return { is: 'frame', box: drawnBox(text) }
    case 'ook':
      return { is: 'also_present', people }
    case 'ding':
      return { is: 'thing', face }
    case 'noemen':
      return { is: 'named', face, person: people[0] }
    case 'afdekken':
      return { is: 'covered', face }
    default:
      return undefined
  }
}
