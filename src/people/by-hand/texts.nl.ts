import type { AuthorityWord, FaultCode, HandRefusal } from './by-hand.ts'

export const faultWords = {
  no_name: 'Vul een naam in.',
  no_given_name: 'Vul de voornaam in.',
  no_family_name: 'Vul de achternaam in.',
  too_long: 'Deze naam is te lang: 80 letters is het meeste.',
  no_day: 'Deze dag kennen wij niet. Schrijf hem zo: 31-12-2016.',
  day_to_come: 'Deze dag moet nog komen. Kijk het jaar na.',
  no_group: 'Deze groep is er niet meer. Kies een andere.',
  bad_year: 'Kies een leerjaar van 1 tot en met 8.',
  no_years: 'Kies minstens één leerjaar.',
  no_location: 'Kies op welke locatie deze groep zit.',
  bad_email: 'Dit lijkt geen e-mailadres. Kijk het na, of laat het leeg.',
  no_authority: 'Kies wat er bekend is over het gezag.',
} as const satisfies Record<FaultCode, string>

export const handRefusals = {
  gone: 'Dit staat er niet meer zo. Iemand anders was je net voor.',
  already_here: 'Dit staat er al. Kijk of het dezelfde is.',
  was_here: 'Dit kind was hier eerder op school. Open het kind en kies “Is weer op school”.',
  email_taken:
    'Dit adres is hier al van iemand met een andere naam. Eén adres laat één persoon binnen. Is het dezelfde persoon, schrijf de naam dan net zo. Anders: laat het adres leeg of vraag een ander adres.',
  already_guardian: 'Deze ouder staat al bij dit kind.',
  group_not_empty: 'In deze groep zitten nog kinderen. Geef hun eerst een andere groep.',
  last_keeper: 'Dit is de laatste die rollen kan geven. Maak eerst een ander schoolleider of beheerder.',
  own_person: 'Jezelf kun je hier niet weghalen. Vraag het een andere beheerder.',
} as const satisfies Record<HandRefusal, string>

export const authorityNames = {
  ja: 'Ja',
  nee: 'Nee',
  onbekend: 'Dat weten we nog niet',
} as const satisfies Record<AuthorityWord, string>

export const authorityLines = {
  ja: 'Heeft gezag',
  nee: 'Heeft geen gezag',
  onbekend: 'Gezag nog niet bekend',
} as const satisfies Record<AuthorityWord, string>

const children = (count: number) => (count === 1 ? '1 kind' : `${count} kinderen`)

export const handTexts = {
  title: 'Kinderen, ouders en groepen',
  lead: 'Zoek iemand op, verbeter wat niet klopt, of voeg iemand toe.',
  practice: 'Dit is een oefenschool. Gebruik alleen verzonnen namen.',
  search: 'Zoek op naam',
  searchHint: 'Een kind of een ouder. Een deel van de naam is genoeg.',
  searchButton: 'Zoek',
  searchTooShort: 'Typ ten minste twee letters.',
  found: 'Gevonden',
  foundNothing: 'Niemand heet zo. Probeer een ander deel van de naam.',
  foundMore: (shown: number) => `Dit zijn de eerste ${shown}. Typ meer van de naam.`,
  pupilLine: (group: string | undefined) =>
    group === undefined ? 'Kind, nog in geen groep' : `Kind, groep ${group}`,
  pupilGone: 'Kind, van school',
  guardianLine: (names: string) => `Ouder of verzorger van ${names}`,
  groups: 'Groepen',
  groupLine: children,
  noGroups: 'Nog geen groepen',
  noGroupsLine: 'Lees de leerlingen in uit jullie administratie, of maak een groep met de hand.',
  withoutGroup: 'In geen groep',
  addTitle: 'Toevoegen',
  addGroup: 'Groep toevoegen',
  addGroupLine: 'Bijvoorbeeld “6b”. Daarna voeg je de kinderen toe.',
  addPupil: 'Kind toevoegen',
  addPupilLine: 'Met de ouders erbij. Er is dan nog geen toestemming.',
  locations: 'Locaties',
  locationsLine: 'De gebouwen van de school',
  addColleague: 'Collega toevoegen',
  addColleagueLine: 'Een rol geef je daarna.',

  groupTitle: (name: string) => `Groep ${name}`,
  groupEmpty: 'Nog niemand in deze groep',
  groupEmptyLine: 'Voeg een kind toe, of geef een kind uit een andere groep deze groep.',
  guardiansLine: (count: number) =>
    count === 0
      ? 'Nog geen ouder bekend'
      : count === 1
        ? '1 ouder of verzorger'
        : `${count} ouders of verzorgers`,
  correctGroup: 'Naam en leerjaren verbeteren',
  groupName: 'Naam van de groep',
  groupNameHint: 'Zoals jullie haar noemen, bijvoorbeeld 6b.',
  years: 'Welke leerjaren zitten erin?',
  year: (year: number) => `Leerjaar ${year}`,
  location: 'Locatie',
  chooseLocation: 'Kies een locatie',
  closeGroup: 'Deze groep stopt',
  closeGroupLine: 'Kan alleen als er geen kind meer in zit. Berichten van deze groep blijven bewaard.',
  closeGroupButton: 'Laat de groep stoppen',
  groupClosed: 'De groep is gestopt.',

  locationsTitle: 'Locaties',
  locationsLead: 'Elke groep hoort bij een locatie.',
  locationName: 'Naam van de locatie',
  addLocation: 'Locatie toevoegen',
  noLocations: 'Nog geen locatie. De eerste groep krijgt er vanzelf een, met de naam van de school.',

  newPupil: 'Kind toevoegen',
  givenName: 'Voornaam',
  prefix: 'Tussenvoegsel',
  prefixHint: 'Zoals “van der”.',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  birthDateHint: 'Hieraan zien we wie er moet antwoorden. Bijvoorbeeld 31-12-2016.',
  group: 'Groep',
  noGroup: 'Nog geen groep',
  yearOf: 'Leerjaar',
  noYear: 'Niet bekend',
  toThisOne: 'Bekijk wie er al staat',

  pupilSaved: 'Bewaard.',
  pupilAdded: 'Toegevoegd. Er is nog geen toestemming. Voeg nu de ouders toe.',
  pupilFacts: (group: string, born: string) => `${group}. Geboren op ${born}.`,
  bornUnknown: 'Geboortedatum niet bekend.',
  pupilLeft: (day: string) => `Van school sinds ${day}`,
  pupilLeftLine:
    'De toestemmingen zijn gestopt. Wat hier nog staat, gaat weg op de dag die bij “Bewaren en wissen” staat.',
  pupilMissing: (day: string) => `Uit zicht sinds ${day}`,
  pupilMissingLine:
    'Dit kind stond niet in het laatste bestand van de administratie. Toestemming telt nu niet. Zeg hieronder of het kind van school is, of gewoon hier is.',
  pupilBack: 'Is weer op school',
  pupilCameBack: 'Weer op school. Toestemmingen van eerder tellen niet meer: vraag ze opnieuw.',
  pupilSeenAgain: 'Weer op school. De toestemmingen van eerder tellen weer.',
  guardians: 'Ouders en verzorgers',
  guardiansNone: 'Nog geen ouder bekend. Zolang dat zo is, kan niemand toestemming geven.',
  addGuardian: 'Ouder of verzorger toevoegen',
  addGuardianLine: 'Ook een die de school al kent',
  noMail: 'geen e-mailadres',
  sharedDoor: 'komt met dit adres niet binnen: het is van iemand anders',
  correctPupil: 'Gegevens verbeteren',
  correctHint:
    'Klopt het in jullie administratie ook niet? Verbeter het daar ook. Bij een volgende keer inlezen geldt wat daar staat.',
  pictures: 'Wel of niet in beeld',
  picturesLine: 'Bij een geheim adres of een besluit van de rechter',
  file: 'Alles wat wij bewaren',
  fileLine: 'Om te bekijken of mee te geven',
  letGo: 'Dit kind gaat van school',
  letGoTitle: (name: string) => `${name} gaat van school`,
  letGoLead:
    'Alle toestemmingen stoppen vandaag. Wat online staat met dit kind herkenbaar erop, halen we weg of leggen we aan jullie voor.',
  letGoAgain: 'Komt het kind terug, dan vragen jullie de toestemming opnieuw.',
  letGoButton: 'Ja, dit kind gaat van school',
  letGoNot: 'Nee, terug',
  wentPlaces: (count: number) =>
    count === 0
      ? 'Er stond niets online met dit kind erop.'
      : count === 1
        ? 'Op 1 plek online wordt het nu weggehaald of nagekeken.'
        : `Op ${count} plekken online wordt het nu weggehaald of nagekeken.`,

  newGuardian: (name: string) => `Ouder of verzorger van ${name}`,
  newGuardianLead:
    'Vul in wie het is. Kent de school deze naam met dit e-mailadres al, dan wordt het dezelfde ouder.',
  knownTitle: 'Kent de school deze ouder al?',
  knownButton: (name: string) => `Ja, het is ${name}`,
  email: 'E-mailadres',
  emailHint: 'Hiermee komt deze ouder binnen. Geen adres? Dan kan het met een brief.',
  emailOfColleague: 'Deze ouder werkt hier ook. Het adres staat bij de collega’s.',
  authority: 'Heeft deze ouder gezag?',
  authorityHint:
    'Alleen wie gezag heeft, mag over foto’s beslissen. “Dat weten we nog niet” telt nooit als toestemming.',
  save: 'Bewaren',
  add: 'Toevoegen',
  guardianAdded: 'Toegevoegd. Nodig deze ouder uit om zelf te antwoorden.',
  guardianLinked: 'Toegevoegd. Vul nog in of deze ouder gezag heeft over dit kind.',
  otherChildren: (names: string) => `Ook ouder van ${names}.`,
  invite: 'Uitnodigen',
  inviteLine: 'Per mail of met een brief',
  unlink: 'Dit is geen ouder van dit kind',
  unlinkLine: (child: string) =>
    `Alleen bij een vergissing. Wat deze persoon over ${child} zei, telt dan niet meer. Is het een scheiding? Pas dan hierboven het gezag aan.`,
  unlinkButton: 'Haal weg bij dit kind',
  unlinked: 'Deze persoon staat niet meer bij dit kind.',

  newColleague: 'Collega toevoegen',
  newColleagueLead: 'Daarna geef je een rol. Zonder rol komt een collega niet binnen.',
  colleagueEmailHint: 'Het adres van school. Hiermee komt deze collega binnen.',
  correctColleague: (name: string) => `Gegevens van ${name}`,
  colleagueEmailChanges: 'Een ander adres geldt meteen: met het oude komt niemand meer binnen.',
  colleagueGoes: 'Werkt hier niet meer',
  colleagueGoesLine: 'Rollen en groepen stoppen meteen. Wat deze collega deed, blijft bekend.',
  colleagueGoesButton: 'Ja, werkt hier niet meer',
  colleagueGone: 'Deze collega komt niet meer binnen.',
  colleagueBack: 'Toch wel: zet terug',
  colleagueCameBack: 'Deze collega staat er weer, nog zonder rol.',
} as const
