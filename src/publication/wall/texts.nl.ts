const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const either = (names: readonly string[]) =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format([...names])
const both = (names: readonly string[]) =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format([...names])

const groupsOf = (groups: readonly string[]) => `groep ${both(groups)}`

export const texts = {
  groups: groupsOf,
  tile: (number: number, of: number, photo: number, where: string) =>
    `Gezicht ${number} van ${of} op foto ${photo}, ${where}`,
  photo: (number: number) => `Foto ${number}`,

  lookForTitle: (name: string) => `Zie je ${name}?`,
  lookForLead: (name: string) => `Tik alle keren dat je ${name} ziet.`,
  lookForPlaces: (name: string, places: readonly string[]) => `${name} mag niet op: ${both(places)}.`,
  lookForHidden: (name: string) => `${name} mag nergens in beeld, ook niet afgedekt.`,
  lookForStep: (n: number, of: number) => `kind ${n} van ${of}`,
  lookForSave: (name: string) => `Dit is ${name}`,
  lookForOnce: (name: string) => `Dit is ${name}: 1 keer`,
  lookForTimes: (name: string) => `Dit is ${name}: {n} keer`,
  lookForNone: (name: string) => `Ik zie ${name} niet`,

  noFaceTitle: 'Zit er iets tussen dat geen gezicht is?',
  noFaceLead: 'Tik op wat geen gezicht is. Een tekening of een pop is ook geen gezicht.',
  noFaceSave: 'Dit is geen gezicht',
  noFaceTimes: 'Dit is geen gezicht: {n} keer',
  noFaceNone: 'Nee, het zijn allemaal gezichten',

  strangersTitle: 'Staat er iemand van buiten op?',
  strangersLead:
    'Denk aan een voorbijganger of een bezoeker. Tik die gezichten aan: wij dekken ze overal af.',
  strangersSave: 'Dek dit gezicht af',
  strangersOnce: 'Dek 1 gezicht af',
  strangersTimes: 'Dek {n} gezichten af',
  strangersNone: 'Nee, niemand van buiten',

  largeTitle: 'Wie is dit?',
  largeLead:
    'Deze gezichten zijn groot in beeld. Iedereen herkent ze. Kies daarom bij elk gezicht wie het is.',
  largePrompt: 'Kies wie dit is',
  largeOfGroup: (groups: readonly string[]) => `Iemand van ${groupsOf(groups)}, ik weet niet wie`,
  largeUnknown: 'Ik weet niet wie dit is',
  largeStranger: 'Iemand van buiten: dek af',
  largeNoFace: 'Dit is geen gezicht',
  largeSave: 'Bewaar en ga verder',

  restTitle: 'Wie zijn de anderen?',
  restLead: (n: number, groups: readonly string[], not: readonly string[]) => {
    const them = n === 1 ? 'Is dit gezicht een kind' : `Zijn deze ${n} gezichten allemaal kinderen`
    return `${them} van ${groupsOf(groups)}${not.length > 0 ? `, en niet ${either(not)}` : ''}?`
  },
  restSave: (n: number) => (n === 1 ? 'Ja, dat klopt' : `Ja, dat klopt voor alle ${n}`),
  restHelp: 'Klopt het voor één gezicht niet? Tik op dat gezicht. Je ziet dan de hele foto.',
  restUndo: 'Maak ongedaan: ik wil nog eens kijken naar de anderen',
  restSaid: (n: number) =>
    n === 1
      ? 'Je hebt gezegd dat 1 gezicht van de groep is.'
      : `Je hebt gezegd dat ${n} gezichten van de groep zijn.`,

  whoMayTitle: 'Wie mag wel?',
  whoMayLead: (places: readonly string[]) =>
    `Tik de kinderen aan die op de foto mogen (${both(places)}). Alle anderen dekken wij af.`,
  whoMayList: (n: number) => (n === 1 ? 'Dit kind mag' : `Deze ${n} kinderen mogen`),
  whoMayNobody: 'Van jouw groep mag geen kind op al deze plekken.',
  whoMayNone: 'Dek iedereen af',
  whoMaySave: 'Deze kinderen mogen, dek de rest af',
  whoMayOnce: '1 gezicht mag, dek de rest af',
  whoMayTimes: '{n} gezichten mogen, dek de rest af',

  know: 'Ken je deze groep?',
  knowYes: (groups: readonly string[]) => `Ja, ik ken alle kinderen van ${groupsOf(groups)}`,

  askTitle: 'Wie kent deze kinderen?',
  askLead: (groups: readonly string[]) =>
    `Alleen wie lesgeeft aan ${groupsOf(groups)}, kan zeggen wie er op de foto’s staan.`,
  askNumber: (n: number) =>
    `${plural(n, 'kind', 'kinderen')} van deze groep ${n === 1 ? 'mag' : 'mogen'} niet overal op de foto. De leerkracht ziet wie dat zijn.`,
  ask: (name: string) => `Vraag het aan ${name}`,
  askNobody: 'Er is geen leerkracht bij deze groep. Vraag de beheerder om er een bij te zetten.',
  asked: (name: string, when: string) => `Gevraagd aan ${name}, ${when}. Je krijgt bericht.`,
  answered: (name: string) => `${name} heeft gezegd wie er op de foto’s staan.`,
  askDone: 'Klaar: laat mijn collega weten',
  askDoneLead: 'Jouw deel is klaar. Laat je collega weten dat het bericht verder kan.',

  taskLead:
    'Een collega wil foto’s van jouw groep delen. Kijk welke kinderen erop staan. Het kost je een paar minuten.',
  taskOpen: 'Kijk naar de gezichten',
  taskMoot: 'Dit bericht verandert niet meer. Je hoeft niet meer te kijken.',
  taskClose: 'Rond af',

  doneTitle: 'Alle gezichten zijn bekeken',
  doneLead: (n: number) =>
    n === 1
      ? 'Bij het gezicht is gezegd wie het kan zijn.'
      : `Bij alle ${n} gezichten is gezegd wie het kan zijn.`,
  doneOpen: (n: number) => `Nog ${plural(n, 'gezicht', 'gezichten')} open.`,
  doneAgain: 'Wil je iets veranderen?',
  doneGoOn: 'Verder met het bericht',
  notYetTitle: 'Wij zoeken de gezichten',
  emptyTitle: 'Geen gezichten gevonden',
  emptyLead: 'Op deze foto’s vonden wij geen gezicht. Bij het bericht kijk je naar elke hele foto.',
  notReady: (n: number) =>
    `${plural(n, 'foto wordt', 'foto’s worden')} nog klaargemaakt. Die gezichten komen er zo bij.`,

  elseTitle: 'Klopt er iets niet?',
  seePhoto: 'Bekijk een hele foto',
  absent: 'Was er een kind niet? Verander wie erbij was',
  turnToMay: 'Andersom: tik aan wie wél mag',
  turnToMayNot: 'Andersom: tik aan wie níet mag',
  back: 'Vorige',

  stepNames: {
    no_face: 'geen gezicht',
    strangers: 'mensen van buiten',
    large: 'grote gezichten',
    rest: 'de anderen',
    who_may: 'wie mag wel',
    ask: 'vraag een collega',
    done: 'klaar',
  },
  marks: {
    not_a_face: 'geen gezicht',
    thing: 'geen persoon',
    covered: 'afgedekt',
    candidates: 'van de groep',
    one_of: 'mag',
  },
  tickSomeone: 'Tik eerst op een gezicht, of kies de andere knop.',
  knowFirst: 'Zet eerst het vinkje dat je de groep kent.',
  refusedOn: (photos: readonly number[], sentence: string) =>
    photos.length === 0
      ? sentence
      : `Foto ${both(photos.map(String))}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
} as const
