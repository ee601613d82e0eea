import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Photo } from '#ui/photo.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { channelNames, placementStates } from '../delivery-texts.nl.ts'
import { offlineTexts } from '../offline/texts.nl.ts'
import { iconOf, placeAddress, sayWhen } from '../place-line.tsx'
import { isOutOfReach } from '../where-is/whereabouts.ts'
import {
  canGoOffline,
  type FoundPlace,
  type FoundPost,
  inWords,
  type Likeness,
  type Search,
} from './likeness.ts'
import { texts } from './texts.nl.ts'

const ACCEPT = 'image/*'
const MOST_SHOWN = 20

type Props = { slug: string; sayDay: (at: Date) => string }

export const AskPage = ({ slug, error }: { slug: string; error?: string | undefined }) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    <PhotoForm slug={slug} button={texts.search} error={error} />
    <WhatWeKnow />
  </>
)

/** What was found; what was brought is not shown, for it is gone. */
export const FoundPage = ({ search, ...props }: Props & { search: Search }) => (
  <>
    <Notice kind={search.is === 'unknown' ? 'info' : 'warning'} title={texts.answers[search.is]}>
      {search.is === 'unknown' && texts.provesNothing}
      {search.is === 'alike' && texts.lookYourself}
      {search.is !== 'unknown' && search.posts.length === 0 && <p>{texts.neverPlaced}</p>}
    </Notice>
    {search.is !== 'unknown' && <Places {...props} {...search} />}
    <section>
      <Heading level={2}>{texts.again}</Heading>
      <PhotoForm slug={props.slug} button={texts.again} />
    </section>
    <WhatWeKnow />
  </>
)

const PhotoForm = ({ slug, button, error }: { slug: string; button: string; error?: string | undefined }) => (
  <Form action={addresses.samePhoto(slug)} upload errors={error ? [{ field: 'foto', message: error }] : []}>
    <FileField name="foto" label={texts.photo} hint={texts.photoHint} accept={ACCEPT} error={error} />
    <Paragraph>{texts.notKept}</Paragraph>
    <ButtonRow>
      <Button icon="upload">{button}</Button>
    </ButtonRow>
  </Form>
)

const Places = ({ posts, unplaced, ...props }: Props & Exclude<Search, { is: 'unknown' }>) => (
  <>
    {posts.length > 0 && (
      <section>
        <Heading level={2}>{texts.whereTitle}</Heading>
        {posts.slice(0, MOST_SHOWN).map((post) => (
          <OnePost {...props} post={post} />
        ))}
        {posts.length > MOST_SHOWN && <Paragraph>{texts.more(posts.length - MOST_SHOWN)}</Paragraph>}
      </section>
    )}
    {unplaced.length > 0 && (
      <section>
        <Heading level={2}>{posts.length > 0 ? texts.unplacedTitle : texts.onlyUnplacedTitle}</Heading>
        <ul class="zww-links">
          {unplaced.slice(0, MOST_SHOWN).map(({ postId, caption, likeness }) => (
            <li>
              <Link href={addresses.post(props.slug, postId)}>{texts.post(caption)}</Link>
              <p>{sayLikeness(likeness)}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)

const OnePost = ({ slug, sayDay, post }: Props & { post: FoundPost }) => (
  <Card>
    <Heading level={3}>{texts.post(post.nearest.caption)}</Heading>
    <Picture slug={slug} place={post.nearest} />
    <p>{sayLikeness(post.nearest.likeness)}</p>
    {post.places.map((place) => (
      <OnePlace {...{ slug, sayDay, place }} />
    ))}
    <p>
      <Link href={addresses.post(slug, post.postId)}>{texts.toPost}</Link>
    </p>
    {canGoOffline(post) && (
      <Form action={addresses.takeOffline(slug, post.postId)}>
        <ButtonRow>
          <Button kind="danger">{offlineTexts.button}</Button>
        </ButtonRow>
      </Form>
    )}
  </Card>
)

const Picture = ({ slug, place }: { slug: string; place: FoundPlace }) => {
  if (!place.picture) return <StatusLine icon="eye-off">{texts.erased}</StatusLine>
  const src = addresses.finalPicture(slug, place.postId, place.channel, place.photoId, 'klein')
  return <Photo src={src} alt={place.altText || texts.photoAlt} {...place.picture} />
}

const OnePlace = ({ slug, sayDay, place }: Props & { place: FoundPlace }) => {
  const address = placeAddress(slug, place)
  const channel = channelNames[place.channel]
  const state = placementStates[isOutOfReach(place) ? 'out_of_reach' : place.state]
  return (
    <>
      <StatusLine icon={iconOf(place)}>{texts.place(channel, state, sayWhen(place, sayDay))}</StatusLine>
      {address && (
        <p>
          <Link href={address}>{texts.see}</Link>
        </p>
      )}
    </>
  )
}

function sayLikeness(likeness: Likeness): string {
  if (likeness.is === 'exact') return texts.exact
  return texts.alike(texts.likeness[inWords(likeness.bits)], likeness.bits, likeness.mirrored)
}

const WhatWeKnow = () => (
  <details class="zww-details">
    <summary>{texts.howTitle}</summary>
    <Paragraph>{texts.how}</Paragraph>
    <Paragraph>{texts.measuredTitle}</Paragraph>
    <ul>
      {texts.measured.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </details>
)
