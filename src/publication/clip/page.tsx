import { addresses } from '#addresses.ts'
import type { StoredClip, StoredPhoto } from '#media/photo.ts'
import type { Colleague } from '#people/actor.ts'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Paragraph } from '#ui/text.tsx'
import { PhotoAnswers } from '../photo-answers.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import type { TablePhoto, Workbench } from '../workbench.ts'
import { Player } from './player.tsx'
import { placesWithoutSound } from './sound.ts'
import { clipTexts as texts } from './texts.nl.ts'
import { WhoIsOnIt } from './who-is-on-it.tsx'

export type TableClip = TablePhoto & { photo: Extract<StoredPhoto, StoredClip> }

export type ClipProps = {
  slug: string
  bench: Workbench
  clip: TableClip
  number: number
  by: Colleague
  nameOf: (person: string) => string
}

/** Look or listen, say who is on it, and read at once what that means. */
export const ClipPage = (props: ClipProps) => {
  const { slug, bench, clip, number } = props
  const { photo, statements } = clip
  return (
    <>
      <Paragraph lead>{texts.lead[photo.medium]}</Paragraph>
      <Player
        medium={photo.medium}
        src={addresses.clipBytes(slug, bench.post.id, photo.id)}
        label={texts.player(photo.medium, number)}
        width={photo.width}
        height={photo.height}
        id="film"
      />
      {photo.medium === 'film' && (
        <div
          data-filmstrook="film"
          data-titel={texts.strip}
          data-uitleg={texts.stripHint}
          data-beeld={texts.stripAt('{s}')}
        />
      )}
      {bench.who.groups.length === 0 ? (
        <Notice kind="info">
          <p>{texts.whoFirst}</p>
          <ButtonLink icon="people" href={addresses.whoWasThere(slug, bench.post.id)}>
            {texts.whoFirstButton}
          </ButtonLink>
        </Notice>
      ) : (
        <WhoIsOnIt {...props} />
      )}
      {photo.medium === 'film' && <Sound {...props} />}
      <PhotoAnswers {...props} photo={clip} asked={undefined} />
      {statements.lookedOver && (
        <BottomBar line={texts.isSaid}>
          <ButtonLink href={addresses.goOn(slug, bench.post.id)}>{texts.next}</ButtonLink>
        </BottomBar>
      )}
    </>
  )
}

/** "Zonder geluid" is the way out for who may be seen and not heard. */
const Sound = ({ slug, bench, clip }: ClipProps) => {
  const { photo, withoutSound } = clip
  const helps = placesWithoutSound(bench, clip)
  return (
    <Card id="geluid" title={texts.soundTitle}>
      {photo.hasSound ? (
        <Form action={addresses.clip(slug, bench.post.id, photo.id)}>
          <StatusLine icon={withoutSound ? 'no-cross' : 'yes-check'}>
            {withoutSound ? texts.soundWithout : texts.soundWith}
          </StatusLine>
          {helps.length > 0 && (
            <Paragraph>
              {texts.soundHelps(roomTexts.channelWith(helps.map((it) => roomTexts.channels[it] ?? it)))}
            </Paragraph>
          )}
          <ButtonRow>
            <Button kind="secondary" name="doe" value={withoutSound ? 'met-geluid' : 'zonder-geluid'}>
              {withoutSound ? texts.keep : texts.drop}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <Paragraph>{texts.soundNone}</Paragraph>
      )}
    </Card>
  )
}
