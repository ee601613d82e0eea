import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import type { Going, Preview } from './actions.ts'
import { retentionTexts as texts } from './texts.nl.ts'

export type KindProps = {
  slug: string
  preview: Preview
  /** Who chose the term, when somebody did. */
  chosenBy: string | undefined
  /** Undefined for who may not read names. */
  names: ReadonlyMap<string, string> | undefined
  typed: string
  isSaved: boolean
  refused: string | undefined
  sayDay: (at: Date) => string
}

/** One kind: why, how long, to change it, and what of it goes. */
export const KindPage = (props: KindProps) => {
  const { slug, preview, typed, isSaved, refused } = props
  const { kind, bounds, noticeDays } = preview.expiring
  const { unit } = preview.rule.term
  return (
    <>
      {isSaved && (
        <Notice kind="success" title={texts.savedTitle}>
          {texts.saved}
        </Notice>
      )}
      <Paragraph lead>{texts.why[kind]}</Paragraph>
      <Card>
        <Paragraph>
          {texts.now(texts.term(preview.rule.term))} <Since {...props} />
        </Paragraph>
        <Form
          action={addresses.retentionOf(slug, texts.slugs[kind])}
          errors={refused === undefined ? [] : [{ field: 'termijn', message: refused }]}
        >
          <TextField
            name="termijn"
            label={texts.termLabel[unit]}
            hint={texts.bounds(bounds)}
            value={typed}
            error={refused}
          />
          <ButtonRow>
            <Button>{texts.save}</Button>
          </ButtonRow>
        </Form>
      </Card>
      <Heading level={2}>{texts.goesTitle}</Heading>
      {noticeDays > 0 && <Paragraph>{texts.announced}</Paragraph>}
      <WhatGoes {...props} />
    </>
  )
}

const Since = ({ preview, chosenBy, sayDay }: KindProps) => {
  const { chosen } = preview.rule
  return <>{chosen ? texts.chosenBy(chosenBy ?? texts.somebody, sayDay(chosen.at)) : texts.byDefault}</>
}

const WhatGoes = (props: KindProps) => {
  const { going, isMore, expiring } = props.preview
  if (going.length === 0)
    return (
      <EmptyState icon="clock" title={texts.goesNothingTitle}>
        {texts.goesNothing}
      </EmptyState>
    )
  return (
    <>
      <Table
        caption={texts.names[expiring.kind]}
        columns={[{ label: texts.what }, { label: texts.when }, { label: texts.howMuch }]}
        rows={going.map((due) => [
          <What {...props} due={due} />,
          props.sayDay(due.at),
          texts.count(expiring.kind, due.count),
        ])}
      />
      {isMore && <Paragraph>{texts.more}</Paragraph>}
    </>
  )
}

const What = ({ slug, preview, names, sayDay, due }: KindProps & { due: Going }) => {
  if (due.title !== undefined)
    return (
      <>
        <Link href={addresses.post(slug, due.id)}>{due.title.split('\n')[0] || texts.untitled}</Link> (
        {sayDay(due.since)})
        {names && (
          <>
            {' · '}
            <Link href={addresses.holdPost(slug, due.id)}>{texts.toHold}</Link>
          </>
        )}
      </>
    )
  if (preview.expiring.tombstone === 'together') return <>{texts.small(sayDay(due.since))}</>
  const name = names?.get(due.id)
  if (name === undefined) return <>{texts.person}</>
  return (
    <>
      {name} · <Link href={addresses.holdPerson(slug, due.id)}>{texts.toHold}</Link>
    </>
  )
}
