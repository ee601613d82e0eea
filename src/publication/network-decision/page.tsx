import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { NETWORKS_AS_OF, RULES } from '../channels/networks.ts'
import type { ChannelDecision } from '../decision.ts'
import {
  type DecisionField,
  type DecisionForm,
  EMPTY_DECISION,
  type NetworkLine,
} from './network-decision.ts'
import { sayNetworkState, networkTexts as texts } from './texts.nl.ts'

/** What was typed for one network and could not be kept. */
export type RefusedDecision = {
  channel: ChannelId
  form: DecisionForm
  field: DecisionField | undefined
  message: string
}

type Props = {
  slug: string
  lines: readonly NetworkLine[]
  isPractice: boolean
  /** "1 november 2026", of a calendar day. */
  sayDate: (day: string) => string
  refused: RefusedDecision | undefined
}

/** All seven at a glance; what can be changed about one is folded under it. */
export const NetworksPage = (props: Props) => {
  const { lines, isPractice, sayDate } = props
  return (
    <>
      <Paragraph lead>{texts.lead}</Paragraph>
      {isPractice ? <Paragraph>{texts.practice}</Paragraph> : <Notice kind="info">{texts.notYet}</Notice>}
      {lines.map((line) => (
        <Network {...props} line={line} />
      ))}
      <Paragraph>{texts.asOf(sayDate(NETWORKS_AS_OF))}</Paragraph>
    </>
  )
}

const Network = (props: Props & { line: NetworkLine }) => {
  const { line, sayDate, refused } = props
  const { channel, state, decision } = line
  const isOn = state.is === 'on'
  const mine = refused?.channel === channel ? refused : undefined
  return (
    <Card id={channel} title={RULES[channel].name}>
      <StatusLine icon={isOn ? 'yes-check' : 'no-cross'}>{sayNetworkState(state, sayDate)}</StatusLine>
      {isOn && decision && <Decided decision={decision} sayDate={sayDate} />}
      <WhatItCan channel={channel} />
      {mine && mine.field === undefined && <Notice kind="warning">{mine.message}</Notice>}
      {isOn && <EndIt {...props} />}
      <details class="zww-details" open={mine !== undefined}>
        <summary>{decision ? texts.formTitle.again : texts.formTitle.new}</summary>
        <Decide {...props} mine={mine} />
      </details>
    </Card>
  )
}

const Decided = ({ decision, sayDate }: { decision: ChannelDecision; sayDate: Props['sayDate'] }) => (
  <ul>
    <li>
      {texts.owner}: {decision.owner}
    </li>
    <li>
      {texts.dpia}: {decision.dpia}
    </li>
    <li>
      {texts.review}: {sayDate(decision.reviewOn)}
    </li>
  </ul>
)

const WhatItCan = ({ channel }: { channel: ChannelId }) => {
  const { text, photos, takeBack, cost } = RULES[channel]
  return (
    <>
      <Heading level={3}>{texts.takes}</Heading>
      <Paragraph>
        {[
          texts.takesText(text.max),
          texts.takesPhotos(photos.min, photos.max),
          ...(photos.ratio ? [texts.takesShape] : []),
        ].join(' ')}
      </Paragraph>
      <Heading level={3}>{texts.takesBack}</Heading>
      <Paragraph>{texts.takeBack(takeBack)}</Paragraph>
      {cost && <Paragraph>{texts.cost(cost)}</Paragraph>}
    </>
  )
}

const EndIt = ({ slug, line: { channel } }: Props & { line: NetworkLine }) => (
  <Form action={addresses.networks(slug)} hidden={{ netwerk: channel, doe: 'uit' }}>
    <Paragraph>{texts.endLead}</Paragraph>
    <ButtonRow>
      <Button kind="danger">{texts.end(RULES[channel].name)}</Button>
    </ButtonRow>
  </Form>
)

type DecideProps = Props & { line: NetworkLine; mine: RefusedDecision | undefined }

const Decide = ({ slug, line: { channel }, mine }: DecideProps) => {
  const form = mine?.form ?? EMPTY_DECISION
  const id = (field: DecisionField) => `${channel}-${field}`
  const field = (name: DecisionField) => ({
    ...{ name, id: id(name), value: form[name] },
    error: mine?.field === name ? mine.message : undefined,
  })
  return (
    <Form
      action={addresses.networks(slug)}
      hidden={{ netwerk: channel, doe: 'aan' }}
      errors={mine?.field ? [{ field: id(mine.field), message: mine.message }] : []}
    >
      <TextField type="date" label={texts.decidedOn} {...field('decidedOn')} />
      <TextField label={texts.dpiaField} hint={texts.dpiaHint} {...field('dpia')} />
      <TextField label={texts.ownerField} hint={texts.ownerHint} {...field('owner')} />
      <TextField type="date" label={texts.reviewOn} hint={texts.reviewHint} {...field('reviewOn')} />
      <ButtonRow>
        <Button>{texts.save(RULES[channel].name)}</Button>
      </ButtonRow>
    </Form>
  )
}
