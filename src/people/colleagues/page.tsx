import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, SelectField, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { Group } from '../person.ts'
import { roleNames } from '../texts.nl.ts'
import {
  type Colleague,
  type ColleagueRefusal,
  isSuggestedOtherwise,
  type RolesWish,
  STAFF_ROLES,
  type StandIn,
} from './colleague.ts'
import { colleagueRefusals, roleHints, colleagueTexts as texts } from './texts.nl.ts'

/** What was sent and could not be kept, to be put right: nothing typed is lost. */
export type Sent =
  | { is: 'nothing' }
  | { is: 'saved' }
  | { is: 'roles'; wish: RolesWish; refused: ColleagueRefusal }
  | { is: 'stand_in'; wish: StandIn; refused: ColleagueRefusal }

type Props = {
  slug: string
  colleague: Colleague
  groups: readonly Group[]
  sent: Sent
  today: string
  sayDate: (day: string) => string
}

export const ColleaguePage = (props: Props) => {
  const { colleague, groups, sent } = props
  return (
    <>
      {sent.is === 'saved' && <Notice kind="success">{texts.saved}</Notice>}
      {(sent.is === 'roles' || sent.is === 'stand_in') && (
        <Notice kind="warning">{colleagueRefusals[sent.refused]}</Notice>
      )}
      {isSuggestedOtherwise(colleague) && (
        <Notice kind="info" title={texts.suggestionTitle}>
          {texts.suggestion(
            colleague.suggested.roles.join(', '),
            sayGroups(groups, colleague.suggested.groups),
          )}
        </Notice>
      )}
      <Roles {...props} />
      <StandsIn {...props} />
      <Menu>
        <MenuItem
          href={addresses.colleagueDetails(props.slug, colleague.id)}
          icon="people"
          title={texts.details}
          line={texts.detailsLine}
        />
      </Menu>
    </>
  )
}

const sayGroups = (groups: readonly Group[], ids: readonly string[]) =>
  groups
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')

const Roles = ({ slug, colleague, groups, sent }: Props) => {
  const wish: RolesWish = sent.is === 'roles' ? sent.wish : { ...colleague, roles: lasting(colleague) }
  return (
    <Form action={addresses.colleague(slug, colleague.id)} hidden={{ doe: 'rollen' }}>
      <CheckboxList
        name="rol"
        legend={texts.rolesTitle}
        hint={texts.rolesHint}
        choices={STAFF_ROLES.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
        ticked={wish.roles}
      />
      {groups.length > 0 && (
        <CheckboxList
          name="groep"
          legend={texts.groupsTitle}
          hint={texts.groupsHint}
          optional
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          ticked={wish.groups}
        />
      )}
      <ButtonRow>
        <Button>{texts.save}</Button>
      </ButtonRow>
    </Form>
  )
}

/** A lent role is not ticked: saving this form does not make it last. */
const lasting = ({ roles, teacherUntil }: Colleague) =>
  roles.filter((role) => role !== 'teacher' || teacherUntil === undefined)

const WEEK = [1, 2, 3, 4, 5] as const

const StandsIn = ({ slug, colleague, groups, sent, today, sayDate }: Props) => {
  const action = addresses.colleague(slug, colleague.id)
  const wish = sent.is === 'stand_in' ? sent.wish : undefined
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? '…'
  return (
    <details class="zww-details" open={wish !== undefined || colleague.standsIn.length > 0}>
      <summary>{texts.standInTitle}</summary>
      <Paragraph>{texts.standInLead}</Paragraph>
      {colleague.standsIn.map((one) => (
        <Form action={action} hidden={{ doe: 'stop', groep: one.groupId }}>
          <Paragraph>
            {texts.standInLine(nameOf(one.groupId), sayDate(one.from), sayDate(one.until), sayDays(one))}
          </Paragraph>
          <ButtonRow>
            <Button kind="secondary">{texts.standInEnd}</Button>
          </ButtonRow>
        </Form>
      ))}
      <Form action={action} hidden={{ doe: 'inval' }}>
        <SelectField
          name="groep"
          id="invalgroep"
          label={texts.standInGroup}
          prompt={texts.chooseGroup}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          selected={wish?.groupId}
        />
        <TextField name="vanaf" type="date" label={texts.standInFrom} value={wish?.from ?? today} />
        <TextField name="tot" type="date" label={texts.standInUntil} value={wish?.until} />
        <CheckboxList
          name="dag"
          legend={texts.standInDays}
          choices={WEEK.map((day) => ({ value: String(day), label: texts.weekdays[day] }))}
          ticked={(wish?.weekdays ?? WEEK).map(String)}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.standInAdd}</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}

function sayDays({ weekdays }: StandIn): string {
  const named = WEEK.filter((day) => weekdays.includes(day))
  return named.length === WEEK.length ? texts.everyDay : named.map((day) => texts.weekdays[day]).join(', ')
}
