import type { GateCell } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import { ruleName } from '#protocol/protocol.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { RuleQuote, VerdictBadge } from '#ui/verdict.tsx'
import { isLeftOut } from './channel-fit.ts'
import { isChannel } from './channels/channel.ts'
import { clipTexts } from './clip/texts.nl.ts'
import { peopleToAsk, verdictKind, whyNot } from './explain.ts'
import { NotThisOne } from './look/not-this-one.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { texts } from './texts.nl.ts'
import { fitOf } from './treatment/fit.ts'
import { mediumOf, type TablePhoto, type Workbench } from './workbench.ts'

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
      <TreatAnyway {...props} />
      <NotThisOne
        slug={props.slug}
        postId={bench.post.id}
        photoId={photo.photo.id}
        medium={mediumOf(photo)}
        from="foto"
      />
    </Card>
  )
}

const ChannelAnswer = (props: PhotoPageProps & { cell: GateCell }) => {
  const { cell, photo, nameOf } = props
  const medium = mediumOf(photo)
  const faceNumber = (id: string) => photo.faces.findIndex((face) => face.id === id) + 1
  return (
    <div class="zww-answer">
      <Heading level={3}>{texts.channels[cell.channel] ?? cell.channel}</Heading>
      <VerdictBadge kind={verdictKind(cell)} />
      {cell.publishable ? (
        <Paragraph>{medium === 'foto' ? texts.may : clipTexts.may[medium]}</Paragraph>
      ) : (
        <>
          <ul class="zww-reasons">
            {whyNot(cell, { nameOf, faceNumber, medium }).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
          <Remedies {...props} />
        </>
      )}
    </div>
  )
}

/** Also who may can be covered, for the places one chooses. */
const TreatAnyway = ({ slug, bench, photo }: PhotoPageProps) => {
  const { channels, id } = bench.post
  const fit = fitOf(photo, channels).is
  if (isClip(photo.photo) || channels.length === 0 || fit === 'to_state' || fit === 'to_treat') return null
  const number = bench.photos.indexOf(photo) + 1
  return (
    <Paragraph>
      <Link href={`${addresses.makeFit(slug, id)}?foto=${number}#foto-${number}`}>{texts.treatAnyway}</Link>
    </Paragraph>
  )
}

/** What helps in this place: on the page where the photo is made to fit, never here, and never in every place at once. */
const Remedies = ({ slug, bench, photo, cell, nameOf }: PhotoPageProps & { cell: GateCell }) => {
  const help = helpFor(bench, photo, cell)
  const ask = help === 'is_left_out' ? [] : peopleToAsk(cell)
  if (!help && ask.length === 0) return null
  const fitPage = addresses.makeFit(slug, bench.post.id)
  const number = bench.photos.indexOf(photo) + 1
  return (
    <>
      <Heading level={4}>{texts.remedyTitle}</Heading>
      {help === 'treat' && (
        <ButtonRow>
          <ButtonLink href={`${fitPage}#foto-${number}`}>
            {texts.remedyFit(texts.channels[cell.channel] ?? cell.channel)}
          </ButtonLink>
        </ButtonRow>
      )}
      {help === 'choose_place' && <Paragraph>{texts.remedyLater}</Paragraph>}
      {help === 'is_left_out' && (
        <Paragraph>
          {texts.isLeftOut} <Link href={`${fitPage}#aangepast`}>{texts.isLeftOutChange}</Link>
        </Paragraph>
      )}
      {ask.length > 0 && <Paragraph>{texts.remedyAsk(texts.channelWith(ask.map(nameOf)))}</Paragraph>}
    </>
  )
}

/** A clip is not cut or covered, and a place that was not chosen has nothing to be made fit for. */
function helpFor(bench: Workbench, photo: TablePhoto, { channel }: GateCell) {
  if (isClip(photo.photo) || !isChannel(channel)) return undefined
  if (!bench.post.channels.includes(channel))
    return bench.open.includes(channel) && fitOf(photo, [channel]).is === 'to_treat'
      ? 'choose_place'
      : undefined
  if (isLeftOut(photo, channel)) return 'is_left_out'
  const fit = fitOf(photo, bench.post.channels)
  return fit.is === 'to_treat' && fit.channels.includes(channel) ? 'treat' : undefined
}
