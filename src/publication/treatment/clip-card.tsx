import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { placesWithoutSound } from '../clip/sound.ts'
import { StillOf } from '../clip/still-of.tsx'
import { clipTexts } from '../clip/texts.nl.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { NotThisOne } from '../look/not-this-one.tsx'
import { nameOfThing } from '../medium-texts.nl.ts'
import { mediumOf } from '../workbench.ts'
import type { Numbered, TreatmentProps } from './page.tsx'
import { texts } from './texts.nl.ts'

/** A film is not cut and not covered: without its sound, or not there. */
export const ClipToTreat = ({ slug, bench, photo, number, fit, nameOf }: TreatmentProps & Numbered) => {
  const medium = mediumOf(photo)
  if (fit.is !== 'to_treat' || medium === 'foto') return null
  const { id } = bench.post
  const channels = fit.channels.map((channel) => channelNames[channel])
  const people = [...new Set(fit.people.map((person) => nameOf(person, medium)))]
  const helps = placesWithoutSound(bench, photo).map((channel) => channelNames[channel])
  return (
    <Card id={`foto-${number}`} title={nameOfThing(medium, number)}>
      <Paragraph>{texts.mayNot(people, channels, medium)}</Paragraph>
      <StillOf
        slug={slug}
        postId={id}
        clip={photo}
        number={number}
        class={medium === 'film' ? 'zww-still--card' : 'zww-thumb'}
      />
      <Paragraph>
        <Link href={addresses.clip(slug, id, photo.photo.id)}>{clipTexts.open[medium]}</Link>
      </Paragraph>
      {helps.length > 0 && <Paragraph>{texts.soundHelps(helps)}</Paragraph>}
      <Form action={addresses.makeFit(slug, id)} hidden={{ foto: photo.photo.id }}>
        <ButtonRow>
          {helps.length > 0 && (
            <Button kind="secondary" icon="sound-off" name="wat" value="without_sound">
              {clipTexts.drop}
            </Button>
          )}
          <Button kind="secondary" name="wat" value="leave_out">
            {texts.leaveOut(channels)}
          </Button>
        </ButtonRow>
      </Form>
      <NotThisOne slug={slug} postId={id} photoId={photo.photo.id} medium={medium} from="past" />
    </Card>
  )
}
