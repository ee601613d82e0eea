import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { StillOf } from '../clip/still-of.tsx'
import { clipTexts } from '../clip/texts.nl.ts'
import { nameOfThing } from '../medium-texts.nl.ts'
import { mediumOf, type TablePhoto, treatmentFor } from '../workbench.ts'
import { type Numbered, namesOf, PhotoWith, type TreatmentProps } from './page.tsx'
import { texts } from './texts.nl.ts'

/** What was done to which photo, as it goes out, each with the way back. */
export const ChangedPhotos = ({ slug, bench, photos }: TreatmentProps & { photos: readonly Numbered[] }) => {
  const changed = photos.filter(({ photo }) => photo.treatments.size > 0 || photo.withoutSound)
  if (changed.length === 0) return null
  return (
    <Card id="aangepast" title={texts.changedTitle}>
      <ul class="zww-sheet">
        {changed.map(({ photo, number }) => {
          const edited = bench.post.channels.find((channel) => treatmentFor(photo, channel).is === 'edited')
          return (
            <li class="zww-sheet__photo">
              <Heading level={3}>{nameOfThing(mediumOf(photo), number)}</Heading>
              <StillOf
                slug={slug}
                postId={bench.post.id}
                clip={photo}
                number={number}
                class={mediumOf(photo) === 'film' ? 'zww-still--card' : 'zww-thumb'}
              />
              {edited && !isClip(photo.photo) && (
                <PhotoWith
                  slug={slug}
                  bench={bench}
                  photo={photo}
                  treatment={treatmentFor(photo, mostTreated(photo, bench.post.channels) ?? edited)}
                  name={texts.preview.now}
                />
              )}
              {whatWasDone(photo, bench.post.channels).map((line) => (
                <p>{line}</p>
              ))}
              <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ foto: photo.photo.id }}>
                <ButtonRow>
                  {photo.withoutSound && (
                    <Button kind="secondary" name="wat" value="with_sound">
                      {clipTexts.keep}
                    </Button>
                  )}
                  {photo.treatments.size > 0 && (
                    <Button kind="secondary" name="wat" value="undo">
                      {texts.undo}
                    </Button>
                  )}
                </ButtonRow>
              </Form>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const isCropped = (photo: TablePhoto) => (channel: ChannelId) => {
  const treatment = treatmentFor(photo, channel)
  return treatment.is === 'edited' && treatment.crop !== undefined
}

const isCovered = (photo: TablePhoto) => (channel: ChannelId) => {
  const treatment = treatmentFor(photo, channel)
  return treatment.is === 'edited' && treatment.covered.length > 0
}

function mostTreated(photo: TablePhoto, channels: readonly ChannelId[]): ChannelId | undefined {
  return channels.find(isCropped(photo)) ?? channels.find(isCovered(photo))
}

function whatWasDone(photo: TablePhoto, channels: readonly ChannelId[]): string[] {
  const leftOut = channels.filter((channel) => treatmentFor(photo, channel).is === 'left_out')
  const cropped = channels.filter(isCropped(photo))
  const covered = channels.filter(isCovered(photo))
  return [
    ...(photo.withoutSound ? [texts.changed.without_sound] : []),
    ...(cropped.length > 0 ? [texts.changed.cropped(namesOf(cropped))] : []),
    ...(covered.length > 0 ? [texts.changed.covered(namesOf(covered))] : []),
    ...(leftOut.length > 0 ? [texts.changed.left_out(namesOf(leftOut))] : []),
  ]
}
