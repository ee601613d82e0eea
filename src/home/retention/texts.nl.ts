import type { Coming } from '#people/retention/coming.ts'
import type { HoldRefusal } from '#people/retention/hold.ts'
import type { Bounds, RetentionKind, Term, TermRefusal, TermUnit } from '#people/retention/term.ts'

const one = (count: number, single: string, plural: string) => `${count} ${count === 1 ? single : plural}`

const counted: Record<RetentionKind, (count: number) => string> = {
  published: (count) => one(count, 'foto', 'foto’s'),
  draft: (count) => one(count, 'concept', 'concepten'),
  proof: (count) => one(count, 'regel uit het toestemmingsregister', 'regels uit het toestemmingsregister'),
  note: (count) => `de notities bij ${one(count, 'bericht', 'berichten')}`,
  leaver: (count) => one(count, 'naam', 'namen'),
  look: (count) => one(count, 'regel uit het inzagelogboek', 'regels uit het inzagelogboek'),
  practice_mail: (count) => one(count, 'oefenmail', 'oefenmails'),
}

const units: Record<TermUnit, (count: number) => string> = {
  days: (count) => one(count, 'dag', 'dagen'),
  years: (count) => `${count} jaar`,
  school_years: (count) =>
    count === 1
      ? 'tot het einde van het volgende schooljaar'
      : `tot het einde van het schooljaar, en nog ${count} jaar`,
}

export const retentionTexts = {
  title: 'Bewaren en wissen',
  lead: 'Wat we niet meer nodig hebben, wissen we. Hier zie je hoe lang we alles bewaren, en wat er binnenkort weggaat.',
  originals:
    'De foto zoals die van de telefoon kwam, bewaren we niet. Die gaat weg zodra er een veilige versie is. Dat kun je niet aanpassen.',
  kindsTitle: 'Zo lang bewaren we',
  moreTitle: 'Meer',
  gone: 'Wat er is weggegaan',
  goneLine: 'Wat, wanneer en volgens welke termijn',
  holds: 'Bewaarplicht',
  holdsLine: 'Wat we niet wissen, en waarom',
  back: 'Bewaren en wissen',
  soon: (count: string) => `Binnen 30 dagen: ${count}.`,
  later: (count: string) => `Binnen 90 dagen: ${count}.`,
  nothingSoon: 'De komende 90 dagen gaat er niets weg.',
  more: 'Er staat nog meer op de lijst dan hier past.',

  names: {
    published: 'Geplaatste foto’s',
    draft: 'Concepten die niet zijn verstuurd',
    proof: 'Bewijs van toestemming',
    note: 'Notities bij berichten',
    leaver: 'Namen van wie van school is',
    look: 'Inzagelogboek',
    practice_mail: 'Oefenmail',
  } satisfies Record<RetentionKind, string>,
  why: {
    published:
      'Foto’s van lang geleden heeft niemand meer nodig. Na de laatste dag (31 juli) gaat de foto van onze website en wissen wij hem. Staat hij ook ergens anders? Dan halen wij hem daar weg, of vragen wij een collega om dat te doen.',
    draft:
      'Een bericht waar niemand meer aan werkt, gooien wij weg met de foto’s. De dagen tellen vanaf de laatste wijziging.',
    proof:
      'Van wie van school is, bewaren wij het bewijs zolang er nog een foto te zien is. Daarna nog deze tijd, voor als iemand er een vraag over heeft.',
    note: 'Wat collega’s bij een bericht schreven: waarom het terugkwam, of wat ze zagen bij het weghalen. Wat er gebeurde en wanneer, blijft staan.',
    leaver:
      'De naam, de geboortedatum en het mailadres gaan weg. Een ouder gaat van school met het laatste kind.',
    look: 'Wie keek bij welk kind. Zo kan de schoolleiding nagaan of iemand te nieuwsgierig was.',
    practice_mail: 'In een oefenschool blijven mails in huis. Na een tijd ruimen wij ze op.',
  } satisfies Record<RetentionKind, string>,
  slugs: {
    published: 'fotos',
    draft: 'concepten',
    proof: 'bewijs',
    note: 'notities',
    leaver: 'oud-leden',
    look: 'inzage',
    practice_mail: 'oefenmail',
  } satisfies Record<RetentionKind, string>,

  count: (kind: RetentionKind, count: number) => counted[kind](count),
  term: ({ count, unit }: Term) => units[unit](count),
  termLabel: {
    days: 'Hoeveel dagen?',
    years: 'Hoeveel jaar?',
    school_years: 'Hoeveel schooljaren na het jaar van plaatsen?',
  } satisfies Record<TermUnit, string>,
  bounds: ({ least, most }: Bounds) => `Kies een getal van ${least} tot en met ${most}.`,
  now: (term: string) => `Nu: ${term}.`,
  byDefault: 'Dit is onze standaard. De school heeft niets anders gekozen.',
  chosenBy: (who: string, day: string) => `Gekozen door ${who} op ${day}.`,
  somebody: 'een collega',
  save: 'Bewaar',
  savedTitle: 'Bewaard',
  saved: 'Vanaf nu geldt deze termijn. Wat daardoor eerder weggaat, kondigen we eerst aan.',
  goesTitle: 'Dit gaat weg',
  goesNothing: 'De komende 90 dagen gaat hiervan niets weg.',
  goesNothingTitle: 'Niets',
  what: 'Wat',
  when: 'Wanneer',
  howMuch: 'Hoeveel',
  untitled: 'Bericht zonder tekst',
  person: 'Iemand die van school is',
  small: (day: string) => `Van ${day}`,
  toHold: 'Niet wissen',
  announced:
    'Twee weken vooraf staat het ook op het begin. Is er dan nog iets nieuws over te doen? Dan blijft het, en kondigen we het opnieuw aan.',
  refusals: {
    no_number: 'Typ een getal, zoals 2.',
    too_short: 'Dat is te kort. Kies een hoger getal.',
    too_long: 'Dat is te lang: zo lang hebben we het niet nodig. Kies een lager getal.',
  } satisfies Record<TermRefusal, string>,

  goneTitle: 'Wat er is weggegaan',
  goneLead: 'Wij bewaren geen namen of foto’s, wel dat er iets was, wanneer het wegging en waarom.',
  goneNothing: 'Er is nog niets weggegaan.',
  goneNothingLine: 'Dat komt vanzelf: elke dag kijken we wat er weg kan.',
  rule: (term: string, byChoice: boolean) => `${term} (${byChoice ? 'keuze van de school' : 'standaard'})`,
  ruleLabel: 'Termijn',

  comingTitle: (days: number, what: string, plural: boolean) =>
    `Over ${one(days, 'dag', 'dagen')} ${plural ? 'verdwijnen' : 'verdwijnt'} ${what}`,
  comingLine: 'Bekijk wat er weggaat',

  holdsTitle: 'Bewaarplicht: niet wissen',
  holdsLead:
    'Soms moet iets blijven, bijvoorbeeld omdat er een klacht loopt. Zet er dan een bewaarplicht op. Die blijft tot iemand hem opheft.',
  holdsNothing: 'Nu geldt er nergens een bewaarplicht.',
  holdsNothingLine: 'Alles gaat weg als zijn tijd voorbij is.',
  holdSince: (who: string, day: string) => `Sinds ${day}, door ${who}.`,
  holdUntil: (day: string) => `Kijk er opnieuw naar op ${day}.`,
  holdOverdue: (day: string) => `Op ${day} zou je er opnieuw naar kijken. Is het nog nodig?`,
  holdOpen: 'Zonder einddatum.',
  lift: 'Hef op',
  liftHint: 'Daarna gelden de gewone termijnen weer.',
  placeTitle: 'Iets anders bewaren',
  search: 'Van wie, of welk bericht?',
  searchHint: 'Typ een deel van een naam, of woorden uit een bericht.',
  searchButton: 'Zoek',
  searchTooShort: 'Typ ten minste twee letters.',
  found: 'Gevonden',
  foundNothing:
    'Wij vinden niemand met deze naam, en geen bericht met deze woorden. Probeer een ander woord.',
  foundPerson: 'Alles over deze persoon bewaren',
  foundPost: (day: string) => `Bericht van ${day}`,
  placeOn: (what: string) => `Niet wissen: ${what}`,
  placePerson:
    'Wij wissen dan niets over deze persoon: geen naam, geen toestemming, en geen bericht waar deze persoon op staat.',
  placePost: 'Wij wissen dan niets van dit bericht: geen foto’s en geen notities.',
  holdIsNoPlacement:
    'Een foto die weg moet van een ouder of een kind, halen we nog steeds meteen weg. Dan wissen we hem ook.',
  reason: 'Waarom?',
  reasonHint: 'Bijvoorbeeld: “Er loopt een klacht over deze foto.”',
  until: 'Wanneer kijk je er opnieuw naar?',
  untilHint: 'De bewaarplicht stopt dan niet vanzelf.',
  place: 'Niet wissen',

  holdRefusals: {
    reason_missing: 'Schrijf op waarom dit niet gewist mag worden. Een korte zin is genoeg.',
    until_is_no_day: 'Dit is geen datum. Kies er een, of laat dit leeg.',
    until_is_past: 'Deze dag is al voorbij. Kies een latere dag, of laat dit leeg.',
    already_held: 'Hiervoor geldt al een bewaarplicht.',
    unknown_thing: 'Dit vinden wij niet meer. Zoek het opnieuw.',
  } satisfies Record<HoldRefusal, string>,
} as const

/** "Over 14 dagen verdwijnen 12 foto’s". */
export function sayComing({ kind, count, at }: Coming, now: Date): string {
  const days = Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 86_400_000))
  const isPlural = count > 1 || kind === 'note'
  return retentionTexts.comingTitle(days, retentionTexts.count(kind, count), isPlural)
}
