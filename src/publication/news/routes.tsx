import { Feed } from 'feed'
import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, type Visit } from '#people/visit.ts'
import { answerBytes } from '#platform/byte-range.ts'
import { sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { servedAs } from '../clip/served.ts'
import { wordFor } from '../medium-texts.nl.ts'
import { wentByTerm } from '../retention/store/posts.ts'
import { keptTexts } from '../retention/texts.nl.ts'
import { mediumOfSheet } from '../sheet.ts'
import { findPlacement, listNews, newsPhotos } from '../store/news.ts'
import { findPost } from '../store/posts.ts'
import { texts } from '../texts.nl.ts'
import { newsDoors } from './doors.ts'
import { NewsList, NewsPost, titleOf } from './page.tsx'

const LATEST = 30
/** What anyone may read, and nobody should find back in a search engine when it is gone here. */
const ROBOTS = 'noindex, noimageindex'

/** The school's own page: readable by anyone, asked again at every request. */
export function newsPages(house: PageHouse) {
  const sayDate = (visit: Visit) => (at: Date) => sayDay(visit.school.timeZone, at)

  const showNews: Page = async (visit) => {
    const { school } = visit
    const news = await house.database.inSchool(school.schoolId, async (tx) => {
      const items = await listNews(tx, LATEST)
      return {
        items,
        photos: await newsPhotos(
          tx,
          items.map((item) => item.id),
        ),
      }
    })
    visit.c.header('Cache-Control', 'no-cache')
    return page(house, visit, {
      title: texts.newsTitle,
      printable: true,
      robots: ROBOTS,
      feed: { href: addresses.newsFeed(school.slug), title: texts.newsFeed },
      children: <NewsList slug={school.slug} sayDay={sayDate(visit)} {...news} />,
    })
  }

  const showNewsPost: Page = async (visit) => {
    const { school } = visit
    const postId = param(visit, 'post')
    const found = await house.database.inSchool(school.schoolId, async (tx) => {
      const post = isId(postId) ? await findPost(tx, postId) : undefined
      const photos = post?.is === 'published' ? await newsPhotos(tx, [postId]) : []
      // What went elsewhere alone was never here, and is not said to be taken away from here either.
      if (post?.is !== 'published' || photos.length === 0) return undefined
      const isDark = photos.every(({ state }) => state === 'gone')
      return { post, photos, wentAt: isDark ? await wentByTerm(tx, postId) : undefined }
    })
    visit.c.header('Cache-Control', 'no-cache')
    if (!found) return visit.c.notFound()
    const { post, photos } = found
    if (!photos.some((photo) => photo.state === 'live')) {
      const inReview = photos.find((photo) => photo.state === 'under_review')
      return inReview ? underReview(visit, wordFor(mediumOfSheet(inReview))) : gone(visit, found.wentAt)
    }
    return page(house, visit, {
      title: titleOf(post),
      printable: true,
      robots: ROBOTS,
      back: { href: addresses.news(school.slug), label: texts.newsBack },
      children: (
        <NewsPost
          {...{ slug: school.slug, sayDay: sayDate(visit), item: post, photos }}
          doors={newsDoors(visit.actor)}
        />
      ),
    })
  }

  const showNewsPicture: Page = async (visit) => {
    const { schoolId } = visit.school
    const ids = [param(visit, 'post'), param(visit, 'placement')] as const
    const found = ids.every(isId)
      ? await house.database.inSchool(schoolId, (tx) => findPlacement(tx, ...ids))
      : undefined
    // Asked every time, so that "gone" is true on a phone that has seen it before.
    visit.c.header('Cache-Control', 'no-cache')
    visit.c.header('X-Robots-Tag', ROBOTS)
    if (!found) return visit.c.text(texts.goneTitle, 404)
    if (found.state === 'under_review') return visit.c.text(texts.underReviewHere, 404)
    // Only what is simply there is shown: a state that we do not expect on our own page is dark as well.
    if (found.state !== 'live') return visit.c.text(texts.goneTitle, 410)
    const { key, type } = servedAs(found, param(visit, 'size'))
    const bytes = await house.files.find(key(schoolId))
    if (!bytes) return visit.c.text(texts.goneTitle, 410)
    return answerBytes(visit.c, bytes, { 'Content-Type': type })
  }

  /** Text and links, never a picture: what a reader has fetched can't be taken back. */
  const showFeed: Page = async (visit) => {
    const { school } = visit
    const items = await house.database.inSchool(school.schoolId, (tx) => listNews(tx, LATEST))
    const link = (path: string) => new URL(path, house.config.publicUrl).href
    const feed = new Feed({
      id: link(addresses.news(school.slug)),
      link: link(addresses.news(school.slug)),
      title: `${texts.newsTitle} – ${school.name}`,
      language: 'nl',
      copyright: school.name,
      updated: items[0]?.publishedAt ?? house.clock(),
    })
    for (const item of items) {
      const address = link(addresses.newsPost(school.slug, item.id))
      const title = item.caption.split('\n')[0] || texts.untitled
      feed.addItem({ id: address, link: address, title, description: item.caption, date: item.publishedAt })
    }
    return visit.c.body(feed.rss2(), 200, {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
  }

  /** With the day, where its term was over: that says nothing about anybody. */
  const gone = (visit: Visit, wentAt: Date | undefined) => {
    const why = wentAt ? keptTexts.removedOn(sayDate(visit)(wentAt)) : texts.goneLead
    return page(
      house,
      visit,
      { title: texts.goneTitle, robots: ROBOTS, children: <Paragraph lead>{why}</Paragraph> },
      410,
    )
  }

  const underReview = (visit: Visit, what: string) =>
    page(
      house,
      visit,
      {
        title: texts.underReview(what),
        robots: ROBOTS,
        children: <Notice kind="info">{texts.underReviewLead(what)}</Notice>,
      },
      404,
    )

  return { showNews, showNewsPost, showNewsPicture, showFeed }
}
