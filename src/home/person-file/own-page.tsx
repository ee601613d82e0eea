import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { PersonRequest, RequestKind, RequestRefusal } from './request.ts'
import { fileRefusals, requestKinds, requestRefusals, personFileTexts as texts } from './texts.nl.ts'

export type Somebody = { id: string; label: string; mayRead: boolean }
export type RequestForm = { kind: RequestKind; about: string; words: string; refused?: RequestRefusal }

type Props = {
  slug: string
  /** The guardian first, then the children. */
  people: readonly Somebody[]
  form: RequestForm
  asked: readonly PersonRequest[]
  /** Sent just now. */
  answerBy: string | undefined
  sayDay: (day: Date | string) => string
}

/** A guardian's own door to everything that is held about them and their children, and to what is wrong in it. */
export const OwnDataPage = ({ slug, people, form, asked, answerBy, sayDay }: Props) => (
  <>
    {answerBy && (
      <Notice kind="success" title={texts.sentTitle}>
        {texts.sent(sayDay(answerBy))}
      </Notice>
    )}
    <Paragraph lead>{texts.ownLead}</Paragraph>
    <Menu>
      {people
        .filter(({ mayRead }) => mayRead)
        .map(({ id, label }) => (
          <MenuItem href={addresses.myDataOf(slug, id)} icon="people" title={label} line={texts.ownLine} />
        ))}
    </Menu>
    {people.some(({ mayRead }) => !mayRead) && <Notice kind="info">{fileRefusals.no_authority}</Notice>}
    <Heading level={2}>{texts.requestTitle}</Heading>
    <Paragraph>{texts.requestLead}</Paragraph>
    <Ask {...{ slug, people, form }} />
    {asked.length > 0 && <Heading level={2}>{texts.yourRequests}</Heading>}
    {asked.length > 0 && (
      <ul>
        {asked.map(({ kind, askedAt, doneAt }) => (
          <li>
            {requestKinds[kind]}, {sayDay(askedAt)}: {doneAt ? texts.answered : texts.open}.
          </li>
        ))}
      </ul>
    )}
  </>
)

const Ask = ({ slug, people, form }: Pick<Props, 'slug' | 'people' | 'form'>) => {
  const error = form.refused && requestRefusals[form.refused]
  return (
    <Form action={addresses.myData(slug)} errors={error ? [{ field: 'vraag', message: error }] : []}>
      <RadioCards
        name="soort"
        legend={texts.requestKind}
        choices={[
          { value: 'correction', label: texts.requestCorrection },
          { value: 'access', label: texts.requestAccess },
        ]}
        chosen={form.kind}
      />
      {people.length > 1 && (
        <RadioCards
          name="over"
          legend={texts.requestAbout}
          choices={people.map(({ id, label }) => ({ value: id, label }))}
          chosen={form.about}
        />
      )}
      <TextArea
        name="vraag"
        label={texts.requestWordsLabel}
        hint={texts.requestHint}
        value={form.words}
        error={error}
        optional={form.kind === 'access'}
      />
      <ButtonRow>
        <Button>{texts.send}</Button>
      </ButtonRow>
    </Form>
  )
}
