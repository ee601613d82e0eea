import type { Method } from '#consent/choice.ts'
import type { PlacementState } from './ledger.ts'
import type { WhereaboutsGroup } from './where-is/whereabouts.ts'

/** A day as a person says it. */
type Day = string

/** What a guardian reads of one place. Whose doing it is that something went, is nowhere in these sentences. */
export const placeLines = {
  live: () => 'Te zien.',
  uncertain: () => 'Niet zeker. Wij weten nog niet of het daar te zien is. Wij zoeken het uit.',
  questioned: () => 'Wordt bekeken, en is nog te zien. De school kijkt of het daar mag staan.',
  under_review: () => 'Offline. De school kijkt nog of het hier mag staan.',
  removing: () => 'Wordt weggehaald. Tot dat klaar is, kan het nog te zien zijn.',
  gone: (since: Day) => `Offline. Weggehaald op ${since}.`,
  out_of_reach: () => 'Buiten ons bereik.',
} as const satisfies Record<PlacementState, (since: Day) => string>

export const placeGroups = {
  visible: 'Nu te zien',
  leaving: 'Wordt weggehaald',
  dark: 'Niet meer te zien',
} as const satisfies Record<WhereaboutsGroup, string>

export const methods = {
  inschrijfformulier: 'op het inschrijfformulier',
  ouderpagina: 'op deze website',
  gesprek: 'in een gesprek',
  papier: 'op papier',
  uitschrijving: 'bij het uitschrijven',
} as const satisfies Record<Method, string>

const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)

export const placeTexts = {
  goneElsewhere: (since: Day) => `Offline. Gecontroleerd op ${since}.`,
  place: (channel: string, caption: string) => {
    const [firstLine = ''] = caption.split('\n')
    return firstLine ? `${channel}: “${firstLine.slice(0, 80)}”` : channel
  },
  beyondRecall: (channel: string) => `${channel}: wat daar staat, kan de school niet terughalen.`,
  stillTrying: 'Buiten ons bereik. Een collega kijkt wat er nog kan.',
  couldNot: (channel: string) => `${channel}: het lukte de school niet om het daar weg te halen.`,
  see: 'Bekijk het bericht',
  since: (from: Day) => `Sinds ${from}`,
  on: (day: Day) => `Op ${day}`,
  fromUntil: (from: Day, until: Day) => `Van ${from} tot ${until}`,
  stillOn: (channels: readonly string[]) => `Nog te zien op: ${list(channels)}.`,
  nowhere: 'Nergens meer te zien op een plek die de school kent.',
} as const
