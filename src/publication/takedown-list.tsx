import { Card } from '#ui/card.tsx'
import type { IconName } from '#ui/icons.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import type { PostStatus } from './actions/read-status.ts'
import type { ChannelId } from './channels/channel.ts'
import { channelNames } from './delivery-texts.nl.ts'
import { statusTexts as texts } from './status-texts.nl.ts'
import type { StoredTakedown } from './store/takedowns.ts'
import type { TakedownState } from './takedown.ts'

type Props = { status: PostStatus; sayMoment: (at: Date) => string }
type Line = { channel: ChannelId; icon: IconName; sentence: string; numbers: readonly number[] }

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
      {lines.map(({ channel, icon, sentence, numbers }) => (
        <StatusLine icon={icon}>
          {numbers.length === 0 ? channelNames[channel] : texts.ofPhotos(channelNames[channel], numbers)}:{' '}
          {sentence}
        </StatusLine>
      ))}
    </Card>
  )
}

/** What is said of several photos in the same place at the same moment is said once. */
function linesOf({ status, sayMoment }: Props): Line[] {
  const lines = new Map<string, Line>()
  for (const one of status.takedowns) {
    const sentence = sayTakedown(status, sayMoment, one)
    const key = `${one.channel} ${sentence}`
    const numbers = [...(lines.get(key)?.numbers ?? []), ...numberOf(status, one)].sort((a, b) => a - b)
    lines.set(key, { channel: one.channel, icon: ICONS[one.takedown.is], sentence, numbers })
  }
  return [...lines.values()]
}

/** Which photo, where one goes by itself and there are more. */
function numberOf({ photoIds }: PostStatus, { target }: StoredTakedown): number[] {
  if (target.unit === 'post' || photoIds.length === 1) return []
  return [photoIds.indexOf(target.photoId) + 1]
}

function sayTakedown(
  { names, tasks }: PostStatus,
  sayMoment: Props['sayMoment'],
  { id, takedown }: StoredTakedown,
): string {
  const nameOf = (person: string) => names.get(person) ?? texts.somebody
  switch (takedown.is) {
    case 'asked':
      return texts.asksRemoval
    case 'acknowledged':
      return texts.checksRemoval
    case 'with_person': {
      const task = tasks.find(({ takedownId }) => takedownId === id)
      return task ? texts.withPerson(nameOf(task.personId), sayMoment(task.dueAt)) : texts.withSomebody
    }
    case 'gone': {
      const { evidence } = takedown
      return evidence.kind === 'person_looked'
        ? texts.personLooked(sayMoment(evidence.at), nameOf(evidence.by), evidence.note)
        : texts.evidence[evidence.kind](sayMoment(evidence.at))
    }
    case 'out_of_reach':
      return texts.outOfReach(nameOf(takedown.by), takedown.note)
    default:
      return takedown satisfies never
  }
}
