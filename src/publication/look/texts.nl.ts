import type { Medium } from '#media/photo.ts'
import { hasClips, howMany, type Thing, whichOnes } from '../medium-texts.nl.ts'

export const texts = {
  nobodyTitle: (n: number) =>
    n === 1 ? 'Op deze foto staat niemand. Klopt dat?' : `Op deze ${n} foto’s staat niemand. Klopt dat?`,
  nobodyLead:
    'Kijk of er toch iemand te herkennen is: op de rug, in een spiegel, of aan een naam of kenteken.',
  nobodyHint: 'Zie je iemand? Haal dan het vinkje weg. Daarna wijs je aan waar.',
  nobodyHere: 'Niemand te herkennen',
  ofPhoto: (n: number) => `Foto ${n}`,
  nobodySave: 'Ja, dat klopt',

  progress: (number: number, of: number) => `Foto ${number} van ${of}`,
  question: 'Staat er nog iemand op zonder kader? Of is een naam, bord of kenteken te lezen?',
  questionEmpty: 'Is er iemand te herkennen? Of is een naam, bord of kenteken te lezen?',
  fine: 'Nee, dit klopt',
  more: 'Ja, er is nog iets',
  isLookedAt: 'Deze foto is bekeken.',
  wasLookedAt: (n: number) => `Foto ${n} is bekeken.`,
  undo: 'Maak ongedaan',
  next: 'Naar de volgende foto',
  previous: 'Vorige foto',
  toWords: 'Naar de tekst',
  framesTitle: (n: number) => (n === 0 ? 'Er staan geen kaders op' : `Wie heeft een kader? (${n})`),
  framesNone: 'Wij vonden geen gezicht op deze foto.',
  frame: (where: string, what: string) => `${where}: ${what}`,
  whatIs: {
    open: 'nog niet gezegd wie dit is',
    covered: 'afgedekt',
    candidates: 'iemand van de groep',
    one_of: 'iemand van de groep',
    not_a_face: 'geen gezicht',
    thing: 'naam, bord of kenteken, afgedekt',
  },

  back: 'Toch niets: terug',
  frameTitle: (n: number) => `Wat staat er in kader ${n}?`,
  thing: 'Een naam, bord of kenteken: dek het af',
  person: 'Een persoon',
  personWho: 'Wie is het?',
  personHint: 'Ken je het kind? Noem het. Daarna kies je per plek of je het afdekt.',
  prompt: 'Kies een naam',
  name: 'Bewaar wie dit is',
  cover: 'Wij kennen deze persoon niet: dek overal af',
  onPhotoPage: 'Kijk eerst naar wie er niet op mag',
  laterFrame: 'Dat zeg ik later',

  notThisOne: 'Deze niet',
  notThisOneLead: (what: string) =>
    `De ${what} gaat uit het bericht en wordt gewist. Dat kan niet ongedaan worden gemaakt. Waarom hoef je niet te zeggen.`,
  notThisOneWaits: (what: string) => `Het bericht gaat terug naar de maker, zonder deze ${what}.`,
  takeItOut: (what: string) => `Haal deze ${what} eruit`,
  tookOneOut: 'Er is een foto of een film uit gehaald. Meer is er niet veranderd.',

  lookTitle: (media: readonly Medium[]) =>
    hasClips(media) ? 'Alles in zijn geheel bekeken?' : 'Elke foto in zijn geheel bekeken?',
  allLookedAt: (media: readonly Medium[]) =>
    hasClips(media) ? 'Alles is bekeken.' : 'Alle foto’s zijn bekeken.',
  lookAgain: 'Bekijk ze nog een keer',
  stillToLook: (things: readonly Thing[]) => {
    const which = whichOnes(things)
    const media = things.map(({ medium }) => medium)
    const why = hasClips(media) ? 'Wie is er te zien of te horen?' : 'Staat er nog iemand op zonder kader?'
    return `${which.charAt(0).toUpperCase()}${which.slice(1)} ${things.length === 1 ? 'is' : 'zijn'} nog niet bekeken. ${why}`
  },
  look: (things: readonly Thing[]) =>
    `Bekijk ${things.length > 3 ? howMany(things.map(({ medium }) => medium)) : whichOnes(things)}`,
} as const
