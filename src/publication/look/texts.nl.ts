const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const list = (numbers: readonly number[]) =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(numbers.map(String))
const photos = (numbers: readonly number[]) => `foto ${list(numbers)}`

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
  personHint: 'Weet je het niet? Dek het dan af.',
  prompt: 'Kies een naam',
  name: 'Bewaar wie dit is',
  cover: 'Dek deze persoon af',
  onPhotoPage: 'Kijk eerst naar wie er niet op mag',
  laterFrame: 'Dat zeg ik later',

  notThisOne: 'Deze niet',
  notThisOneLead:
    'De foto gaat uit het bericht en wordt gewist. Dat kan niet ongedaan worden gemaakt. Waarom hoef je niet te zeggen.',
  notThisOneWaits: 'Het bericht gaat terug naar de maker, zonder deze foto.',
  takeItOut: 'Haal deze foto eruit',
  tookOneOut: 'Er is een foto uit gehaald. Meer is er niet veranderd.',

  lookTitle: 'Elke foto in zijn geheel bekeken?',
  allLookedAt: 'Alle foto’s zijn bekeken.',
  lookAgain: 'Bekijk ze nog een keer',
  stillToLook: (numbers: readonly number[]) =>
    `${photos(numbers).replace('f', 'F')} ${numbers.length === 1 ? 'is' : 'zijn'} nog niet bekeken. Staat er nog iemand op zonder kader?`,
  look: (numbers: readonly number[]) =>
    `Bekijk ${numbers.length > 3 ? plural(numbers.length, 'foto', 'foto’s') : photos(numbers)}`,
} as const
