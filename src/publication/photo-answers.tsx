import type { GateCell } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { ruleName } from '#protocol/protocol.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { RuleQuote, VerdictBadge } from '#ui/verdict.tsx'
import { facesToCover, peopleToAsk, verdictKind, whyNot } from './explain.ts'
import { askedChildren, NotSeenList } from './not-seen.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { peopleUnder } from './statement.ts'
import { texts } from './texts.nl.ts'
import { hiddenChildren, taughtBy } from './workbench.ts'

/** The answer per channel with why, what would make it a yes, and the sentence of the agreement that says so. */
export const PhotoAnswers = (props: PhotoPageProps) => {
  const { bench, photo } = props
  const reasons = new Map(
    photo.cells.flatMap((cell) => cell.reasons).map((reason) => [reason.rule, reason.quote]),
  )
  return (
    <Card id="antwoord" title={texts.answersTitle}>
      {photo.cells.map((cell) => (
        <ChannelAnswer {...props} cell={cell} />
      ))}
      <Questions {...props} />
      {reasons.size > 0 && <Heading level={3}>{texts.ruleTitle}</Heading>}
      {[...reasons].map(([rule, quote]) => (
        <RuleQuote name={ruleName(bench.ground.agreement, rule)} text={quote} />
      ))}
      <Form action={addresses.dropPhoto(props.slug, bench.post.id, photo.photo.id)}>
        <Button kind="secondary" icon="eye-off">
          {texts.leaveOut}
        </Button>
      </Form>
    </Card>
  )
}

/** The questions about children that are still open, where they can be answered at once. */
const Questions = (props: PhotoPageProps) => {
  const { slug, bench, photo } = props
  const children = askedChildren(props)
  if (children.length === 0) return null
  return (
    <Form action={addresses.statePhoto(slug, bench.post.id, photo.photo.id)} hidden={{ wat: 'not_seen' }}>
      <NotSeenList {...{ bench, photo }} pupils={children} id="vragen" />
      <ButtonRow>
        <Button>{texts.notSeenSave}</Button>
      </ButtonRow>
    </Form>
  )
}

/** A stranger is covered only after looking for the children that may be in no picture. */
const LookFirst = ({ bench, photo, by, id }: PhotoPageProps & { id: string }) => {
  const taught = taughtBy(bench, by)
  const children = hiddenChildren(bench).filter((child) => taught.has(child))
  return children.length === 0 ? null : <NotSeenList {...{ bench, photo, id }} pupils={children} />
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

const Remedies = (props: RemedyProps) => {
  const { slug, bench, photo, cell, nameOf, faceNumber } = props
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
          {faces.some((face) => peopleUnder(photo.statements.faces.get(face)).length === 0) && (
            <LookFirst {...props} id={`kijk-${cell.channel}`} />
          )}
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
