import { addresses } from '#addresses.ts'
import { isClipRefusal } from '#media/clip/clip-file.ts'
import { isClip, type Medium } from '#media/photo.ts'
import { photoRefusalTexts } from '#media/texts.nl.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { VerdictGrid } from '#ui/verdict.tsx'
import { clipTexts } from './clip/texts.nl.ts'
import { verdictKind, whyNot } from './explain.ts'
import { nameOfThing, wordFor } from './medium-texts.nl.ts'
import { UploadForm } from './new-post-page.tsx'
import type { Step } from './next-step.ts'
import { Follows } from './post-status.tsx'
import { texts as postTexts } from './post-texts.nl.ts'
import { refusals, texts } from './texts.nl.ts'
import { shownChannels } from './verdict.ts'
import { WordsAndPublish, type WordsProps } from './words/words.tsx'
import type { TablePhoto, Workbench } from './workbench.ts'

type Props = { slug: string; bench: Workbench; nameOf: (person: string, medium?: Medium) => string }

export const Draft = ({
  slug,
  bench,
  nameOf,
  error,
  words,
  goOn,
  personId,
}: Props & {
  error?: string | undefined
  /** The first thing that is not done yet; the words have no button, they stand here. */
  goOn: { step: Step; href: string } | undefined
  words: WordsProps
  personId: string
}) => {
  const { post, photos } = bench
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  const lastRefusal = post.is === 'draft' ? post.lastRefusal : undefined
  return (
    <>
      {words.refused && <ErrorSummary errors={[words.refused]} />}
      {post.follows && <Follows slug={slug} follows={post.follows} />}
      {lastRefusal && (
        <Notice kind="warning" title={texts.notPublishedTitle}>
          <p>{refusals[lastRefusal]}</p>
          {lastRefusal === 'sent_back' && <SentBack bench={bench} nameOf={nameOf} />}
        </Notice>
      )}
      {photos.some(({ photo }) => photo.state === 'received') && <Working slug={slug} postId={post.id} />}
      {photos.map((photo, index) => (
        <RefusedPhoto slug={slug} postId={post.id} number={index + 1} photo={photo} />
      ))}
      {goOn && goOn.step !== 'photos' && (
        <ButtonRow>
          <ButtonLink icon="people" href={goOn.href}>
            {goOn.step === 'look' && photos.some(({ photo }) => isClip(photo))
              ? clipTexts.goOnLook
              : texts.goOn[goOn.step]}
          </ButtonLink>
        </ButtonRow>
      )}
      {ready.length > 0 && <Presence slug={slug} bench={bench} />}
      {ready.length > 0 && <Answers slug={slug} bench={bench} nameOf={nameOf} />}
      {ready.length > 0 && <WordsAndPublish slug={slug} bench={bench} words={words} />}
      <Card title={texts.addPhotos}>
        <UploadForm
          action={addresses.addPhotos(slug, post.id)}
          error={error}
          button={texts.addPhotos}
          taking={{ slug, personId, postId: post.id, takes: 'many', onTo: addresses.post(slug, post.id) }}
        />
      </Card>
      <details class="zww-details">
        <summary>{texts.discard}</summary>
        <Form action={addresses.deletePost(slug, post.id)}>
          <Paragraph>{texts.discardLead}</Paragraph>
          <Button kind="danger">{texts.discardSure}</Button>
        </Form>
      </details>
    </>
  )
}

/** What the second person saw and wrote; a child by name only for who teaches it. */
const SentBack = ({ bench: { brief }, nameOf }: Pick<Props, 'bench' | 'nameOf'>) => (
  <>
    {brief.sentBackSeen.length > 0 && (
      <p>{postTexts.sentBackSeen([...new Set(brief.sentBackSeen.map((person) => nameOf(person)))])}</p>
    )}
    {brief.sentBackNote !== '' && <p>{postTexts.sentBack(brief.sentBackNote)}</p>}
  </>
)

const Working = ({ slug, postId }: { slug: string; postId: string }) => (
  <div data-voortgang={addresses.postProgress(slug, postId)}>
    <Notice kind="info" title={texts.workingTitle}>
      <p>{texts.working}</p>
      <p>
        <a class="nl-link" href={addresses.post(slug, postId)}>
          {texts.lookAgain}
        </a>
      </p>
    </Notice>
  </div>
)

type RefusedProps = { slug: string; postId: string; number: number; photo: TablePhoto }

const RefusedPhoto = ({ slug, postId, number, photo: { photo } }: RefusedProps) => {
  if (photo.state !== 'refused') return null
  const medium = isClipRefusal(photo.refusal) ? 'film' : 'foto'
  return (
    <Notice kind="warning" title={texts.refusedPhoto(nameOfThing(medium, number))}>
      <p>{photoRefusalTexts[photo.refusal]}</p>
      <Form action={addresses.dropPhoto(slug, postId, photo.id)}>
        <Button kind="secondary">{texts.leaveOut(wordFor(medium))}</Button>
      </Form>
    </Notice>
  )
}

const Presence = ({ slug, bench }: { slug: string; bench: Workbench }) => {
  const names = bench.groups.filter((group) => bench.who.groups.includes(group.id)).map((group) => group.name)
  return (
    <Card title={texts.whoTitle}>
      <Paragraph>{names.length === 0 ? texts.whoLead : texts.whoSummary(texts.channelWith(names))}</Paragraph>
      <ButtonLink
        kind={names.length === 0 ? 'primary' : 'secondary'}
        icon="people"
        href={addresses.whoWasThere(slug, bench.post.id)}
      >
        {names.length === 0 ? texts.whoStart : texts.whoChange}
      </ButtonLink>
    </Card>
  )
}

const Answers = ({ slug, bench, nameOf }: Props) => (
  <VerdictGrid
    caption={texts.answersCaption}
    channels={shownChannels(bench.open, bench.post.channels).map(
      (channel) => texts.channels[channel] ?? channel,
    )}
    rows={bench.photos.flatMap((onTable, index) => {
      const { photo, altText, cells, faces } = onTable
      if (photo.state !== 'ready') return []
      const { medium } = photo
      const faceNumber = (id: string) => faces.findIndex((face) => face.id === id) + 1
      return [
        {
          name: nameOfThing(medium, index + 1),
          photo: {
            ...(medium === 'film'
              ? { kind: 'film', src: addresses.clipBytes(slug, bench.post.id, photo.id) }
              : { kind: 'picture', src: addresses.photoPicture(slug, bench.post.id, photo.id) }),
            alt: altText,
            width: photo.width,
            height: photo.height,
            href: addresses.postPhoto(slug, bench.post.id, photo.id),
          },
          cells: cells.map((cell) => ({
            verdict: verdictKind(cell),
            why: whyNot(cell, { nameOf: (person) => nameOf(person, medium), faceNumber, medium })
              .slice(0, 2)
              .join(' '),
          })),
        },
      ]
    })}
  />
)
