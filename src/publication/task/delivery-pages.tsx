import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { TaskWork } from '../actions/open-task.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import type { TaskPageProps } from './page.tsx'
import { taskTexts as texts } from './texts.nl.ts'

type Props = TaskPageProps & {
  work: Extract<TaskWork, { channel: unknown; kind: 'place' | 'confirm' | 'offer_rest' }>
}

/** A colleague places it by hand: everything for that is in the kit. */
export const PlaceTask = ({ slug, open, work }: Props) => (
  <>
    <Paragraph lead>{texts.placeLead(channelNames[work.channel])}</Paragraph>
    <ButtonRow>
      <ButtonLink href={addresses.kit(slug, open.about.task.postId, work.channel)}>{texts.place}</ButtonLink>
    </ButtonRow>
  </>
)

/** An answer was lost: only somebody who looks can say whether it stands there. */
export const ConfirmTask = ({ slug, open, work, filled, errors, isPractice }: Props) => {
  const action = addresses.task(slug, open.about.task.id)
  const channel = channelNames[work.channel]
  return (
    <>
      <Paragraph lead>{texts.confirmLead(channel)}</Paragraph>
      {isPractice && (
        <Paragraph>
          <Link href={addresses.practiceNetwork(slug, work.channel)}>{texts.confirmLook(channel)}</Link>
        </Paragraph>
      )}
      <Card title={texts.confirmYesTitle}>
        <Form action={action} errors={errors}>
          <TextField
            name="link"
            type="url"
            label={texts.confirmLink}
            hint={texts.confirmLinkHint}
            value={filled.url}
            error={errors.find(({ field }) => field === 'link')?.message}
            optional
          />
          <ButtonRow>
            <Button name="doe" value="ja">
              {texts.confirmYes}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
      <Card title={texts.confirmNoTitle}>
        <Paragraph>{texts.confirmNoLead}</Paragraph>
        <Form action={action}>
          <ButtonRow>
            <Button name="doe" value="nee">
              {texts.confirmNo}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  )
}

/** A whole post went away because of one photo: the others may come back, as a new post that is looked at anew. */
export const RestTask = ({ slug, open, work }: Props) => (
  <>
    <Paragraph lead>{texts.restLead(channelNames[work.channel])}</Paragraph>
    <Paragraph>{texts.restHow}</Paragraph>
    <Form action={addresses.task(slug, open.about.task.id)}>
      <ButtonRow>
        <Button name="doe" value="rest">
          {texts.restYes}
        </Button>
        <Button name="doe" value="laat-maar">
          {texts.restNo}
        </Button>
      </ButtonRow>
    </Form>
  </>
)
