import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { WaitingRequest } from './actions.ts'
import { requestKinds, personFileTexts as texts } from './texts.nl.ts'

export type Search = {
  typed: string
  refused?: string | undefined
  found?: readonly { id: string; name: string }[] | undefined
}
type Props = {
  slug: string
  search: Search
  waiting: readonly WaitingRequest[]
  today: string
  sayDay: (day: Date | string) => string
}

/** To find somebody, and what was asked about whom. */
export const SearchPage = ({ slug, search: { typed, refused, found }, waiting, today, sayDay }: Props) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    <Form
      action={addresses.personFiles(slug)}
      hidden={{ doe: 'zoek' }}
      errors={refused === undefined ? [] : [{ field: 'zoek', message: refused }]}
    >
      <TextField
        name="zoek"
        type="search"
        label={texts.search}
        hint={texts.searchHint}
        value={typed}
        error={refused}
      />
      <ButtonRow>
        <Button>{texts.searchButton}</Button>
      </ButtonRow>
    </Form>
    {found && <Heading level={2}>{texts.found}</Heading>}
    {found?.length === 0 && <Paragraph>{texts.foundNothing}</Paragraph>}
    {found && found.length > 0 && (
      <Menu>
        {found.map(({ id, name }) => (
          <MenuItem href={addresses.personFile(slug, id)} icon="people" title={name} line={texts.foundLine} />
        ))}
      </Menu>
    )}
    <Heading level={2}>{texts.waitingTitle}</Heading>
    {waiting.length === 0 && <Paragraph>{texts.waitingNone}</Paragraph>}
    {waiting.map((request) => (
      <Card title={requestKinds[request.kind]}>
        <Paragraph>{texts.askedBy(request.askedByName, sayDay(request.askedAt))}</Paragraph>
        {request.words !== '' && <Paragraph>{request.words}</Paragraph>}
        {request.answerBy < today ? (
          <Notice kind="warning">{texts.late(sayDay(request.answerBy))}</Notice>
        ) : (
          <Paragraph>{texts.answerBy(sayDay(request.answerBy))}</Paragraph>
        )}
        <Menu>
          <MenuItem
            href={addresses.personFile(slug, request.about)}
            icon="people"
            title={texts.toFile(request.aboutName)}
          />
          {request.kind === 'correction' && (
            <MenuItem
              href={addresses.correctPerson(slug, request.about)}
              icon="list"
              title={texts.correct}
              line={texts.correctLine}
            />
          )}
        </Menu>
        <Form action={addresses.personFiles(slug)} hidden={{ doe: 'beantwoord', vraag: request.id }}>
          <ButtonRow>
            <Button kind="secondary">{texts.answer}</Button>
          </ButtonRow>
        </Form>
      </Card>
    ))}
  </>
)

/** A line for the menu of the front page of the leadership. Nothing waits: no line. */
export const WaitingRequests = ({
  slug,
  waiting,
  sayDay,
}: {
  slug: string
  waiting: readonly Pick<WaitingRequest, 'answerBy'>[]
  sayDay: (at: Date) => string
}) => {
  const [first] = waiting
  if (!first) return null
  return (
    <MenuItem
      href={addresses.personFiles(slug)}
      icon="talk"
      title={texts.waitingCount(waiting.length)}
      line={texts.waitingFirst(sayDay(new Date(`${first.answerBy}T12:00:00Z`)))}
    />
  )
}
