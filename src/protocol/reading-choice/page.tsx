import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { RuleQuote, VerdictBadge } from '#ui/verdict.tsx'
import { badges } from '../checker/verdict-badge.ts'
import { type ChoiceMade, isForGate, isSetting, optionNamed, type Reading } from './choice.ts'
import type { Changed } from './reach.ts'
import { texts } from './texts.nl.ts'

/** What each other option would change. */
export type Reaches = { situations: number; perOption: ReadonlyMap<string, readonly Changed[]> }

export type ReadingProps = {
  slug: string
  reading: Reading
  rule: { name: string; citaat: string }
  now: string
  made: readonly ChoiceMade[]
  former: string | undefined
  /** Undefined: this reading works in the gate, or there is nothing to choose. */
  reaches: Reaches | undefined
  shown: 'as_it_is' | 'saved' | 'unchanged'
  refused: string | undefined
  sayDay: (at: Date) => string
  nameOf: (personId: string | null) => string
}

/** One question about one rule: its words, what can be chosen, and how far each choice reaches. */
export const ReadingPage = (props: ReadingProps) => {
  const { reading, rule } = props
  return (
    <>
      <Outcome {...props} />
      <RuleQuote name={rule.name} text={rule.citaat} />
      {reading.why && (
        <>
          <Heading level={2}>{texts.why}</Heading>
          <Paragraph>{reading.why}</Paragraph>
        </>
      )}
      {isForGate(reading) && <Paragraph>{texts.forGate}</Paragraph>}
      {isSetting(reading) ? <Choose {...props} /> : <Fixed {...props} />}
    </>
  )
}

const Outcome = ({ slug, reading, now, former, shown }: ReadingProps) => {
  if (shown === 'as_it_is') return null
  if (shown === 'unchanged')
    return (
      <Notice kind="info" title={texts.same}>
        {texts.sameLine}
      </Notice>
    )
  return (
    <>
      <Notice kind="success" title={texts.saved}>
        {texts.savedLine(labelOf(reading, now))}
      </Notice>
      {former !== undefined && (
        <Form action={addresses.readingChoice(slug, reading.key)} hidden={{ keuze: former }}>
          <ButtonRow>
            <Button kind="secondary" icon="back-arrow">
              {texts.undo(labelOf(reading, former))}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

const Fixed = ({ reading, now, refused }: ReadingProps) => (
  <>
    {refused && <Notice kind="warning">{refused}</Notice>}
    <Notice kind="info" title={labelOf(reading, now)}>
      {texts.noSetting}
    </Notice>
  </>
)

const Choose = (props: ReadingProps) => {
  const { slug, reading, now, refused } = props
  return (
    <>
      <Form
        action={addresses.readingChoice(slug, reading.key)}
        errors={refused ? [{ field: 'keuze', message: refused }] : []}
      >
        <RadioCards
          name="keuze"
          legend={texts.legend}
          chosen={now}
          error={refused}
          choices={reading.options.map(({ id, label }) => ({ value: id, label, hint: hintFor(props, id) }))}
        />
        <ButtonRow>
          <Button>{texts.save}</Button>
        </ButtonRow>
      </Form>
      <Made {...props} />
      <Notes {...props} />
      {reading.options.map(({ id, label }) => (
        <Changes label={label} changed={props.reaches?.perOption.get(id) ?? []} />
      ))}
    </>
  )
}

function hintFor({ now, reaches }: ReadingProps, option: string): string | undefined {
  if (option === now) return texts.chosenNow
  const changed = reaches?.perOption.get(option)
  return reaches && changed ? texts.reach(changed.length, reaches.situations) : undefined
}

/** What stands beside a question of "Mag dit?" with each of these choices. */
const Notes = ({ reading: { options } }: ReadingProps) =>
  options.every(({ note }) => note === undefined) ? null : (
    <details class="zww-details">
      <summary>{texts.notes}</summary>
      <ul>{options.map(({ label, note }) => note && <li>{texts.noteWith(label, note)}</li>)}</ul>
    </details>
  )

const Made = ({ reading, made, sayDay, nameOf }: ReadingProps) => {
  const [newest, ...earlier] = made
  if (!newest) return <StatusLine icon="info">{texts.notMade}</StatusLine>
  return (
    <>
      <StatusLine icon="clock">{texts.madeBy(nameOf(newest.by), sayDay(newest.at))}</StatusLine>
      {earlier.length > 0 && (
        <details class="zww-details">
          <summary>{texts.earlier}</summary>
          <ul>
            {earlier.map(({ option, by, at }) => (
              <li>{texts.earlierLine(labelOf(reading, option), nameOf(by), sayDay(at))}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Changes = ({ label, changed }: { label: string; changed: readonly Changed[] }) =>
  changed.length === 0 ? null : (
    <details class="zww-details">
      <summary>{texts.changesTitle(label)}</summary>
      <ul class="zww-examples">
        {changed.map(({ title, from, to, differsIn }) => (
          <li>
            {title}
            <span>
              {texts.before} <VerdictBadge kind={badges[from]} />
            </span>
            {differsIn === 'verdict' ? (
              <span>
                {texts.after} <VerdictBadge kind={badges[to]} />
              </span>
            ) : (
              <span class="zww-hint">{texts.differsIn[differsIn]}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )

/** A choice of an earlier version may have no label any more; then its own word is all there is. */
const labelOf = (reading: Reading, option: string) => optionNamed(reading, option)?.label ?? option
