import type { Child } from 'hono/jsx'
import type { FieldProps } from './form.tsx'
import { describe, FieldHint, FieldMessage, fieldId } from './form.tsx'
import { texts } from './texts.nl.ts'

export type Choice = { value: string; label: string; hint?: string | undefined }

type GroupProps = Omit<FieldProps, 'label'> & { legend: string; choices: readonly Choice[] }

const Group = ({
  name,
  id: key,
  legend,
  hint,
  error,
  optional,
  children,
}: GroupProps & { children?: Child }) => {
  const id = fieldId(key ?? name)
  const invalid = error ? ' utrecht-form-field--invalid' : ''
  return (
    <fieldset class={`zww-group utrecht-form-field${invalid}`} {...describe(id, { hint, error })}>
      <legend class="zww-label">
        {legend} {optional && <span class="zww-optional">{texts.optional}</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldMessage id={id} error={error} />
      {children}
    </fieldset>
  )
}

/** The first control carries the group's own id, so that a link in the error summary lands on it. */
const controlId = (group: GroupProps, index: number) => {
  const id = fieldId(group.id ?? group.name)
  return index === 0 ? id : `${id}-${index + 1}`
}

const ChoiceText = ({ choice }: { choice: Choice }) => (
  <span class="zww-choice__text">
    <span class="zww-choice__label">{choice.label}</span>
    {choice.hint && <span class="zww-hint">{choice.hint}</span>}
  </span>
)

/**
 * Big choices of equal weight, in the order given. No choice is drawn larger, brighter or earlier than another
 * one, and none is ticked beforehand unless the person chose it before.
 */
export const RadioCards = ({ chosen, ...group }: GroupProps & { chosen?: string | undefined }) => (
  <Group {...group}>
    <div class="zww-cards">
      {group.choices.map((choice, index) => (
        <label class="zww-choice" for={controlId(group, index)}>
          <input
            class="zww-choice__input"
            type="radio"
            id={controlId(group, index)}
            name={group.name}
            value={choice.value}
            checked={choice.value === chosen}
            required={!group.optional}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </div>
  </Group>
)

export const CheckboxList = ({ ticked = [], ...group }: GroupProps & { ticked?: readonly string[] }) => (
  <Group {...group}>
    <div class="zww-checks">
      {group.choices.map((choice, index) => (
        <label class="zww-choice" for={controlId(group, index)}>
          <input
            class="zww-choice__input"
            type="checkbox"
            id={controlId(group, index)}
            name={group.name}
            value={choice.value}
            checked={ticked.includes(choice.value)}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </div>
  </Group>
)
