import { addresses } from '#addresses.ts'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { Preview } from './actions.ts'
import { retentionTexts as texts } from './texts.nl.ts'

type Props = { slug: string; previews: readonly Preview[]; soonUntil: Date; seesHolds: boolean }

/** How long everything is kept, in one look; each line leads to why, to what goes, and to changing it. */
export const RetentionPage = ({ slug, previews, soonUntil, seesHolds }: Props) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    <Heading level={2}>{texts.kindsTitle}</Heading>
    <Menu>
      {previews.map((preview) => (
        <MenuItem
          href={addresses.retentionOf(slug, texts.slugs[preview.expiring.kind])}
          icon="clock"
          title={`${texts.names[preview.expiring.kind]}: ${texts.term(preview.rule.term)}`}
          line={sayGoing(preview, soonUntil)}
        />
      ))}
    </Menu>
    <Paragraph>{texts.originals}</Paragraph>
    <Heading level={2}>{texts.moreTitle}</Heading>
    <Menu>
      <MenuItem href={addresses.retentionGone(slug)} icon="list" title={texts.gone} line={texts.goneLine} />
      {seesHolds && (
        <MenuItem href={addresses.holds(slug)} icon="warning" title={texts.holds} line={texts.holdsLine} />
      )}
    </Menu>
  </>
)

function sayGoing({ expiring: { kind }, going, isMore }: Preview, soonUntil: Date): string {
  const count = (some: Preview['going']) => some.reduce((sum, due) => sum + due.count, 0)
  const soon = count(going.filter(({ at }) => at <= soonUntil))
  const later = count(going)
  if (later === 0) return texts.nothingSoon
  return [
    ...(soon > 0 ? [texts.soon(texts.count(kind, soon))] : []),
    ...(later > soon ? [texts.later(texts.count(kind, later))] : []),
    ...(isMore ? [texts.more] : []),
  ].join(' ')
}
