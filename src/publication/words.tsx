import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts } from './texts.nl.ts'
import type { Workbench } from './workbench.ts'

/** One form, so that words that were typed and not yet kept go out with the photos. */
export const WordsAndPublish = ({
  slug,
  bench,
  mayAll,
}: {
  slug: string
  bench: Workbench
  mayAll: boolean
}) => (
  <Card title={texts.captionTitle}>
    <Form action={addresses.caption(slug, bench.post.id)}>
      <TextArea
        name="tekst"
        label={texts.caption}
        hint={texts.captionHint}
        value={bench.post.caption}
        optional
      />
      {bench.photos.map(({ photo, altText }, index) => (
        <TextField
          name={`alt-${photo.id}`}
          label={texts.alt(index + 1)}
          hint={index === 0 ? texts.altHint : undefined}
          value={altText}
          optional
        />
      ))}
      <Paragraph>{mayAll ? texts.publishLead(bench.photos.length) : texts.publishNot}</Paragraph>
      {mayAll && (
        <CheckboxList
          name="gekeken"
          legend={texts.looked}
          hint={texts.lookedHint}
          choices={[{ value: 'ja', label: texts.lookedYes }]}
        />
      )}
      <ButtonRow>
        {mayAll && (
          <Button name="doe" value="plaatsen">
            {texts.publish}
          </Button>
        )}
        <Button kind="secondary" name="doe" value="bewaren">
          {texts.captionSave}
        </Button>
      </ButtonRow>
    </Form>
  </Card>
)
