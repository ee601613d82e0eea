import { ACT, type Fact, type Facts, ROLE, type RuleBook, rolesOf, type VerdictChange } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { VerdictBadge } from '#ui/verdict.tsx'
import { questionFor } from '../checker/screen.ts'
import { texts as checkerTexts } from '../checker/texts.nl.ts'
import { badges } from '../checker/verdict-badge.ts'
import { ChangesPage } from '../document/versions-page.tsx'
import type { Protocol } from '../protocol.ts'
import { ruleBookOf } from '../rule-book.ts'
import { answerIn, type Changes } from './changes.ts'
import { texts } from './texts.nl.ts'

type Props = {
  slug: string
  now: Protocol
  next: Protocol
  changes: Changes
  /** The file itself, which goes along to the next step. */
  file: string
  sayDay: (iso: string) => string
}

const MOST_SHOWN = 25

/** What a new version would change, before anything is kept. */
export const PreviewPage = (props: Props) => {
  const { slug, now, next, file, sayDay } = props
  return (
    <>
      <Paragraph lead>{texts.previewLead(next.version, sayDay(next.in_force_from), now.version)}</Paragraph>
      <Paragraph>{texts.nothingYet}</Paragraph>
      <Rules {...props} />
      <Answers {...props} />
      <Lapsed {...props} />
      <Form action={addresses.agreement(slug)} upload hidden={{ doe: 'zet-in-werking', tekst: file }}>
        <Paragraph>{texts.confirmLead}</Paragraph>
        <ButtonRow>
          <Button>{texts.confirm}</Button>
          <ButtonLink kind="secondary" href={addresses.agreement(slug)}>
            {texts.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

const Rules = ({ now, next, changes: { rules, sentences } }: Props) => (
  <>
    <Heading level={2}>{texts.rulesTitle}</Heading>
    {rules.length === 0 && <Paragraph>{texts.noRules}</Paragraph>}
    {rules.length > 0 && (
      <ul>
        {rules.map(({ rule, is, audience }) => (
          <li>
            {texts.rule[is](nameOf(is === 'removed' ? now : next, rule))}{' '}
            {sayAudience(ruleBookOf(is === 'removed' ? now : next), audience)}
          </li>
        ))}
      </ul>
    )}
    <Paragraph>{texts.sentences(sentences.length)}</Paragraph>
    {sentences.length > 0 && (
      <details class="zww-details">
        <summary>{texts.seeSentences}</summary>
        <ChangesPage former={now.version} changes={sentences} />
      </details>
    )}
  </>
)

const nameOf = ({ rules }: Protocol, id: string) => rules.find((rule) => rule.id === id)?.name ?? id

function sayAudience(book: RuleBook, audience: readonly string[]): string {
  if (rolesOf(book).every((role) => audience.includes(role))) return texts.forEverybody
  return texts.forWhom(audience.map((role) => labelOf(book, ROLE, role)))
}

const Answers = ({ next, changes: { verdicts, looked, notWalked } }: Props) => {
  const book = ruleBookOf(next)
  const mostFirst = verdicts.toSorted((one, other) => other.situations - one.situations)
  const rest = mostFirst.slice(MOST_SHOWN).reduce((sum, { situations }) => sum + situations, 0)
  return (
    <>
      <Heading level={2}>{texts.answersTitle}</Heading>
      <Paragraph>
        {texts.looked(looked)} {verdicts.length === 0 && texts.noAnswers}
      </Paragraph>
      {mostFirst.slice(0, MOST_SHOWN).map((change) => (
        <OtherAnswer book={book} change={change} />
      ))}
      {rest > 0 && <Paragraph>{texts.more(rest)}</Paragraph>}
      {notWalked.length > 0 && <Paragraph>{texts.notWalked(notWalked.length)}</Paragraph>}
    </>
  )
}

const OtherAnswer = ({ book, change }: { book: RuleBook; change: VerdictChange }) => {
  const { role, act, from, to, situations, example } = change
  return (
    <Card>
      <Heading level={3}>
        {labelOf(book, ROLE, role)}: {labelOf(book, ACT, act)}
      </Heading>
      <p>{texts.change(situations)}</p>
      <p>
        {texts.from} <VerdictBadge kind={badges[from]} />
      </p>
      <p>
        {texts.to} <VerdictBadge kind={badges[to]} />
      </p>
      <details class="zww-details">
        <summary>{texts.example}</summary>
        <Situation book={book} role={role} facts={example} />
      </details>
    </Card>
  )
}

const Situation = ({ book, role, facts }: { book: RuleBook; role: string; facts: Facts }) => (
  <ul>
    {book.facts
      .filter(({ id }) => id !== ROLE && id !== ACT)
      .map((fact) => sayFact(fact, role, facts))
      .map((line) => line && <li>{line}</li>)}
  </ul>
)

function sayFact(fact: Fact, role: string, facts: Facts): string | undefined {
  const value = facts[fact.id]
  return value === undefined
    ? undefined
    : `${questionFor(fact, role)} ${answerIn(fact, value, checkerTexts)}.`
}

const labelOf = ({ facts }: RuleBook, fact: string, value: string) =>
  facts.find(({ id }) => id === fact)?.values?.[value] ?? value

const Lapsed = ({ changes: { lapsed } }: Props) =>
  lapsed.length === 0 ? null : (
    <>
      <Heading level={2}>{texts.lapsedTitle}</Heading>
      <Paragraph>{texts.lapsedLead}</Paragraph>
      <ul>
        {lapsed.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
    </>
  )
