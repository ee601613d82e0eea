import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { FormOfAddress } from './form-of-address.ts'
import { AskKey } from './page.tsx'
import { type DoorRefusal, doorRefusals, spoken, doorTexts as texts } from './texts.nl.ts'
import type { WayToConfirm } from './way-to-confirm.ts'

type Account = { key: string; name: string }
type Props = {
  slug: string
  form: FormOfAddress
  to: string
  way: WayToConfirm
  hasKey: boolean
  mayUseKeys: boolean
  /** Theirs already, and those that a colleague could make theirs. */
  bound: readonly Account[]
  toBind: readonly Account[]
  isPractice: boolean
  refusal: DoorRefusal | undefined
}

export const Confirm = (props: Props) => {
  const { slug, form, to, way, hasKey, bound, isPractice, refusal } = props
  const action = addresses.confirm(slug)
  const hidden = { naar: to }
  return (
    <>
      <Paragraph lead>{spoken[form].confirmLead}</Paragraph>
      {refusal && <Notice kind="warning">{doorRefusals[refusal]}</Notice>}
      {hasKey && <AskKey {...{ slug, aim: 'bevestigen', action, label: texts.confirmWithKey, hidden }} />}
      {bound.map(({ key, name }) => (
        <ButtonRow>
          <ButtonLink kind="secondary" href={addresses.schoolAccount(slug, key, 'bevestigen', to)}>
            {texts.confirmWithAccount(name)}
          </ButtonLink>
        </ButtonRow>
      ))}
      {isPractice && (
        <Form action={action} hidden={hidden}>
          <ButtonRow>
            <Button>{texts.confirmPractice}</Button>
          </ButtonRow>
        </Form>
      )}
      {!isPractice && way !== 'own_door' && <OneStep {...props} />}
    </>
  )
}

const OneStep = ({ slug, form, to, way, mayUseKeys, toBind }: Props) => {
  const says = spoken[form]
  if (way === 'letter') return <Notice kind="info">{says.takeLetter}</Notice>
  if (way === 'none') return <Notice kind="info">{says.noWay}</Notice>
  if (way === 'new_link')
    return (
      <>
        <Notice kind="info">{says.askLink}</Notice>
        <Form action={addresses.confirm(slug)} hidden={{ naar: to, doe: 'link' }}>
          <ButtonRow>
            <Button>{texts.newLink}</Button>
          </ButtonRow>
        </Form>
      </>
    )
  return (
    <>
      {mayUseKeys && (
        <>
          <Notice kind="info">{says.makeKeyNow}</Notice>
          <Paragraph>{says.noButton}</Paragraph>
          <AskKey
            {...{ slug, aim: 'toevoegen', action: addresses.addPasskey(slug), label: texts.makeKey }}
            hidden={{ naar: to }}
          />
        </>
      )}
      {toBind.map(({ key, name }) => (
        <ButtonRow>
          <ButtonLink kind="secondary" href={addresses.schoolAccount(slug, key, 'verbinden', to)}>
            {texts.bindAccount(name)}
          </ButtonLink>
        </ButtonRow>
      ))}
    </>
  )
}
