import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { InvitationState, Invitee, Way } from './invitation.ts'
import type { KnownInvitee } from './store.ts'
import { invitationTexts as texts } from './texts.nl.ts'

export type KindOfInvitees = {
  kind: Invitee['kind']
  all: readonly (KnownInvitee & { state: InvitationState })[]
  waiting: Record<Way, readonly KnownInvitee[]>
}

type Props = { slug: string; kinds: readonly KindOfInvitees[]; said: string | undefined }

export const InvitePage = ({ slug, kinds, said }: Props) => (
  <>
    {said && <Notice kind="success">{said}</Notice>}
    <Paragraph lead>{texts.lead}</Paragraph>
    {kinds.map((one) => (
      <Kind slug={slug} {...one} />
    ))}
  </>
)

const Kind = ({ slug, kind, all, waiting }: KindOfInvitees & { slug: string }) => {
  const has = (...states: readonly InvitationState['is'][]) =>
    all.filter(({ state }) => states.includes(state.is)).length
  const action = addresses.invite(slug)
  const withoutMail = kind === 'staff' ? all.filter(({ email }) => email === undefined).length : 0
  return (
    <Card title={texts.kinds[kind]}>
      {all.length === 0 ? (
        <Paragraph>{texts.nobody[kind]}</Paragraph>
      ) : (
        <Paragraph>{texts.counts(has('came_in'), has('sent', 'opened'), all.length)}</Paragraph>
      )}
      <NotArrived {...{ kind, all }} />
      {withoutMail > 0 && <Paragraph>{texts.withoutMail(withoutMail)}</Paragraph>}
      {waiting.mail.length > 0 && (
        <Form action={action} hidden={{ doe: 'mail', soort: kind }}>
          <ButtonRow>
            <Button>{texts.mailAll(waiting.mail.length)}</Button>
          </ButtonRow>
        </Form>
      )}
      {waiting.letter.length > 0 && (
        <Form action={action} hidden={{ doe: 'brief' }}>
          <Paragraph>{texts.lettersHint}</Paragraph>
          <ButtonRow>
            <Button kind="secondary">{texts.letters(waiting.letter.length)}</Button>
          </ButtonRow>
        </Form>
      )}
      {all.length > 0 && (
        <details class="zww-details">
          <summary>{texts.list}</summary>
          <Table
            caption={texts.kinds[kind]}
            columns={[{ label: 'Naam' }, { label: 'Hoe ver' }, { label: 'Doe' }]}
            rows={all.map((one) => [one.name, texts.states[one.state.is](), <Again slug={slug} {...one} />])}
          />
        </details>
      )}
    </Card>
  )
}

/** With a mail server that was down it is everybody; the list below has them all. */
const MOST_NAMED = 12

/** Open, and with the addresses: most of them are a letter that was typed wrong. */
const NotArrived = ({ kind, all }: Pick<KindOfInvitees, 'kind' | 'all'>) => {
  const missed = all.filter(({ state }) => state.is === 'not_arrived')
  if (missed.length === 0) return null
  return (
    <Notice kind="warning" title={texts.notArrivedTitle}>
      <Paragraph>{texts.notArrived(missed.length)}</Paragraph>
      <ul>
        {missed.slice(0, MOST_NAMED).map(({ name, email = '' }) => (
          <li>{texts.whoAt(name, email)}</li>
        ))}
        {missed.length > MOST_NAMED && <li>{texts.andMore(missed.length - MOST_NAMED)}</li>}
      </ul>
      <Paragraph>{texts.whatHelps[kind]}</Paragraph>
    </Notice>
  )
}

const Again = ({ slug, personId, email, state }: KindOfInvitees['all'][number] & { slug: string }) => {
  if (state.is === 'came_in') return null
  const action = addresses.invite(slug)
  return (
    <>
      {email !== undefined && (
        <Form action={action} hidden={{ doe: 'een', wie: personId }}>
          <Button kind="secondary">{state.is === 'not_invited' ? texts.first : texts.again}</Button>
        </Form>
      )}
      {(state.is === 'sent' || state.is === 'opened') && (
        <Form action={action} hidden={{ doe: 'intrekken', wie: personId }}>
          <Button kind="secondary">{texts.withdraw}</Button>
        </Form>
      )}
    </>
  )
}

/** The same for everybody who holds an address like this one: only the button tells more. */
export const OpenPage = ({ action, school }: { action: string; school: string }) => (
  <>
    <Paragraph lead>{texts.openLead(school)}</Paragraph>
    <Form action={action}>
      <ButtonRow>
        <Button>{texts.openButton}</Button>
      </ButtonRow>
    </Form>
  </>
)

type BornProps = { action: string; error: string | undefined; typed: string }

export const BornPage = ({ action, error, typed }: BornProps) => (
  <>
    <Heading level={2}>{texts.bornTitle}</Heading>
    <Paragraph lead>{texts.bornLead}</Paragraph>
    <Form action={action} errors={error ? [{ field: 'geboren', message: error }] : []}>
      <TextField name="geboren" type="date" label={texts.born} value={typed} error={error} />
      <ButtonRow>
        <Button>{texts.openButton}</Button>
      </ButtonRow>
    </Form>
  </>
)
