import { channelNames } from '../delivery-texts.nl.ts'
import type { SheetPart } from '../sheet.ts'
import type { Finding, FindingKind } from '../words/finding.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const list = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words)
const places = (channels: readonly string[]) =>
  list(channels.map((channel) => (channelNames as Record<string, string>)[channel] ?? channel))

export const sheetTexts = {
  photo: (n: number) => `Foto ${n}`,
  goesTo: (channels: readonly string[]) => `Gaat naar: ${places(channels)}.`,
  altText: (words: string) => `Beschrijving: ${words}`,
  noAltText: 'Zonder beschrijving.',
  altOf: (n: number) => `Foto ${n}`,
} as const

export const approvalTexts = {
  title: 'Kijk je even mee?',
  someColleague: 'Een collega',
  lead: (author: string, photos: number) =>
    `${author} wil ${plural(photos, 'foto', 'foto’s')} delen. Zonder jouw akkoord wordt er niets geplaatst.`,
  photos: 'De foto’s',
  photosHint: 'Dit is precies wat er wordt geplaatst.',
  words: 'De tekst',
  noWords: 'Er staat geen tekst bij.',
  where: 'Waar het naartoe gaat',
  goes: (channel: string, photos: number, how: string) =>
    `${channel}: ${plural(photos, 'foto', 'foto’s')}. ${how}`,
  byItself: (moment: string | undefined) =>
    moment === undefined ? 'Meteen na jouw akkoord.' : `Op ${moment}.`,
  byHand: (moment: string | undefined) =>
    moment === undefined
      ? 'Na jouw akkoord zet een collega het er zelf in.'
      : `Vanaf ${moment} zet een collega het er zelf in.`,

  kept: 'Let op de tekst',
  keptWhy: (reason: string) => `Reden van de maker: ${reason}`,
  keptLegend: 'Mag dit blijven staan?',
  keptYes: 'Ja, ik vind dit goed zo',
  keptMissing: 'Vind je de tekst goed zo? Zet dan het vinkje. Anders geef je het bericht terug.',

  lookFor: 'Zie je deze kinderen?',
  lookForHint: 'Kijk zelf op elke foto. Wat de maker zag, staat hier niet.',
  see: (name: string) => `Ja, ik zie ${name}`,
  seeOnly: (channels: readonly string[]) => `Let alleen op foto’s voor: ${places(channels)}.`,
  looked: 'Goed gekeken?',
  lookedNotSeen: 'Ik heb naar deze kinderen gezocht en zie ze niet',
  lookedAtAll: 'Ik heb elke foto bekeken',
  lookAtAll: 'Bekijk eerst elke foto, en zet dan het vinkje.',
  strangers: 'Ken je deze kinderen niet van gezicht? Laat dan een collega kijken die ze wel kent.',
  approve: 'Akkoord',

  back: 'Zie je een kind, of kan het beter?',
  backLead: 'Dan gaat het bericht terug naar de maker. Er wordt niets geplaatst.',
  note: 'Wat moet er anders?',
  noteHint: 'De maker leest dit. Noem liever geen namen.',
  sendBack: 'Geef terug',

  mayNot: 'Je kunt nu geen akkoord geven',
  mayNotLead: 'Iemand op een foto vindt het niet meer goed. Geef het bericht terug aan de maker.',
  changed: {
    words: 'De tekst is veranderd terwijl je keek. Lees hem nog een keer.',
    photos: 'De foto’s of hun beschrijvingen zijn veranderd terwijl je keek. Bekijk ze nog een keer.',
    channels: 'Het gaat nu naar een andere plek dan toen je keek. Kijk nog een keer.',
    moment: 'Het gaat nu op een ander moment dan toen je keek. Kijk nog een keer.',
  } satisfies Record<SheetPart, string>,
  changedConsent: 'Wat er van iemand op een foto mag, is veranderd terwijl je keek. Kijk nog een keer.',

  ownTitle: 'Dit is je eigen bericht',
  toPost: 'Naar het bericht',
  toFront: 'Naar het begin',

  doneTitle: 'Er is akkoord gegeven',
  doneMine: 'Dank je wel. Jij gaf akkoord. Hieronder zie je hoe het er nu mee staat.',
  doneBy: (name: string) => `${name} gaf akkoord. Jij hoeft niets te doen.`,
  doneAfterwards: 'Dit is geplaatst op een besloten plek. Jouw school kijkt daar achteraf naar.',
  line: (channel: string, state: string) => `${channel}: ${state}`,
  planned: (moment: string) => `gepland op ${moment}`,
  handOff: 'een collega zet het er zelf in',
  leaving: 'Wordt nu weggehaald. Zie je het nog staan? Het duurt soms even.',
  gone: 'Er is van dit bericht niets meer te zien.',
  outOfReach: 'Op een plek kunnen wij het niet weghalen. Een collega heeft dat geprobeerd.',
  takeBackTitle: 'Toch niet?',
  takeBackLead:
    'Is het nog niet geplaatst? Dan gaat het terug naar de maker. Staat het al online? Dan halen wij het overal weg.',
  takeBack: 'Trek je akkoord in',
  notYours: 'Alleen wie akkoord gaf, kan het weer intrekken. Offline halen kan iedereen, bij het bericht.',

  backTitle: 'Het bericht is terug bij de maker',
  backDone: 'Er is niets geplaatst. De maker kan het veranderen en het dan opnieuw laten zien.',
  notWaitingTitle: 'Je hoeft nu niet te kijken',
  notWaiting: 'Dit bericht wacht niet op akkoord.',
} as const

const whatWasFound = {
  pupil_name: 'de naam van een kind',
  future_outing: 'waar de groep straks is',
  bsn: 'misschien een BSN',
  phone: 'een telefoonnummer',
  mail: 'een mailadres',
  address: 'een adres',
  iban: 'een bankrekening',
  birth_date: 'een geboortedatum',
  health: 'iets over gezondheid',
} as const satisfies Record<FindingKind, string>

/** What a second person reads about words that the author kept. */
export function sayKept({ kind, found, place }: Pick<Finding, 'kind' | 'found' | 'place'>): string {
  const where = place.in === 'caption' ? 'In de tekst' : 'In de beschrijving van een foto'
  return `${where} staat ${whatWasFound[kind]}: “${found}”.`
}
