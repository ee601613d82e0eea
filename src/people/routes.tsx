import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { sayMoment } from '#platform/calendar.ts'
import { listPracticeMail } from '#platform/mail.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { type GrantedRole, ROLES } from './actor.ts'
import { mailLink } from './doors/actions/mail-link.ts'
import { mayUseKeys } from './doors/own-address.ts'
import { AskKey } from './doors/page.tsx'
import { doorRefusals, doorTexts } from './doors/texts.nl.ts'
import { page } from './frame.tsx'
import { dropSession, enter, sessionToken } from './session-visit.ts'
import { findIdentityWithRole } from './store/doors.ts'
import { roleNames, texts } from './texts.nl.ts'
import { type Page, type PageHouse, readForm, see, text, type Visit } from './visit.ts'

const PRACTICE_ROLES = ROLES.filter((role): role is GrantedRole => role !== 'visitor')

export function peoplePages(house: PageHouse) {
  const hasKeys = mayUseKeys(house.config.publicUrl)
  const signInScripts = hasKeys ? { scripts: [addresses.island('sleutel.js')] } : {}
  const doorsOf = ({ school }: Visit) => ({ slug: school.slug, hasKeys, providers: house.oidc.providers })
  const tryOnce = (visit: Visit, kind: 'ask_link' | 'wrong_link') =>
    house.limits.take(kind, sourceAddress(visit.c, house.config.proxyHops), house.clock())

  const showSignIn: Page = (visit) =>
    page(house, visit, {
      title: texts.signInTitle,
      ...signInScripts,
      children: <SignInForm {...doorsOf(visit)} />,
    })

  const askLink: Page = async (visit) => {
    const email = z.email().safeParse(text(await readForm(visit), 'email').toLowerCase())
    if (!email.success) {
      const children = <SignInForm {...doorsOf(visit)} error={texts.emailWrong} />
      return page(
        house,
        visit,
        { title: texts.signInTitle, ...signInScripts, hasErrors: true, children },
        400,
      )
    }
    if ((await tryOnce(visit, 'ask_link')) === 'may') await mailLink(house, visit.school, email.data)
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
    const source = sourceAddress(visit.c, house.config.proxyHops)
    if ((await house.limits.look('wrong_link', source, house.clock())) === 'too_often') return tooOften(visit)
    const identityId = await house.sessions.takeLink(visit.c.req.param('token') ?? '', house.clock())
    if (identityId) return enter(house, visit, identityId, 'link')
    await tryOnce(visit, 'wrong_link')
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

  const tooOften = (visit: Visit) =>
    page(
      house,
      visit,
      { title: texts.tooOftenTitle, children: <Paragraph lead>{doorRefusals.too_often}</Paragraph> },
      429,
    )

  const signOut: Page = async (visit) => {
    await house.sessions.end(sessionToken(house, visit.c), house.clock())
    dropSession(house, visit.c)
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
      ? enter(house, visit, identityId, 'practice')
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

type SignInProps = {
  slug: string
  hasKeys: boolean
  providers: readonly { key: string; name: string }[]
  error?: string
}

const SignInForm = ({ slug, hasKeys, providers, error }: SignInProps) => (
  <>
    {hasKeys && (
      <AskKey
        {...{ slug, aim: 'inloggen', action: addresses.passkeySignIn(slug), label: doorTexts.signInWithKey }}
      />
    )}
    {providers.map(({ key, name }) => (
      <ButtonRow>
        <ButtonLink kind="secondary" href={addresses.schoolAccount(slug, key)}>
          {doorTexts.signInWithAccount(name)}
        </ButtonLink>
      </ButtonRow>
    ))}
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
