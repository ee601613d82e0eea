/** "Haal nu offline", and what is asked after that. */
export const offlineTexts = {
  button: 'Haal nu offline',
  lead: 'Onze website is meteen donker. Van andere plekken halen wij het weg, of een collega doet dat. De maker hoort het.',
  stop: 'Stop dit bericht',
  stopLead: 'Er is nog niets te zien. Stop je het, dan wordt het weer een concept.',

  stillThere: 'Dit bericht is nog niet offline',
  notThereTitle: 'Dit bericht is nergens te zien',
  stoppedTitle: 'Dit bericht wordt niet geplaatst',
  stopped: 'Er was nog niets te zien. Het is weer een concept.',
  darkTitle: 'Het is offline op onze website',
  leavingTitle: 'Het wordt weggehaald',
  goneTitle: 'Het is weggehaald',
  authorTold: 'De maker krijgt een mail.',
  notPlaced: 'Wat nog niet was geplaatst, wordt ook niet meer geplaatst.',

  breachTitle: 'Is dit een datalek?',
  breachLead:
    'Denk aan: een kind staat erop zonder toestemming, of er staat een adres in of iets over gezondheid. Weet je het niet? Dan kijkt de schoolleiding.',
  breach: { ja: 'Ja', nee: 'Nee', misschien: 'Dat weet ik niet' },
  breachSave: 'Bewaar mijn antwoord',
  breachToldTitle: 'De schoolleiding weet ervan',
  breachTold: (name: string) => `${name} heeft een mail gekregen en kijkt wat er moet gebeuren.`,
  toPost: 'Bekijk het bericht',
  toFront: 'Naar het begin',
} as const
