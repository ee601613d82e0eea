import { type Counted, FEWEST } from './board.ts'

export const boardTexts = {
  title: 'Overzicht',
  line: 'Hoe het gaat op je scholen, in aantallen.',
  lead: 'Hoe gaat het op je scholen? Je ziet hier aantallen, en nooit een naam.',
  school: 'School',

  people: 'Mensen en toestemming',
  pupils: 'Kinderen',
  groups: 'Groepen',
  answered: 'Kinderen met een antwoord',
  open: 'Nog geen antwoord',
  guardiansIn: 'Ouders ingelogd',
  teamIn: 'Collega’s ingelogd',
  of: (part: number, whole: number) => `${part} van ${whole}`,
  withShare: (part: number, share: number) => `${part} (${share}%)`,
  peopleMean:
    'Een kind heeft een antwoord als er voor minstens één plek ja of nee is gezegd. Ingelogd is wie al eens is binnengekomen.',

  posts: 'Berichten',
  online: 'Nu te zien',
  takenOff: 'Iets weggehaald',
  toTakeOff: 'Nog weg te halen',
  late: 'Wacht te lang',
  toTakeOffMeans:
    'Bij ‘nog weg te halen’ horen ook berichten waarvan een collega nog bekijkt of er iets weg moet.',
  lateMeans:
    'Wat te lang wacht, is werk aan een bericht of een vraag van een ouder. De dag waarop het klaar moest zijn, is voorbij. Vraag de schoolleiding hoe het staat.',

  few: `minder dan ${FEWEST}`,
  some: 'een deel',
  nearlyAll: 'bijna alle',
  theRest: 'de rest',
  whyTitle: `Waarom staat er soms ‘minder dan ${FEWEST}’?`,
  why: 'Bij zo weinig mensen kan iemand raden wie het zijn. Daarom staat het precieze aantal er niet. Soms staat er ‘bijna alle’, ‘een deel’ of ‘de rest’. Anders kun je het kleine aantal zelf uitrekenen.',

  emptyTitle: 'Er valt nog niets te tellen',
  empty: 'Zodra een school haar leerlingen heeft ingelezen, zie je hier aantallen.',
} as const

const words = {
  few: boardTexts.few,
  some: boardTexts.some,
  nearly_all: boardTexts.nearlyAll,
  the_rest: boardTexts.theRest,
} as const satisfies Record<Exclude<Counted['is'], 'exactly'>, string>

export const sayCounted = (counted: Counted): string =>
  counted.is === 'exactly' ? String(counted.count) : words[counted.is]
