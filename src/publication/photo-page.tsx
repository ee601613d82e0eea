import { addresses } from '#addresses.ts'
import type { Colleague } from '#people/actor.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { FaceFrames } from '#ui/photo.tsx'
import { Paragraph } from '#ui/text.tsx'
import { Exceptions } from './exceptions.tsx'
import { framesOn } from './face-frame.ts'
import { FaceQuestion, RestOfFaces } from './face-question.tsx'
import { PhotoAnswers } from './photo-answers.tsx'
import { AlsoPresent, DrawFace, NobodyThere } from './photo-extras.tsx'
import { texts } from './texts.nl.ts'
import { openFaces, type TablePhoto, type Workbench } from './workbench.ts'

export type PhotoPageProps = {
  slug: string
  bench: Workbench
  photo: TablePhoto
  by: Colleague
  /** The face to ask about, by its number; undefined: the first about which nothing was said. */
  asked: number | undefined
  nameOf: (person: string) => string
}

export const PhotoPage = (props: PhotoPageProps) => {
  const { slug, bench, photo } = props
  const { post } = bench
  const open = openFaces(photo)
  const current = props.asked === undefined ? open[0] : photo.faces[props.asked - 1]
  if (photo.photo.state !== 'ready') return null
  const next = bench.photos[bench.photos.indexOf(photo) + 1]
  return (
    <>
      <div data-kader="foto">
        <FaceFrames
          src={addresses.photoPicture(slug, post.id, photo.photo.id)}
          alt={photo.altText || texts.photoAlt}
          width={photo.photo.width}
          height={photo.photo.height}
          faces={framesOn(props)}
        />
      </div>
      <Exceptions {...props} />
      {photo.faces.length > 0 && open.length === 0 && <Paragraph>{texts.facesDone}</Paragraph>}
      {current && <FaceQuestion {...props} face={current} />}
      {open.length > 1 && <RestOfFaces {...props} open={open.length} />}
      <NobodyThere {...props} />
      <PhotoAnswers {...props} />
      <DrawFace {...props} />
      <AlsoPresent {...props} />
      <ButtonRow>
        {next && (
          <ButtonLink href={addresses.postPhoto(slug, post.id, next.photo.id)}>{texts.nextPhoto}</ButtonLink>
        )}
        <ButtonLink kind={next ? 'secondary' : 'primary'} href={addresses.post(slug, post.id)}>
          {texts.backToPost}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
