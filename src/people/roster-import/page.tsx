import type { Child } from 'hono/jsx'
import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { type CountKind, sayKind, texts } from './texts.nl.ts'

export type StartProps = {
  slug: string
  isPractice: boolean
  /** The day of the newest import. */
  lastDay: string | undefined
  problem: { is: 'no_file' } | { is: 'refused'; sentence: string } | undefined
  /** Somebody looked at a file and stopped. */
  isStopped: boolean
  /** A file was confirmed in which nothing was new. */
  hadNothing: boolean
}

/** Where a file is chosen. A practice school says why it takes none. */
export const StartPage = ({ slug, isPractice, lastDay, problem, isStopped, hadNothing }: StartProps) => {
  if (isPractice)
    return (
      <>
        <Notice kind="info">{texts.practice}</Notice>
        <Paragraph>{texts.practiceHelp}</Paragraph>
      </>
    )
  const noFile = problem?.is === 'no_file' ? texts.noFile : undefined
  return (
    <>
      {problem?.is === 'refused' && (
        <Notice kind="error" title={texts.refused}>
          {problem.sentence}
        </Notice>
      )}
      {isStopped && <Notice kind="success">{texts.stopped}</Notice>}
      {hadNothing && <Notice kind="success">{texts.nothingToDo}</Notice>}
      <Paragraph lead>{texts.lead}</Paragraph>
      <Paragraph>{texts.how}</Paragraph>
      <Form
        action={addresses.rosterImport(slug)}
        upload
        errors={noFile === undefined ? [] : [{ field: 'bestand', message: noFile }]}
      >
        <FileField name="bestand" label={texts.file} hint={texts.fileHint} accept=".xml" error={noFile} />
        <ButtonRow>
          <Button>{texts.look}</Button>
        </ButtonRow>
      </Form>
      <Paragraph>{texts.notKept}</Paragraph>
      <Paragraph>
        <Link href={addresses.people(slug)}>{texts.byHand}</Link>
      </Paragraph>
      {lastDay !== undefined && <Paragraph>{texts.last(lastDay)}</Paragraph>}
    </>
  )
}

export type DoneProps = {
  slug: string
  day: string
  counts: readonly { kind: CountKind; count: number }[]
  places: number
}

export const DonePage = ({ slug, day, counts, places }: DoneProps) => {
  const has = (wanted: CountKind) => counts.some(({ kind }) => kind === wanted)
  return (
    <>
      <Notice kind="success" title={texts.doneTitle}>
        {texts.doneLine(day)}
      </Notice>
      <Numbers counts={counts} />
      {(has('left') || has('missing')) && places === 0 && <Paragraph>{texts.noPlaces}</Paragraph>}
      {has('new') && <Paragraph>{texts.noConsent}</Paragraph>}
      {has('newStaff') && <Paragraph>{texts.rolesMean}</Paragraph>}
      <ButtonRow>
        <ButtonLink href={addresses.school(slug)}>{texts.toFront}</ButtonLink>
        <ButtonLink kind="secondary" href={addresses.rosterImport(slug)}>
          {texts.toStart}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

const Numbers = ({ counts }: Pick<DoneProps, 'counts'>): Child => (
  <>
    <Heading level={2}>{texts.doneCounts}</Heading>
    <ul>
      {counts.map(({ kind, count }) => (
        <li>
          {count} {sayKind(kind, count)}
        </li>
      ))}
    </ul>
  </>
)
