import type { Medium } from '#media/photo.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { hasClips, howMany, whichAll } from '../medium-texts.nl.ts'
import type { SheetPart } from '../sheet.ts'
import type { Finding, FindingKind } from '../words/finding.ts'

const asTitle = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const list = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words)
const places = (channels: readonly string[]) =>
  list(channels.map((channel) => (channelNames as Record<string, string>)[channel] ?? channel))

export const sheetTexts = {
  goesTo: (channels: readonly string[]) => `Gaat naar: ${places(channels)}.`,
  altText: (words: string) => `Beschrijving: ${words}`,
  noAltText: 'Zonder beschrijving.',
} as const

export const approvalTexts = {
  title: 'Kijk je even mee?',
  someColleague: 'Een collega',
  lead: (author: string, media: readonly Medium[]) =>
    `${author} wil ${howMany(media)} delen. Zonder jouw akkoord wordt er niets geplaatst.`,
  photos: (media: readonly Medium[]) => asTitle(whichAll(media)),
  photosHint: 'Dit is precies wat er wordt geplaatst.',
  words: 'De tekst',
  noWords: 'Er staat geen tekst bij.',
  where: 'Waar het naartoe gaat',
  goes: (channel: string, media: readonly Medium[], how: string) => `${channel}: ${howMany(media)}. ${how}`,
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
  lookForHint: (media: readonly Medium[]) =>
    hasClips(media)
      ? 'Kijk en luister zelf, helemaal tot het eind. Wat de maker zag of hoorde, staat hier niet.'
      : 'Kijk zelf op elke foto. Wat de maker zag, staat hier niet.',
  see: (name: string, media: readonly Medium[]) =>
    hasClips(media) ? `Ja, ik zie of hoor ${name}` : `Ja, ik zie ${name}`,
  seeOnly: (channels: readonly string[]) => `Let alleen op wat gaat naar: ${places(channels)}.`,
  looked: 'Goed gekeken?',
  lookedNotSeen: (media: readonly Medium[]) =>
    hasClips(media)
      ? 'Ik heb alles bekeken en beluisterd. Ik zie en hoor deze kinderen niet.'
      : 'Ik heb naar deze kinderen gezocht en zie ze niet',
  lookedAtAll: (media: readonly Medium[]) =>
    hasClips(media) ? 'Ik heb alles bekeken en beluisterd' : 'Ik heb elke foto bekeken',
  lookAtAll: 'Bekijk eerst alles, en zet dan het vinkje.',
  strangers: 'Ken je deze kinderen niet van gezicht? Laat dan een collega kijken die ze wel kent.',
  approve: 'Akkoord',

  back: 'Zie je een kind, of kan het beter?',
  backLead: 'Dan gaat het bericht terug naar de maker. Er wordt niets geplaatst.',
  note: 'Wat moet er anders?',
  noteHint: 'De maker leest dit. Noem liever geen namen.',
  sendBack: 'Geef terug',

  mayNot: 'Je kunt nu geen akkoord geven',
  mayNotLead: 'Iemand die erop staat, vindt het niet meer goed. Geef het bericht terug aan de maker.',
  changed: {
    words: 'De tekst is veranderd terwijl je keek. Lees hem nog een keer.',
    photos: 'Een foto, een film of een beschrijving is veranderd terwijl je keek. Kijk nog een keer.',
    channels: 'Het gaat nu naar een andere plek dan toen je keek. Kijk nog een keer.',
    moment: 'Het gaat nu op een ander moment dan toen je keek. Kijk nog een keer.',
  } satisfies Record<SheetPart, string>,
  changedConsent: 'Wat er mag van iemand die erop staat, is veranderd terwijl je keek. Kijk nog een keer.',

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
  const where = place.in === 'caption' ? 'In de tekst' : 'In een beschrijving'
  return `${where} staat ${whatWasFound[kind]}: “${found}”.`
}
