import type { ConfirmRefusal } from './actions.ts'
import type { WrongSchool } from './guard.ts'
import type { Counts } from './plan.ts'
import type { PupilChange } from './plan-pupils.ts'
import type { RefusalCode, Warning, WarningCode } from './school-file.ts'

const people = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
const children = (count: number) => people(count, 'leerling', 'leerlingen')

const refusals = {
  too_large:
    'Dit bestand is groter dan 20 MB. Een export van één school is veel kleiner. Heb je het goede bestand gekozen?',
  too_many_pupils: 'In dit bestand staan meer dan 5.000 leerlingen. Maak een export van één school.',
  too_deep:
    'De onderdelen in dit bestand zitten te diep in elkaar. Dit is geen gewone export. Maak hem opnieuw.',
  doctype:
    'In dit bestand staat een DOCTYPE. Dat hoort niet in een export, en kan kwaad. Maak de export opnieuw.',
  own_entity: 'In dit bestand staat een verwijzing die wij niet volgen. Maak de export opnieuw.',
  encoding_unknown: 'Wij kennen de tekenset van dit bestand niet. Sla het op als UTF-8.',
  encoding_broken:
    'Sommige letters in dit bestand zijn kapot: de tekenset klopt niet. Maak de export opnieuw en open hem niet eerst in een ander programma.',
  broken:
    'Dit is geen EDEXML, of het is beschadigd. Maak de export opnieuw en open hem niet eerst in een ander programma. Een lijst uit Excel met ouders hoort bij “Ouders inlezen”.',
  half: 'Dit bestand houdt halverwege op. Download de export nog een keer.',
  not_this_format:
    'Dit is geen EDEXML-bestand. Kies in ParnasSys of ESIS voor een export “EDEX” of “EDEX & UWLR”.',
  no_school:
    'In dit bestand staat niet van welke school het is: het onderdeel “school” ontbreekt. Maak de export opnieuw.',
  several_schools: 'In dit bestand staat meer dan één school. Maak een export van alleen deze school.',
  no_school_year: 'In dit bestand staat geen schooljaar, zoals 2026-2027. Maak de export opnieuw.',
  no_pupils: 'In dit bestand staan geen leerlingen. Kies een export met leerlingen.',
  nothing_new:
    'Dit antwoord zegt dat er niets nieuws is. Vraag alle gegevens op, niet alleen wat er veranderd is.',
} as const satisfies Record<RefusalCode, string>

export const sayRefusal = ({ code, line }: { code: RefusalCode; line: number }) =>
  `${refusals[code]} (regel ${line})`

export const wrongSchool = {
  other_school: (inFile: string, here: string) =>
    `Dit bestand is van een andere school: het is van ${inFile}, en deze school is ${here}. Er is niets veranderd. Kies het bestand van deze school.`,
  older_year: (inFile: string, here: string) =>
    `Dit bestand is van schooljaar ${inFile}, en de school is al in ${here}. Maak een nieuwe export.`,
} as const satisfies Record<WrongSchool, (inFile: string, here: string) => string>

const warnings = {
  no_name: (n) => `${people(n, 'persoon heeft', 'personen hebben')} geen naam. Wij slaan die over.`,
  no_family_name: (n) => `${people(n, 'persoon heeft', 'personen hebben')} alleen een roepnaam.`,
  no_birth_date: (n) => `Van ${children(n)} ontbreekt de geboortedatum.`,
  birth_date_unreadable: (n) => `Van ${children(n)} is de geboortedatum geen datum. Wij laten hem weg.`,
  no_group: (n) =>
    `${people(n, 'leerling zit', 'leerlingen zitten')} in geen stamgroep, en dus op geen groepslijst.`,
  unknown_group: (n) =>
    `${people(n, 'leerling wijst', 'leerlingen wijzen')} naar een groep die niet in het bestand staat.`,
  unknown_location: (n) =>
    `${people(n, 'leerling wijst', 'leerlingen wijzen')} naar een locatie die niet in het bestand staat.`,
  year_outside: (n) =>
    `${people(n, 'leerling heeft', 'leerlingen hebben')} een jaargroep die niet 0 tot en met 8 is. Wij nemen die niet over.`,
  no_year: (n) => `Van ${children(n)} is de jaargroep niet bekend.`,
  key_for_once: (n) =>
    `${people(n, 'persoon heeft', 'personen hebben')} een sleutel met #: die geldt maar één keer. Wij herkennen die persoon aan naam en geboortedatum.`,
  no_key: (n) =>
    `${people(n, 'persoon heeft', 'personen hebben')} geen sleutel. Wij herkennen die persoon aan naam en geboortedatum.`,
  key_twice: (n) =>
    `${people(n, 'persoon heeft', 'personen hebben')} een sleutel die een ander ook heeft. Wij gebruiken die niet.`,
  eckid_twice: (n) =>
    `${people(n, 'persoon heeft', 'personen hebben')} een ECK iD dat een ander ook heeft. Wij gebruiken dat niet.`,
  group_without_key: (n) =>
    `${people(n, 'groep of locatie heeft', 'groepen of locaties hebben')} geen sleutel. Wij slaan die over.`,
  group_key_twice: (n) =>
    `${people(n, 'groep of locatie heeft', 'groepen of locaties hebben')} een sleutel die al bestaat. Wij slaan die over.`,
  no_brin: () => 'In het bestand staat geen BRIN. Kijk zelf of het van deze school is.',
} as const satisfies Record<WarningCode, (count: number) => string>

const whereIs = (lines: readonly number[], count: number) =>
  lines.length === 0 ? '' : ` (regel ${lines.join(', ')}${count > lines.length ? ', …' : ''})`

export const sayWarning = ({ code, count, lines }: Warning) =>
  `${warnings[code](count)}${whereIs(lines, count)}`

/** How an element of the file is called among people. */
const droppedNames: Readonly<Record<string, string>> = {
  ...{ bsn: 'BSN', sofinummer: 'sofinummer', onderwijsnummer: 'onderwijsnummer' },
  ...{ 'bsn_ondwnr-4': 'laatste cijfers van het BSN', rijksregisternummer: 'rijksregisternummer' },
  ...{
    etniciteit: 'etniciteit',
    land: 'land',
    land_vader: 'land van de vader',
    land_moeder: 'land van de moeder',
  },
  ...{ gewicht: 'gewicht', gewicht_nieuw: 'gewicht', postcodenl: 'postcode', postnummerbe: 'postcode' },
  ...{ postcodeoverig: 'postcode', fotourl: 'foto', toevoegingen: 'toevoegingen', geslacht: 'geslacht' },
  ...{ gebruikersnaam: 'gebruikersnaam', emailadres: 'e-mailadres van een leerling' },
}
export const sayDropped = (element: string, times: number) =>
  `${droppedNames[element] ?? element}: ${times} keer`

export const confirmRefusals = {
  number_wrong: 'Typ het aantal leerlingen dat ontbreekt. Zo weten wij dat je het gezien hebt.',
  year_not_accepted: 'Kruis aan dat de school naar het nieuwe schooljaar gaat, of stop hier.',
  school_not_said: 'Kruis aan dat dit bestand van deze school is, of stop hier.',
  changed_meanwhile: 'Er is intussen iets veranderd op school. Kijk nog een keer: dit is hoe het nu wordt.',
  draft_gone: 'Dit bestand staat niet meer klaar. Kies het opnieuw.',
} as const satisfies Record<ConfirmRefusal, string>

/** One of it, and more. */
const kinds = {
  new: ['nieuwe leerling', 'nieuwe leerlingen'],
  changed: ['leerling met andere gegevens', 'leerlingen met andere gegevens'],
  moved: ['leerling naar een andere groep', 'leerlingen naar een andere groep'],
  back: ['leerling terug op school', 'leerlingen terug op school'],
  left: ['leerling van school', 'leerlingen van school'],
  missing: ['leerling die in het bestand ontbreekt', 'leerlingen die in het bestand ontbreken'],
  doubtful: ['leerling over wie wij twijfelen', 'leerlingen over wie wij twijfelen'],
  unchanged: ['leerling zonder verandering', 'leerlingen zonder verandering'],
  ignored: [
    'leerling die al van school is of geen naam heeft: die slaan wij over',
    'leerlingen die al van school zijn of geen naam hebben: die slaan wij over',
  ],
  newGroups: ['nieuwe groep', 'nieuwe groepen'],
  endedGroups: ['groep die ophoudt', 'groepen die ophouden'],
  newLocations: ['nieuwe locatie', 'nieuwe locaties'],
  newStaff: ['nieuwe collega', 'nieuwe collega’s'],
  changedStaff: ['collega met andere gegevens', 'collega’s met andere gegevens'],
  doubtfulStaff: ['collega over wie wij twijfelen', 'collega’s over wie wij twijfelen'],
  places: ['plaats waar een kind wordt weggehaald', 'plaatsen waar een kind wordt weggehaald'],
} as const satisfies Record<keyof Counts | 'places', readonly [string, string]>

export type CountKind = keyof typeof kinds
export const COUNT_KINDS = Object.keys(kinds) as CountKind[]
export const sayKind = (kind: CountKind, count: number) => kinds[kind][count === 1 ? 0 : 1]

export const pupilChanges = {
  name: 'naam',
  birth_date: 'geboortedatum',
  year: 'jaargroep',
  group: 'groep',
  back: 'terug',
} as const satisfies Record<PupilChange, string>

export const texts = {
  title: 'Leerlingen inlezen',
  byHand: 'Liever één voor één, met de hand?',
  lead: 'Neem leerlingen, groepen en collega’s over uit jullie administratie. Je ziet eerst wat er zou veranderen.',
  how: 'Maak in ParnasSys of ESIS een export “EDEX & UWLR”. Kies dat bestand hier. Open het niet eerst in een ander programma.',
  notKept:
    'Wij lezen alleen namen, geboortedatums, groepen en collega’s. BSN, adres en andere gegevens laten wij weg. Het bestand zelf bewaren wij niet.',
  practice:
    'Dit is een oefenschool. Hier horen geen echte kinderen in, dus een bestand van een school nemen wij niet aan.',
  practiceHelp: 'Wil je met je eigen school beginnen? Vraag de beheerder om een echte installatie.',
  file: 'Bestand',
  fileHint: 'Een bestand zoals EDEX.XML, hooguit 20 MB.',
  noFile: 'Kies eerst een bestand.',
  look: 'Kijk wat er zou veranderen',
  refused: 'Dit bestand kunnen wij niet inlezen',
  last: (day: string) => `Het laatst ingelezen op ${day}.`,
  nothingYet: 'Er is nog niets veranderd. Kijk of dit klopt en druk dan onderaan op de knop.',
  fileIs: (year: string, day: string | undefined) =>
    day === undefined
      ? `Een bestand van schooljaar ${year}.`
      : `Een bestand van schooljaar ${year}, van ${day}.`,
  lookTitle: 'Dit staat in het bestand',
  counts: 'Dit zou er veranderen',
  seeWho: 'Bekijk de lijst',
  doneCounts: 'Wat er veranderd is',
  what: 'Wat',
  howMany: 'Aantal',
  noConsent:
    'Voor een nieuwe leerling is nog niets gevraagd. Tot de ouders ja zeggen, mag dit kind nergens in beeld.',
  leftMeans: 'Hun toestemming stopt. Staat een kind nog ergens online, dan begint het weghalen meteen.',
  missingMeans:
    'Zij staan niet in dit bestand. Zolang zij weg zijn, mogen zij nergens in beeld. Komen zij terug, dan geldt hun toestemming weer. Wij wissen niemand.',
  rolesMean:
    'Wat een collega doet, nemen wij over als voorstel. Niemand krijgt een rol door dit bestand: die geef je zelf.',
  combined: (count: number) =>
    `${people(count, 'samengestelde groep nemen', 'samengestelde groepen nemen')} wij niet over: een kind zit hier in één groep.`,
  staffRest: (count: number) =>
    `${people(count, 'collega staat', 'collega’s staan')} niet in het bestand. Daar verandert niets.`,
  isAlready: (names: string) => `(${names})`,
  more: (count: number) => `… en nog ${count}`,
  doubtTitle: 'Wie is dit?',
  doubtLead: 'Wij weten niet zeker wie dit is. Zeg je niets, dan verandert er voor dit kind niets.',
  doubtAbout: (name: string) => `${name} in het bestand`,
  bornOn: (name: string, day: string | undefined, group: string | undefined) =>
    [name, day && `geboren ${day}`, group && `groep ${group}`].filter(Boolean).join(', '),
  isSame: (who: string) => `Dit is ${who}`,
  isNew: 'Dit is iemand anders, die nieuw is',
  saveAnswers: 'Onthoud dit en kijk opnieuw',
  warnings: 'Wat ons opviel',
  dropped: 'Wij hebben weggelaten',
  droppedLead: 'Dit stond in het bestand en is niet bewaard:',
  unknown: 'Onderdelen die wij niet kennen',
  confirmTitle: 'Klopt het?',
  confirm: 'Ja, voer dit door',
  stop: 'Stop, verander niets',
  close: 'Klaar',
  nothingToDo: 'Alles klopt al. Dit bestand verandert niets.',
  newYear: (from: string, to: string) => `Ja, de school gaat van ${from} naar ${to}`,
  newYearHint: 'De groepen van het oude jaar houden op.',
  newYearLegend: 'Een nieuw schooljaar',
  oursLegend: 'Is dit jullie bestand?',
  ours: (name: string) => `Ja, dit bestand is van ${name}`,
  missingLabel: (count: number) => `Er ontbreken ${count} leerlingen. Typ dat aantal.`,
  missingHint: 'Dat zijn er veel. Misschien is dit niet het hele bestand. Klopt het niet, stop dan.',
  doneTitle: 'Het is gebeurd',
  doneLine: (day: string) => `Doorgevoerd op ${day}.`,
  noPlaces: 'Niemand die weg is, stond nog ergens online.',
  stopped: 'Er is niets veranderd, en wat wij van het bestand hadden gelezen is weg.',
  toStart: 'Nog een bestand',
  toFront: 'Naar het begin',
  noBirthDay: 'geboortedatum niet bekend',
  noGroup: 'geen groep',
} as const

export const commandTexts = {
  usage: 'zww roster <bestand|-> --dry-run [--school BRIN]',
  unreadable: 'niet te lezen',
  noBrin: 'In dit bestand staat geen BRIN, dus wij weten niet of het van deze school is.',
} as const
