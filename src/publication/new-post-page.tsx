import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { noticeTexts } from './practice/notice-texts.nl.ts'
import { texts } from './texts.nl.ts'
import { Taking, type TakingIn } from './upload/taking.tsx'
import { texts as uploadTexts } from './upload/texts.nl.ts'

/** Everything that can be a photo, a film or a sound: what it really is, is looked at when it is in. */
const ACCEPT = 'image/*,video/*,audio/*'

export const NewPost = ({
  slug,
  personId,
  error,
  drawn,
}: {
  slug: string
  personId: string
  error?: string | undefined
  /** Whether there are drawn pupils: nobody of them in a real school without a practice class. */
  drawn: 'everybody' | 'practice_class' | 'nobody'
}) => (
  <>
    <Paragraph lead>{texts.newLead}</Paragraph>
    <UploadForm
      action={addresses.newPost(slug)}
      error={error}
      button={texts.upload}
      taking={{ slug, personId, postId: undefined, takes: 'many', onTo: undefined }}
    />
    <details class="zww-details">
      <summary>{uploadTexts.shareTitle}</summary>
      <Paragraph>{uploadTexts.shareSheet}</Paragraph>
    </details>
    {drawn !== 'nobody' && (
      <Card title={drawn === 'everybody' ? texts.practiceTitle : noticeTexts.takePhotos}>
        <Paragraph>{drawn === 'everybody' ? texts.practiceLead : noticeTexts.takePhotosLine}</Paragraph>
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
  taking,
}: {
  action: string
  error?: string | undefined
  button: string
  taking: TakingIn
}) => (
  <Form action={action} upload errors={error ? [{ field: 'fotos', message: error }] : []}>
    <FileField
      name="fotos"
      label={uploadTexts.photosField}
      hint={uploadTexts.photosHint}
      accept={ACCEPT}
      multiple
      error={error}
    />
    <noscript>
      <Paragraph>{uploadTexts.photosHintPlain(MOST_AT_ONCE)}</Paragraph>
    </noscript>
    <Taking {...taking} />
    <ButtonRow>
      <Button icon="upload">{button}</Button>
    </ButtonRow>
  </Form>
)

/** In one form: what a server can hold in one go. */
export const MOST_AT_ONCE = 12
