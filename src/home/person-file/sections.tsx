import type { Holding } from '#people/holdings.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Paragraph } from '#ui/text.tsx'
import { sayLine } from './on-paper.ts'
import { personFileTexts as texts } from './texts.nl.ts'

/** Enough to see what it is; the files have all of it. */
const MOST_ON_SCREEN = 30

type Props = { sections: readonly Holding[]; sayDay: (at: Date) => string }

export const Sections = ({ sections, sayDay }: Props) => (
  <>
    {sections.map(({ key, title, lines, leftOut }) => (
      <Card id={key.replace('.', '-')} title={title}>
        {lines.length === 0 && <Paragraph>{texts.nothingHere}</Paragraph>}
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
    ))}
  </>
)

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
