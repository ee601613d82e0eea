import type { ChannelId } from '../channels/channel.ts'

export const taskTexts = {
  notYours: (holder: string) => `Dit wacht op ${holder}. Jij mag het ook doen.`,
  someColleague: 'een collega',
  about: (caption: string) => `Het gaat om: ${caption}`,
  untitled: 'een bericht zonder tekst',
  deadline: (when: string) => `Graag ${when}.`,
  late: (when: string) => `Dit is ${when}.`,
  toPost: 'Naar het bericht',
  toFront: 'Naar het begin',
  endedTitle: 'Dit is klaar',
  ended: 'Dank je wel. Je hoeft hier niets meer te doen.',
  erased: 'Deze foto is al gewist.',
  save: 'Bewaar',

  reviewLead: (child: string) =>
    `Misschien staat ${child} op een foto. Tot jij hebt gekeken, is de foto niet te zien op onze website.`,
  reviewElsewhere: 'Op andere plekken is de foto misschien nog wel te zien. Doe dit dus graag snel.',
  reviewQuestion: (child: string) => `Staat ${child} op deze foto?`,
  reviewYes: 'Ja',
  reviewYesHint: 'De foto wordt overal weggehaald.',
  reviewNo: 'Nee',
  reviewNoHint: 'De foto komt terug als hij er mag staan.',
  reviewDoubt: 'Twijfel je? Kies dan ja.',
  reviewNothing: 'Er is geen foto meer om naar te kijken. Je kunt dit afronden.',
  reviewFinish: 'Rond af',

  objectionLead: (child: string, photos: number) =>
    `Een ouder wijst ${child} aan op ${photos === 1 ? 'deze foto' : 'deze foto’s'}.`,
  objectionGone: (photos: number) =>
    photos === 1
      ? 'Op onze website is de foto al weg. Ook van andere plekken wordt hij weggehaald.'
      : 'Op onze website zijn de foto’s al weg. Ook van andere plekken worden ze weggehaald.',
  objectionQuestion: (child: string) => `Klopt het dat ${child} hierop staat?`,
  objectionYes: 'Ja, dat klopt',
  objectionYesHint: 'De foto wordt gewist.',
  objectionNo: 'Nee, dit is een ander kind',
  objectionNoHint: 'De foto blijft weg. Wij schrijven op dat het een ander kind is.',

  takeDownPost: (channel: string) => `Dit bericht moet weg van ${channel}. Wij kunnen dat daar niet zelf.`,
  takeDownPhoto: (channel: string) =>
    `Eén foto uit dit bericht moet weg van ${channel}. Wij kunnen dat daar niet zelf.`,
  takeDownInHand: 'Misschien is het er nog niet in gezet. Doe dat dan ook niet meer, en zeg het eerst hier:',
  takeDownToKit: 'Is het geplaatst of niet?',
  takeDownPhotoTitle: 'Deze foto',
  takeDownWhere: 'Open het bericht',
  takeDownNowhere: 'Wij hebben geen link. Zoek het bericht daar op.',
  takeDownHow: 'Zo doe je dat',
  goneTitle: 'Is het gelukt?',
  goneNote: 'Wat heb je gezien?',
  goneNoteHint: 'Bijvoorbeeld: “Ik zocht het op in de app en zag het niet meer.”',
  gone: 'Ik heb gekeken: het staat er niet meer',
  stuckTitle: 'Lukt het niet?',
  stuckNote: 'Wat heb je geprobeerd?',
  stuckNoteHint: 'Wij bewaren dit met jouw naam. Zo weet iedereen dat het er nog staat.',
  stuck: 'Het lukt niet',

  placeLead: (channel: string) => `Je collega gaf akkoord. Zet het bericht nu zelf in: ${channel}.`,
  place: 'Haal de foto’s en de tekst op',

  confirmLead: (channel: string) =>
    `Wij kregen geen antwoord van ${channel}. Wij weten niet of het bericht er staat, en plaatsen het niet nog een keer.`,
  confirmLook: (channel: string) => `Bekijk ${channel}`,
  confirmYesTitle: 'Staat het online?',
  confirmLink: 'Link naar het bericht',
  confirmLinkHint: 'Met de link vinden wij het later sneller terug.',
  confirmYes: 'Ja, het staat er',
  confirmNoTitle: 'Staat het er niet?',
  confirmNoLead: 'Kijk goed. Soms duurt het een paar minuten voordat je het ziet.',
  confirmNo: 'Nee, het staat er niet',

  restLead: (channel: string) =>
    `Van ${channel} is een heel bericht weggehaald. Er zaten ook foto’s in die misschien wel mogen blijven.`,
  restHow: 'Plaats je de rest opnieuw? Dan krijg je een nieuw bericht. Daarna kijkt een collega weer mee.',
  restYes: 'Plaats de rest opnieuw',
  restNo: 'Nee, laat maar',

  afterwardsLead: 'Dit is al geplaatst op een besloten plek. Kijk of het goed is.',
  afterwardsChildren: 'Deze kinderen mogen er niet op staan',
  afterwardsGood: 'Alles goed?',
  afterwardsGoodButton: 'Goed zo',
  afterwardsBad: 'Zie je een kind, of klopt er iets niet?',
  afterwardsBadLead: 'Het bericht gaat overal weg. De maker krijgt een mail.',
  offline: 'Haal nu offline',

  breachLead: 'Een collega haalde een bericht offline en denkt aan een datalek.',
  breachSteps: [
    'Bel of mail vandaag de functionaris gegevensbescherming van het bestuur. Die beslist met jou wat er moet gebeuren.',
    'Moet het gemeld worden? Dan moet dat binnen 72 uur nadat de school het wist, bij de Autoriteit Persoonsgegevens.',
    'Schrijf op wat er te zien was, waar, hoe lang, en wie het kan hebben gezien. Bij het bericht staat wanneer het is geplaatst en weggehaald.',
    'Kan het een kind of een gezin schaden? Vertel het dan ook aan de ouders.',
  ],
  breachDone: 'Afgehandeld',
  breachDoneLead: 'Weet de functionaris gegevensbescherming ervan, en is opgeschreven wat jullie besloten?',
  breachOnlyLeaders: 'Alleen de schoolleiding kan dit afronden.',
} as const

const ownAccount = (network: string) =>
  `Open ${network} met de account van de school en ga naar het bericht. Tik op de drie puntjes en kies “Verwijderen”. Kijk daarna of het echt weg is.`

/** One plain instruction per channel; where nothing can be taken back, that is what it says. */
export const takeDownHow = {
  ouderapp: 'Open de ouderapp, zoek het bericht op en verwijder het. Kijk daarna of het echt weg is.',
  website: 'Open de website, zoek het bericht op en verwijder het. Kijk daarna of het echt weg is.',
  instagram: ownAccount('Instagram'),
  facebook: ownAccount('Facebook'),
  x: ownAccount('X'),
  linkedin: ownAccount('LinkedIn'),
  youtube: ownAccount('YouTube'),
  snapchat:
    'Open Snapchat met de account van de school. Houd je vinger op het bericht en kies “Verwijderen”. Kijk daarna of het echt weg is.',
  whatsapp:
    'WhatsApp haalt niets terug van de telefoon van een ander. Open WhatsApp, houd je vinger op het bericht en kies “Verwijderen voor iedereen”. Wie de foto al heeft bewaard, houdt hem. Kan verwijderen niet meer? Vraag dan in de groep om de foto te wissen, en kies hieronder “Het lukt niet”.',
} as const satisfies Record<ChannelId, string>

export const takeDownOnePhoto = 'Gaat het om één foto? Open dan die foto zelf, en verwijder alleen die.'
