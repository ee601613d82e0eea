import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayMoment } from '#platform/calendar.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { takePostBack } from './actions/approve.ts'
import { confirmNotPlaced, confirmPlaced, tryAgain } from './actions/hand-off.ts'
import { makeRest } from './actions/offline.ts'
import { readStatus } from './actions/read-status.ts'
import { postIn } from './bench-visit.ts'
import { type ChannelId, isChannel } from './channels/channel.ts'
import type { Refused } from './place-status.tsx'
import { PostStatusPage } from './post-status.tsx'
import { PracticeNotice } from './practice/practice-notice.tsx'
import { type AnyRefusal, refusals } from './refusal-texts.nl.ts'
import { isMoving } from './showing.ts'
import { isPracticePost } from './store/who.ts'
import { texts as roomTexts } from './texts.nl.ts'

/** What became of a post, and what a colleague does about it. */
export function postStatusPages(house: PageHouse) {
  const { inSchool } = house.database
  const asked = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })
  const here = (visit: Visit) => addresses.post(visit.school.slug, postIn(visit))

  const showStatus = async (visit: Visit, refused: { why?: AnyRefusal; answer?: Refused } = {}) => {
    const { school } = visit
    const read = await inSchool(school.schoolId, async (tx) => ({
      status: await readStatus(tx, postIn(visit), house.clock()),
      isPractice: house.installation === 'real' && (await isPracticePost(tx, postIn(visit))),
    }))
    const { status, isPractice } = read
    if (!status) return visit.c.notFound()
    const { post, places } = status
    const waits = post.is === 'preparing' || places.some(({ showing }) => isMoving(showing))
    const isRefused = refused.why !== undefined || refused.answer !== undefined
    return page(
      house,
      visit,
      {
        title: post.caption.split('\n')[0]?.slice(0, 60) || roomTexts.postTitle,
        above: <PracticeNotice side={isPractice ? 'drawn' : 'real'} />,
        back: { href: addresses.posts(school.slug), label: roomTexts.postsTitle },
        hasErrors: isRefused,
        printable: true,
        scripts: [addresses.island('voortgang.js')],
        children: (
          <>
            {refused.why && <Notice kind="warning">{refusals[refused.why]}</Notice>}
            {waits && <div data-voortgang={addresses.postProgress(school.slug, post.id)} />}
            <PostStatusPage
              slug={school.slug}
              status={status}
              sayMoment={(at) => sayMoment(school.timeZone, at)}
              reader={personOf(visit).personId}
              refused={refused.answer}
            />
            {waits && (
              <ButtonRow>
                <ButtonLink kind="secondary" href={here(visit)}>
                  {roomTexts.lookAgain}
                </ButtonLink>
              </ButtonRow>
            )}
          </>
        ),
      },
      isRefused ? 400 : 200,
    )
  }

  const afterwards = (visit: Visit, done: 'done' | AnyRefusal) =>
    done === 'done' ? see(visit, here(visit)) : showStatus(visit, { why: done })

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
    const said = { answer: text(form, 'antwoord'), link: text(form, 'link') }
    const done = await settle(visit, channel, said)
    if (done !== 'choose_answer' && done !== 'no_link') return afterwards(visit, done)
    const field = done === 'no_link' ? `link-${channel}` : `antwoord-${channel}`
    return showStatus(visit, { answer: { channel, ...said, errors: [{ field, message: refusals[done] }] } })
  }

  const settle = (visit: Visit, channel: ChannelId, { answer, link }: { answer: string; link: string }) => {
    if (answer === 'ja') return confirmPlaced(house, { ...asked(visit), channel, url: link })
    return answer === 'nee' ? confirmNotPlaced(house, { ...asked(visit), channel }) : 'choose_answer'
  }

  const offerRest: Page = async (visit) => {
    const made = await makeRest(house, asked(visit))
    if (typeof made === 'string') return afterwards(visit, made)
    return see(visit, addresses.post(visit.school.slug, made.id))
  }

  return { showStatus, takeBack, again, sayWhetherThere, offerRest }
}
