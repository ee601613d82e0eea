import { addresses } from '#addresses.ts'
import { EmptyState } from '#ui/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Table } from '#ui/table.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { counted, isEmpty, type SchoolCounts, shareOf, split } from './board.ts'
import { sayCounted, boardTexts as texts } from './texts.nl.ts'

type Props = { schools: readonly SchoolCounts[] }

export const BoardPage = ({ schools }: Props) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    {schools.every(isEmpty) ? (
      <EmptyState icon="list" title={texts.emptyTitle}>
        {texts.empty}
      </EmptyState>
    ) : (
      <>
        <People schools={schools} />
        <Posts schools={schools} />
        <Notice kind="info" title={texts.whyTitle}>
          {texts.why}
        </Notice>
      </>
    )}
  </>
)

const numeric = (label: string) => ({ label, numeric: true })
const nameOf = ({ slug, name }: SchoolCounts) => <Link href={addresses.school(slug)}>{name}</Link>

const People = ({ schools }: Props) => (
  <section>
    <Table
      caption={texts.people}
      columns={[
        { label: texts.school },
        ...[texts.pupils, texts.groups, texts.answered, texts.open].map(numeric),
        ...[texts.guardiansIn, texts.teamIn].map(numeric),
      ]}
      rows={schools.map((school) => [
        nameOf(school),
        sayCounted(counted(school.pupils)),
        school.groups,
        ...sayAnswers(school),
        sayCounted(counted(school.guardiansIn, school.guardians)),
        texts.of(school.teamIn, school.team),
      ])}
    />
    <Paragraph>{texts.peopleMean}</Paragraph>
  </section>
)

function sayAnswers({ answered, pupils }: SchoolCounts): [string, string] {
  const [said, left] = split(answered, pupils)
  const share = shareOf(answered, pupils)
  return [share === undefined ? sayCounted(said) : texts.withShare(answered, share), sayCounted(left)]
}

const Posts = ({ schools }: Props) => (
  <section>
    <Table
      caption={texts.posts}
      columns={[
        { label: texts.school },
        { label: texts.late },
        ...[texts.online, texts.takenOff, texts.toTakeOff].map(numeric),
      ]}
      rows={schools.map((school) => [
        nameOf(school),
        school.late === 0 ? 0 : <StatusLine icon="warning">{school.late}</StatusLine>,
        ...[school.online, school.takenOff, school.toTakeOff],
      ])}
    />
    <Paragraph>{texts.lateMeans}</Paragraph>
    <Paragraph>{texts.toTakeOffMeans}</Paragraph>
  </section>
)
