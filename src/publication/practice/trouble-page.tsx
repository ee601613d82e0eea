import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { type FieldError, Form, SelectField } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import type { SetTrouble } from '../store/practice-faults.ts'
import { texts, troubles } from './texts.nl.ts'
import { TROUBLES } from './trouble.ts'

/** What the form holds, before anybody looked whether it is complete. */
export type TroubleForm = { network: string; trouble: string; howLong: string }

type Props = {
  slug: string
  networks: readonly ChannelId[]
  set: readonly SetTrouble[]
  form: TroubleForm
  errors: readonly FieldError[]
}

export const TroublePage = ({ slug, networks, set, form, errors }: Props) => (
  <>
    <Paragraph lead>{texts.troubleLead}</Paragraph>
    <Heading level={2}>{texts.troubleNow}</Heading>
    {set.length === 0 && <Paragraph>{texts.noTrouble}</Paragraph>}
    {set.map(({ network, trouble, once }) => (
      <Card title={`${RULES[network].name}: ${troubles[trouble].label}`}>
        <Paragraph>{once ? texts.onceLine : texts.alwaysLine}</Paragraph>
        <Paragraph>
          {texts.whatHappens} {troubles[trouble].hint}
        </Paragraph>
        <Form action={addresses.practiceTrouble(slug)} hidden={{ netwerk: network, storing: 'geen' }}>
          <Button kind="secondary">{texts.end(RULES[network].name)}</Button>
        </Form>
      </Card>
    ))}
    <Heading level={2}>{texts.newTrouble}</Heading>
    <Form action={addresses.practiceTrouble(slug)} errors={errors}>
      <SelectField
        name="netwerk"
        label={texts.whichNetwork}
        prompt={texts.networkPrompt}
        options={networks.map((network) => ({ value: network, label: RULES[network].name }))}
        selected={form.network}
        error={errorOf(errors, 'netwerk')}
      />
      <div class="zww-one-column">
        <RadioCards
          name="storing"
          legend={texts.whichTrouble}
          choices={TROUBLES.map((trouble) => ({ value: trouble, ...troubles[trouble] }))}
          chosen={form.trouble}
          error={errorOf(errors, 'storing')}
        />
      </div>
      <RadioCards
        name="duur"
        legend={texts.howLong}
        choices={[
          { value: 'een-keer', label: texts.once, hint: texts.onceHint },
          { value: 'aan', label: texts.always, hint: texts.alwaysHint },
        ]}
        chosen={form.howLong}
        error={errorOf(errors, 'duur')}
      />
      <ButtonRow>
        <Button>{texts.start}</Button>
      </ButtonRow>
    </Form>
  </>
)

const errorOf = (errors: readonly FieldError[], field: string) =>
  errors.find((error) => error.field === field)?.message
