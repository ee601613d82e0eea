import type { GateCell } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import { ruleName } from '#protocol/protocol.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { RuleQuote, VerdictBadge } from '#ui/verdict.tsx'
import { clipTexts } from './clip/texts.nl.ts'
import { facesToCover, peopleToAsk, verdictKind, whyNot } from './explain.ts'
import { NotThisOne } from './look/not-this-one.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { texts } from './texts.nl.ts'

/** The answer per channel with why, what would make it a yes, and the sentence of the agreement that says so. */
export const PhotoAnswers = (props: PhotoPageProps) => {
  const { bench, photo } = props
  const reasons = new Map(
    photo.cells.flatMap((cell) => cell.reasons).map((reason) => [reason.rule, reason.quote]),
  )
  return (
    <Card
      id="antwoord"
      title={isClip(photo.photo) ? clipTexts.answers[photo.photo.medium] : texts.answersTitle}
    >
      {photo.cells.map((cell) => (
        <ChannelAnswer {...props} cell={cell} />
      ))}
      {reasons.size > 0 && <Heading level={3}>{texts.ruleTitle}</Heading>}
      {[...reasons].map(([rule, quote]) => (
        <RuleQuote name={ruleName(bench.ground.agreement, rule)} text={quote} />
      ))}
      <NotThisOne slug={props.slug} postId={bench.post.id} photoId={photo.photo.id} from="foto" />
    </Card>
  )
}

const ChannelAnswer = (props: PhotoPageProps & { cell: GateCell }) => {
  const { cell, photo, nameOf } = props
  const faceNumber = (id: string) => photo.faces.findIndex((face) => face.id === id) + 1
  return (
    <div class="zww-answer">
      <Heading level={3}>{texts.channels[cell.channel] ?? cell.channel}</Heading>
      <VerdictBadge kind={verdictKind(cell)} />
      {cell.publishable ? (
        <Paragraph>{texts.may}</Paragraph>
      ) : (
        <>
          <ul class="zww-reasons">
            {whyNot(cell, { nameOf, faceNumber }).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
          <Remedies {...props} faceNumber={faceNumber} />
        </>
      )}
    </div>
  )
}

type RemedyProps = PhotoPageProps & { cell: GateCell; faceNumber: (id: string) => number }

const Remedies = ({ slug, bench, photo, cell, nameOf, faceNumber }: RemedyProps) => {
  const faces = facesToCover(cell)
  const ask = peopleToAsk(cell)
  if (!faces && ask.length === 0) return null
  return (
    <>
      <Heading level={4}>{texts.remedyTitle}</Heading>
      {faces && faces.length > 0 && (
        <Form
          action={addresses.statePhoto(slug, bench.post.id, photo.photo.id)}
          hidden={{ wat: 'cover', gezichten: faces.join(' ') }}
        >
          <ButtonRow>
            <Button>
              {texts.remedyCover(texts.channelWith(faces.map((face) => texts.remedyFace(faceNumber(face)))))}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {ask.length > 0 && <Paragraph>{texts.remedyAsk(texts.channelWith(ask.map(nameOf)))}</Paragraph>}
    </>
  )
}
