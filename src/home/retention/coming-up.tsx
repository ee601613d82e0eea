import { addresses } from '#addresses.ts'
import type { Coming } from '#people/retention/coming.ts'
import { MenuItem } from '#ui/menu.tsx'
import { sayComing, retentionTexts as texts } from './texts.nl.ts'

/** Lines for the menu of the front page: what goes in the coming days. Nothing goes: no line. */
export const ComingUp = ({ slug, coming, now }: { slug: string; coming: readonly Coming[]; now: Date }) => (
  <>
    {coming.map((one) => (
      <MenuItem
        href={addresses.retentionOf(slug, texts.slugs[one.kind])}
        icon="clock"
        title={sayComing(one, now)}
        line={texts.comingLine}
      />
    ))}
  </>
)
