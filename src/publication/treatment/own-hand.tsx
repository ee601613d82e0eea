import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { whereIs } from '../explain.ts'
import { isNobody } from '../statement.ts'
import { treatmentFor } from '../workbench.ts'
import type { Numbered, TreatmentProps } from './page.tsx'
import { texts } from './texts.nl.ts'

type Props = TreatmentProps & Numbered & { channels: readonly ChannelId[] }

/** Another cut than the one that was suggested, and more covers than are needed. */
export const OwnHand = (props: Props) => (
  <>
    <OwnCut {...props} />
    <MoreCovers {...props} />
  </>
)

const OwnCut = ({ slug, bench, photo }: Props) => (
  <Paragraph>
    <Link href={addresses.cutPhoto(slug, bench.post.id, photo.photo.id)}>{texts.cutTitle}</Link>
  </Paragraph>
)

const MoreCovers = ({ slug, bench, photo, number, channels }: Props) => {
  const coveredOn = (channel: ChannelId) => {
    const treatment = treatmentFor(photo, channel)
    return treatment.is === 'edited' ? treatment.covered : []
  }
  const already = channels.filter((channel) => coveredOn(channel).length > 0)
  const faces = photo.faces.filter(({ id }) => !isNobody(photo.statements.faces.get(id)))
  return (
    <details class="zww-details">
      <summary>{texts.moreTitle}</summary>
      <Form action={addresses.makeFit(slug, bench.post.id)} hidden={{ foto: photo.photo.id, wat: 'more' }}>
        <Paragraph>{texts.moreLead}</Paragraph>
        <CheckboxList
          id={`meer-${number}`}
          name="gezicht"
          legend={texts.moreTitle}
          optional
          choices={faces.map(({ id, box }) => ({
            value: id,
            label: texts.face(photo.faces.findIndex((face) => face.id === id) + 1, whereIs(box)),
          }))}
          ticked={already.flatMap(coveredOn)}
        />
        <CheckboxList
          id={`meer-plek-${number}`}
          name="plek"
          legend={texts.whereTo}
          choices={channels.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          ticked={already.length > 0 ? already : channels}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.moreSave}</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}
