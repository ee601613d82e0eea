import type { Holding } from '#people/holdings.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Paragraph } from '#ui/text.tsx'
import { sayLine } from './on-paper.ts'
import { personFileTexts as texts } from './texts.nl.ts'

/** Enough to see what it is; the files have all of it. */
const MOST_ON_SCREEN = 30

type Props = { sections: readonly Holding[]; sayDay: (at: Date) => string }

export const Sections = ({ sections, sayDay }: Props) => {
  const isEmpty = ({ lines, leftOut }: Holding) => lines.length === 0 && leftOut === undefined
  return (
    <>
      {sections
        .filter((section) => !isEmpty(section))
        .map((section) => (
          <Section section={section} sayDay={sayDay} />
        ))}
      {sections.some(isEmpty) && (
        <Card title={texts.nothingAbout}>
          <ul>
            {sections.filter(isEmpty).map(({ title }) => (
              <li>{title}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

const Section = ({ section, sayDay }: { section: Holding; sayDay: Props['sayDay'] }) => {
  const { key, title, lines, leftOut } = section
  return (
    <Card id={key.replace('.', '-')} title={title}>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, MOST_ON_SCREEN).map((line) => (
            <li>{sayLine(line, sayDay)}</li>
          ))}
        </ul>
      )}
      {lines.length > MOST_ON_SCREEN && <Paragraph>{texts.more(lines.length - MOST_ON_SCREEN)}</Paragraph>}
      {leftOut && <Paragraph>{leftOut}</Paragraph>}
    </Card>
  )
}

export const Downloads = ({ lead, pdf, json }: { lead: string; pdf: string; json: string }) => (
  <Card title={texts.downloads}>
    <Paragraph>{lead}</Paragraph>
    <ButtonRow>
      <ButtonLink href={pdf}>{texts.pdf}</ButtonLink>
      <ButtonLink href={json} kind="secondary">
        {texts.json}
      </ButtonLink>
    </ButtonRow>
  </Card>
)
