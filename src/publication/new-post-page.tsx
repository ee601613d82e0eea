import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { ListedPost } from './post.ts'
import { texts } from './texts.nl.ts'

const ACCEPT = 'image/jpeg,image/png,image/webp'

export const PostList = ({ slug, posts }: { slug: string; posts: readonly ListedPost[] }) => (
  <>
    <ButtonRow>
      <ButtonLink href={addresses.newPost(slug)} icon="photo">
        {texts.newPost}
      </ButtonLink>
    </ButtonRow>
    {posts.length === 0 && (
      <EmptyState icon="photo" title={texts.noPostsTitle}>
        {texts.noPosts}
      </EmptyState>
    )}
    {posts.map((post) => (
      <Card>
        <Paragraph>
          <a class="nl-link" href={addresses.post(slug, post.id)}>
            {post.caption || texts.untitled}
          </a>
        </Paragraph>
        <Paragraph>
          {post.is === 'published' && post.live === 0 ? texts.takenBackTitle : texts.states[post.is]} ·{' '}
          {texts.photoCount(post.photos)}
        </Paragraph>
      </Card>
    ))}
  </>
)

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
