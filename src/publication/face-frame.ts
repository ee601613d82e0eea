import { addresses } from '#addresses.ts'
import type { Face } from '#ui/photo.tsx'
import { texts } from './texts.nl.ts'
import type { TablePhoto, Workbench } from './workbench.ts'

type OnPage = { slug: string; bench: Workbench; photo: TablePhoto; nameOf: (person: string) => string }

/** The frames of a photo as they are drawn: each leads to the question about that face. */
export function framesOn({ slug, bench, photo, nameOf }: OnPage): Face[] {
  return photo.faces.map((face, index): Face => {
    const number = index + 1
    const href = `${addresses.postPhoto(slug, bench.post.id, photo.photo.id)}?gezicht=${number}#gezicht-${number}`
    const frame = { number, box: face.box, href }
    const statement = photo.statements.faces.get(face.id)
    switch (statement?.kind) {
      case 'named':
        return { ...frame, state: 'benoemd', name: nameOf(statement.person) }
      case 'candidates':
      case 'one_of':
        return { ...frame, state: 'benoemd', name: texts.faceGroupMember }
      case 'covered':
        return { ...frame, state: 'afgedekt' }
      case 'thing':
        return { ...frame, state: 'bord' }
      case 'not_a_face':
        return { ...frame, state: 'geen_gezicht' }
      default:
        return { ...frame, state: 'onbekend' }
    }
  })
}
