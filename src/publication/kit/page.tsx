import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type FieldError, Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Still } from '#ui/still.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { measureText } from '../channels/measure.ts'
import { RULES } from '../channels/networks.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { nameOfThing } from '../medium-texts.nl.ts'
import { mediumOfSheet } from '../sheet.ts'
import type { DeliveryPhoto } from '../store/deliveries.ts'
import { kitFile, PACKAGE } from './file.ts'
import { kitTexts as texts } from './texts.nl.ts'

type KitPhoto = Pick<DeliveryPhoto, 'photoId' | 'altText' | 'width' | 'height' | 'media' | 'format'>
type Props = {
  slug: string
  postId: string
  channel: ChannelId
  caption: string
  photos: readonly KitPhoto[]
  /** What was typed, and why it was refused. */
  link: string
  errors: readonly FieldError[]
}

/** Words and photos to take along to an app, in the order in which they are used. */
export const Kit = (props: Props) => (
  <>
    <Paragraph lead>{texts.lead(channelNames[props.channel])}</Paragraph>
    <TakeAlong {...props} />
    <Placed {...props} title={texts.placedTitle} />
    <NotPlaced {...props} title={texts.notPlacedTitle} lead={texts.notPlacedLead} button={texts.notPlaced} />
  </>
)

/** Somebody may not be there any more: nothing to take along, and still a place to say that it stands there already. */
export const StopKit = (props: Props) => (
  <>
    <Notice kind="warning" title={texts.stopTitle}>
      <p>{texts.stop}</p>
      <p>{texts.stopErase}</p>
    </Notice>
    <Placed {...props} title={texts.alreadyTitle} lead={texts.alreadyLead} />
    <NotPlaced
      {...props}
      title={texts.notPlacedTitle}
      lead={texts.notPlacedLead}
      button={texts.neverPlaced}
    />
  </>
)

const TakeAlong = (props: Props) => {
  const { slug, postId, channel, photos } = props
  const media = photos.map(mediumOfSheet)
  const file = (name: string) => addresses.kitFile(slug, postId, channel, name)
  return (
    <div
      class="zww-kit"
      data-delen={photos.map((photo, index) => file(kitFile(photo, index + 1))).join(' ')}
      data-kopieer={texts.copy}
      data-gekopieerd={texts.copied}
      data-deel={texts.share(media)}
      data-deel-uitleg={texts.shareHint}
      data-ophalen={texts.fetching}
      data-nog-eens={texts.shareAgain}
      data-lukt-niet={texts.shareFailed}
    >
      <Words {...props} />
      <section>
        <Heading level={2}>{texts.photos(media)}</Heading>
        <Paragraph>{texts.photosHint(media)}</Paragraph>
        <ol class="zww-sheet">
          {photos.map((photo, index) => (
            <li class="zww-sheet__photo">
              <a class="zww-sheet__link" href={file(kitFile(photo, index + 1))}>
                <InKit {...{ slug, postId, channel, photo, number: index + 1 }} />
              </a>
              <div>
                <p class="zww-sheet__name">{nameOfThing(mediumOfSheet(photo), index + 1)}</p>
                {photo.altText && <p>{texts.altText(photo.altText)}</p>}
              </div>
            </li>
          ))}
        </ol>
        <ButtonRow>
          <ButtonLink kind="secondary" href={file(PACKAGE)}>
            {texts.download}
          </ButtonLink>
        </ButtonRow>
      </section>
    </div>
  )
}

type InKitProps = Pick<Props, 'slug' | 'postId' | 'channel'> & { photo: KitPhoto; number: number }

const InKit = ({ slug, postId, channel, photo, number }: InKitProps) => {
  const medium = mediumOfSheet(photo)
  const label = photo.altText || nameOfThing(medium, number)
  const address = (size: 'groot' | 'klein') =>
    addresses.finalPicture(slug, postId, channel, photo.photoId, size)
  if (medium === 'film')
    return <Still {...photo} src={address('groot')} label={label} class="zww-still--card" />
  return <img src={address('klein')} alt={label} width={photo.width} height={photo.height} />
}

const Words = ({ caption, channel }: Props) => {
  const rules = RULES[channel]
  const number = (n: number) => n.toLocaleString('nl-NL')
  return (
    <Card title={texts.words}>
      {caption === '' ? (
        <Paragraph>{texts.noWords}</Paragraph>
      ) : (
        <div class="utrecht-form-field">
          <label class="utrecht-form-field__label zww-label" for="kit-tekst">
            {texts.wordsLabel}
          </label>
          <p class="zww-hint" id="kit-tekst-uitleg">
            {texts.count(number(measureText(caption, rules)), number(rules.text.max))}
          </p>
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            id="kit-tekst"
            rows={Math.min(12, 3 + caption.split('\n').length)}
            readonly
            aria-describedby="kit-tekst-uitleg"
          >
            {caption}
          </textarea>
        </div>
      )}
    </Card>
  )
}

const Placed = ({
  slug,
  postId,
  channel,
  link,
  errors,
  title,
  lead,
}: Props & { title: string; lead?: string }) => (
  <Card title={title}>
    {lead && <Paragraph>{lead}</Paragraph>}
    <Form action={addresses.kit(slug, postId, channel)} errors={errors}>
      <TextField
        name="link"
        type="url"
        label={texts.link}
        hint={texts.linkHint}
        value={link}
        error={errors.find(({ field }) => field === 'link')?.message}
        optional
      />
      <ButtonRow>
        <Button name="doe" value="geplaatst">
          {texts.placed}
        </Button>
      </ButtonRow>
    </Form>
  </Card>
)

type NotPlacedProps = Props & { title: string; lead: string; button: string }

const NotPlaced = ({ slug, postId, channel, title, lead, button }: NotPlacedProps) => (
  <Card title={title}>
    <Paragraph>{lead}</Paragraph>
    <Form action={addresses.kit(slug, postId, channel)}>
      <ButtonRow>
        <Button name="doe" value="niet">
          {button}
        </Button>
      </ButtonRow>
    </Form>
  </Card>
)
