import type { ErasureRefusal } from './erasure.ts'
import type { FileRefusal } from './file.ts'
import type { RequestKind, RequestRefusal } from './request.ts'

export const requestKinds = {
  correction: 'Klopt er iets niet',
  access: 'Vraag om meer inzage',
} as const satisfies Record<RequestKind, string>

export const requestRefusals = {
  words_missing: 'Schrijf op wat er niet klopt.',
  words_too_long: 'Dit is te lang. Maak het korter, of vraag de school om u te bellen.',
  not_yours: 'Dit kind staat niet bij uw naam. Klopt dat niet? Bel de school.',
} as const satisfies Record<RequestRefusal, string>

export const fileRefusals = {
  unknown_person: 'Deze persoon staat hier niet.',
  not_yours: 'Dit kind staat niet bij uw naam. Klopt dat niet? Bel de school.',
  no_authority:
    'Volgens onze gegevens hebt u geen gezag over dit kind, of weten wij dat nog niet. Daarom ziet u hier alleen wat over u zelf gaat. U mag de school wel om informatie over uw kind vragen. De school bepaalt wat zij u kan vertellen.',
} as const satisfies Record<FileRefusal, string>

export const erasureRefusals = {
  still_here:
    'Deze persoon is nog op school. Wissen we de naam nu, dan weten collega’s niet meer naar wie zij moeten kijken. Zet eerst bij deze persoon wanneer hij of zij van school ging.',
  child_here: 'Deze ouder heeft nog een kind op school. Wissen kan pas als dat kind van school is.',
  held: 'Voor deze persoon geldt een bewaarplicht. Hef die eerst op, als dat mag.',
  certainly_online:
    'Deze persoon staat nog ergens online, of dat wordt nu weggehaald. Haal het bericht offline en wacht tot het weg is.',
  possibly_online:
    'Misschien staat deze persoon nog ergens online. Zoek op waar, en zeg per foto: staat er niet op, of haal het bericht offline.',
  under_way:
    'Een bericht van of met deze persoon is nog onderweg. Haal dat bericht terug, of wacht tot het geplaatst en weer weg is.',
  not_checked: 'Kijk eerst of wissen mag, en kruis dat aan.',
  not_typed: 'Typ de naam precies zoals die hierboven staat.',
  already_erased: 'Deze persoon is al gewist.',
  unknown_person: 'Deze persoon staat hier niet.',
} as const satisfies Record<ErasureRefusal, string>

/** What somebody saw, by the event that says so. */
export const lookNames: Readonly<Record<string, string>> = {
  'person.looked_at': 'bekeek naam, ouders en gezag',
  'person_file.looked_at': 'bekeek alle gegevens',
  'person_file.downloaded': 'haalde alle gegevens op',
  'ledger.looked_at': 'zocht op waar deze persoon staat',
  'approval.names_shown': 'zag de naam bij het meekijken met een bericht',
  'task.names_shown': 'zag de naam bij een taak',
  'wall.names_shown': 'zag de naam bij gezichten op foto’s',
  'exceptions.seen': 'zag bij een bericht wie van de groep ergens niet op mag',
}
export const otherLook = 'keek naar gegevens'

export const personFileTexts = {
  title: 'Inzage en rechten',
  lead: 'Zoek iemand op. Je ziet dan alles wat wij over die persoon bewaren. Dat je keek, leggen wij vast.',
  search: 'Naam',
  searchHint: 'Een deel van de naam is genoeg.',
  searchButton: 'Zoek',
  searchTooShort: 'Typ ten minste twee letters.',
  found: 'Gevonden',
  foundNothing: 'Niemand heet zo. Probeer een ander deel van de naam.',
  foundLine: 'Bekijk alles wat wij bewaren',
  toFile: (name: string) => `Gegevens van ${name}`,
  waitingTitle: 'Vragen die op antwoord wachten',
  waitingNone: 'Geen vraag staat open.',
  waitingCount: (count: number) =>
    count === 1
      ? '1 vraag over gegevens wacht op antwoord'
      : `${count} vragen over gegevens wachten op antwoord`,
  waitingFirst: (day: string) => `Antwoord uiterlijk op ${day}.`,
  askedBy: (name: string, day: string) => `Gevraagd door ${name} op ${day}.`,
  answerBy: (day: string) => `Antwoord uiterlijk op ${day}. Dat staat in de wet.`,
  late: (day: string) => `Het antwoord had er op ${day} moeten zijn. Doe het vandaag.`,
  answer: 'Dit is beantwoord',
  downloads: 'Alles in één keer',
  pdf: 'Download om te lezen (PDF)',
  json: 'Download voor de computer (JSON)',
  downloadsLead: 'In de bestanden staan geen namen van anderen. Geef ze alleen aan wie erom mag vragen.',
  ownDownloadsLead: 'In de bestanden staan geen namen van anderen.',
  correct: 'Verbeter de gegevens',
  correctLine: 'Naam, ouders, gezag of adres',
  erase: 'Wis deze persoon',
  eraseLine: 'Namen en foto’s gaan weg. Je ziet eerst wat er gebeurt.',
  nothingAbout: 'Hierover bewaren wij niets',
  nothingHere: 'Hierover bewaren wij niets.',
  more: (count: number) => `En nog ${count} regels. Die staan in het bestand voor de computer.`,
  looks: 'Wie keek er?',
  looksNames: 'Wie keek er, met naam',
  looksLead: 'Dit staat niet in de bestanden. Een ouder ziet alleen de rol en de dag.',
  lookedNobody: 'Niemand keek tot nu toe.',
  lookColumns: { who: 'Wie', what: 'Wat', day: 'Dag' },
  lastLook: 'Laatst gekeken',
  times: (count: number) => (count === 1 ? '1 keer' : `${count} keer`),
  nobody: 'het systeem',
  you: 'u zelf',
  requests: 'Vragen over gegevens',
  requestWords: 'Wat er in vragen over gegevens stond',
  requestLines: 'Dat er vragen over gegevens waren',
  open: 'wacht op antwoord',
  answered: 'beantwoord',
  paperTitle: (name: string) => `Wat wij bewaren over ${name}`,
  paperLead: (school: string, day: string) =>
    `Dit is alles wat ${school} in Zo Werken Wij bewaart over deze persoon, op ${day}. Namen van anderen staan er niet in.`,
  rightsTitle: 'Uw rechten',
  rights: [
    'Klopt er iets niet? Vraag de school om het te verbeteren.',
    'U mag vragen om gegevens te wissen. De school kijkt dan of dat mag.',
    'Bent u het niet eens met het antwoord? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
  ],

  ownTitle: 'Mijn gegevens',
  ownLead: 'Hier ziet u wat de school in dit systeem over u en uw kind bewaart.',
  self: 'Over u zelf',
  child: (name: string) => `Over ${name}`,
  ownLine: 'Bekijk of download alles',
  requestTitle: 'Klopt er iets niet? Of wilt u meer weten?',
  requestLead:
    'Schrijf het op. De schoolleiding geeft u binnen een maand antwoord. U krijgt geen bericht van dit systeem: de school neemt contact op.',
  requestKind: 'Wat wilt u?',
  requestCorrection: 'Er klopt iets niet',
  requestAccess: 'Vraag om inzage: ik wil meer weten dan hier staat',
  requestAbout: 'Over wie gaat het?',
  requestWordsLabel: 'Uw vraag',
  requestHint: 'Bijvoorbeeld: de geboortedatum van mijn kind is anders.',
  send: 'Stuur mijn vraag',
  sentTitle: 'Uw vraag is verstuurd',
  sent: (day: string) => `De school antwoordt uiterlijk op ${day}.`,
  yourRequests: 'Uw vragen',
} as const

export const erasureTexts = {
  title: (name: string) => `${name} wissen`,
  lead: 'Dit kan niet ongedaan worden gemaakt. Er blijft staan wat er is gebeurd en besloten, zonder naam.',
  blockedTitle: 'Wissen kan nu nog niet',
  goes: 'Dit gaat weg',
  stays: 'Dit blijft staan, zonder naam',
  counted: (what: string, count: number) => `${what}: ${count}`,
  outside:
    'Wat op papier staat of door anderen is bewaard, kunnen wij niet wissen. Staat deze persoon nog in het bestand van de leerlingadministratie, dan komt de naam bij de volgende import terug.',
  checkTitle: 'Mag het?',
  check:
    'Ik heb gekeken of wissen mag: er loopt geen klacht of onderzoek, en geen wet vraagt de school om dit nog te bewaren.',
  typed: (name: string) => `Typ ter bevestiging: ${name}`,
  button: 'Wis voorgoed',
  done: 'Deze persoon is gewist. Wat er gebeurde, staat er nog, zonder naam.',
  already: (day: string) => `Deze persoon is gewist op ${day}.`,
} as const
