import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { HandRefusal } from './by-hand.ts'
import { EmailField, errorsOf, type Filled, NameFields } from './fields.tsx'
import { handRefusals, handTexts as texts } from './texts.nl.ts'

type FormProps = { slug: string; filled: Filled; refused: HandRefusal | undefined }

export const NewColleaguePage = ({
  slug,
  filled,
  refused,
  known,
}: FormProps & { known: string | undefined }) => (
  <>
    <Paragraph lead>{texts.newColleagueLead}</Paragraph>
    {refused && (
      <Notice kind="warning">
        {handRefusals[refused]}{' '}
        {known && (
          <a class="nl-link" href={addresses.colleague(slug, known)}>
            {texts.toThisOne}
          </a>
        )}
      </Notice>
    )}
    <Form action={addresses.newColleague(slug)} errors={errorsOf(filled)}>
      <NameFields filled={filled} />
      <EmailField filled={filled} hint={texts.colleagueEmailHint} />
      <ButtonRow>
        <Button>{texts.add}</Button>
      </ButtonRow>
    </Form>
  </>
)

export const ColleagueDetailsPage = ({ slug, id, filled, refused }: FormProps & { id: string }) => (
  <>
    {refused && <Notice kind="warning">{handRefusals[refused]}</Notice>}
    <Form
      action={addresses.colleagueDetails(slug, id)}
      hidden={{ doe: 'verbeter' }}
      errors={errorsOf(filled)}
    >
      <NameFields filled={filled} />
      <EmailField filled={filled} hint={texts.colleagueEmailHint} />
      <Paragraph>{texts.colleagueEmailChanges}</Paragraph>
      <ButtonRow>
        <Button>{texts.save}</Button>
      </ButtonRow>
    </Form>
    <details class="zww-details">
      <summary>{texts.colleagueGoes}</summary>
      <Paragraph>{texts.colleagueGoesLine}</Paragraph>
      <Form action={addresses.colleagueDetails(slug, id)} hidden={{ doe: 'weg' }}>
        <ButtonRow>
          <Button kind="danger">{texts.colleagueGoesButton}</Button>
        </ButtonRow>
      </Form>
    </details>
  </>
)

/** Just gone: undone with one press. */
export const ColleagueGonePage = ({ slug, id }: { slug: string; id: string }) => (
  <>
    <Notice kind="success">{texts.colleagueGone}</Notice>
    <Form action={addresses.colleagueDetails(slug, id)} hidden={{ doe: 'terug' }}>
      <ButtonRow>
        <Button kind="secondary">{texts.colleagueBack}</Button>
      </ButtonRow>
    </Form>
  </>
)
