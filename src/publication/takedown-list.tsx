import { Card } from '#ui/card.tsx'
import type { IconName } from '#ui/icons.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import type { PostStatus } from './actions/read-status.ts'
import type { ChannelId } from './channels/channel.ts'
import { RULES } from './channels/networks.ts'
import { channelNames } from './delivery-texts.nl.ts'
import { byReach } from './showing.ts'
import { statusTexts as texts } from './status-texts.nl.ts'
import type { StoredTakedown } from './store/takedowns.ts'
import type { Evidence, TakedownState } from './takedown.ts'

type Props = { status: PostStatus; sayMoment: (at: Date) => string }
type Said = { head: string; more: string }
type Line = Said & { channel: ChannelId; icon: IconName; numbers: readonly number[] }

const ICONS: Record<TakedownState, IconName> = {
  asked: 'clock',
  acknowledged: 'clock',
  with_person: 'people',
  gone: 'yes-check',
  out_of_reach: 'warning',
}

/** What was taken away, with what shows it; or where it is on its way. */
export const Takedowns = (props: Props) => {
  const lines = linesOf(props)
  if (lines.length === 0) return null
  return (
    <Card title={texts.takenAwayTitle}>
      {lines.map(({ channel, icon, head, more, numbers }) => (
        <StatusLine icon={icon}>
          {numbers.length === 0 ? channelNames[channel] : texts.ofPhotos(channelNames[channel], numbers)}:{' '}
          {head} <span class="zww-status__more">{more}</span>
        </StatusLine>
      ))}
    </Card>
  )
}

/** What is said of several photos in the same place at the same moment is said once. */
function linesOf({ status, sayMoment }: Props): Line[] {
  const lines = new Map<string, Line>()
  for (const one of status.takedowns) {
    const said = sayTakedown(status, sayMoment, one)
    const key = `${one.channel} ${said.head} ${said.more}`
    const numbers = [...(lines.get(key)?.numbers ?? []), ...numberOf(status, one)].sort((a, b) => a - b)
    lines.set(key, { ...said, channel: one.channel, icon: ICONS[one.takedown.is], numbers })
  }
  return [...lines.values()].sort(byReach)
}

/** Which photo, where one goes by itself and there are more. */
function numberOf({ photoIds }: PostStatus, { target }: StoredTakedown): number[] {
  if (target.unit === 'post' || photoIds.length === 1) return []
  return [photoIds.indexOf(target.photoId) + 1]
}

function sayTakedown(
  { names, tasks }: PostStatus,
  sayMoment: Props['sayMoment'],
  { id, channel, takedown }: StoredTakedown,
): Said {
  const nameOf = (person: string) => names.get(person) ?? texts.somebody
  switch (takedown.is) {
    case 'asked':
      return sayAsked(channel)
    case 'acknowledged':
      return { head: texts.saidGone, more: texts.checks }
    case 'with_person': {
      const task = tasks.find(({ takedownId }) => takedownId === id)
      if (!task) return { head: texts.withPerson(texts.somebody), more: '' }
      return { head: texts.withPerson(nameOf(task.personId)), more: texts.before(sayMoment(task.dueAt)) }
    }
    case 'gone':
      return sayGone(takedown.evidence, sayMoment, nameOf)
    case 'out_of_reach':
      return { head: texts.outOfReachHead, more: texts.wrote(nameOf(takedown.by), takedown.note) }
    default:
      return takedown satisfies never
  }
}

/** Nobody is told that something is on its way off where we can't take it off. */
function sayAsked(channel: ChannelId): Said {
  const { unit, by } = RULES[channel].takeBack
  if (unit === 'none') return { head: texts.beyondRecall, more: texts.colleagueAsked }
  return by === 'person'
    ? { head: texts.byPerson, more: texts.colleagueAsked }
    : { head: texts.removing, more: texts.looksAfterwards }
}

function sayGone(
  evidence: Evidence,
  sayMoment: Props['sayMoment'],
  nameOf: (person: string) => string,
): Said {
  const moment = sayMoment(evidence.at)
  if (evidence.kind === 'never_placed') return { head: texts.neverPlaced, more: texts.certainSince(moment) }
  return evidence.kind === 'person_looked'
    ? { head: texts.gone, more: texts.personLooked(moment, nameOf(evidence.by), evidence.note) }
    : { head: texts.gone, more: texts.evidence[evidence.kind](moment) }
}
