import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts } from './texts.nl.ts'

export type PracticeClassProps = {
  slug: string
  state: 'none' | 'there' | 'just_made'
  refusal?: string | undefined
  /** Whether the reader makes posts and sees the practice networks. */
  mayPractise: boolean
}

export const PracticeClassPage = ({ slug, state, refusal, mayPractise }: PracticeClassProps) => (
  <>
    {refusal && <Notice kind="warning">{refusal}</Notice>}
    {state === 'just_made' && <Notice kind="success">{texts.made}</Notice>}
    <Paragraph lead>{texts.lead}</Paragraph>
    <Paragraph>{texts.where}</Paragraph>
    <Paragraph>{texts.apart}</Paragraph>
    <Paragraph>{texts.photos}</Paragraph>
    {state === 'none' ? (
      <>
        <Paragraph>{texts.none}</Paragraph>
        <Form action={addresses.practiceClass(slug)}>
          <ButtonRow>
            <Button>{texts.make}</Button>
          </ButtonRow>
        </Form>
      </>
    ) : (
      <>
        <Paragraph>{texts.there}</Paragraph>
        <ButtonRow>
          {mayPractise && <ButtonLink href={addresses.newPost(slug)}>{texts.begin}</ButtonLink>}
          <ButtonLink kind="secondary" href={addresses.practiceNetworks(slug)}>
            {texts.networks}
          </ButtonLink>
        </ButtonRow>
      </>
    )}
  </>
)
