import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { wordFor } from '../medium-texts.nl.ts'
import { pointOutTexts } from '../point-out/texts.nl.ts'
import { mediumOfSheet } from '../sheet.ts'
import type { NewsPhoto } from '../store/news.ts'
import { texts } from '../texts.nl.ts'
import type { NewsDoor } from './doors.ts'
import { NewsPicture } from './picture.tsx'

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
      const live = photos.filter((photo) => photo.postId === item.id && photo.state === 'live')
      const [first] = live
      return (
        <Card>
          {first && <NewsPicture slug={slug} photo={first} size="klein" />}
          <Paragraph>{item.caption || texts.untitled}</Paragraph>
          <Paragraph>
            {sayDay(item.publishedAt)} ·{' '}
            <a class="nl-link" href={addresses.newsPost(slug, item.id)}>
              {texts.newsRead(live.map(mediumOfSheet))}
            </a>
          </Paragraph>
        </Card>
      )
    })}
  </div>
)

type PostProps = Props & { item: NewsItem; photos: readonly NewsPhoto[]; doors: readonly NewsDoor[] }

export const NewsPost = ({ slug, sayDay, item, photos, doors }: PostProps) => (
  <div class="zww-news">
    <Paragraph>{sayDay(item.publishedAt)}</Paragraph>
    {item.caption !== titleOf(item) && <Paragraph lead>{item.caption}</Paragraph>}
    {photos.map((photo) => {
      if (photo.state === 'live') return <LivePhoto {...{ slug, photo, doors }} />
      // What was taken away is not pointed at; what is looked into says so, once per photo.
      return photo.state === 'under_review' ? (
        <Notice kind="info" title={texts.underReview(wordFor(mediumOfSheet(photo)))}>
          {texts.underReviewLead(wordFor(mediumOfSheet(photo)))}
        </Notice>
      ) : null
    })}
    {doors.includes('sign_in') && (
      <Paragraph>
        {pointOutTexts.visitor} <Link href={addresses.signIn(slug)}>{pointOutTexts.visitorSignIn}</Link>{' '}
        {pointOutTexts.visitorCall}
      </Paragraph>
    )}
    {doors.includes('take_offline') && <TakeOffline slug={slug} postId={item.id} />}
  </div>
)

const LivePhoto = ({ slug, photo, doors }: Pick<PostProps, 'slug' | 'doors'> & { photo: NewsPhoto }) => (
  <div class="zww-news__item">
    <NewsPicture slug={slug} photo={photo} size="groot" />
    {doors.includes('point_out') && (
      <ButtonLink kind="secondary" href={addresses.pointOut(slug, photo.placementId)}>
        {pointOutTexts.button}
      </ButtonLink>
    )}
  </div>
)

/** One tap, by any colleague, without asking anybody. */
const TakeOffline = ({ slug, postId }: { slug: string; postId: string }) => (
  <Form action={addresses.takeOffline(slug, postId)}>
    <Paragraph>{pointOutTexts.offlineLead}</Paragraph>
    <ButtonRow>
      <Button kind="danger">{pointOutTexts.offline}</Button>
    </ButtonRow>
  </Form>
)
