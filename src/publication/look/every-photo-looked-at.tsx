import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { FieldMessage, fieldId } from '#ui/form.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Heading, Link } from '#ui/text.tsx'
import { mediumOf, type Workbench } from '../workbench.ts'
import { stillToLook } from './look.ts'
import { texts } from './texts.nl.ts'

type Props = { slug: string; bench: Pick<Workbench, 'post' | 'photos'>; error: string | undefined }

/** Stands in the form with the words: its button keeps what was typed before it leads to the photos. */
export const EveryPhotoLookedAt = ({ slug, bench, error }: Props) => {
  const id = fieldId('gekeken')
  const media = bench.photos.map(mediumOf)
  const left = stillToLook(bench.photos).map(({ number, of }) => ({ number, medium: mediumOf(of) }))
  return (
    <section class="zww-card" id={id} tabindex={-1}>
      <Heading level={3}>{texts.lookTitle(media)}</Heading>
      <FieldMessage id={id} error={error} />
      {left.length === 0 ? (
        <>
          <StatusLine icon="yes-check">{texts.allLookedAt(media)}</StatusLine>
          <p>
            <Link href={addresses.lookOver(slug, bench.post.id)}>{texts.lookAgain}</Link>
          </p>
        </>
      ) : (
        <>
          <StatusLine icon="question">{texts.stillToLook(left)}</StatusLine>
          <ButtonRow>
            <Button kind="secondary" name="doe" value="kijken">
              {texts.look(left)}
            </Button>
          </ButtonRow>
        </>
      )}
    </section>
  )
}
