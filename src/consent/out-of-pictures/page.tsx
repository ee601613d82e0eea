import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { pictureTexts as texts } from './texts.nl.ts'

export const PICTURES = ['as_answered', 'never'] as const
export type Pictures = (typeof PICTURES)[number]

type Props = {
  slug: string
  pupilId: string
  now: Pictures
  said: string | undefined
  error: string | undefined
}

export const OutOfPicturesPage = ({ slug, pupilId, now, said, error }: Props) => (
  <>
    {said && <Notice kind="success">{said}</Notice>}
    <Paragraph lead>{texts.lead}</Paragraph>
    <Form
      action={addresses.outOfPictures(slug, pupilId)}
      errors={error === undefined ? [] : [{ field: 'beeld', message: error }]}
    >
      <RadioCards
        name="beeld"
        legend={texts.question}
        hint={texts.hint}
        choices={PICTURES.map((value) => ({ value, label: texts[value] }))}
        chosen={now}
        error={error}
      />
      <Paragraph>{texts.why}</Paragraph>
      <ButtonRow>
        <Button>{texts.save}</Button>
      </ButtonRow>
    </Form>
  </>
)
