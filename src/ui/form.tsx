import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { texts } from './texts.nl.ts'

/** `field` is the control's name, or its id where a page has the same name more than once. */
export type FieldError = { field: string; message: string }

export type FieldProps = {
  name: string
  label: string
  /** Only where a page has the same name more than once. */
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
}

export const fieldId = (field: string) => `veld-${field}`

type FormProps = PropsWithChildren<{
  action: string
  upload?: boolean
  errors?: readonly FieldError[]
  hidden?: Readonly<Record<string, string>>
}>

/** Always POST, and without the browser's own bubbles: the server answers in plain Dutch. */
export const Form = ({ action, upload, errors = [], hidden = {}, children }: FormProps) => (
  <form
    class="zww-form"
    method="post"
    action={action}
    enctype={upload ? 'multipart/form-data' : undefined}
    novalidate
  >
    <ErrorSummary errors={errors} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

export const ErrorSummary = ({ errors }: { errors: readonly FieldError[] }) => {
  if (errors.length === 0) return null
  return (
    <section class="utrecht-alert utrecht-alert--error" role="alert" aria-labelledby="fouten">
      <Icon name="warning" />
      <div class="utrecht-alert__content">
        <h2 id="fouten" class="zww-notice__title">
          {texts.errorSummary}
        </h2>
        <ul class="zww-errors">
          {errors.map(({ field, message }) => (
            <li>
              <a class="nl-link" href={`#${fieldId(field)}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export const FieldMessage = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p class="utrecht-form-field__error-message zww-field-error" id={`${id}-fout`}>
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  ) : null

export const FieldHint = ({ id, hint }: { id: string; hint: string | undefined }) =>
  hint ? (
    <p class="utrecht-form-field__description zww-hint" id={`${id}-uitleg`}>
      {hint}
    </p>
  ) : null

/** What a screen reader reads after the label: the explanation, then what is wrong. */
export const describe = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) => {
  const described = [hint && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean).join(' ')
  return { 'aria-describedby': described || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

const Field = ({ children, ...field }: FieldProps & { children?: Child }) => {
  const id = fieldId(field.id ?? field.name)
  return (
    <div class={field.error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      <label class="utrecht-form-field__label zww-label" for={id}>
        {field.label} {field.optional && <span class="zww-optional">{texts.optional}</span>}
      </label>
      <FieldHint id={id} hint={field.hint} />
      <FieldMessage id={id} error={field.error} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  )
}

const controlAttributes = (field: FieldProps) => {
  const id = fieldId(field.id ?? field.name)
  return { id, name: field.name, required: !field.optional, ...describe(id, field) }
}

type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'datetime-local'
  autocomplete?: string
}

export const TextField = ({ value, type = 'text', autocomplete, ...field }: TextFieldProps) => (
  <Field {...field}>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      type={type}
      value={value}
      autocomplete={autocomplete}
      {...controlAttributes(field)}
    />
  </Field>
)

export const ColourField = ({ value, ...field }: FieldProps & { value: string }) => (
  <Field {...field}>
    <input class="zww-colour" type="color" value={value} {...controlAttributes(field)} />
  </Field>
)

export const TextArea = ({
  value,
  rows = 4,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number }) => (
  <Field {...field}>
    <textarea
      class="utrecht-textarea utrecht-textarea--html-textarea"
      rows={rows}
      {...controlAttributes(field)}
    >
      {value}
    </textarea>
  </Field>
)

export const FileField = ({
  accept,
  multiple,
  ...field
}: FieldProps & { accept: string; multiple?: boolean }) => (
  <Field {...field}>
    <input
      class="zww-file"
      type="file"
      accept={accept}
      multiple={multiple ?? false}
      {...controlAttributes(field)}
    />
  </Field>
)

type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  selected?: string | undefined
  /** The first line, which chooses nothing. */
  prompt: string
}

export const SelectField = ({ options, selected, prompt, ...field }: SelectProps) => (
  <Field {...field}>
    <select class="zww-select" {...controlAttributes(field)}>
      <option value="">{prompt}</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === selected}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)
