import { addresses } from '#addresses.ts'
import type { IconName } from '#ui/icons.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { manageTexts as texts } from './manage-texts.nl.ts'

type Line = { href: string; icon: IconName; title: string; line: string }

/** Everything that whoever runs the school here keeps in order, by what it is about. */
export const ManagePage = ({ slug, isPractice }: { slug: string; isPractice: boolean }) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    {sectionsOf(slug, isPractice).map(({ title, lines }) => (
      <section>
        <Heading level={2}>{title}</Heading>
        <Menu>
          {lines.map((line) => (
            <MenuItem {...line} />
          ))}
        </Menu>
      </section>
    ))}
  </>
)

function sectionsOf(slug: string, isPractice: boolean): { title: string; lines: Line[] }[] {
  const practiceClass: Line[] = isPractice
    ? []
    : [{ href: addresses.practiceClass(slug), icon: 'people', ...texts.practiceClass }]
  return [
    {
      title: texts.people,
      lines: [
        { href: addresses.firstDay(slug), icon: 'door', ...texts.firstDay },
        { href: addresses.people(slug), icon: 'search', ...texts.byHand },
        { href: addresses.rosterImport(slug), icon: 'people', ...texts.roster },
        { href: addresses.guardianList(slug), icon: 'people', ...texts.guardians },
        { href: addresses.colleagues(slug), icon: 'door', ...texts.colleagues },
        { href: addresses.invite(slug), icon: 'talk', ...texts.invite },
        ...practiceClass,
      ],
    },
    {
      title: texts.agreement,
      lines: [
        { href: addresses.agreement(slug), icon: 'list', ...texts.version },
        { href: addresses.readingChoices(slug), icon: 'question', ...texts.readings },
        { href: addresses.setConduct(slug), icon: 'list', ...texts.conduct },
        { href: addresses.networks(slug), icon: 'network', ...texts.networks },
      ],
    },
    {
      title: texts.data,
      lines: [
        { href: addresses.personFiles(slug), icon: 'search', ...texts.files },
        { href: addresses.retention(slug), icon: 'clock', ...texts.terms },
        { href: addresses.appearance(slug), icon: 'paint', ...texts.appearance },
      ],
    },
  ]
}
