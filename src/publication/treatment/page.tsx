import { addresses } from '#addresses.ts'
import { isClip, type Medium } from '#media/photo.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { NotThisOne } from '../look/not-this-one.tsx'
import { mediumOf, type TablePhoto, type Workbench } from '../workbench.ts'
import { ChangedPhotos } from './changed.tsx'
import { ClipToTreat } from './clip-card.tsx'
import { type Fit, fitOf, type Way } from './fit.ts'
import { OwnHand } from './own-hand.tsx'
import { Preview } from './preview.tsx'
import { Recognition } from './recognition.tsx'
import { texts } from './texts.nl.ts'
import { coversWith, cropOf, type Treatment } from './treatment.ts'

export type TreatmentProps = {
  slug: string
  bench: Workbench
  nameOf: (person: string, medium?: Medium) => string
}
export type Numbered = { photo: TablePhoto; number: number; fit: Fit }

export const namesOf = (channels: readonly ChannelId[]) => channels.map((channel) => channelNames[channel])

/** What does not fit yet, photo by photo, with what would make it fit; then whether a cover hides enough. */
export const Treatments = (props: TreatmentProps & { asked: number }) => {
  const { slug, bench, asked } = props
  const photos = bench.photos
    .map((photo, index) => ({ photo, number: index + 1, fit: fitOf(photo, bench.post.channels) }))
    .filter(({ photo }) => photo.photo.state === 'ready')
  const toTreat = photos.filter(({ fit }) => fit.is === 'to_treat')
  const toRecognise = photos.filter(({ fit }) => fit.is === 'to_recognise')
  const toState = photos.filter(({ fit }) => fit.is === 'to_state')
  const fits = photos.filter(({ fit }) => fit.is === 'fits')
  return (
    <>
      {toState.map((it) => (
        <ToState {...props} {...it} />
      ))}
      {toTreat.length > 0 && (
        <>
          <Paragraph>{texts.lead(mediaOf(toTreat))}</Paragraph>
          {fits.length > 0 && <Paragraph>{texts.others(mediaOf(fits))}</Paragraph>}
          <CoverAll {...props} photos={toTreat} />
        </>
      )}
      {toTreat.map((it) =>
        isClip(it.photo.photo) ? <ClipToTreat {...props} {...it} /> : <ToTreat {...props} {...it} />,
      )}
      {photos
        .filter(({ number, fit }) => number === asked && (fit.is === 'fits' || fit.is === 'to_recognise'))
        .map((it) => (
          <Card id={`foto-${it.number}`} title={texts.photo(it.number)}>
            <Paragraph>{texts.asked}</Paragraph>
            <OwnHand {...props} {...it} channels={bench.post.channels} />
          </Card>
        ))}
      {toTreat.length === 0 && toRecognise.length > 0 && <Recognition {...props} photos={toRecognise} />}
      {photos.length > 0 && fits.length === photos.length && (
        <>
          <Notice kind="success" title={texts.doneTitle(mediaOf(photos))}>
            {texts.done(mediaOf(photos))}
          </Notice>
          <ButtonRow>
            <ButtonLink href={addresses.post(slug, bench.post.id)}>{texts.goOn}</ButtonLink>
          </ButtonRow>
        </>
      )}
      <ChangedPhotos {...props} photos={photos} />
    </>
  )
}

const mediaOf = (photos: readonly Numbered[]) => photos.map(({ photo }) => mediumOf(photo))

const ToState = ({ slug, bench, photo, number }: TreatmentProps & Numbered) => (
  <Notice kind="warning" title={texts.toStateTitle}>
    {texts.toState(mediumOf(photo), number)}{' '}
    <Link href={addresses.postPhoto(slug, bench.post.id, photo.photo.id)}>{texts.toStateLink}</Link>
  </Notice>
)

/** Worth one tap only when it saves some. */
const CoverAll = ({ slug, bench, photos }: TreatmentProps & { photos: readonly Numbered[] }) => {
  const coverable = photos.filter(
    ({ fit }) => fit.is === 'to_treat' && fit.ways.some((way) => way.do === 'cover'),
  )
  if (coverable.length < 2) return null
  return (
    <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ wat: 'cover_all' }}>
      <ButtonRow>
        <Button kind="secondary" icon="eye-off">
          {texts.coverAll(coverable.length)}
        </Button>
      </ButtonRow>
    </Form>
  )
}

const ToTreat = (props: TreatmentProps & Numbered) => {
  const { slug, bench, photo, number, fit, nameOf } = props
  if (fit.is !== 'to_treat') return null
  const channels = namesOf(fit.channels)
  const ways = fit.ways.filter((way) => way.do !== 'leave_out')
  return (
    <Card id={`foto-${number}`} title={texts.photo(number)}>
      <Paragraph>
        {texts.mayNot([...new Set(fit.people.map((person) => nameOf(person)))], channels)}
      </Paragraph>
      <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ foto: photo.photo.id }}>
        <div class="zww-ways">
          {ways.map((way) => (
            <WayButton {...props} way={way} />
          ))}
        </div>
        <ButtonRow>
          <Button kind="secondary" name="wat" value="leave_out">
            {texts.leaveOut(channels)}
          </Button>
        </ButtonRow>
      </Form>
      <NotThisOne slug={slug} postId={bench.post.id} photoId={photo.photo.id} from="past" />
      <OwnHand {...props} channels={fit.channels} />
    </Card>
  )
}

/** A picture of what it becomes is the button: one looks before one taps. */
const WayButton = ({ slug, bench, photo, number, way }: TreatmentProps & Numbered & { way: Way }) => {
  const [treatment] = way.treatments.values()
  if (!treatment) return null
  return (
    <button
      class="zww-way"
      type="submit"
      name="wat"
      value={way.do}
      aria-label={`${texts.ways[way.do]}, ${texts.photo(number).toLowerCase()}`}
    >
      <PhotoWith slug={slug} bench={bench} photo={photo} treatment={treatment} name={texts.preview[way.do]} />
      <span class="zww-way__label">{texts.ways[way.do]}</span>
    </button>
  )
}

type PhotoWithProps = Omit<TreatmentProps, 'nameOf'> & {
  photo: TablePhoto
  treatment: Treatment
  name: string
}

export const PhotoWith = ({ slug, bench, photo, treatment, name }: PhotoWithProps) =>
  photo.photo.state === 'ready' ? (
    <Preview
      src={addresses.photoPicture(slug, bench.post.id, photo.photo.id)}
      name={name}
      width={photo.photo.width}
      height={photo.photo.height}
      covers={coversWith(photo, treatment)}
      crop={cropOf(treatment)}
    />
  ) : null
