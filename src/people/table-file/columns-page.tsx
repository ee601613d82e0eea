import { SelectField } from '#ui/form.tsx'
import { examplesIn, type Field, type Mapping, type MappingFault } from './columns.ts'
import type { Table } from './table.ts'
import { columnTexts as texts } from './texts.nl.ts'

export const columnField = (name: string) => `kolom-${name}`

export const sayMappingFaults = <Name extends string>(
  fields: readonly Field<Name>[],
  faults: readonly MappingFault<Name>[],
) =>
  faults.map(({ field, code }) => ({
    field: columnField(field),
    message: texts[code](fields.find(({ name }) => name === field)?.label ?? field),
  }))

/** Per field: in which column does it stand? A column is known by its title and by the first values under it. */
export function ColumnFields<Name extends string>({
  table,
  fields,
  mapping,
  faults,
}: {
  table: Table
  fields: readonly Field<Name>[]
  mapping: Mapping<Name>
  faults: readonly MappingFault<Name>[]
}) {
  const options = table.header.map((title, at) => ({
    value: String(at),
    label: texts.column(title === '' ? texts.noTitle(at + 1) : title, examplesIn(table, at).join(', ')),
  }))
  const errors = sayMappingFaults(fields, faults)
  return (
    <>
      {fields.map(({ name, label, hint, isRequired }) => {
        const at = mapping[name]
        return (
          <SelectField
            name={columnField(name)}
            {...{ label, options }}
            hint={
              at === undefined ? hint : [hint, examplesIn(table, at).join(' · ')].filter(Boolean).join(' ')
            }
            optional={!isRequired}
            prompt={texts.noColumn}
            selected={at === undefined ? undefined : String(at)}
            error={errors.find(({ field }) => field === columnField(name))?.message}
          />
        )
      })}
    </>
  )
}
