import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { FileField, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { Mapping, MappingFault } from '../table-file/columns.ts'
import { ColumnFields, sayMappingFaults } from '../table-file/columns-page.tsx'
import { tableAsText } from '../table-file/sent-table.ts'
import type { Table } from '../table-file/table.ts'
import { GUARDIAN_FIELDS, type GuardianField, type UnusableMapping } from './guardian-fields.ts'
import { texts, unusable } from './texts.nl.ts'

export type StartProps = {
  slug: string
  isPractice: boolean
  problem?: { is: 'no_file' } | { is: 'refused'; sentence: string } | undefined
  ended?: string | undefined
}

export const StartPage = ({ slug, isPractice, problem, ended }: StartProps) => {
  const noFile = problem?.is === 'no_file' ? texts.noFile : undefined
  return (
    <>
      {ended && <Notice kind="success">{ended}</Notice>}
      {problem?.is === 'refused' && <Notice kind="error">{problem.sentence}</Notice>}
      <Paragraph lead>{texts.lead}</Paragraph>
      {isPractice && problem?.is !== 'refused' && <Notice kind="info">{texts.practice}</Notice>}
      {!isPractice && (
        <Form
          action={addresses.guardianList(slug)}
          upload
          errors={noFile ? [{ field: 'bestand', message: noFile }] : []}
        >
          <FileField
            name="bestand"
            label={texts.file}
            hint={texts.fileHint}
            accept=".xlsx,.csv,.txt,.tsv"
            error={noFile}
          />
          <ButtonRow>
            <Button>{texts.look}</Button>
          </ButtonRow>
        </Form>
      )}
      <Paragraph>
        <Link href={addresses.people(slug)}>{texts.byHand}</Link>
      </Paragraph>
    </>
  )
}

type ColumnsProps = {
  slug: string
  table: Table
  mapping: Mapping<GuardianField>
  faults: readonly MappingFault<GuardianField>[]
  refused: UnusableMapping | undefined
}

export const ColumnsPage = ({ slug, table, mapping, faults, refused }: ColumnsProps) => (
  <>
    {refused && <Notice kind="error">{unusable[refused]}</Notice>}
    <Paragraph lead>{texts.columnsLead(table.rows.length)}</Paragraph>
    <Form
      action={addresses.guardianList(slug)}
      upload
      hidden={{ doe: 'kolommen', lijst: tableAsText(table) }}
      errors={sayMappingFaults(GUARDIAN_FIELDS, faults)}
    >
      <ColumnFields {...{ table, mapping, faults }} fields={GUARDIAN_FIELDS} />
      <ButtonRow>
        <Button>{texts.goOn}</Button>
      </ButtonRow>
    </Form>
  </>
)
