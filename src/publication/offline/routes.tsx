import { addresses } from '#addresses.ts'
import { AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayMoment } from '#platform/calendar.ts'
import { Notice } from '#ui/notice.tsx'
import { reportBreach, takeOffline } from '../actions/offline.ts'
import { readStatus } from '../actions/read-status.ts'
import { postIn } from '../bench-visit.ts'
import { refusals } from '../refusal-texts.nl.ts'
import { AfterOffline, titleAfter } from './page.tsx'
import { offlineTexts as texts } from './texts.nl.ts'

/** "Haal nu offline" by any colleague, and the question that comes after it. */
export function offlinePages(house: PageHouse) {
  const asked = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })

  const goOffline: Page = async (visit) => {
    const done = await takeOffline(house, asked(visit))
    return done === 'done'
      ? see(visit, addresses.takeOffline(visit.school.slug, postIn(visit)))
      : afterwards(visit, { nothingDone: refusals[done] })
  }

  const showOffline: Page = (visit) => afterwards(visit)

  const afterwards = async (visit: Visit, refused: { nothingDone?: string; noAnswer?: string } = {}) => {
    const { school } = visit
    const by = personOf(visit)
    const status = await house.database.inSchool(school.schoolId, (tx) =>
      readStatus(tx, postIn(visit), house.clock()),
    )
    if (!status) return visit.c.notFound()
    const isRefused = refused.nothingDone !== undefined || refused.noAnswer !== undefined
    return page(
      house,
      visit,
      {
        title: titleAfter(status),
        hasErrors: isRefused,
        children: (
          <>
            {refused.nothingDone && <Notice kind="info">{refused.nothingDone}</Notice>}
            <AfterOffline
              slug={school.slug}
              status={status}
              sayMoment={(at) => sayMoment(school.timeZone, at)}
              isAuthor={status.post.authorId === by.personId}
              onwards={onwards(visit)}
              error={refused.noAnswer}
            />
          </>
        ),
      },
      isRefused ? 400 : 200,
    )
  }

  /** The page of a post is for who may make one; who may not, goes back to the start. */
  const onwards = (visit: Visit) => {
    const { slug } = visit.school
    return mayEnter(visit.actor, AUTHORS)
      ? { href: addresses.post(slug, postIn(visit)), label: texts.toPost }
      : { href: addresses.school(slug), label: texts.toFront }
  }

  const sayBreach: Page = async (visit) => {
    const answer = text(await readForm(visit), 'datalek')
    if (answer === 'nee') return see(visit, onwards(visit).href)
    if (answer !== 'ja' && answer !== 'misschien')
      return afterwards(visit, { noAnswer: refusals.choose_answer })
    const told = await reportBreach(house, asked(visit))
    return told === 'done'
      ? see(visit, addresses.takeOffline(visit.school.slug, postIn(visit)))
      : visit.c.notFound()
  }

  return { goOffline, showOffline, sayBreach }
}
