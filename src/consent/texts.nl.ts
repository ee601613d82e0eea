import type { ChoiceRefusal, Medium, OwnChoice, SettleRefusal } from './choice.ts'
import type { StoredPurpose } from './purpose.ts'
import type { Beyond } from './reach.ts'

export const refusals = {
  no_authority:
    'Volgens onze gegevens hebt u geen gezag over dit kind. Daarom kunt u hier niet kiezen. Klopt dat niet? Bel de school.',
  not_your_child: 'Dit kind staat niet bij uw naam. Klopt dat niet? Bel de school.',
  unknown_purpose: 'Deze keuze bestaat niet meer. Ga terug en kijk welke keuzes er nu zijn.',
  nothing_chosen: 'U hebt nog niets gekozen. Kies bij ten minste één regel ja of nee.',
} as const satisfies Record<ChoiceRefusal, string>

export const settleRefusals = {
  reason_missing: 'Schrijf in een paar woorden op wat er is afgesproken.',
  no_disagreement: 'Bij dit kind staat geen verschil meer open.',
} as const satisfies Record<SettleRefusal, string>

export const mediumNames = {
  foto: 'Foto’s',
  film: 'Film',
  geluid: 'Geluid',
} as const satisfies Record<Medium, string>

export const ownChoices = {
  ja: 'ja',
  nee: 'nee',
  verlopen: 'verlopen, kies opnieuw',
  geen_antwoord: 'nog geen antwoord',
} as const satisfies Record<OwnChoice, string>

export const texts = {
  disagreementTitle: 'Ouders zijn het niet eens',
  disagreementLead:
    'Bij deze kinderen zei de ene ouder ja en de andere nee. Zolang dit open staat, vragen wij voor elke plek het ja van alle ouders met gezag.',
  disagreementNoneTitle: 'Er staat niets open',
  disagreementNone: 'Zodra ouders van een kind iets anders kiezen, staat het hier.',
  disagreementGroup: (group: string) => `groep ${group}`,
  disagreementReason: 'Wat is er afgesproken?',
  disagreementHint:
    'Daarna vragen wij weer het gewone: één ouder of alle ouders, per plek. Een nee blijft een nee.',
  disagreementSave: 'Dit is besproken',

  choiceTitle: (purpose: string, child: string) => `${purpose}: mag ${child} erop?`,
  choiceLead: 'U kunt uw keuze altijd veranderen. Dat heeft geen gevolgen voor uw kind.',
  yes: 'Ja, dat mag',
  no: 'Nee, dat mag niet',
  mediumQuestion: (medium: string) => `${medium} van uw kind`,
  authorityUnknown:
    'Wij weten nog niet of u gezag hebt. Een nee telt meteen. Een ja telt pas als de school dat heeft nagekeken.',
  beyondTitle: 'Kiest u nee? Dit gaat niet vanzelf weg',
  placeOf: ({ name, class: reach }: Pick<StoredPurpose, 'name' | 'class'>) =>
    reach === 'closed' ? `In de ${name.toLowerCase()}` : `Op ${name}`,
  beyond: {
    never: (where: string, day: string) =>
      `${where} staat nog een bericht van ${day}. Dat kunnen wij niet terughalen.`,
    by_hand: (where: string, day: string) =>
      `${where} staat nog een bericht van ${day}. Iemand van de school haalt dat met de hand weg. Dat lukt niet meteen.`,
  } satisfies Record<Beyond['is'], (where: string, day: string) => string>,
  save: 'Bewaar mijn keuze',
  back: 'Terug naar alle keuzes',
  refusedTitle: 'Dit kan hier niet',
} as const
