import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import {
  texts as fieldsOf,
  type Page,
  type PageHouse,
  personOf,
  readForm,
  see,
  text,
  type Visit,
} from '#people/visit.ts'
import { sayMoment } from '#platform/calendar.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import type { FieldError } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { approvePost, sendPostBack } from '../actions/approve.ts'
import { type LookAlong, openLookAlong } from '../actions/look-along.ts'
import { takeOffline } from '../actions/offline.ts'
import { postIn } from '../bench-visit.ts'
import { LookedAt, titleOfLookedAt } from '../looked-at-page.tsx'
import { PracticeNotice } from '../practice/practice-notice.tsx'
import { refusals } from '../refusal-texts.nl.ts'
import { changedPart } from '../sheet.ts'
import { ApprovalPage, NOTHING_TICKED, type Ticked } from './page.tsx'
import { approvalTexts as texts } from './texts.nl.ts'

type ToLookAt = Extract<LookAlong, { is: 'to_look_at' }>
type Refused = { ticked: Ticked; errors: readonly FieldError[] }

/** The second person: looks at exactly what goes out, and says yes or gives it back. */
export function approvalPages(house: PageHouse) {
  const asked = (visit: Visit) => ({ school: visit.school, by: personOf(visit), postId: postIn(visit) })

  const showApproval: Page = async (visit) => show(visit, await openLookAlong(house, asked(visit)))

  const show = (visit: Visit, look: LookAlong | undefined, refusal?: string) => {
    if (!look) return visit.c.notFound()
    if (look.is === 'own') return ownPage(visit, look.post.id, refusal === undefined ? 200 : 400)
    return look.is === 'looked_at' ? lookedAtPage(visit, look, refusal) : toLookAtPage(visit, look)
  }

  const toLookAtPage = (visit: Visit, look: ToLookAt, refused?: Refused) => {
    const { slug, timeZone } = visit.school
    const { bench } = look.contact
    const author = bench.colleagues.find(({ id }) => id === bench.post.authorId)?.name ?? texts.someColleague
    const { ticked, errors } = refused ?? { ticked: NOTHING_TICKED, errors: [] }
    return page(
      house,
      visit,
      {
        title: texts.title,
        above: <PracticeNotice side={bench.side} />,
        wide: true,
        hasErrors: errors.length > 0,
        back: { href: addresses.school(slug), label: visit.school.name },
        children: (
          <ApprovalPage
            {...{ slug, look, author, ticked, errors }}
            sayMoment={(at) => sayMoment(timeZone, at)}
          />
        ),
      },
      refused ? 400 : 200,
    )
  }

  const lookedAtPage = (visit: Visit, look: Extract<LookAlong, { is: 'looked_at' }>, refusal?: string) => {
    const { slug, timeZone } = visit.school
    return page(
      house,
      visit,
      {
        title: titleOfLookedAt(look),
        children: <LookedAt {...{ slug, look, refusal }} sayMoment={(at) => sayMoment(timeZone, at)} />,
      },
      refusal === undefined ? 200 : 400,
    )
  }

  const ownPage = (visit: Visit, postId: string, status: 200 | 400) =>
    page(
      house,
      visit,
      {
        title: texts.ownTitle,
        children: (
          <>
            <Notice kind="info">{refusals.own_post}</Notice>
            <ButtonRow>
              <ButtonLink kind="secondary" href={addresses.post(visit.school.slug, postId)}>
                {texts.toPost}
              </ButtonLink>
            </ButtonRow>
          </>
        ),
      },
      status,
    )

  const answerApproval: Page = async (visit) => {
    const form = await readForm(visit)
    switch (text(form, 'doe')) {
      case 'akkoord':
        return approve(visit, form)
      case 'teruggeven':
        return giveBack(visit, form)
      case 'intrekken':
        return takeBack(visit)
      default:
        return showApproval(visit)
    }
  }

  const approve = async (visit: Visit, form: FormData) => {
    const look = await openLookAlong(house, asked(visit))
    if (look?.is !== 'to_look_at') return show(visit, look, refusals.not_waiting)
    const ticked = readTicked(form, look)
    if (look.kept.length > 0 && !ticked.keptIsFine)
      return toLookAtPage(visit, look, refuse(ticked, 'woorden', texts.keptMissing))
    const done = await approvePost(house, { ...asked(visit), ...ticked, seal: text(form, 'zegel') })
    switch (done) {
      case 'done':
        return see(visit, addresses.approval(visit.school.slug, postIn(visit)))
      case 'somebody_seen':
        return toLookAtPage(visit, look, refuse(ticked, 'kind', refusals[done]))
      case 'look_first': {
        const sentence = look.wanted.length > 0 ? refusals[done] : texts.lookAtAll
        return toLookAtPage(visit, look, refuse(ticked, 'gezocht', sentence))
      }
      case 'changed_since': {
        const part = changedPart(text(form, 'gezien'), look.fingerprint)
        const sentence = part ? texts.changed[part] : texts.changedConsent
        // Somebody looked at something else: that tick does not count for this.
        const again = { ...ticked, hasLooked: false, keptIsFine: false }
        return toLookAtPage(visit, look, refuse(again, 'gezocht', sentence))
      }
      default:
        return show(visit, await openLookAlong(house, asked(visit)), refusals[done])
    }
  }

  const giveBack = async (visit: Visit, form: FormData) => {
    const look = await openLookAlong(house, asked(visit))
    if (look?.is !== 'to_look_at') return show(visit, look, refusals.not_waiting)
    const { seen, note } = readTicked(form, look)
    const done = await sendPostBack(house, { ...asked(visit), seen, note })
    if (done !== 'done') return show(visit, await openLookAlong(house, asked(visit)), refusals[done])
    return see(visit, addresses.approval(visit.school.slug, postIn(visit)))
  }

  const takeBack = async (visit: Visit) => {
    const look = await openLookAlong(house, asked(visit))
    if (look?.is !== 'looked_at') return show(visit, look)
    if (!look.canTakeBack) return show(visit, look, texts.notYours)
    const done = await takeOffline(house, asked(visit))
    if (done !== 'done') return show(visit, look, refusals[done])
    return see(visit, addresses.approval(visit.school.slug, postIn(visit)))
  }

  return { showApproval, answerApproval }
}

const refuse = (ticked: Ticked, field: string, message: string): Refused => ({
  ticked,
  errors: [{ field, message }],
})

const MOST_OF_A_NOTE = 1000

/** Only children who were asked about can be seen: other ids in the form are nobody's. */
function readTicked(form: FormData, look: ToLookAt): Ticked {
  const asked = new Set(look.wanted.map(({ person }) => person))
  return {
    seen: fieldsOf(form, 'kind').filter((id) => asked.has(id)),
    hasLooked: text(form, 'gezocht') === 'ja',
    keptIsFine: text(form, 'woorden') === 'ja',
    note: text(form, 'notitie').slice(0, MOST_OF_A_NOTE),
  }
}
