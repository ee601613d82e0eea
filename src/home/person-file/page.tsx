import { addresses } from '#addresses.ts'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { PersonFile } from './file.ts'
import { Downloads, Sections } from './sections.tsx'
import { erasureTexts, personFileTexts as texts } from './texts.nl.ts'

export type NamedLook = { who: string; what: string; at: Date }

type Props = {
  slug: string
  file: PersonFile
  looks: readonly NamedLook[]
  /** Erasing is for the leadership; who is erased already can't be again. */
  mayErase: boolean
  isErasedNow: boolean
  sayDay: (at: Date) => string
}

const MOST_LOOKS = 50

/** For the school: everything about one person, who looked at it, and what can be done with it. */
export const PersonFilePage = ({ slug, file, looks, mayErase, isErasedNow, sayDay }: Props) => (
  <>
    {isErasedNow && <Notice kind="success">{erasureTexts.done}</Notice>}
    <Downloads
      lead={texts.downloadsLead}
      pdf={addresses.personFileAs(slug, file.personId, 'gegevens.pdf')}
      json={addresses.personFileAs(slug, file.personId, 'gegevens.json')}
    />
    <Sections sections={file.sections} sayDay={sayDay} />
    <Heading level={2}>{texts.looksNames}</Heading>
    <Paragraph>{texts.looksLead}</Paragraph>
    {looks.length === 0 ? (
      <Paragraph>{texts.lookedNobody}</Paragraph>
    ) : (
      <Table
        caption={texts.looksNames}
        columns={[
          { label: texts.lookColumns.who },
          { label: texts.lookColumns.what },
          { label: texts.lookColumns.day },
        ]}
        rows={looks.slice(0, MOST_LOOKS).map(({ who, what, at }) => [who, what, sayDay(at)])}
      />
    )}
    {looks.length > MOST_LOOKS && <Paragraph>{texts.more(looks.length - MOST_LOOKS)}</Paragraph>}
    <Menu>
      <MenuItem
        href={addresses.correctPerson(slug, file.personId)}
        icon="list"
        title={texts.correct}
        line={texts.correctLine}
      />
      {mayErase && (
        <MenuItem
          href={addresses.erasePerson(slug, file.personId)}
          icon="warning"
          title={texts.erase}
          line={texts.eraseLine}
        />
      )}
    </Menu>
  </>
)
