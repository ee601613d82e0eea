import { addresses } from '#addresses.ts'
import { type Hold, isOverdue } from '#people/retention/hold.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { retentionTexts as texts } from './texts.nl.ts'

export type NamedHold = Hold & { title: string; by: string }
/** What was looked for, and what there is of it. */
export type Search = { typed: string; refused?: string | undefined; found?: readonly Found[] | undefined }
type Found = { href: string; is: 'person' | 'post'; title: string; line: string }

type Props = {
  slug: string
  holds: readonly NamedHold[]
  search: Search
  today: string
  sayDay: (day: string | Date) => string
}

/** What may not be removed, and why; and to find what else that is about. */
export const HoldsPage = (props: Props) => (
  <>
    <Paragraph lead>{texts.holdsLead}</Paragraph>
    {props.holds.length === 0 && (
      <EmptyState icon="clock" title={texts.holdsNothing}>
        {texts.holdsNothingLine}
      </EmptyState>
    )}
    {props.holds.map((hold) => (
      <HoldCard {...props} hold={hold} />
    ))}
    <Heading level={2}>{texts.placeTitle}</Heading>
    <SearchForm {...props} />
  </>
)

const HoldCard = ({ slug, hold, today, sayDay }: Props & { hold: NamedHold }) => (
  <Card title={hold.title}>
    <Paragraph>{hold.reason}</Paragraph>
    <Paragraph>{texts.holdSince(hold.by, sayDay(hold.placedAt))}</Paragraph>
    {hold.until === undefined && <Paragraph>{texts.holdOpen}</Paragraph>}
    {hold.until !== undefined &&
      (isOverdue(hold, today) ? (
        <Notice kind="warning">{texts.holdOverdue(sayDay(hold.until))}</Notice>
      ) : (
        <Paragraph>{texts.holdUntil(sayDay(hold.until))}</Paragraph>
      ))}
    <Form action={addresses.holds(slug)} hidden={{ doe: 'hef-op', plicht: hold.id }}>
      <Paragraph>{texts.liftHint}</Paragraph>
      <ButtonRow>
        <Button kind="secondary">{texts.lift}</Button>
      </ButtonRow>
    </Form>
  </Card>
)

const SearchForm = ({ slug, search: { typed, refused, found } }: Props) => (
  <>
    <Form
      action={addresses.holds(slug)}
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
        {found.map(({ href, is, title, line }) => (
          <MenuItem href={href} icon={is === 'person' ? 'people' : 'photo'} title={title} line={line} />
        ))}
      </Menu>
    )}
  </>
)
