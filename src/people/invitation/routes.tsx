import { addresses } from '#addresses.ts'
import { isId } from '#platform/ids.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { drawLetters } from '#ui/letters.ts'
import { Paragraph } from '#ui/text.tsx'
import { mailSignInLink } from '../doors/actions/mail-link.ts'
import { page } from '../frame.tsx'
import { enter } from '../session-visit.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { answerInvitation } from './actions/answer.ts'
import { inviteAll, inviteesOf, inviteOne, makeLetters, waitingFor, withdrawInvitation } from './actions.ts'
import { type Invitee, maskEmail, stateOf } from './invitation.ts'
import { BornPage, InvitePage, OpenPage } from './page.tsx'
import { invitationTexts as texts } from './texts.nl.ts'

const KINDS: readonly Invitee['kind'][] = ['staff', 'guardian']

/** Asking people in, and what they find when they follow it. */
export function invitationPages(house: PageHouse) {
  const showInvite: Page = async (visit) => {
    const { slug, name, schoolId } = visit.school
    const invitees = await house.database.inSchool(schoolId, inviteesOf)
    const at = house.clock()
    const kinds = KINDS.map((kind) => {
      const ofKind = invitees.filter((one) => one.kind === kind)
      const all = ofKind.map((one) => ({ ...one, state: stateOf(one.invitation, one.cameIn, at) }))
      return { kind, all, waiting: waitingFor(house, ofKind) }
    })
    const { gemaild, brieven } = visit.c.req.query()
    const said = gemaild !== undefined ? texts.mailed : brieven === undefined ? undefined : texts.lettersMade
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.school(slug), label: name },
      children: <InvitePage {...{ slug, kinds, said }} />,
    })
  }

  const invite: Page = async (visit) => {
    const { school } = visit
    const form = await readForm(visit)
    const by = visit.actor.is === 'signed_in' ? (visit.actor.personId ?? null) : null
    const [what, who] = [text(form, 'doe'), text(form, 'wie')]
    if (what === 'brief') return sendLetters(visit, by)
    const kind = KINDS.find((one) => one === text(form, 'soort'))
    if (what === 'mail' && kind) await inviteAll(house, { school, by }, kind)
    if (what === 'een' && isId(who)) await inviteOne(house, { school, by }, who)
    if (what === 'intrekken' && isId(who)) await withdrawInvitation(house, { school, by }, who)
    const mailed = what === 'mail' || what === 'een' ? '?gemaild=ja' : ''
    return see(visit, `${addresses.invite(school.slug)}${mailed}`)
  }

  const sendLetters = async (visit: Visit, by: string | null) => {
    const { school, c } = visit
    const made = await makeLetters(house, { school, by })
    if (made.length === 0) return see(visit, `${addresses.invite(school.slug)}?brieven=klaar`)
    const meta = {
      title: texts.letterTitle(school.name),
      made: house.clock(),
      square: texts.letterLines('')[1] ?? '',
    }
    const bytes = await drawLetters(
      meta,
      made.map(({ name, children, address }) => ({
        above: [
          { kind: 'H2' as const, text: texts.letterTo(name) },
          { kind: 'P' as const, text: texts.letterOf(children) },
          ...texts.letterLines(school.name).map((line) => ({ kind: 'P' as const, text: line })),
        ],
        address,
        below: [texts.letterUntil, ...texts.letterOthers].map((line) => ({ kind: 'P' as const, text: line })),
      })),
    )
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', 'attachment; filename="brieven.pdf"')
    return c.body(bytes, 200, { 'Content-Type': 'application/pdf' })
  }

  const showOpen: Page = (visit) =>
    page(house, visit, {
      title: texts.openTitle,
      robots: 'noindex',
      children: <OpenPage action={visit.c.req.path} school={visit.school.name} />,
    })

  const open: Page = async (visit) => {
    const { school, c } = visit
    const form = await readForm(visit)
    const born = form.has('geboren') ? text(form, 'geboren') : undefined
    const source = sourceAddress(c, house.config.proxyHops)
    const answer = await answerInvitation(house, school, { token: param(visit, 'token'), born, source })
    if (answer.is === 'comes_in') return enter(house, visit, answer.identityId, 'letter')
    if (answer.is === 'link_sent') {
      await mailSignInLink(house, school, answer)
      return say(visit, texts.sentTitle, texts.sent(maskEmail(answer.email)), 200)
    }
    if (answer.is === 'gone') return say(visit, texts.goneTitle, texts.gone, 410)
    if (answer.is === 'too_often') return say(visit, texts.goneTitle, texts.tooOften, 429)
    const error = answer.is === 'wrong_birth_date' ? texts.bornWrong : undefined
    const children = <BornPage action={c.req.path} error={error} typed={born ?? ''} />
    return page(
      house,
      visit,
      { title: texts.openTitle, robots: 'noindex', hasErrors: error !== undefined, children },
      error ? 400 : 200,
    )
  }

  const say = (visit: Visit, title: string, line: string, status: 200 | 410 | 429) =>
    page(house, visit, { title, robots: 'noindex', children: <Paragraph lead>{line}</Paragraph> }, status)

  return { showInvite, invite, showOpen, open }
}
