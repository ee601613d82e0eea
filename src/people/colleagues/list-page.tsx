import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { fullName, type Group } from '../person.ts'
import { roleNames } from '../texts.nl.ts'
import { type Colleague, type ColleagueRefusal, isSuggestedOtherwise } from './colleague.ts'
import { colleagueRefusals, colleagueTexts as texts } from './texts.nl.ts'

type Props = {
  slug: string
  colleagues: readonly Colleague[]
  groups: readonly Group[]
  sayDate: (day: string) => string
  /** What was typed for the board, and what came of it. */
  board: { email: string; refused: ColleagueRefusal | undefined; isDone: boolean }
}

export const ColleaguesPage = (props: Props) => {
  const { slug, colleagues } = props
  return (
    <>
      <Paragraph lead>{texts.lead}</Paragraph>
      {props.board.isDone && <Notice kind="success">{texts.boardDone}</Notice>}
      {colleagues.length === 0 && (
        <EmptyState icon="people" title={texts.none}>
          {texts.noneLine}
        </EmptyState>
      )}
      <Menu>
        {colleagues.map((colleague) => (
          <MenuItem
            href={addresses.colleague(slug, colleague.id)}
            icon={isSuggestedOtherwise(colleague) ? 'question' : 'people'}
            title={fullName(colleague)}
            line={sayColleague(colleague, props)}
          />
        ))}
        <MenuItem
          href={addresses.newColleague(slug)}
          icon="people"
          title={texts.addColleague}
          line={texts.addColleagueLine}
        />
        <MenuItem
          href={addresses.whoMayWhat(slug)}
          icon="list"
          title={texts.whoMayWhat}
          line={texts.whoMayWhatLine}
        />
      </Menu>
      <Board {...props} />
    </>
  )
}

function sayColleague(colleague: Colleague, { groups, sayDate }: Props): string {
  const roles = colleague.roles.map((role) => roleNames[role]).join(', ')
  const own = groups.filter(({ id }) => colleague.groups.includes(id)).map(({ name }) => name)
  const [standIn] = colleague.standsIn
  return [
    roles === '' ? texts.noRole : `${capital(roles)}${own.length > 0 ? `, groep ${own.join(' en ')}` : ''}.`,
    ...(standIn ? [`${texts.standsIn(sayDate(standIn.until))}.`] : []),
    ...(colleague.email === undefined ? [texts.noMail] : []),
    ...(isSuggestedOtherwise(colleague) ? [texts.suggested] : []),
  ].join(' ')
}

const capital = (line: string) => `${line.charAt(0).toUpperCase()}${line.slice(1)}`

const Board = ({ slug, board: { email, refused } }: Props) => (
  <details class="zww-details" open={refused !== undefined}>
    <summary>{texts.board}</summary>
    <Paragraph>{texts.boardLead}</Paragraph>
    <Form
      action={addresses.colleagues(slug)}
      errors={refused ? [{ field: 'email', message: colleagueRefusals[refused] }] : []}
    >
      <TextField
        name="email"
        type="email"
        label={texts.boardEmail}
        value={email}
        error={refused && colleagueRefusals[refused]}
      />
      <ButtonRow>
        <Button kind="secondary">{texts.boardAdd}</Button>
      </ButtonRow>
    </Form>
  </details>
)
