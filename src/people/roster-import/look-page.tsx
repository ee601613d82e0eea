import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList, RadioCards } from '#ui/choices.tsx'
import { ErrorSummary, Form, TextField } from '#ui/form.tsx'
import type { IconName } from '#ui/icons.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import type { ConfirmRefusal } from './actions.ts'
import type { Demands } from './guard.ts'
import { IS_NEW } from './match.ts'
import type { Counts } from './plan.ts'
import type { Detail, Doubt, Report, Section } from './report.ts'
import type { SchoolFile } from './school-file.ts'
import { confirmRefusals, sayDropped, sayKind, sayWarning, texts } from './texts.nl.ts'

export type LookProps = {
  slug: string
  schoolName: string
  draftId: string
  hash: string
  file: SchoolFile
  report: Report
  demands: Demands
  schoolYear: { from: string; to: string } | undefined
  staffNotInFile: number
  isNothing: boolean
  refused: readonly ConfirmRefusal[]
  /** What was typed before it was refused. */
  typed: string
  sayDay: (day: string) => string
}

/** What a file would do, before anything is done. */
export const LookPage = (props: LookProps) => {
  const { file, report, isNothing, refused, sayDay } = props
  const day = file.referenceDay === undefined ? undefined : sayDay(file.referenceDay)
  return (
    <>
      <ErrorSummary errors={problemsIn(refused)} />
      {refused.includes('changed_meanwhile') && (
        <Notice kind="warning">{confirmRefusals.changed_meanwhile}</Notice>
      )}
      <Paragraph>{texts.fileIs(file.schoolYear, day)}</Paragraph>
      {isNothing ? (
        <Notice kind="success">{texts.nothingToDo}</Notice>
      ) : (
        <Paragraph lead>{texts.nothingYet}</Paragraph>
      )}
      <Heading level={2}>{texts.counts}</Heading>
      <Tiles>
        {report.sections.map(({ kind, count }) => (
          <Tile
            href={isDoubt(kind) ? '#twijfel' : `#${kind}`}
            icon={icons[kind] ?? 'people'}
            title={String(count)}
            line={sayKind(kind, count)}
          />
        ))}
      </Tiles>
      {report.doubts.length > 0 && <Doubts {...props} />}
      {report.sections
        .filter(({ kind }) => !isDoubt(kind))
        .map((section) => (
          <Who section={section} />
        ))}
      <Noticed {...props} />
      <Answer {...props} />
    </>
  )
}

const icons: Partial<Record<keyof Counts, IconName>> = {
  ...{ left: 'warning', missing: 'warning', doubtful: 'info', doubtfulStaff: 'info', unchanged: 'yes-check' },
}

const means: Partial<Record<keyof Counts, string>> = {
  new: texts.noConsent,
  left: texts.leftMeans,
  missing: texts.missingMeans,
  newStaff: texts.rolesMean,
}

const isDoubt = (kind: keyof Counts) => kind === 'doubtful' || kind === 'doubtfulStaff'

const MOST_SHOWN = 500

const Who = ({ section: { kind, count, lines } }: { section: Section }) => (
  <section id={kind} tabindex={-1}>
    <Heading level={2}>
      {count} {sayKind(kind, count)}
    </Heading>
    {means[kind] !== undefined && <Paragraph>{means[kind]}</Paragraph>}
    {lines.length > 0 && (
      <details class="zww-details">
        <summary>{texts.seeWho}</summary>
        <ul>
          {lines.slice(0, MOST_SHOWN).map(({ name, detail }) => (
            <li>
              {name} {detail !== '' && texts.isAlready(detail)}
            </li>
          ))}
          {lines.length > MOST_SHOWN && <li>{texts.more(lines.length - MOST_SHOWN)}</li>}
        </ul>
      </details>
    )}
  </section>
)

const Doubts = ({ slug, draftId, report, sayDay }: LookProps) => (
  <>
    <Heading level={2} id="twijfel">
      {texts.doubtTitle}
    </Heading>
    <Paragraph>{texts.doubtLead}</Paragraph>
    <Form action={addresses.rosterDraft(slug, draftId)} hidden={{ doe: 'wie' }}>
      {report.doubts.map((doubt) => (
        <WhoIsThis doubt={doubt} sayDay={sayDay} />
      ))}
      <ButtonRow>
        <Button kind="secondary">{texts.saveAnswers}</Button>
      </ButtonRow>
    </Form>
  </>
)

const WhoIsThis = ({ doubt, sayDay }: { doubt: Doubt; sayDay: LookProps['sayDay'] }) => {
  const say = (name: string, { birthDate, group }: Detail) =>
    texts.bornOn(name, birthDate && sayDay(birthDate), group)
  return (
    <RadioCards
      name={`wie-${doubt.place}`}
      legend={texts.doubtAbout(say(doubt.name, doubt.detail))}
      optional
      choices={[
        ...doubt.candidates.map(({ id, name, detail }) => ({
          value: id,
          label: texts.isSame(say(name, detail)),
        })),
        { value: IS_NEW, label: texts.isNew },
      ]}
    />
  )
}

const Noticed = ({ file, staffNotInFile }: LookProps) => {
  const combined = file.groups.filter(({ kind }) => kind === 'combined').length
  const dropped = Object.entries(file.dropped)
  const unknown = Object.entries(file.unknown)
  return (
    <>
      {file.warnings.length + combined + staffNotInFile > 0 && (
        <>
          <Heading level={2}>{texts.warnings}</Heading>
          <ul>
            {file.warnings.map((warning) => (
              <li>{sayWarning(warning)}</li>
            ))}
            {combined > 0 && <li>{texts.combined(combined)}</li>}
            {staffNotInFile > 0 && <li>{texts.staffRest(staffNotInFile)}</li>}
          </ul>
        </>
      )}
      {dropped.length + unknown.length > 0 && (
        <>
          <Heading level={2}>{texts.dropped}</Heading>
          <Paragraph>{texts.droppedLead}</Paragraph>
          <ul>
            {dropped.map(([element, times]) => (
              <li>{sayDropped(element, times)}</li>
            ))}
            {unknown.length > 0 && (
              <li>
                {texts.unknown}: {unknown.map(([element, times]) => `${element} (${times})`).join(', ')}
              </li>
            )}
          </ul>
        </>
      )}
    </>
  )
}

const fields: Partial<Record<ConfirmRefusal, string>> = {
  ...{ number_wrong: 'aantal', year_not_accepted: 'schooljaar', school_not_said: 'school' },
}
/** At the top of a page that is long, with a way down to each. */
const problemsIn = (refused: readonly ConfirmRefusal[]) =>
  refused.flatMap((code) => {
    const field = fields[code]
    return field === undefined ? [] : [{ field, message: confirmRefusals[code] }]
  })

const Answer = (props: LookProps) => {
  const { slug, schoolName, draftId, hash, demands, schoolYear, refused, typed, isNothing } = props
  const error = (code: ConfirmRefusal) => (refused.includes(code) ? confirmRefusals[code] : undefined)
  return (
    <>
      {!isNothing && <Heading level={2}>{texts.confirmTitle}</Heading>}
      <Form action={addresses.rosterDraft(slug, draftId)} hidden={{ gezien: hash }}>
        {demands.isOurs && (
          <CheckboxList
            name="school"
            legend={texts.oursLegend}
            error={error('school_not_said')}
            choices={[{ value: 'ja', label: texts.ours(schoolName) }]}
          />
        )}
        {schoolYear && (
          <CheckboxList
            name="schooljaar"
            legend={texts.newYearLegend}
            hint={texts.newYearHint}
            error={error('year_not_accepted')}
            choices={[{ value: 'ja', label: texts.newYear(schoolYear.from, schoolYear.to) }]}
          />
        )}
        {demands.missing !== undefined && (
          <TextField
            name="aantal"
            label={texts.missingLabel(demands.missing)}
            hint={texts.missingHint}
            value={typed}
            error={error('number_wrong')}
          />
        )}
        <ButtonRow>
          {!isNothing && (
            <Button name="doe" value="bevestig">
              {texts.confirm}
            </Button>
          )}
          <Button kind="secondary" name="doe" value="stop">
            {isNothing ? texts.close : texts.stop}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
