import type { RuleChange } from 'mag-dit'
import type { AdoptionRefusal } from './adoption.ts'

const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)
const number = (n: number) => n.toLocaleString('nl-NL')
const situations = (n: number) => (n === 1 ? '1 situatie' : `${number(n)} situaties`)

export const texts = {
  title: 'De afspraak van de school',
  lead: (version: string, day: string) => `Nu geldt versie ${version}, sinds ${day}.`,
  versionsTitle: 'Alle versies',
  inForce: (version: string, day: string) => `Versie ${version} geldt sinds ${day}.`,
  toCome: (version: string, day: string) => `Versie ${version} geldt vanaf ${day}.`,
  former: (version: string, day: string) => `Versie ${version} gold vanaf ${day}.`,
  readIt: 'Lees de afspraak',
  conduct: 'Zet de gedragscode van het bestuur neer',

  uploadTitle: 'Een nieuwe versie',
  uploadLead:
    'Kies het bestand van de nieuwe afspraak. Je ziet eerst wat er verandert. Er wordt nog niets bewaard.',
  file: 'Bestand',
  fileHint: 'Een YAML-bestand (.yaml) van hooguit 1 MB.',
  look: 'Bekijk wat er verandert',

  adopted: 'Bewaard',
  adoptedLine: (version: string, day: string) => `Versie ${version} geldt vanaf ${day}.`,
  noFile: 'Kies eerst een bestand.',
  notInOrder: 'Dit bestand kan nog niet gelden',
  refusals: {
    version_exists: (version) =>
      `Versie ${version} is er al. Geef de nieuwe afspraak een ander versienummer.`,
    before_today: () =>
      'De datum in het bestand (in_force_from) is al voorbij. Kies vandaag of een latere dag.',
    other_purposes: () =>
      'In dit bestand staan andere plekken of andere vragen aan ouders (purposes). Die kun je hier niet veranderen, omdat ouders op de oude vragen hebben geantwoord. Zet ze terug zoals ze waren.',
  } satisfies Record<AdoptionRefusal, (version: string) => string>,

  previewTitle: 'Wat verandert er?',
  previewLead: (next: string, day: string, now: string) =>
    `Versie ${next} geldt vanaf ${day}. Zij komt in plaats van versie ${now}.`,
  nothingYet: 'Er is nog niets bewaard.',
  rulesTitle: 'De regels',
  noRules: 'De regels blijven dezelfde.',
  rule: {
    added: (name: string) => `${name} is nieuw.`,
    removed: (name: string) => `${name} vervalt.`,
    quote: (name: string) => `${name}: de tekst verandert.`,
    clauses: (name: string) => `${name}: de tekst blijft, de uitwerking verandert.`,
  } satisfies Record<RuleChange['is'], (name: string) => string>,
  forEverybody: 'Voor iedereen.',
  forWhom: (roles: readonly string[]) => `Voor wie zegt: ${list(roles.map((role) => `“${role}”`))}.`,
  sentences: (n: number) =>
    n === 0
      ? 'In de tekst verandert geen enkele zin.'
      : n === 1
        ? 'In de tekst verandert 1 zin.'
        : `In de tekst veranderen ${n} zinnen.`,
  seeSentences: 'Bekijk de zinnen',

  answersTitle: 'De antwoorden van “Mag dit?”',
  looked: (n: number) => `Wij hebben ${situations(n)} nagelopen.`,
  noAnswers: 'In geen van die situaties verandert het antwoord.',
  change: (n: number) => (n === 1 ? 'In 1 situatie:' : `In ${number(n)} situaties:`),
  from: 'Nu:',
  to: 'Dan:',
  example: 'Een voorbeeld',
  more: (n: number) => `En nog in ${situations(n)} verandert het antwoord.`,
  notWalked: (n: number) =>
    `${n === 1 ? 'Eén handeling heeft' : `${n} handelingen hebben`} te veel situaties om na te lopen. Kijk die zelf na.`,
  lapsedTitle: 'Keuzes die vervallen',
  lapsedLead: 'Deze keuzes van de school staan niet meer in de nieuwe versie:',

  confirm: 'Zet in werking',
  confirmLead: 'Bedenk je je later? Zet dan een nieuwe versie in werking. De oude versies blijven te lezen.',
  back: 'Terug, er verandert niets',
} as const
