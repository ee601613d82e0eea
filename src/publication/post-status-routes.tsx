import { addresses } from '#addresses.ts'
import { AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayMoment } from '#platform/calendar.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { takePostBack } from './actions/approve.ts'
import { confirmNotPlaced, confirmPlaced, tryAgain } from './actions/hand-off.ts'
import { makeRest, reportBreach, takeOffline } from './actions/offline.ts'
import { readStatus } from './actions/read-status.ts'
import { postIn } from './bench-visit.ts'
import { isChannel } from './channels/channel.ts'
import { PostStatusPage } from './post-status.tsx'
import { texts } from './post-texts.nl.ts'
import { type AnyRefusal, refusals } from './refusal-texts.nl.ts'
import { findPost } from './store/posts.ts'
import { texts as roomTexts } from './texts.nl.ts'

/** What became of a post, and what a colleague does about it. */
export function postStatusPages(house: PageHouse) {
  const { inSchool } = house.database
  const asked = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })
  const here = (visit: Visit) => addresses.post(visit.school.slug, postIn(visit))

  const showStatus = async (visit: Visit, error?: AnyRefusal) => {
    const { school } = visit
    const status = await inSchool(school.schoolId, (tx) => readStatus(tx, postIn(visit)))
    if (!status) return visit.c.notFound()
    const { post, deliveries } = status
    const isMoving = deliveries.some(({ delivery }) => ['busy', 'claimed'].includes(delivery.is))
    const waits = post.is === 'preparing' || isMoving
    return page(
      house,
      visit,
      {
        title: post.caption.split('\n')[0]?.slice(0, 60) || roomTexts.postTitle,
        back: { href: addresses.posts(school.slug), label: roomTexts.postsTitle },
        hasErrors: error !== undefined,
        scripts: [addresses.island('voortgang.js')],
        children: (
          <>
            {error && <Notice kind="warning">{refusals[error]}</Notice>}
            {waits && <div data-voortgang={addresses.postProgress(school.slug, post.id)} />}
            <PostStatusPage
              slug={school.slug}
              status={status}
              sayMoment={(at) => sayMoment(school.timeZone, at)}
            />
            {waits && (
              <ButtonLink kind="secondary" href={addresses.post(school.slug, post.id)}>
                {roomTexts.lookAgain}
              </ButtonLink>
            )}
          </>
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const afterwards = (visit: Visit, done: 'done' | AnyRefusal) =>
    done === 'done' ? see(visit, here(visit)) : showStatus(visit, done)

  const goOffline: Page = async (visit) => {
    const done = await takeOffline(house, asked(visit))
    return done === 'done'
      ? see(visit, addresses.takeOffline(visit.school.slug, postIn(visit)))
      : showStatus(visit, done)
  }

  const showOffline: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    if (!(await inSchool(schoolId, (tx) => findPost(tx, postIn(visit))))) return visit.c.notFound()
    const seesPosts = mayEnter(visit.actor, AUTHORS)
    return page(house, visit, {
      title: texts.offlineTitle,
      children: (
        <>
          <Paragraph lead>{texts.offlineLead}</Paragraph>
          <Paragraph>{texts.offlineStopped}</Paragraph>
          <Form action={addresses.breach(slug, postIn(visit))}>
            <RadioCards
              name="datalek"
              legend={texts.breachTitle}
              hint={texts.breachLead}
              choices={Object.entries(texts.breach).map(([value, label]) => ({ value, label }))}
            />
            <ButtonRow>
              <Button>{texts.breachSave}</Button>
              {seesPosts && (
                <ButtonLink kind="secondary" href={here(visit)}>
                  {texts.backToStatus}
                </ButtonLink>
              )}
            </ButtonRow>
          </Form>
        </>
      ),
    })
  }

  const sayBreach: Page = async (visit) => {
    const answer = text(await readForm(visit), 'datalek')
    // Nothing chosen is not a no: somebody who can judge it looks.
    const told = answer === 'nee' ? 'done' : await reportBreach(house, asked(visit))
    if (told !== 'done') return visit.c.notFound()
    const { slug } = visit.school
    return see(visit, mayEnter(visit.actor, AUTHORS) ? here(visit) : addresses.school(slug))
  }

  const takeBack: Page = async (visit) => afterwards(visit, await takePostBack(house, asked(visit)))

  const again: Page = async (visit) => {
    const channel = param(visit, 'channel')
    if (!isChannel(channel)) return visit.c.notFound()
    return afterwards(visit, await tryAgain(house, { ...asked(visit), channel }))
  }

  const sayWhetherThere: Page = async (visit) => {
    const channel = param(visit, 'channel')
    if (!isChannel(channel)) return visit.c.notFound()
    const form = await readForm(visit)
    const answer = text(form, 'antwoord')
    const about = { ...asked(visit), channel }
    if (answer === 'ja')
      return afterwards(visit, await confirmPlaced(house, { ...about, url: text(form, 'link') }))
    return afterwards(visit, answer === 'nee' ? await confirmNotPlaced(house, about) : 'choose_answer')
  }

  const offerRest: Page = async (visit) => {
    const made = await makeRest(house, asked(visit))
    if (typeof made === 'string') return afterwards(visit, made)
    return see(visit, addresses.post(visit.school.slug, made.id))
  }

  return { showStatus, goOffline, showOffline, sayBreach, takeBack, again, sayWhetherThere, offerRest }
}
