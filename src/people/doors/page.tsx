import { addresses } from '#addresses.ts'
import { sayMoment } from '#platform/calendar.ts'
import type { Passkey } from '#platform/passkeys.ts'
import type { OpenSession } from '#platform/session.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { OwnEmail, type OwnEmailProps } from './email-page.tsx'
import type { FormOfAddress } from './form-of-address.ts'
import { type DoorRefusal, doorRefusals, spoken, doorTexts as texts } from './texts.nl.ts'

type AskProps = {
  slug: string
  aim: 'toevoegen' | 'inloggen' | 'bevestigen'
  action: string
  label: string
  hidden?: Readonly<Record<string, string>>
}

/** Shown by its script alone: without one there is no button that does nothing. */
export const AskKey = ({ slug, aim, action, label, hidden = {} }: AskProps) => (
  <>
    <div hidden data-sleutel={aim} data-begin={addresses.beginPasskey(slug)} data-mislukt={texts.keyFailed}>
      <Form action={action} hidden={{ ...hidden, bewijs: '', antwoord: '' }}>
        <ButtonRow>
          <Button kind="secondary">{label}</Button>
        </ButtonRow>
        <p class="nl-paragraph" role="status" />
      </Form>
    </div>
    <noscript>
      <Paragraph>{texts.needsScript}</Paragraph>
    </noscript>
  </>
)

type DevicesProps = {
  slug: string
  form: FormOfAddress
  timeZone: string
  keys: readonly Passkey[]
  sessions: readonly (OpenSession & { isThis: boolean })[]
  accounts: readonly { key: string; name: string; isBound: boolean }[]
  mayUseKeys: boolean
  /** Undefined for who works here. */
  email: Omit<OwnEmailProps, 'slug'> | undefined
  refusal: DoorRefusal | undefined
}

export const Devices = (props: DevicesProps) => {
  const { slug, timeZone, keys, sessions, email, refusal } = props
  const action = addresses.devices(slug)
  const says = spoken[props.form]
  return (
    <>
      <Paragraph lead>{says.lead}</Paragraph>
      {refusal && <Notice kind="warning">{doorRefusals[refusal]}</Notice>}
      {email && <OwnEmail {...{ slug, ...email }} />}
      <Heading level={2}>{texts.keys}</Heading>
      {keys.length === 0 && <Paragraph>{says.noKeys}</Paragraph>}
      <Paragraph>{says.keysLead}</Paragraph>
      {keys.map(({ credentialId, label, addedAt, usedAt }) => (
        <Card title={label}>
          <Paragraph>
            {texts.added(sayMoment(timeZone, addedAt))}{' '}
            {usedAt ? texts.used(sayMoment(timeZone, usedAt)) : texts.neverUsed}
          </Paragraph>
          <Form action={addresses.removePasskey(slug)} hidden={{ sleutel: credentialId }}>
            <Button kind="secondary">{texts.removeKey}</Button>
          </Form>
        </Card>
      ))}
      {props.mayUseKeys && (
        <AskKey {...{ slug, aim: 'toevoegen', action: addresses.addPasskey(slug), label: texts.addKey }} />
      )}
      <Accounts {...props} />
      <Heading level={2}>{says.sessions}</Heading>
      {sessions.map(({ id, device, openedAt, lastSeenAt, isThis }) => (
        <Card
          title={isThis ? `${device || texts.someDevice} · ${texts.thisOne}` : device || texts.someDevice}
        >
          <Paragraph>{texts.since(sayMoment(timeZone, openedAt), sayMoment(timeZone, lastSeenAt))}</Paragraph>
          {!isThis && (
            <Form action={action} hidden={{ sessie: id }}>
              <Button kind="secondary">{texts.endOne}</Button>
            </Form>
          )}
        </Card>
      ))}
      {sessions.length > 1 && (
        <Form action={action} hidden={{ sessie: 'andere' }}>
          <ButtonRow>
            <Button kind="secondary">{texts.endOthers}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

const Accounts = ({ slug, accounts }: DevicesProps) =>
  accounts.length === 0 ? null : (
    <>
      <Heading level={2}>{texts.accounts}</Heading>
      {accounts.map(({ key, name, isBound }) =>
        isBound ? (
          <Form action={addresses.unbindAccount(slug)} hidden={{ schoolaccount: key }}>
            <Paragraph>{texts.accountBound(name)}</Paragraph>
            <Button kind="secondary">{texts.unbind}</Button>
          </Form>
        ) : (
          <ButtonRow>
            <ButtonLink kind="secondary" href={addresses.schoolAccount(slug, key, 'verbinden')}>
              {texts.bindAccount(name)}
            </ButtonLink>
          </ButtonRow>
        ),
      )}
    </>
  )
