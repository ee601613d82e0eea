import type { Medium } from '#media/photo.ts'
import { hasClips, whichAll } from '../medium-texts.nl.ts'

const asTitle = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const kitTexts = {
  title: (channel: string) => `Zelf plaatsen: ${channel}`,
  lead: (channel: string) =>
    `Hier staat alles wat je nodig hebt. Zet het in je ${channel.toLowerCase()}. Zeg daarna onderaan dat het gelukt is.`,
  words: 'De tekst',
  wordsLabel: 'Tekst om te kopiëren',
  noWords: 'Er staat geen tekst bij.',
  count: (has: string, fits: string) => `${has} van ${fits} tekens.`,
  copy: 'Kopieer de tekst',
  copied: 'De tekst is gekopieerd.',
  photos: (media: readonly Medium[]) => asTitle(whichAll(media)),
  photosHint: (media: readonly Medium[]) =>
    hasClips(media)
      ? 'Tik erop om het te openen. Houd je vinger erop om het te bewaren.'
      : 'Tik op een foto om hem te openen. Houd je vinger erop om hem te bewaren.',
  altText: (words: string) => `Beschrijving: ${words}`,
  download: 'Download alles als ZIP',
  share: (media: readonly Medium[]) => `Deel ${whichAll(media, 'de tekst')}`,
  shareHint: 'Sommige apps nemen de tekst niet mee. Kopieer dan ook de tekst.',
  fetching: 'Even geduld, wij halen alles op.',
  shareAgain: 'Alles is opgehaald. Tik nog een keer op de knop.',
  shareFailed: 'Delen lukt hier niet. Open hieronder alles één voor één, of download het.',
  placedTitle: 'Is het gelukt?',
  link: 'Link naar het bericht',
  linkHint: 'Met de link vinden wij het later sneller terug.',
  placed: 'Ik heb het geplaatst',
  notPlacedTitle: 'Plaats je het niet?',
  notPlacedLead: 'Dan schrijven wij op dat het daar niet staat. Wis het dan ook van je telefoon.',
  notPlaced: 'Ik plaats het niet',

  stopTitle: 'Niet plaatsen',
  stop: 'Dit mag nu niet worden geplaatst. Het is teruggehaald, of iemand die erop staat, vindt het niet meer goed.',
  stopErase: 'Heb je het al op je telefoon of computer staan? Wis het dan.',
  alreadyTitle: 'Had je het al geplaatst?',
  alreadyLead: 'Haal het dan meteen weg. Zeg het hieronder, zodat wij weten waar het stond.',
  neverPlaced: 'Ik heb het niet geplaatst',

  liveTitle: 'Het is geplaatst',
  live: (channel: string) => `Een collega heeft gezegd dat dit in de ${channel.toLowerCase()} staat.`,
  failedTitle: 'Het is niet geplaatst',
  failed: (channel: string) => `Een collega heeft gezegd dat dit niet in de ${channel.toLowerCase()} staat.`,
  laterTitle: 'Er is nu niets te plaatsen',
  later: 'Dit bericht wacht niet op iemand die het zelf plaatst.',
  see: 'Bekijk het bericht daar',
  toPost: 'Naar het bericht',
  toFront: 'Naar het begin',
} as const
