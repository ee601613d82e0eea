import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { fullName } from '../person.ts'
import type { HandRefusal } from './by-hand.ts'
import { errorIn, errorsOf, type Filled, GroupFields } from './fields.tsx'
import type { GroupLine, Location, PupilLine } from './known-people.ts'
import { handRefusals, handTexts as texts } from './texts.nl.ts'

export type GroupForm = {
  filled: Filled
  years: readonly string[]
  refused: HandRefusal | undefined
}

type GroupProps = {
  slug: string
  /** Undefined: who is in no group. */
  group: GroupLine | undefined
  pupils: readonly PupilLine[]
  locations: readonly Location[]
  form: GroupForm
  said: string | undefined
}

export const GroupPage = ({ slug, group, pupils, locations, form, said }: GroupProps) => (
  <>
    {said && <Notice kind="success">{said}</Notice>}
    {form.refused && <Notice kind="warning">{handRefusals[form.refused]}</Notice>}
    {pupils.length === 0 && (
      <EmptyState icon="people" title={texts.groupEmpty}>
        {texts.groupEmptyLine}
      </EmptyState>
    )}
    <Menu>
      {pupils.map((pupil) => (
        <MenuItem
          href={addresses.pupil(slug, pupil.id)}
          icon={pupil.guardians === 0 ? 'question' : 'people'}
          title={fullName(pupil)}
          line={texts.guardiansLine(pupil.guardians)}
        />
      ))}
      {group && (
        <MenuItem
          href={addresses.newPupil(slug, group.id)}
          icon="people"
          title={texts.addPupil}
          line={texts.addPupilLine}
        />
      )}
    </Menu>
    {group && (
      <details class="zww-details" open={form.refused !== undefined || form.filled.faults.length > 0}>
        <summary>{texts.correctGroup}</summary>
        <Form
          action={addresses.groupMembers(slug, group.id)}
          hidden={{ doe: 'verbeter' }}
          errors={errorsOf(form.filled)}
        >
          <GroupFields filled={form.filled} years={form.years} locations={locations} />
          <ButtonRow>
            <Button>{texts.save}</Button>
          </ButtonRow>
        </Form>
      </details>
    )}
    {group && pupils.length === 0 && (
      <details class="zww-details">
        <summary>{texts.closeGroup}</summary>
        <Paragraph>{texts.closeGroupLine}</Paragraph>
        <Form action={addresses.groupMembers(slug, group.id)} hidden={{ doe: 'stop' }}>
          <ButtonRow>
            <Button kind="secondary">{texts.closeGroupButton}</Button>
          </ButtonRow>
        </Form>
      </details>
    )}
  </>
)

export const NewGroupPage = ({
  slug,
  locations,
  form: { filled, years, refused },
}: Pick<GroupProps, 'slug' | 'locations' | 'form'>) => (
  <>
    {refused && <Notice kind="warning">{handRefusals[refused]}</Notice>}
    <Form action={addresses.newGroup(slug)} errors={errorsOf(filled)}>
      <GroupFields {...{ filled, years, locations }} />
      <ButtonRow>
        <Button>{texts.add}</Button>
      </ButtonRow>
    </Form>
  </>
)

/** `id`: which of the forms on the page was sent. */
export type LocationForm = { id: string; filled: Filled; refused: HandRefusal | undefined }

export const LocationsPage = ({
  slug,
  locations,
  sent,
}: {
  slug: string
  locations: readonly Location[]
  sent: LocationForm | undefined
}) => (
  <>
    <Paragraph lead>{texts.locationsLead}</Paragraph>
    {locations.length === 0 && <Paragraph>{texts.noLocations}</Paragraph>}
    {sent?.refused && <Notice kind="warning">{handRefusals[sent.refused]}</Notice>}
    {[...locations, { id: '', name: '' }].map(({ id, name }) => {
      const filled = sent?.id === id ? sent.filled : { typed: { naam: name }, faults: [] }
      return (
        <Form
          action={addresses.locations(slug)}
          hidden={{ locatie: id }}
          errors={
            filled.faults.length > 0 ? [{ field: `naam-${id}`, message: errorIn(filled, 'naam') ?? '' }] : []
          }
        >
          <TextField
            name="naam"
            id={`naam-${id}`}
            label={id === '' ? texts.addLocation : texts.locationName}
            value={filled.typed.naam}
            error={errorIn(filled, 'naam')}
            autocomplete="off"
          />
          <ButtonRow>
            <Button kind="secondary">{id === '' ? texts.add : texts.save}</Button>
          </ButtonRow>
        </Form>
      )
    })}
  </>
)
