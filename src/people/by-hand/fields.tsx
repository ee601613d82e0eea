import { CheckboxList, RadioCards } from '#ui/choices.tsx'
import { SelectField, TextField } from '#ui/form.tsx'
import type { Group } from '../person.ts'
import { AUTHORITIES, type Fault, type FieldName, type Typed } from './by-hand.ts'
import type { Location } from './known-people.ts'
import { authorityNames, faultWords, handTexts as texts } from './texts.nl.ts'

/** What stands in the fields, and what is wrong with it. */
export type Filled = { typed: Typed; faults: readonly Fault[] }

export const errorsOf = ({ faults }: Filled) =>
  faults.map(({ field, code }) => ({ field, message: faultWords[code] }))
export const errorIn = (filled: Filled, field: FieldName) =>
  errorsOf(filled).find((error) => error.field === field)?.message

const YEARS = [1, 2, 3, 4, 5, 6, 7, 8] as const
const field = (filled: Filled, name: FieldName) => ({
  name,
  value: filled.typed[name],
  error: errorIn(filled, name),
})

export const NameFields = ({ filled }: { filled: Filled }) => (
  <>
    <TextField {...field(filled, 'voornaam')} label={texts.givenName} autocomplete="off" />
    <TextField
      {...field(filled, 'tussenvoegsel')}
      label={texts.prefix}
      hint={texts.prefixHint}
      autocomplete="off"
      optional
    />
    <TextField {...field(filled, 'achternaam')} label={texts.familyName} autocomplete="off" />
  </>
)

export const EmailField = ({ filled, hint }: { filled: Filled; hint: string }) => (
  <TextField
    {...field(filled, 'email')}
    type="email"
    label={texts.email}
    hint={hint}
    autocomplete="off"
    optional
  />
)

export const PupilFields = ({ filled, groups }: { filled: Filled; groups: readonly Group[] }) => (
  <>
    <NameFields filled={filled} />
    <TextField
      {...field(filled, 'geboortedatum')}
      label={texts.birthDate}
      hint={texts.birthDateHint}
      autocomplete="off"
    />
    <SelectField
      name="groep"
      label={texts.group}
      prompt={texts.noGroup}
      options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      selected={filled.typed.groep}
      error={errorIn(filled, 'groep')}
      optional
    />
    <SelectField
      name="jaar"
      label={texts.yearOf}
      prompt={texts.noYear}
      options={YEARS.map((year) => ({ value: String(year), label: texts.year(year) }))}
      selected={filled.typed.jaar}
      error={errorIn(filled, 'jaar')}
      optional
    />
  </>
)

export const AuthorityField = ({ filled }: { filled: Filled }) => (
  <RadioCards
    name="gezag"
    legend={texts.authority}
    hint={texts.authorityHint}
    choices={AUTHORITIES.map((value) => ({ value, label: authorityNames[value] }))}
    chosen={filled.typed.gezag}
    error={errorIn(filled, 'gezag')}
  />
)

/** Where there is one place of business, a group is there. */
export const GroupFields = ({
  filled,
  years,
  locations,
}: {
  filled: Filled
  years: readonly string[]
  locations: readonly Location[]
}) => (
  <>
    <TextField
      {...field(filled, 'naam')}
      label={texts.groupName}
      hint={texts.groupNameHint}
      autocomplete="off"
    />
    <CheckboxList
      name="jaar"
      legend={texts.years}
      choices={YEARS.map((year) => ({ value: String(year), label: texts.year(year) }))}
      ticked={years}
      error={errorIn(filled, 'jaar')}
    />
    {locations.length > 1 && (
      <SelectField
        name="locatie"
        label={texts.location}
        prompt={texts.chooseLocation}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        selected={filled.typed.locatie}
        error={errorIn(filled, 'locatie')}
      />
    )}
  </>
)
