import { addresses } from '#addresses.ts'
import type { StoredFace } from '#media/photo.ts'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { FaceFrames } from '#ui/photo.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { whereIs } from '../explain.ts'
import { framesOn } from '../face-frame.ts'
import { texts as roomTexts } from '../texts.nl.ts'
import type { TablePhoto, Workbench } from '../workbench.ts'
import type { Numbered } from './look.ts'
import { lookAt } from './look-address.ts'
import { NotThisOne } from './not-this-one.tsx'
import { texts } from './texts.nl.ts'

export type LookProps = {
  slug: string
  bench: Workbench
  at: Numbered<TablePhoto>
  nameOf: (person: string) => string
}

type Props = LookProps & {
  /** The photo that was looked at just now: a tap too many can be taken back. */
  done: number | undefined
  next: Numbered<TablePhoto> | undefined
}

/** The whole photo, one question, two answers of equal weight. */
export const LookPage = (props: Props) => {
  const { slug, bench, at, done } = props
  return (
    <>
      <WholePhoto {...props} />
      {done !== undefined && done !== at.number && <JustLooked {...props} done={done} />}
      <FramesByName {...props} />
      <NotThisOne slug={slug} postId={bench.post.id} photoId={at.of.photo.id} from="kijken" />
      {at.number > 1 && (
        <p>
          <Link href={lookAt(slug, bench.post.id, { number: at.number - 1 })}>{texts.previous}</Link>
        </p>
      )}
      {at.of.statements.lookedOver ? <IsLookedAt {...props} /> : <Question {...props} />}
    </>
  )
}

/** With its frames, as it lies on the table; the island draws on it. */
export const WholePhoto = ({ slug, bench, at, nameOf }: LookProps) => {
  const { photo, altText } = at.of
  if (photo.state !== 'ready') return null
  return (
    <div data-kader="foto">
      <FaceFrames
        src={addresses.photoPicture(slug, bench.post.id, photo.id)}
        alt={altText || roomTexts.photoAlt}
        width={photo.width}
        height={photo.height}
        faces={framesOn({ slug, bench, photo: at.of, nameOf })}
      />
    </div>
  )
}

const Question = ({ slug, bench, at }: LookProps) => (
  <BottomBar line={at.of.faces.length > 0 ? texts.question : texts.questionEmpty}>
    <form method="post" action={addresses.lookOver(slug, bench.post.id)}>
      <input type="hidden" name="foto" value={at.of.photo.id} />
      <Button kind="secondary" name="wat" value="klopt">
        {texts.fine}
      </Button>
    </form>
    <ButtonLink kind="secondary" href={lookAt(slug, bench.post.id, { number: at.number, more: true })}>
      {texts.more}
    </ButtonLink>
  </BottomBar>
)

const IsLookedAt = ({ slug, bench, at, next }: Props) => {
  const onwards = next
    ? lookAt(slug, bench.post.id, { number: next.number })
    : addresses.goOn(slug, bench.post.id)
  return (
    <BottomBar line={texts.isLookedAt}>
      <ButtonLink href={onwards}>{next ? texts.next : texts.toWords}</ButtonLink>
      <Undo slug={slug} postId={bench.post.id} photoId={at.of.photo.id} />
    </BottomBar>
  )
}

const JustLooked = ({ slug, bench, done }: Props & { done: number }) => {
  const photo = bench.photos[done - 1]
  if (!photo?.statements.lookedOver) return null
  return (
    <div class="zww-look__done">
      <StatusLine icon="yes-check">{texts.wasLookedAt(done)}</StatusLine>
      <Undo {...{ slug, postId: bench.post.id, photoId: photo.photo.id }} />
    </div>
  )
}

const Undo = ({ slug, postId, photoId }: { slug: string; postId: string; photoId: string }) => (
  <form method="post" action={addresses.lookOver(slug, postId)}>
    <input type="hidden" name="foto" value={photoId} />
    <Button kind="secondary" name="wat" value="toch-niet">
      {texts.undo}
    </Button>
  </form>
)

/** The frames in words, for who does not see them: "gezicht 3 van 7, linksboven: Noor". */
const FramesByName = ({ at: { of }, nameOf }: LookProps) => (
  <details class="zww-details">
    <summary>{texts.framesTitle(of.faces.length)}</summary>
    {of.faces.length === 0 ? (
      <Paragraph>{texts.framesNone}</Paragraph>
    ) : (
      <ul>
        {of.faces.map((face, index) => (
          <li>
            {texts.frame(
              roomTexts.faceTitle(index + 1, of.faces.length, whereIs(face.box)),
              inWords(of, face, nameOf),
            )}
          </li>
        ))}
      </ul>
    )}
  </details>
)

function inWords(photo: TablePhoto, face: StoredFace, nameOf: LookProps['nameOf']): string {
  const said = photo.statements.faces.get(face.id) ?? { kind: 'open' }
  return said.kind === 'named' ? nameOf(said.person) : texts.whatIs[said.kind]
}
