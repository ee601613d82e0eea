import type { OpenRemoval, WhereIsRefusal } from './where-is.ts'
import type { WhereaboutsGroup } from './whereabouts.ts'

export const whereIsRefusals = {
  unknown_pupil: 'Dit kind staat niet op de lijst. Zoek het op naam.',
  not_your_group:
    'Dit kan alleen een leerkracht van de groep van dit kind, een redacteur of de schoolleiding. Vraag het een van hen.',
} as const satisfies Record<WhereIsRefusal, string>

export const whereIsTexts = {
  title: 'Waar staat dit kind?',
  lead: 'Zoek een kind. Je ziet elke plek waar het te zien is of was. Wij schrijven op dat je keek.',
  name: 'Naam',
  nameHint: 'Een deel van de naam is genoeg.',
  search: 'Zoek',
  nobodyTitle: 'Niemand gevonden',
  nobody: 'Kijk of de naam goed geschreven is, of kies hieronder de groep.',
  noPupilsTitle: 'Geen kinderen om op te zoeken',
  noPupils: 'Je geeft geen les aan een groep. Vraag het een redacteur of de schoolleiding.',
  foundTitle: 'Gevonden',
  groupsTitle: 'Per groep',
  group: (name: string, pupils: number) => `Groep ${name} (${pupils} ${pupils === 1 ? 'kind' : 'kinderen'})`,
  inGroup: (name: string) => `groep ${name}`,
  back: 'Zoek een ander kind',

  childTitle: (name: string) => `Waar staat ${name}?`,
  noPlacesTitle: 'Nergens',
  noPlaces: 'Dit kind staat op niets wat vanaf hier is geplaatst.',
  groups: {
    visible: 'Nu te zien',
    leaving: 'Wordt weggehaald',
    dark: 'Niet meer te zien',
  } satisfies Record<WhereaboutsGroup, string>,
  certain: 'Staat er zeker op.',
  possible: 'Staat er misschien op.',
  pointedOut: 'Aangewezen door een ouder.',
  state: (state: string) => `${state}.`,
  checked: (state: string, day: string) => `${state}. Gecontroleerd op ${day}.`,
  rested: (n: number) => `Geplaatst na ${n === 1 ? 'één ja' : `${n} keer ja`}`,
  restedOn: (day: string, method: string) => `Ja van ${day}, ${method}`,
  until: (day: string) => `, geldig tot ${day}`,
  restedOnNothing: 'Er staat geen ja bij: het kind is later aangewezen.',
  see: 'Bekijk het daar',
  post: 'Naar het bericht',
  removals: {
    asked: (day: string) => `Weghalen gevraagd op ${day}. Wij proberen het vanzelf.`,
    acknowledged: (day: string) =>
      `Weghalen gevraagd op ${day}. Daar zeggen ze dat het weg is; wij kijken nog of dat klopt.`,
    with_person: (day: string) => `Weghalen gevraagd op ${day}. Het kan alleen met de hand.`,
  } satisfies Record<OpenRemoval['state'], (day: string) => string>,
  work: (task: string, person: string, moment: string) => `${task}: ${person}, tot ${moment}.`,
} as const
