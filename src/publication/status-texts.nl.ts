import { deliveryStates } from './delivery-texts.nl.ts'
import type { Showing } from './showing.ts'

const list = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words)

/** How a post stands in one place, in a few words. */
export const showings = {
  ...deliveryStates,
  called_back: 'Niet meer plaatsen',
  under_review: 'Wordt bekeken',
  leaving: 'Wordt weggehaald',
  out_of_reach: 'Buiten ons bereik',
  dark: 'Niet meer te zien',
} as const satisfies Record<Showing, string>

/** What became of a post, and what can be done about it. */
export const statusTexts = {
  preparing: 'Wij maken alles klaar en controleren het. Je mag deze pagina sluiten.',
  waiting: 'Een collega kijkt mee. Er is nog niets geplaatst.',
  approved: 'Het bericht is onderweg. Er is nog niets geplaatst.',
  published: 'Hieronder staat per plek hoe het ermee staat.',
  nothingLeft: 'Op deze plekken is er niets meer van te zien.',
  nowherePlaced: 'Dit bericht is nergens geplaatst.',
  asked: (name: string) => `Gevraagd: ${name}.`,
  goesTo: (names: readonly string[]) => `Gaat naar: ${list(names)}.`,
  lookAlong: 'Kijk mee',
  follows: 'Dit is de rest van een eerder bericht.',
  followsLink: 'Bekijk dat bericht',
  takeBackToChange: 'Haal terug om te veranderen',

  placesTitle: 'Per plek',
  plannedFor: (moment: string) => `Gepland voor ${moment}.`,
  liveSince: (moment: string) => `Staat online sinds ${moment}.`,
  shown: (shown: number, all: number) =>
    `Van de ${all} beelden ${shown === 1 ? 'is' : 'zijn'} er ${shown} te zien.`,
  questioned: 'Een collega kijkt of alles mag blijven.',
  under_review: 'Tot een collega heeft gekeken, is het hier niet te zien.',
  leaving: 'Tot dat klaar is, kan het er nog staan.',
  out_of_reach: 'Het kan er nog staan.',
  called_back: 'Had een collega het al geplaatst? Zeg het dan hier.',
  stillLooking: 'Wij kijken zelf nog of het er staat. Dat duurt een paar minuten.',
  seeIt: (name: string) => `Bekijk het op ${name}`,
  placeNow: 'Plaats het nu',
  sayIfPlaced: 'Zeg of het is geplaatst',
  isItThere: 'Staat het online?',
  isItThereYes: 'Ja, het staat er',
  isItThereNo: 'Nee, het staat er niet',
  link: 'De link naar het bericht',
  linkHint: 'Alleen als het er staat.',
  answer: 'Bewaar mijn antwoord',
  tryAgain: 'Probeer opnieuw',

  tasksTitle: 'Dit wacht nog',
  taskLine: (what: string, name: string, moment: string) => `${what}: ${name}, voor ${moment}`,

  takenAwayTitle: 'Weghalen, per plek',
  ofPhotos: (channel: string, numbers: readonly number[]) => `${channel}, foto ${list(numbers.map(String))}`,
  gone: 'Verwijderd.',
  evidence: {
    own_page: (moment: string) => `Op onze eigen pagina is het donker sinds ${moment}.`,
    network_checked: (moment: string) => `Gecontroleerd op ${moment}.`,
  },
  personLooked: (moment: string, name: string, note: string) => `${name} keek op ${moment}: “${note}”`,
  neverPlaced: 'Daar is niets geplaatst.',
  certainSince: (moment: string) => `Dat is zeker sinds ${moment}.`,
  outOfReachHead: 'Buiten ons bereik.',
  wrote: (name: string, note: string) => `${name} schrijft: “${note}”`,
  removing: 'Wordt weggehaald.',
  looksAfterwards: 'Daarna kijken wij of het echt weg is.',
  saidGone: 'Het netwerk zegt dat het weg is.',
  checks: 'Wij kijken of dat klopt.',
  byPerson: 'Dit kunnen wij niet zelf weghalen.',
  beyondRecall: 'Wat daar staat, kan niet worden teruggehaald.',
  colleagueAsked: 'Een collega krijgt een mail.',
  withPerson: (name: string) => `${name} haalt het daar weg.`,
  before: (moment: string) => `Voor ${moment}.`,
  somebody: 'Een collega',

  rest: 'Plaats de rest opnieuw',
  restLead: 'Wat er wel mag blijven, kun je in een nieuw bericht zetten. Een collega kijkt weer mee.',
} as const

/** What is to be seen of a post, to keep. */
export const recordTexts = {
  title: 'Dit is te zien',
  placed: (place: string, moment: string) => `${place}: geplaatst op ${moment}.`,
  approved: (name: string, moment: string) => `Akkoord van ${name} op ${moment}.`,
} as const
