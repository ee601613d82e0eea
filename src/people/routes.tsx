import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { sayMoment } from '#platform/calendar.ts'
import { listPracticeMail } from '#platform/mail.ts'
import type { Via } from '#platform/session.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { type GrantedRole, ROLES } from './actor.ts'
import { sayDevice } from './doors/device.ts'
import { page } from './frame.tsx'
import { findIdentityWithRole, hasRoleHere } from './store/doors.ts'
import { roleNames, texts } from './texts.nl.ts'
import { type Page, type PageHouse, readForm, see, text, type Visit } from './visit.ts'
import { SHARED_COOKIE } from './waiting-share.ts'

export const SESSION_COOKIE = 'zww_sessie'
const PRACTICE_ROLES = ROLES.filter((role): role is GrantedRole => role !== 'visitor')

export function peoplePages(house: PageHouse) {
  const enter = async (visit: Visit, identityId: string, via: Via) => {
    const device = sayDevice(visit.c.req.header('User-Agent') ?? '')
    const token = await house.sessions.open(identityId, house.clock(), { via, device })
    setCookie(visit.c, SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: house.config.publicUrl.startsWith('https:'),
    })
    const { slug } = visit.school
    const isAwaited = getCookie(visit.c, SHARED_COOKIE)
    return see(visit, isAwaited ? addresses.share(slug) : addresses.school(slug))
  }

  const showSignIn: Page = (visit) =>
    page(house, visit, {
      title: texts.signInTitle,
      children: <SignInForm slug={visit.school.slug} />,
    })

  const askLink: Page = async (visit) => {
    const { school } = visit
    const email = z.email().safeParse(text(await readForm(visit), 'email').toLowerCase())
    if (!email.success) {
      const children = <SignInForm slug={school.slug} error={texts.emailWrong} />
      return page(house, visit, { title: texts.signInTitle, hasErrors: true, children }, 400)
    }
    await mailLink(house, visit, email.data)
    // The same answer whether we know the address or not.
    return page(house, visit, {
      title: texts.linkSentTitle,
      children: (
        <>
          <Paragraph lead>{texts.linkSent}</Paragraph>
          <Paragraph>{texts.linkNotThere}</Paragraph>
        </>
      ),
    })
  }

  const showLink: Page = (visit) =>
    page(house, visit, {
      title: texts.linkTitle,
      robots: 'noindex',
      children: (
        <>
          <Paragraph lead>{texts.linkLead}</Paragraph>
          {/* Mail scanners open links: only this button uses it up. */}
          <Form action={visit.c.req.path}>
            <ButtonRow>
              <Button>{texts.linkButton}</Button>
            </ButtonRow>
          </Form>
        </>
      ),
    })

  const takeLink: Page = async (visit) => {
    const identityId = await house.sessions.takeLink(visit.c.req.param('token') ?? '', house.clock())
    if (identityId) return enter(visit, identityId, 'link')
    const children = (
      <>
        <Paragraph lead>{texts.linkOld}</Paragraph>
        <ButtonRow>
          <ButtonLink href={addresses.signIn(visit.school.slug)}>{texts.askNewLink}</ButtonLink>
        </ButtonRow>
      </>
    )
    return page(house, visit, { title: texts.linkOldTitle, children }, 410)
  }

  const signOut: Page = async (visit) => {
    const token = getCookie(visit.c, SESSION_COOKIE)
    if (token) await house.sessions.end(token, house.clock())
    setCookie(visit.c, SESSION_COOKIE, '', { path: '/', maxAge: 0 })
    return see(visit, addresses.school(visit.school.slug))
  }

  /** Practice only: the route table leaves these three out of a real installation. */
  const showPracticeDoors: Page = (visit) =>
    page(house, visit, {
      title: texts.practiceTitle,
      children: (
        <>
          <Paragraph lead>{texts.practiceLead}</Paragraph>
          <Form action={addresses.practiceSignIn(visit.school.slug)}>
            <div class="zww-doors">
              {PRACTICE_ROLES.map((role) => (
                <Button kind="secondary" name="rol" value={role}>
                  {roleNames[role]}
                </Button>
              ))}
            </div>
          </Form>
          <Paragraph>
            <a class="nl-link" href={addresses.news(visit.school.slug)}>
              {texts.practiceWithoutRole}
            </a>
          </Paragraph>
        </>
      ),
    })

  const practiceSignIn: Page = async (visit) => {
    const wanted = text(await readForm(visit), 'rol')
    const role = PRACTICE_ROLES.find((candidate) => candidate === wanted)
    const identityId =
      role && (await house.database.inSchool(visit.school.schoolId, (tx) => findIdentityWithRole(tx, role)))
    return identityId
      ? enter(visit, identityId, 'practice')
      : see(visit, addresses.practiceSignIn(visit.school.slug))
  }

  const showMailbox: Page = async (visit) => {
    const mails = await house.database.inSchool(visit.school.schoolId, listPracticeMail)
    return page(house, visit, {
      title: texts.mailboxTitle,
      children: (
        <>
          <Paragraph lead>{texts.mailboxLead}</Paragraph>
          {mails.length === 0 && (
            <EmptyState icon="info" title={texts.mailboxEmptyTitle}>
              {texts.mailboxEmpty}
            </EmptyState>
          )}
          {mails.map((mail) => (
            <Card title={mail.subject}>
              <Paragraph>
                {texts.mailTo} {mail.recipient}, {sayMoment(visit.school.timeZone, mail.sentAt)}
              </Paragraph>
              <MailBody body={mail.body} />
            </Card>
          ))}
        </>
      ),
    })
  }

  return { showSignIn, askLink, showLink, takeLink, signOut, showPracticeDoors, practiceSignIn, showMailbox }
}

const SignInForm = ({ slug, error }: { slug: string; error?: string }) => (
  <>
    <Paragraph lead>{texts.signInLead}</Paragraph>
    <Form action={addresses.signIn(slug)} errors={error ? [{ field: 'email', message: error }] : []}>
      <TextField
        name="email"
        type="email"
        autocomplete="email"
        label={texts.email}
        hint={texts.emailHint}
        error={error}
      />
      <ButtonRow>
        <Button>{texts.sendLink}</Button>
      </ButtonRow>
    </Form>
  </>
)

/** Links in a mail are links here too; everything else stays text. */
const MailBody = ({ body }: { body: string }) => (
  <div class="zww-mail">
    {body.split('\n').map((line) => (
      <p>{/^https?:\/\/\S+$/.test(line) ? <a href={new URL(line).pathname}>{line}</a> : line}</p>
    ))}
  </div>
)

async function mailLink(house: PageHouse, { school }: Visit, email: string): Promise<void> {
  const identityId = await house.sessions.findIdentity(email)
  if (!identityId) return
  const isOurs = await house.database.inSchool(school.schoolId, (tx) => hasRoleHere(tx, identityId))
  const token = isOurs ? await house.sessions.offerLink(identityId, house.clock()) : undefined
  if (!token) return
  const link = new URL(addresses.signInLink(school.slug, token), house.config.publicUrl).href
  // Not awaited to the end by the visitor: the time it takes must not tell whether we know the address.
  house.mailer
    .send(school.schoolId, {
      to: email,
      subject: texts.mailSubject(school.name),
      body: texts.mailBody(school.name, link),
    })
    .catch((error: unknown) =>
      house.log.error({ err: error, identityId }, 'a sign-in link could not be mailed'),
    )
}
