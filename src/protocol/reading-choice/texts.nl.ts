import type { ChoiceRefusal } from './choice.ts'
import type { Changed } from './reach.ts'

const situations = (n: number) => (n === 1 ? '1 vaste situatie' : `${n} vaste situaties`)

export const texts = {
  title: 'Zo lezen wij de regels',
  lead: 'Soms kun je een regel op meer dan één manier lezen. Hier staat hoe de school dat doet.',
  howTo: 'Tik op een vraag om te zien wat je kunt kiezen, en wat er dan verandert.',
  toAll: 'Zo lezen wij de regels',
  literally: 'Zo staat het in de afspraak',
  now: (label: string) => `Nu: ${label}`,
  fixedOnes: (n: number) => (n === 1 ? '1 antwoord dat vastligt' : `${n} antwoorden die vastliggen`),
  fixed: (label: string) => `Ligt vast: ${label}`,

  why: 'Waarom?',
  forGate: 'Deze keuze werkt in de fotopoort. Die kijkt bij elke foto of hij geplaatst mag worden.',
  noSetting: 'Hier valt niets te kiezen. De tekst laat maar één antwoord toe.',
  legend: 'Wat kiest de school?',
  chosenNow: 'Zo is het nu.',
  reach: (changed: number, all: number) =>
    changed === 0
      ? `Deze keuze verandert geen van de ${situations(all)}.`
      : `Deze keuze verandert ${changed} van de ${situations(all)}.`,
  notes: 'Wat staat er bij de vraag van “Mag dit?”',
  noteWith: (label: string, note: string) => `Met “${label}”: ${note}`,
  save: 'Bewaar',

  madeBy: (who: string, day: string) => `Gekozen door ${who} op ${day}.`,
  somebody: 'een collega',
  notMade: 'De school heeft nog niet gekozen. Dit antwoord hoort bij de afspraak.',
  earlier: 'Eerdere keuzes',
  earlierLine: (label: string, who: string, day: string) => `${day}: “${label}”, door ${who}`,

  saved: 'Bewaard',
  savedLine: (label: string) => `De school leest het nu zo: ${label}.`,
  same: 'Er is niets veranderd',
  sameLine: 'Deze keuze stond er al.',
  undo: (label: string) => `Terug naar “${label}”`,

  changesTitle: (label: string) => `Wat verandert er met “${label}”?`,
  before: 'Nu:',
  after: 'Dan:',
  differsIn: {
    verdict: '',
    whom: 'Hetzelfde antwoord, maar je vraagt het aan iemand anders.',
    grounds: 'Hetzelfde antwoord, om een andere reden.',
  } satisfies Record<Changed['differsIn'], string>,

  refusals: {
    nothing_chosen: 'Kies eerst een antwoord.',
    not_an_option: 'Dit antwoord is er niet meer. Kies er een uit de lijst.',
    no_setting: 'Hier valt niets te kiezen. Dit antwoord ligt vast.',
  } satisfies Record<ChoiceRefusal, string>,
} as const
