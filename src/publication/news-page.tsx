import { addresses } from '#addresses.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { NewsPhoto } from './store/placements.ts'
import { texts } from './texts.nl.ts'

export type NewsItem = { id: string; caption: string; publishedAt: Date }
/** The first line is the title; what is only a title is not said twice. */
export const titleOf = ({ caption }: { caption: string }) =>
  caption.split('\n')[0]?.slice(0, 80) || texts.newsTitle

type Props = { slug: string; sayDay: (at: Date) => string }

export const NewsList = ({
  slug,
  sayDay,
  items,
  photos,
}: Props & { items: readonly NewsItem[]; photos: readonly NewsPhoto[] }) => (
  <div class="zww-news">
    {items.length === 0 && (
      <EmptyState icon="photo" title={texts.newsEmptyTitle}>
        {texts.newsEmpty}
      </EmptyState>
    )}
    {items.map((item) => {
      const first = photos.find((photo) => photo.postId === item.id && photo.state === 'live')
      return (
        <Card>
          {first && <Picture slug={slug} photo={first} size="klein" />}
          <Paragraph>{item.caption || texts.untitled}</Paragraph>
          <Paragraph>
            {sayDay(item.publishedAt)} ·{' '}
            <a class="nl-link" href={addresses.newsPost(slug, item.id)}>
              {texts.newsRead}
            </a>
          </Paragraph>
        </Card>
      )
    })}
  </div>
)

export const NewsPost = ({
  slug,
  sayDay,
  item,
  photos,
}: Props & { item: NewsItem; photos: readonly NewsPhoto[] }) => (
  <div class="zww-news">
    <Paragraph>{sayDay(item.publishedAt)}</Paragraph>
    {item.caption !== titleOf(item) && <Paragraph lead>{item.caption}</Paragraph>}
    {photos.map((photo) => {
      if (photo.state === 'live') return <Picture slug={slug} photo={photo} size="groot" />
      // What was taken away is not pointed at; what is looked into says so, once per photo.
      return photo.state === 'under_review' ? (
        <Notice kind="info" title={texts.underReviewTitle}>
          {texts.underReviewLead}
        </Notice>
      ) : null
    })}
  </div>
)

const Picture = ({ slug, photo, size }: { slug: string; photo: NewsPhoto; size: 'groot' | 'klein' }) => (
  <img
    class="zww-news__photo"
    src={addresses.newsPicture(slug, photo.postId, photo.placementId, size)}
    alt={photo.altText || texts.photoWithoutAlt}
    width={photo.width}
    height={photo.height}
  />
)
