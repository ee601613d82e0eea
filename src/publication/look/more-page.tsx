import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, SelectField } from '#ui/form.tsx'
import { FaceCrop } from '#ui/photo.tsx'
import { Paragraph } from '#ui/text.tsx'
import { DrawFrame, WithoutFace } from '../photo-extras.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { present } from '../workbench.ts'
import { lookAt } from './look-address.ts'
import { type LookProps, WholePhoto } from './look-page.tsx'
import { NotThisOne } from './not-this-one.tsx'
import { texts } from './texts.nl.ts'

/** "Ja, er is nog iets": a frame, a name without a frame, or this photo not at all. */
export const MorePage = (props: LookProps) => {
  const { slug, bench, at } = props
  const { photo } = at.of
  const action = addresses.lookOver(slug, bench.post.id)
  return (
    <>
      <WholePhoto {...props} />
      <DrawFrame action={action} hidden={{ foto: photo.id, wat: 'kader' }} />
      <WithoutFace bench={bench} photo={at.of} action={action} hidden={{ foto: photo.id, wat: 'ook' }} />
      <NotThisOne slug={slug} postId={bench.post.id} photoId={photo.id} from="kijken" />
      <ButtonRow>
        <ButtonLink kind="secondary" href={lookAt(slug, bench.post.id, { number: at.number })}>
          {texts.back}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** A frame was drawn just now: a thing is covered with one tap, a person is named, or covered when nobody knows who it is. */
export const FramePage = (props: LookProps & { frame: number }) => {
  const { slug, bench, at, frame } = props
  const { photo, faces } = at.of
  const face = faces[frame - 1]
  if (photo.state !== 'ready' || !face) return null
  const action = addresses.lookOver(slug, bench.post.id)
  const hidden = { foto: photo.id, gezicht: face.id }
  return (
    <>
      <Card title={texts.frameTitle(frame)}>
        <FaceCrop
          src={addresses.photoPicture(slug, bench.post.id, photo.id)}
          alt={texts.frameTitle(frame)}
          width={photo.width}
          height={photo.height}
          box={face.box}
        />
        {face.drawnByHand && (
          <Form action={action} hidden={{ ...hidden, wat: 'ding' }}>
            <ButtonRow>
              <Button kind="secondary">{texts.thing}</Button>
            </ButtonRow>
          </Form>
        )}
      </Card>
      <Card title={texts.person}>
        <Paragraph>{texts.personHint}</Paragraph>
        <Form action={action} hidden={{ ...hidden, wat: 'noemen' }}>
          <SelectField
            name="wie"
            label={texts.personWho}
            prompt={texts.prompt}
            optional
            options={[
              ...present(bench).map((pupil) => ({ value: pupil.id, label: bench.names.get(pupil.id) ?? '' })),
              ...bench.colleagues.map(({ id, name }) => ({ value: id, label: roomTexts.colleague(name) })),
            ]}
          />
          <ButtonRow>
            <Button kind="secondary">{texts.name}</Button>
          </ButtonRow>
        </Form>
        <Form action={action} hidden={{ ...hidden, wat: 'afdekken' }}>
          <ButtonRow>
            <Button kind="secondary">{texts.cover}</Button>
          </ButtonRow>
        </Form>
      </Card>
      <ButtonRow>
        <ButtonLink
          kind="secondary"
          href={`${addresses.postPhoto(slug, bench.post.id, photo.id)}?gezicht=${frame}#gezicht-${frame}`}
        >
          {texts.onPhotoPage}
        </ButtonLink>
        <ButtonLink kind="secondary" href={lookAt(slug, bench.post.id, { number: at.number })}>
          {texts.laterFrame}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
