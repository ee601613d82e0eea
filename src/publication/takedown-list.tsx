import { Card } from '#ui/card.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { channelNames } from './delivery-texts.nl.ts'
import type { StatusProps } from './post-status.tsx'
import { texts } from './post-texts.nl.ts'
import type { StoredTakedown } from './store/takedowns.ts'

/** What was taken away, with what shows it; or where it is on its way. */
export const Takedowns = (props: StatusProps) => {
  const { takedowns } = props.status
  if (takedowns.length === 0) return null
  return (
    <Card title={texts.takenAwayTitle}>
      {takedowns.map((one) => (
        <StatusLine icon={one.takedown.is === 'gone' ? 'yes-check' : 'clock'}>
          <strong>{channelNames[one.channel]}:</strong> {sayTakedown(props, one)}
        </StatusLine>
      ))}
    </Card>
  )
}

function sayTakedown({ status, sayMoment }: StatusProps, { takedown }: StoredTakedown): string {
  const nameOf = (person: string) => status.names.get(person) ?? ''
  if (takedown.is === 'out_of_reach') return texts.outOfReach(nameOf(takedown.by), takedown.note)
  if (takedown.is !== 'gone') return texts.removing[takedown.is]
  const { evidence } = takedown
  const moment = sayMoment(evidence.at)
  return evidence.kind === 'person_looked'
    ? texts.evidence.person_looked(moment, nameOf(evidence.by), evidence.note)
    : texts.evidence[evidence.kind](moment)
}
