import type { Right } from '../rights.ts'
import type { ColleagueRefusal, StaffRole } from './colleague.ts'

export const colleagueTexts = {
  title: 'Collega’s en rollen',
  lead: 'Wie werkt hier, wat mag die collega, en van wie is welke groep?',
  none: 'Nog geen collega’s',
  noneLine: 'Lees de leerlingen en het team in uit je administratie, of voeg een collega met de hand toe.',
  noRole: 'Heeft nog geen rol: kan nog niets.',
  noMail: 'Heeft nog geen e-mailadres.',
  suggested: 'De administratie noemt een rol of groep. Kijk even.',
  standsIn: (until: string) => `Valt in tot en met ${until}`,
  whoMayWhat: 'Wie mag wat?',
  whoMayWhatLine: 'Per rol: wat die mag en wat die ziet',
  addColleague: 'Collega toevoegen',
  addColleagueLine: 'Met naam en adres; een rol geef je daarna',
  details: 'Naam en adres',
  detailsLine: 'Verbeteren, of als deze collega hier niet meer werkt',
  board: 'Iemand van het bestuur',
  boardLead:
    'Het bestuur ziet aantallen, geen kinderen, en beslist over netwerken. Vul het adres in van wie dat doet.',
  boardEmail: 'E-mailadres',
  boardAdd: 'Geef toegang',
  boardDone: 'Dit adres heeft nu toegang als bestuur. De link vraagt die persoon aan bij Inloggen.',
  rolesTitle: 'Wat doet deze collega?',
  rolesHint: 'Zonder rol komt een collega niet binnen.',
  groupsTitle: 'Welke groepen heeft deze collega?',
  groupsHint: 'De eigen leerkracht ziet welke kinderen waar niet op de foto mogen.',
  save: 'Bewaren',
  saved: 'Bewaard. Het geldt vanaf nu.',
  suggestionTitle: 'Uit de administratie',
  suggestion: (roles: string, groups: string) =>
    [
      roles === '' ? '' : `Rol in de administratie: ${roles}.`,
      groups === '' ? '' : `Staat daar voor: ${groups}.`,
      'Dit geeft geen rechten. Neem over wat klopt.',
    ]
      .filter((line) => line !== '')
      .join(' '),
  standInTitle: 'Invallen of stage',
  standInLead: 'Voor één groep, op bepaalde dagen. Het houdt vanzelf op.',
  standInGroup: 'Groep',
  chooseGroup: 'Kies een groep',
  standInFrom: 'Vanaf',
  standInUntil: 'Tot en met',
  standInDays: 'Op welke dagen?',
  standInAdd: 'Laat invallen',
  standInEnd: 'Stop nu',
  standInLine: (group: string, from: string, until: string, days: string) =>
    `Groep ${group}, van ${from} tot en met ${until}: ${days}`,
  weekdays: { 1: 'maandag', 2: 'dinsdag', 3: 'woensdag', 4: 'donderdag', 5: 'vrijdag' },
  everyDay: 'elke dag',
} as const

export const roleHints = {
  teacher: 'Maakt berichten en ziet de eigen groep',
  editor: 'Maakt berichten voor de hele school',
  leadership: 'Leidt de school: ziet alles wat de school mag zien',
  anti_bullying: 'Volgt meldingen op',
  administrator: 'Regelt mensen, deuren en instellingen',
} as const satisfies Record<StaffRole, string>

export const colleagueRefusals = {
  unknown_colleague: 'Deze collega werkt hier niet meer. Ga terug naar de lijst.',
  no_email: 'Zonder e-mailadres kan niemand binnenkomen. Vul eerst het adres van deze collega in.',
  last_keeper:
    'Dit is de laatste die rollen kan geven. Maak eerst een ander schoolleider of beheerder; dan kan dit.',
  groups_without_teaching: 'Wie een eigen groep heeft, is ook leerkracht. Vink “leerkracht” aan.',
  no_group: 'Kies voor welke groep deze collega invalt.',
  no_days: 'Vul een begin en een eind in, en kies minstens één dag.',
  days_turned_round: 'Het eind ligt voor het begin. Draai de dagen om.',
  too_long: 'Invallen kan voor hooguit een jaar. Blijft deze collega, geef dan een eigen groep.',
  address_taken:
    'Dit e-mailadres hoort hier al bij iemand anders, bijvoorbeeld een ouder. Geef deze collega het adres van school.',
  bad_address: 'Dit lijkt geen e-mailadres. Kijk het nog even na.',
} as const satisfies Record<ColleagueRefusal, string>

export const rightNames = {
  make_posts: 'Foto’s delen en met een collega meekijken',
  take_offline: 'Een bericht direct offline halen',
  settle_disagreement: 'Afronden dat ouders het oneens zijn',
  decide_networks: 'Vastleggen op welke netwerken de school mag',
  keep_agreement: 'De afspraak en de lezing van de regels bijhouden',
  decorate: 'Naam en kleur van de school',
  keep_people: 'Leerlingen, ouders en collega’s inlezen, verbeteren en uitnodigen',
  keep_out_of_pictures: 'Zeggen dat een kind nooit in beeld mag',
  grant_roles: 'Rollen geven en intrekken',
  open_person_files: 'Alles zien wat over één persoon bewaard is',
  erase_persons: 'Iemand laten wissen',
  keep_terms: 'Bewaartermijnen instellen',
  hold: 'Zeggen dat iets niet gewist mag worden',
  print_class_code: 'De klassencode voor leerlingen maken',
  answer_for_child: 'Antwoorden over het eigen kind',
  see_counts: 'Aantallen per school zien, geen kinderen',
  make_trouble: 'In een oefenschool: een storing op een netwerk nadoen',
} as const satisfies Record<Right, string>

export const knowsTexts = {
  children: {
    own_groups: 'de kinderen van de eigen groepen',
    school: 'alle kinderen van de school',
    when_reported: 'een kind waarover een melding gaat',
    counts: 'aantallen',
    own_children: 'de eigen kinderen',
    nobody: 'niemand bij naam',
  },
  refusals: {
    where_not: 'waar een kind niet mag staan; nooit welke ouder nee zei, waarom of wanneer',
    counts: 'alleen aantallen',
    own_answers: 'de eigen antwoorden',
    nothing: 'niets',
  },
  sees: 'Ziet',
  ofRefusals: 'Van een “nee”',
  may: 'Mag',
  nothing: 'Geen extra rechten',
  lead: 'Wie mag wat, en wie ziet wat? Deze tabel is dezelfde als die waar het programma zich aan houdt.',
} as const
