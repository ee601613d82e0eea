import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { emailTexts as texts } from './texts.nl.ts'

export type OwnEmailProps = {
  slug: string
  email: string | undefined
  /** They showed a moment ago who they are. */
  isNow: boolean
  typed?: { value: string; error: string } | undefined
}

export const OwnEmail = ({ slug, email, isNow, typed }: OwnEmailProps) => (
  <>
    <Heading level={2}>{texts.title}</Heading>
    <Paragraph>{email === undefined ? texts.none : texts.now(email)}</Paragraph>
    {isNow || typed ? (
      <Form
        action={addresses.ownEmail(slug)}
        errors={typed ? [{ field: 'email', message: typed.error }] : []}
      >
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={email === undefined ? texts.label : texts.newLabel}
          hint={texts.hint}
          value={typed?.value}
          error={typed?.error}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.send}</Button>
        </ButtonRow>
      </Form>
    ) : (
      <Paragraph>{texts.notNow}</Paragraph>
    )}
    {!isNow && (
      <ButtonRow>
        <ButtonLink kind="secondary" href={addresses.confirm(slug, addresses.devices(slug))}>
          {texts.goOn}
        </ButtonLink>
      </ButtonRow>
    )}
  </>
)

export const ButtonUnderLink = ({ action }: { action: string }) => (
  <>
    <Paragraph lead>{texts.linkLead}</Paragraph>
    {/* Mail scanners open links: only this button uses it up. */}
    <Form action={action}>
      <ButtonRow>
        <Button>{texts.linkButton}</Button>
      </ButtonRow>
    </Form>
  </>
)

/** What became of it, and the way back to where it began. */
export const Outcome = ({ slug, lines }: { slug: string; lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <Paragraph lead={index === 0}>{line}</Paragraph>
    ))}
    <ButtonRow>
      <ButtonLink kind="secondary" href={addresses.devices(slug)}>
        {texts.back}
      </ButtonLink>
    </ButtonRow>
  </>
)
