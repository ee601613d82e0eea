import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Finding, TextPlace } from './finding.ts'
import { sayFinding } from './finding-texts.nl.ts'
import { texts } from './post-texts.nl.ts'

type Props = {
  findings: readonly Finding[]
  /** The number of a photo in this post, counted from one. */
  numberOf: (photo: string) => number
  reason: string
}

/** What the words give away: what has to go, what deserves a second look, and the one tap that says "is geen kind". */
export const WordFindings = ({ findings, numberOf, reason }: Props) => {
  if (findings.length === 0) return null
  const blocks = findings.some(({ level }) => level === 'block')
  const where = (place: TextPlace) =>
    place.in === 'caption' ? texts.inCaption : texts.atPhoto(numberOf(place.photo))
  return (
    <Notice kind={blocks ? 'warning' : 'info'} title={texts.findingsTitle}>
      <ul class="zww-list">
        {findings.map((finding) => (
          <li>
            <strong>
              {where(finding.place)} ({finding.level === 'block' ? texts.blocks : texts.warns}):
            </strong>{' '}
            {sayFinding(finding)}
            {finding.kind === 'pupil_name' && finding.level === 'warn' && (
              <p>
                <Button kind="secondary" name="geen-kind" value={finding.found}>
                  {texts.noChild(finding.found)}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {blocks && (
        <TextField name="reden" label={texts.reason} hint={texts.reasonHint} value={reason} optional />
      )}
    </Notice>
  )
}
