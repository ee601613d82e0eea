import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList, type Choice } from '#ui/choices.tsx'
import { type FieldError, Form, TextArea } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { LookAlong, Wanted } from '../actions/look-along.ts'
import { RULES } from '../channels/networks.ts'
import { ContactSheet, WhereAndWhat } from '../contact-sheet.tsx'
import { channelNames } from '../delivery-texts.nl.ts'
import { NotThisOne } from '../look/not-this-one.tsx'
import { mediumOfSheet } from '../sheet.ts'
import { sayKept, approvalTexts as texts } from './texts.nl.ts'

/** What somebody ticked and typed, before anything is decided about it. */
export type Ticked = { seen: readonly string[]; hasLooked: boolean; keptIsFine: boolean; note: string }
export const NOTHING_TICKED: Ticked = { seen: [], hasLooked: false, keptIsFine: false, note: '' }

type ToLookAt = Extract<LookAlong, { is: 'to_look_at' }>
type Props = {
  slug: string
  look: ToLookAt
  author: string
  sayMoment: (at: Date) => string
  ticked: Ticked
  errors: readonly FieldError[]
}

/** One screen: the whole set as it goes out, and two ways to answer. */
export const ApprovalPage = (props: Props) => {
  const { slug, look, author } = props
  const { bench, grounds } = look.contact
  const media = look.sheet.map(mediumOfSheet)
  const mayAll = grounds.every((ground) => ground.mayAll)
  return (
    <>
      <Paragraph lead>{texts.lead(author, media)}</Paragraph>
      <section>
        <Heading level={2}>{texts.photos(media)}</Heading>
        <Paragraph>{texts.photosHint}</Paragraph>
        <ContactSheet
          slug={slug}
          postId={bench.post.id}
          photos={look.sheet}
          below={(photo, number) => (
            <>
              <WhereAndWhat photo={photo} number={number} />
              <NotThisOne
                slug={slug}
                postId={bench.post.id}
                photoId={photo.photoId}
                medium={mediumOfSheet(photo)}
                from="meekijken"
              />
            </>
          )}
        />
      </section>
      <Card title={texts.words}>
        <p class="zww-words">{bench.post.caption || texts.noWords}</p>
      </Card>
      <Card title={texts.where}>
        <WhereAndWhen {...props} />
      </Card>
      <Form
        action={addresses.approval(slug, bench.post.id)}
        errors={props.errors}
        hidden={{ zegel: look.contact.seal, gezien: look.fingerprint }}
      >
        {mayAll && look.kept.length > 0 && <KeptWords {...props} />}
        {mayAll ? (
          <ApproveIt {...props} />
        ) : (
          <Notice kind="warning" title={texts.mayNot}>
            {texts.mayNotLead}
          </Notice>
        )}
        <GiveBack note={props.ticked.note} />
      </Form>
    </>
  )
}

const WhereAndWhen = ({ look, sayMoment }: Props) => {
  const { bench, grounds } = look.contact
  const { plannedAt } = bench.post
  const when = plannedAt && sayMoment(plannedAt)
  return (
    <ul>
      {grounds.map(({ channel, photos }) => {
        const how = RULES[channel].mode === 'hand_off' ? texts.byHand : texts.byItself
        return <li>{texts.goes(channelNames[channel], photos.map(mediumOfSheet), how(when))}</li>
      })}
    </ul>
  )
}

const ApproveIt = ({ look, ticked, errors }: Props) => {
  const media = look.sheet.map(mediumOfSheet)
  return (
    <Card>
      {look.wanted.length > 0 && (
        <>
          <CheckboxList
            name="kind"
            legend={texts.lookFor}
            hint={texts.lookForHint(media)}
            error={errorOf(errors, 'kind')}
            choices={look.wanted.map((child) => asChoice(look, child))}
            ticked={ticked.seen}
          />
          <Paragraph>{texts.strangers}</Paragraph>
        </>
      )}
      <CheckboxList
        name="gezocht"
        legend={texts.looked}
        error={errorOf(errors, 'gezocht')}
        choices={[
          {
            value: 'ja',
            label: look.wanted.length > 0 ? texts.lookedNotSeen(media) : texts.lookedAtAll(media),
          },
        ]}
        ticked={ticked.hasLooked ? ['ja'] : []}
      />
      <ButtonRow>
        <Button name="doe" value="akkoord">
          {texts.approve}
        </Button>
      </ButtonRow>
    </Card>
  )
}

/** A child that may be on one channel and not on another is only looked for where it may not be. */
function asChoice({ sheet, contact: { bench } }: ToLookAt, { person, channels }: Wanted): Choice {
  const label = texts.see(bench.names.get(person) ?? '', sheet.map(mediumOfSheet))
  const isEverywhere = channels.length === bench.post.channels.length
  return { value: person, label, hint: isEverywhere ? undefined : texts.seeOnly(channels) }
}

/** Words that the check would rather not see: a second person reads why they are there, and says so or not. */
const KeptWords = ({ look, ticked, errors }: Props) => (
  <Card title={texts.kept}>
    <ul>
      {look.kept.map((finding) => (
        <li>{sayKept(finding)}</li>
      ))}
    </ul>
    <Paragraph>{texts.keptWhy(look.contact.bench.brief.wordsReason)}</Paragraph>
    <CheckboxList
      name="woorden"
      legend={texts.keptLegend}
      error={errorOf(errors, 'woorden')}
      choices={[{ value: 'ja', label: texts.keptYes }]}
      ticked={ticked.keptIsFine ? ['ja'] : []}
    />
  </Card>
)

const GiveBack = ({ note }: { note: string }) => (
  <Card title={texts.back}>
    <Paragraph>{texts.backLead}</Paragraph>
    <TextArea name="notitie" label={texts.note} hint={texts.noteHint} value={note} rows={3} optional />
    <ButtonRow>
      <Button name="doe" value="teruggeven">
        {texts.sendBack}
      </Button>
    </ButtonRow>
  </Card>
)

const errorOf = (errors: readonly FieldError[], field: string) =>
  errors.find((error) => error.field === field)?.message
