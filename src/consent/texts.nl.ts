import type { ChoiceRefusal, Medium, OwnChoice } from './choice.ts'

export const refusals = {
  no_authority:
    'Volgens onze gegevens hebt u geen gezag over dit kind. Daarom kunt u hier niet kiezen. Klopt dat niet? Bel de school.',
  not_your_child: 'Dit kind staat niet bij uw naam. Klopt dat niet? Bel de school.',
  unknown_purpose: 'Deze keuze bestaat niet meer. Ga terug en kijk welke keuzes er nu zijn.',
  nothing_chosen: 'U hebt nog niets gekozen. Kies bij ten minste één regel ja of nee.',
} as const satisfies Record<ChoiceRefusal, string>

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
  choiceTitle: (purpose: string, child: string) => `${purpose}: mag ${child} erop?`,
  choiceLead: 'U kunt uw keuze altijd veranderen. Dat heeft geen gevolgen voor uw kind.',
  yes: 'Ja, dat mag',
  no: 'Nee, dat mag niet',
  mediumQuestion: (medium: string) => `${medium} van uw kind`,
  authorityUnknown:
    'Wij weten nog niet of u gezag hebt. Een nee telt meteen. Een ja telt pas als de school dat heeft nagekeken.',
  save: 'Bewaar mijn keuze',
  back: 'Terug naar alle keuzes',
  refusedTitle: 'Dit kan hier niet',
} as const
