import type { WentTogether } from '#people/retention/actions.ts'
import { EmptyState } from '#ui/empty.tsx'
import { Table } from '#ui/table.tsx'
import { Paragraph } from '#ui/text.tsx'
import { retentionTexts as texts } from './texts.nl.ts'

type Props = { gone: readonly WentTogether[]; sayDay: (at: Date) => string }

/** That there was something, when it went, and by which term. */
export const GonePage = ({ gone, sayDay }: Props) => (
  <>
    <Paragraph lead>{texts.goneLead}</Paragraph>
    {gone.length === 0 ? (
      <EmptyState icon="clock" title={texts.goneNothing}>
        {texts.goneNothingLine}
      </EmptyState>
    ) : (
      <Table
        caption={texts.goneTitle}
        columns={[{ label: texts.what }, { label: texts.when }, { label: texts.ruleLabel }]}
        rows={gone.map(({ kind, count, day, term, byChoice }) => [
          texts.count(kind, count),
          sayDay(new Date(`${day}T12:00:00Z`)),
          texts.rule(texts.term(term), byChoice),
        ])}
      />
    )}
  </>
)
