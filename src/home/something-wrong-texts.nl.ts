export const somethingWrongTexts = {
  title: 'Er is iets mis',
  photoTitle: 'Moet er een foto weg?',
  posts: 'Berichten',
  postsLine: 'Open het bericht en kies “Haal nu offline”.',
  news: 'Nieuws',
  child: 'Kijk waar mijn kind staat',
  childLine: 'Wijs de foto aan. Op onze website is hij dan meteen weg.',
  signIn: 'Inloggen',
  signInLine: 'Als ouder wijst u dan zelf de foto aan.',
  talkTitle: 'Is het iets anders?',
  to: {
    visitor: {
      lead: 'Goed dat u het zegt.',
      photo: 'Staat er een foto op onze website die weg moet? Log in en wijs hem aan, of bel de school.',
      newsLine: 'Zoek de foto op onze website.',
      talk: 'Bel of mail de school. Er kijkt altijd iemand naar.',
    },
    guardian: {
      lead: 'Goed dat u het zegt.',
      photo: 'U hoeft niet uit te leggen waarom.',
      newsLine: 'Kies “Hier staat mijn kind” onder de foto.',
      talk: 'Praat met de leerkracht van uw kind, of bel de school. Er kijkt altijd iemand naar.',
    },
    pupil: {
      lead: 'Fijn dat je het vertelt.',
      photo: 'Sta je op een foto en wil je dat niet? Zeg het tegen je juf of meester. Dat mag altijd.',
      newsLine: 'Zoek de foto op de website van school.',
      talk: 'Vertel het aan je juf of meester, of aan iemand anders die je vertrouwt. Jij hebt niets fout gedaan.',
    },
    colleague: {
      lead: 'Goed dat je het zegt. Iedere collega mag een bericht meteen offline halen.',
      photo: 'Haal hem eerst weg. Uitzoeken hoe het kwam, kan daarna.',
      newsLine: 'Open het bericht en kies “Haal nu offline”.',
      talk: 'Vertel het aan de schoolleiding. Gaat het over gegevens van een kind, doe dat dan vandaag nog.',
    },
  },
} as const
