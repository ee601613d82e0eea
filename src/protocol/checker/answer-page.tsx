import type { PropsWithChildren } from 'hono/jsx'
import type { RuleBook, RuleDecision, RuleVerdict, WayOut } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import type { AdviceLine } from '../advice.ts'
import type { Protocol } from '../protocol.ts'
import { addressWith, type Given, withSet } from './answers.ts'
import { GivenAnswers } from './given-answers.tsx'
import { Grounds, readBySchool } from './grounds.tsx'
import { voiceOf } from './screen.ts'
import { texts, type Voice } from './texts.nl.ts'

type Props = {
  slug: string
  action: string
  school: string
  agreement: Protocol
  book: RuleBook
  role: string | undefined
  given: Given
  decision: RuleDecision
  advice: { lines: readonly AdviceLine[]; day: string }
  since: string
  frame: 'whole' | 'embedded'
}

/** Whom this decision names, as the agreement calls them. */
export const peopleIn = ({ people }: RuleBook, { van = [], aan = [] }: RuleDecision): readonly string[] =>
  [...van, ...aan].map((person) => people[person] ?? person)

/** The answer, the school's own words for it, what would make it a yes, and where help is. */
export const AnswerPage = (props: Props) => {
  const { slug, action, book, role, given, decision, agreement } = props
  const voice = voiceOf(role)
  const { verdict } = decision
  const line = verdict in texts.lines ? texts.lines[verdict as keyof typeof texts.lines][voice] : undefined
  return (
    <div id="antwoord" class="zww-answer">
      {verdict === 'mag_met_toestemming' && (
        <Paragraph lead>{texts.permissionFrom(peopleIn(book, decision))}</Paragraph>
      )}
      {line && <Paragraph lead>{line}</Paragraph>}
      <Grounds title={texts.whyTitle} agreement={agreement} grounds={decision.determining} />
      {readBySchool(props).map((why) => (
        <Paragraph>{texts.asWeRead(why)}</Paragraph>
      ))}
      <Remedies {...props} />
      <Duties obligations={decision.obligations} />
      <Grounds title={texts.alsoTitle} agreement={agreement} grounds={decision.mayAlso} />
      <AdviceLines {...props.advice} />
      <WhereTo slug={slug} voice={voice} verdict={verdict} frame={props.frame} />
      <GivenAnswers action={action} role={role} given={given} />
      <ButtonRow>
        <ButtonLink kind="secondary" href={action}>
          {texts.again}
        </ButtonLink>
      </ButtonRow>
      <p class="zww-hint">
        {texts.version(props.school, props.since)}{' '}
        <Outside frame={props.frame} href={addresses.protocol(slug)}>
          {texts.wholeAgreement}
        </Outside>
      </p>
    </div>
  )
}

const Remedies = ({ action, book: rules, role, given, decision }: Props) => {
  const { remedies, verdict } = decision
  if (remedies.length === 0) return null
  return (
    <section class="zww-answer__part">
      <Heading level={2}>{texts.remediesTitle(verdict)}</Heading>
      <ul class="zww-answer__ways">
        {remedies.map((way) => (
          <li>
            {way.set ? (
              <Link href={addressWith(action, withSet(rules, given, way.set))}>{way.texts.join(' ')}</Link>
            ) : (
              way.texts.join(' ')
            )}
            {way.verdict && <span class="zww-hint"> {sayLeads(way, voiceOf(role))}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayLeads({ verdict }: WayOut, voice: Voice): string {
  if (verdict === undefined || verdict === 'onbekend') return texts.remedyAsks
  return texts.remedyLeads(texts.verdict(verdict, voice, []))
}

const Duties = ({ obligations }: Pick<RuleDecision, 'obligations'>) =>
  obligations.length === 0 ? null : (
    <section class="zww-answer__part">
      <Heading level={2}>{texts.dutiesTitle}</Heading>
      <ul>
        {obligations.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  )

const AdviceLines = ({ lines, day }: Props['advice']) =>
  lines.length === 0 ? null : (
    <section class="zww-answer__part">
      <Heading level={2}>{texts.adviceTitle}</Heading>
      <Paragraph>{texts.adviceLead(day)}</Paragraph>
      <ul>
        {lines.map(({ text, source }) => (
          <li>
            {text} <span class="zww-hint">{texts.source(source)}</span>
          </li>
        ))}
      </ul>
    </section>
  )

/** Whoever has to ask hears how; and with every no stands where help is, because nobody may be kept from telling. */
const WhereTo = (props: Pick<Props, 'slug' | 'frame'> & { voice: Voice; verdict: RuleVerdict }) => {
  const { slug, voice, verdict, frame } = props
  const asks = verdict === 'vraag_leerkracht' || verdict === 'mag_met_toestemming' || verdict === 'geen_regel'
  return (
    <>
      {asks && (
        <section class="zww-answer__part">
          <Heading level={2}>{texts.askTitle}</Heading>
          <Paragraph>{texts.ask[voice]}</Paragraph>
        </section>
      )}
      {verdict !== 'mag' && (
        <section class="zww-answer__part">
          <Heading level={2}>{voice === 'pupil' ? texts.helpTitle : texts.helpTitleOther}</Heading>
          <Paragraph>{texts.help[voice]}</Paragraph>
          <Outside frame={frame} href={addresses.somethingWrong(slug)}>
            {texts.helpLink}
          </Outside>
        </section>
      )}
    </>
  )
}

/** Out of the frame of another site: no other page of ours may stand in one. */
const Outside = ({ frame, href, children }: PropsWithChildren<Pick<Props, 'frame'> & { href: string }>) => (
  <a class="nl-link" href={href} target={frame === 'embedded' ? '_top' : undefined}>
    {children}
  </a>
)
