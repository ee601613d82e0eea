import { addresses } from '#addresses.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import type { ChannelId, ChannelRules } from '../channels/channel.ts'
import { measureText } from '../channels/measure.ts'
import { HABITS, RULES } from '../channels/networks.ts'
import type { Medium, PracticeItem } from './network.ts'
import { texts } from './texts.nl.ts'

export type NetworkCount = { network: ChannelId; items: number }

/** All networks that are practised on, and the door to what can go wrong there. */
export const NetworkTiles = ({
  slug,
  networks,
  mayTrouble,
}: {
  slug: string
  networks: readonly NetworkCount[]
  mayTrouble: boolean
}) => (
  <>
    <Paragraph lead>{texts.networksLead}</Paragraph>
    <Tiles>
      {networks.map(({ network, items }) => (
        <Tile
          href={addresses.practiceNetwork(slug, network)}
          icon="photo"
          title={RULES[network].name}
          line={texts.networkLine(items)}
        />
      ))}
      {mayTrouble && (
        <Tile
          href={addresses.practiceTrouble(slug)}
          icon="warning"
          title={texts.troubleLink}
          line={texts.troubleLinkLine}
        />
      )}
    </Tiles>
  </>
)

type Seen = { slug: string; school: string; rules: ChannelRules; sayMoment: (at: Date) => string }

/** What a passer-by sees of this school over there, the newest first. */
export const NetworkFeed = ({ items, ...seen }: Seen & { items: readonly PracticeItem[] }) => (
  <>
    <Notice kind="info">{texts.networkLead(seen.rules.name)}</Notice>
    <div class="zww-news">
      {items.length === 0 && (
        <EmptyState icon="photo" title={texts.emptyTitle}>
          {texts.empty}
        </EmptyState>
      )}
      {items.map((item) => (
        <FeedItem item={item} {...seen} />
      ))}
    </div>
  </>
)

const FeedItem = ({ item, ...seen }: Seen & { item: PracticeItem }) => {
  const { slug, school, rules, sayMoment } = seen
  const [first] = item.photos
  const short = cut(item.text, HABITS[rules.id].cutAt)
  return (
    <Card>
      <Paragraph>{texts.posted(school, sayMoment(item.postedAt))}</Paragraph>
      {first && <Picture slug={slug} rules={rules} photo={first} first={first} number={1} />}
      <div class="zww-mail">
        <p>{short || texts.withoutText}</p>
      </div>
      <Link href={addresses.practiceItem(slug, rules.id, item.id)}>
        {short === item.text ? texts.open : texts.more}
      </Link>
    </Card>
  )
}

/** Whole characters, as a reader counts them. */
function cut(text: string, most: number | undefined): string {
  const letters = [...new Intl.Segmenter('nl').segment(text)]
  if (most === undefined || letters.length <= most) return text
  return `${letters
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}

export const NetworkItem = ({ item, ...seen }: Seen & { item: PracticeItem }) => {
  const { slug, school, rules, sayMoment } = seen
  const [first] = item.photos
  return (
    <>
      <Notice kind="info">{texts.networkLead(rules.name)}</Notice>
      <div class="zww-news">
        <Paragraph>{texts.posted(school, sayMoment(item.postedAt))}</Paragraph>
        {item.photos.map((photo, index) => (
          <Card>
            <Picture slug={slug} rules={rules} photo={photo} first={first ?? photo} number={index + 1} />
            <AboutPhoto rules={rules} photo={photo} first={first ?? photo} />
          </Card>
        ))}
        <div class="zww-mail">
          {item.text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <Paragraph>{texts.count(rules.name, measureText(item.text, rules), rules.text.max)}</Paragraph>
      </div>
    </>
  )
}

type Shown = { rules: ChannelRules; photo: Medium; first: Medium }

const AboutPhoto = ({ rules, photo, first }: Shown) => (
  <>
    <Paragraph>{aboutAltText(rules, photo)}</Paragraph>
    {isCropped({ rules, photo, first }) && <Paragraph>{texts.cropped(rules.name)}</Paragraph>}
  </>
)

function aboutAltText({ altText, name }: ChannelRules, photo: Medium): string {
  if (!altText) return texts.altTextNowhere(name)
  return photo.altText === '' ? texts.noAltText : `${texts.altText} ${photo.altText}`
}

/** One part in a hundred: nobody sees it. */
const SAME_SHAPE = 0.01
const shapeOf = ({ width, height }: Medium) => width / height

/** Where photos must have a shape, all of one post get that of the first. */
const isCropped = ({ rules, photo, first }: Shown) =>
  rules.photos.ratio !== undefined && Math.abs(shapeOf(photo) / shapeOf(first) - 1) > SAME_SHAPE

const Picture = ({ slug, number, ...shown }: Shown & { slug: string; number: number }) => {
  const { rules, photo, first } = shown
  const src = addresses.practicePicture(slug, rules.id, photo.id)
  const alt = photo.altText || texts.photoWithoutAlt(number)
  const { width, height } = photo
  if (!isCropped(shown))
    return <img class="zww-news__photo" src={src} alt={alt} width={width} height={height} />
  const shape = shapeOf(first)
  const [w, h] = shape > shapeOf(photo) ? [width, width / shape] : [height * shape, height]
  const box = [(width - w) / 2, (height - h) / 2, w, h].map(Math.round).join(' ')
  return (
    <svg class="zww-news__photo" viewBox={box} role="img" aria-label={alt}>
      <image href={src} width={width} height={height} />
    </svg>
  )
}
