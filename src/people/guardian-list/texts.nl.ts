import type { UnusableMapping } from './guardian-fields.ts'
import type { Doubt } from './plan.ts'

export const texts = {
  title: 'Ouders inlezen',
  rowNumber: (row: number) => `Rij ${row}`,
  byHand: 'Liever één voor één, met de hand?',
  lead: 'Lees de ouders en verzorgers in uit een lijst. Je ziet eerst wat er gaat gebeuren. Er verandert pas iets als jij dat zegt.',
  practice:
    'Dit is een oefenschool. Hier horen geen gegevens van echte mensen. Lees je lijst in op de installatie van je school.',
  file: 'Lijst met ouders',
  fileHint:
    'Een Excel-bestand (xlsx) of een CSV, met titels boven de kolommen. Eén ouder per rij, of twee naast elkaar.',
  noFile: 'Kies eerst een bestand.',
  look: 'Bekijk de kolommen',
  columnsTitle: 'Wat staat waar?',
  columnsLead: (rows: number) =>
    `Deze lijst heeft ${rows} ${rows === 1 ? 'rij' : 'rijen'}. Zeg bij elke vraag in welke kolom het antwoord staat. Wat je niet kiest, bewaren wij niet.`,
  tableGone: 'De lijst is onderweg beschadigd geraakt. Kies het bestand opnieuw.',
  goOn: 'Bekijk wat er verandert',
  lookTitle: 'Dit gaat er gebeuren',
  nothing: 'Alles in deze lijst staat er al. Er verandert niets.',
  counts: (counts: { new: number; changed: number; same: number; doubtful: number }) =>
    `Nieuw: ${counts.new}. Gewijzigd: ${counts.changed}. Staat er al: ${counts.same}. Twijfel: ${counts.doubtful}.`,
  nobodyGone: 'Wie niet in de lijst staat, blijft. Niemand gaat weg door deze lijst.',
  doubtsTitle: 'Kijk hier naar',
  row: 'Rij',
  who: 'Ouder',
  child: 'Kind',
  what: 'Wat is er?',
  leftOut: 'Deze rij lezen wij niet in.',
  new: 'Nieuw',
  changed: 'Gewijzigd',
  secretTitle: 'Niet in beeld',
  secretLead:
    'Bij deze kinderen staat een geheim adres. Zij komen op geen enkele foto. Het adres bewaren wij niet.',
  willChange: 'Wat verandert er?',
  link: (child: string, authority: string) => `${child}: ${authority}`,
  email: (email: string) => `e-mail ${email}`,
  consents: 'Kan een foto door deze lijst niet meer? Dan gaat die meteen offline.',
  confirm: 'Lees deze ouders in',
  stop: 'Stop, doe niets',
  done: (count: number) => (count === 1 ? 'Eén ouder is ingelezen.' : `${count} ouders zijn ingelezen.`),
  doneLine: 'Wie een e-mailadres heeft, kan nu een inloglink aanvragen.',
  places: (count: number) => `Op ${count} ${count === 1 ? 'plek' : 'plekken'} gaat een foto offline.`,
  stopped: 'Er is niets veranderd. De lijst is weg.',
  hadNothing: 'Alles in deze lijst stond er al. Er is niets veranderd.',
  firstOnly: (shown: number, all: number) => `Je ziet de eerste ${shown} van ${all}.`,
}

export const authorityNames = { yes: 'met gezag', no: 'zonder gezag', unknown: 'gezag niet bekend' }
export const sayAuthority = (authority: boolean | null) =>
  authority === null ? authorityNames.unknown : authority ? authorityNames.yes : authorityNames.no

export const unusable = {
  no_child:
    'Wij weten nog niet om welk kind het gaat. Kies het leerlingnummer, of de naam met de geboortedatum of de groep.',
  no_guardian: 'Wij weten nog niet hoe de ouder heet. Kies de hele naam, of de achternaam.',
} satisfies Record<UnusableMapping, string>

export const doubtWords = {
  no_such_pupil: 'Dit kind vinden wij niet. Klopt de naam, en de geboortedatum of de groep?',
  two_pupils:
    'Er zijn twee kinderen die dit kunnen zijn. Zet het leerlingnummer of de geboortedatum in de lijst.',
  no_name: 'Er staat geen achternaam van de ouder.',
  two_guardians: 'Er zijn twee ouders die dit kunnen zijn. Zet in de lijst een e-mailadres dat klopt.',
  bad_email: 'Dit is geen e-mailadres. De ouder komt er wel in, zonder adres.',
  shared_email:
    'Dit adres is al van iemand anders. De ouder komt er wel in, zonder adres. Vraag om een eigen adres.',
  other_email: 'Dit is een collega met een ander adres. Het adres van de collega blijft staan.',
  own_email:
    'Deze ouder gaf ons zelf een ander adres. Dat blijft staan. Vraag het na; aanpassen kan met de hand.',
  authority_not_clear: 'Bij gezag staat iets wat wij niet kennen. Wij schrijven op: gezag niet bekend.',
  authority_contradicts: 'Over gezag staat op twee rijen iets anders. Wij schrijven op: gezag niet bekend.',
  secret_not_clear: 'Bij geheim adres staat iets wat wij niet kennen. Kijk of dit kind in beeld mag.',
} satisfies Record<Doubt, string>

export const listRefusals = {
  draft_gone: 'Deze lijst is er niet meer. Wij bewaren haar één dag. Kies het bestand opnieuw.',
  changed_meanwhile: 'Er is intussen iets veranderd op school. Kijk nog een keer wat er gaat gebeuren.',
  practice_installation: texts.practice,
}
