import { addresses } from '#addresses.ts'
import { Heading } from '#ui/text.tsx'
import type { PlaceStatus, PostStatus } from './actions/read-status.ts'
import { channelNames } from './delivery-texts.nl.ts'
import { nameOfThing } from './medium-texts.nl.ts'
import { mediumOfSheet, type SheetPhoto } from './sheet.ts'
import { recordTexts as texts } from './status-texts.nl.ts'

type Props = { slug: string; status: PostStatus; sayMoment: (at: Date) => string }

/**
 * What can be seen of it, to keep or to print: the words, the photos, where and since when, and who said yes. It is the
 * only part of the page that comes on paper: what failed or was taken away, and why, stays on the screen.
 */
export const PostRecord = ({ slug, status, sayMoment }: Props) => {
  const { post, record, places } = status
  return (
    <section class="zww-record">
      <Heading level={2}>{texts.title}</Heading>
      {post.caption !== '' && <p class="zww-words">{post.caption}</p>}
      <ul class="zww-grid">
        {record.photos.map((photo, index) => (
          <li class="zww-grid__item">
            <a href={pictureOf(slug, post.id, photo, 'groot')}>
              <img
                class="zww-grid__picture"
                src={pictureOf(slug, post.id, photo, 'klein')}
                alt={photo.altText || nameOfThing(mediumOfSheet(photo), index + 1)}
                width={photo.width}
                height={photo.height}
              />
            </a>
          </li>
        ))}
      </ul>
      <ul class="zww-record__facts">
        {places.flatMap((place) => sayWhere(place, sayMoment))}
        {record.approval && <li>{texts.approved(record.approval.by, sayMoment(record.approval.at))}</li>}
      </ul>
    </section>
  )
}

function sayWhere({ channel, showing, delivery }: PlaceStatus, sayMoment: Props['sayMoment']) {
  if (showing !== 'live' || delivery.is !== 'live') return []
  return [<li>{texts.placed(channelNames[channel], sayMoment(delivery.since))}</li>]
}

const pictureOf = (
  slug: string,
  postId: string,
  { channels: [channel], photoId }: SheetPhoto,
  size: string,
) => addresses.finalPicture(slug, postId, channel, photoId, size)
