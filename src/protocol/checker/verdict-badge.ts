import type { RuleVerdict } from 'mag-dit'
import type { VerdictKind } from '#ui/verdict.tsx'

/** Shape, colour and a short word; the heading says it in a sentence. */
export const badges = {
  mag: 'ja',
  mag_niet: 'nee',
  mag_met_toestemming: 'ja_als',
  vraag_leerkracht: 'vraag_het',
  geen_regel: 'geen_regel',
  buiten_bereik: 'niet_over_school',
  onbekend: 'weten_we_nog_niet',
} as const satisfies Record<RuleVerdict, VerdictKind>
