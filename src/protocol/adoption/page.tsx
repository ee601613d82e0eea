import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import type { Version } from '../document/version.ts'
import { STAYS_IN_FORCE } from '../file-texts.nl.ts'
import { texts } from './texts.nl.ts'

/** What is wrong with the file that somebody brought, a sentence each. */
export type Problem = { is: 'no_file' } | { is: 'not_in_order'; sentences: readonly string[] }

export type AdoptionProps = {
  slug: string
  /** The newest first. */
  versions: readonly Version[]
  /** Just brought in. */
  adopted: Version | undefined
  problem: Problem | undefined
  sayDay: (iso: string) => string
}

/** Which version is in force and which came before, and the way in for a new one. */
export const AdoptionPage = (props: AdoptionProps) => {
  const { slug, versions, adopted, problem, sayDay } = props
  const noFile = problem?.is === 'no_file' ? texts.noFile : undefined
  const current = versions.find(({ is }) => is === 'in_force')
  return (
    <>
      {adopted && (
        <Notice kind="success" title={texts.adopted}>
          {texts.adoptedLine(adopted.version, sayDay(adopted.from))}
        </Notice>
      )}
      {problem?.is === 'not_in_order' && <NotInOrder sentences={problem.sentences} />}
      {current && <Paragraph lead>{texts.lead(current.version, sayDay(current.from))}</Paragraph>}
      <Paragraph>
        <Link href={addresses.protocol(slug)}>{texts.readIt}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={addresses.setConduct(slug)}>{texts.conduct}</Link>
      </Paragraph>
      <Heading level={2}>{texts.uploadTitle}</Heading>
      <Paragraph>{texts.uploadLead}</Paragraph>
      <Form
        action={addresses.agreement(slug)}
        upload
        hidden={{ doe: 'bekijk' }}
        errors={noFile === undefined ? [] : [{ field: 'bestand', message: noFile }]}
      >
        <FileField
          name="bestand"
          label={texts.file}
          hint={texts.fileHint}
          accept=".yaml,.yml"
          error={noFile}
        />
        <ButtonRow>
          <Button>{texts.look}</Button>
        </ButtonRow>
      </Form>
      <Heading level={2}>{texts.versionsTitle}</Heading>
      <ul>
        {versions.map((version) => (
          <li>{sayVersion(version, sayDay)}</li>
        ))}
      </ul>
    </>
  )
}

const NotInOrder = ({ sentences }: { sentences: readonly string[] }) => (
  <Notice kind="error" title={texts.notInOrder}>
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    <p>{STAYS_IN_FORCE}</p>
  </Notice>
)

function sayVersion({ version, from, is }: Version, sayDay: AdoptionProps['sayDay']): string {
  if (is === 'in_force') return texts.inForce(version, sayDay(from))
  return is === 'to_come' ? texts.toCome(version, sayDay(from)) : texts.former(version, sayDay(from))
}
