import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts } from './texts.nl.ts'

const ACCEPT = 'image/jpeg,image/png,image/webp'

export const NewPost = ({
  slug,
  error,
  isPractice,
}: {
  slug: string
  error?: string | undefined
  isPractice: boolean
}) => (
  <>
    <Paragraph lead>{texts.newLead}</Paragraph>
    <UploadForm action={addresses.newPost(slug)} error={error} button={texts.upload} />
    {isPractice && (
      <Card title={texts.practiceTitle}>
        <Paragraph>{texts.practiceLead}</Paragraph>
        <Form action={addresses.practicePhotos(slug)}>
          <Button kind="secondary">{texts.practicePhotos}</Button>
        </Form>
      </Card>
    )}
  </>
)

export const UploadForm = ({
  action,
  error,
  button,
}: {
  action: string
  error?: string | undefined
  button: string
}) => (
  <Form action={action} upload errors={error ? [{ field: 'fotos', message: error }] : []}>
    <FileField
      name="fotos"
      label={texts.photosField}
      hint={texts.photosHint}
      accept={ACCEPT}
      multiple
      error={error}
    />
    <ButtonRow>
      <Button icon="upload">{button}</Button>
    </ButtonRow>
  </Form>
)
