import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form.tsx'
import type { IconName } from '#ui/icons.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import type { Thing } from '../medium-texts.nl.ts'
import { texts } from '../post-texts.nl.ts'
import type { Finding, FindingLevel, TextPlace } from './finding.ts'
import { sayFinding } from './finding-texts.nl.ts'

type Props = {
  findings: readonly Finding[]
  /** What a photo is called in this post. */
  thingOf: (photo: string) => Thing
  reason: string
  error: string | undefined
}

const LEVELS = {
  block: { icon: 'no-cross', word: texts.blocks },
  warn: { icon: 'warning', word: texts.warns },
} as const satisfies Record<FindingLevel, { icon: IconName; word: string }>

/** What the words give away: what has to go, what deserves a second look, and the one tap that says "is geen kind". */
export const WordFindings = ({ findings, thingOf, reason, error }: Props) => {
  if (findings.length === 0) return null
  const blocks = findings.some(({ level }) => level === 'block')
  return (
    <>
      <Notice kind={blocks ? 'warning' : 'info'} title={texts.findingsTitle}>
        <ul class="zww-findings">
          {perSentence(findings).map(({ sentence, first, places }) => (
            <li>
              <StatusLine icon={LEVELS[first.level].icon}>
                {texts.foundIn({ caption: isInCaption(places), photos: thingsAt(places, thingOf) })}:{' '}
                {LEVELS[first.level].word}
              </StatusLine>
              <p>{sentence}</p>
              {first.kind === 'pupil_name' && first.level === 'warn' && (
                <Button kind="secondary" name="geen-kind" value={first.found}>
                  {texts.noChild(first.found)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
      {blocks && (
        <TextField
          name="reden"
          label={texts.reason}
          hint={texts.reasonHint}
          error={error}
          value={reason}
          optional
        />
      )}
    </>
  )
}

type Said = { sentence: string; first: Finding; places: readonly TextPlace[] }

/** The same in the words and in descriptions that were made of them is said once. */
function perSentence(findings: readonly Finding[]): Said[] {
  const groups = Map.groupBy(findings, sayFinding)
  return [...groups].flatMap(([sentence, group]) => {
    const [first] = group
    return first ? [{ sentence, first, places: group.map(({ place }) => place) }] : []
  })
}

const isInCaption = (places: readonly TextPlace[]) => places.some((place) => place.in === 'caption')

function thingsAt(places: readonly TextPlace[], thingOf: Props['thingOf']): Thing[] {
  const photos = new Set(places.flatMap((place) => (place.in === 'caption' ? [] : [place.photo])))
  return [...photos].map(thingOf).sort((a, b) => a.number - b.number)
}
