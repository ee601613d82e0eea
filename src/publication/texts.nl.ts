import { photoRefusalTexts } from '#media/texts.nl.ts'
import type { Refusal } from './post.ts'

export const refusals = {
  ...photoRefusalTexts,
  no_photos: 'Er staat nog geen foto in dit bericht. Voeg er eerst een toe.',
  look_at_every_photo_first:
    'Kijk eerst of er op elke foto een kader staat om iedereen die te herkennen is, en zet dan het vinkje.',
  photos_not_ready: 'Nog niet alle foto’s zijn klaar. Wacht even, of laat een geweigerde foto weg.',
  not_every_photo_may:
    'Niet elke foto mag op de website. Kijk bij de foto’s hieronder wat er nodig is. Er is niets geplaatst.',
  real_school_waits_for_second_person:
    'Plaatsen kan nog niet in een echte school: eerst moet een tweede persoon kunnen meekijken. Je bericht is bewaard.',
  already_sent: 'Dit bericht is al geplaatst. Het kan niet nog een keer.',
  not_verified:
    'Bij de laatste controle was een foto niet veilig genoeg. Er is niets geplaatst. Laat die foto weg of dek meer af.',
  went_wrong:
    'Er ging iets mis bij het klaarmaken. Er is niets geplaatst en niets verloren. Probeer het nog eens.',
  post_is_sent: 'Dit bericht is al geplaatst of weggegooid. Je kunt het niet meer veranderen.',
  unknown_photo: 'Deze foto zit niet meer in dit bericht.',
  unknown_face: 'Dit gezicht zit niet meer op deze foto.',
  unknown_person: 'Kies iemand uit de lijst.',
  say_who_was_there_first: 'Zeg eerst welke groep erbij was. Dan weten wij wie het kan zijn.',
  does_not_know_group:
    'Dit kan alleen iemand die lesgeeft aan deze groep. Noem de kinderen, dek ze af, of vraag de leerkracht van de groep.',
  look_for_hidden_children_first:
    'Kijk eerst of er een kind op staat dat nergens in beeld mag. Zet onder de foto een vinkje bij wie er niet op staat.',
  ask_group_teacher:
    'Een leerkracht van deze groep moet dit gezicht afdekken: die weet naar wie je moet kijken.',
  nobody_left_in_group: 'Er blijft niemand over die dit kan zijn. Noem het kind, of dek het gezicht af.',
  more_faces_than_children:
    'Er zijn meer gezichten dan kinderen die het kunnen zijn. Wie staat er nog meer op: een andere groep, een ouder, iemand van buiten?',
  choose_something: 'Kies eerst iets.',
  box_outside_picture: 'Dit kader ligt buiten de foto of is te klein. Teken het opnieuw.',
} as const satisfies Record<Refusal, string>

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const texts = {
  channels: { ouderapp: 'Ouderapp', website: 'Website', instagram: 'Instagram' } as Record<string, string>,
  steps: { photos: 'Foto’s', who: 'Wie was erbij?', faces: 'Wie staat erop?', words: 'Tekst en plaatsen' },

  postsTitle: 'Berichten',
  newPost: 'Foto’s delen',
  noPostsTitle: 'Nog geen berichten',
  noPosts: 'Kies een paar foto’s. Wij halen de plaats en de namen eruit en zoeken de gezichten.',
  untitled: 'Bericht zonder tekst',
  photoCount: (n: number) => plural(n, 'foto', 'foto’s'),
  states: {
    draft: 'Nog niet geplaatst',
    sending: 'Wordt nu geplaatst',
    published: 'Staat op de website',
    deleted: 'Weggegooid',
  },

  newTitle: 'Foto’s kiezen',
  newLead:
    'Kies de mooiste foto’s. Ze blijven op de computer van de school. Plaats, namen en bestandsnaam halen wij eruit.',
  photosField: 'Foto’s',
  photosHint: 'JPEG, PNG of WebP, hooguit 25 MB per foto.',
  photosMissing: 'Kies eerst een foto.',
  photosTooMany: 'Dit is te veel in één keer. Kies hooguit 12 foto’s.',
  addPhotos: 'Voeg foto’s toe',
  upload: 'Ga verder',
  practiceTitle: 'Zelf geen foto bij de hand?',
  practiceLead: 'Neem een paar getekende oefenfoto’s. De kinderen daarop bestaan niet.',
  practicePhotos: 'Neem oefenfoto’s',

  postTitle: 'Bericht',
  working:
    'Wij maken de foto’s veilig en zoeken de gezichten. Je mag deze pagina sluiten: het gaat vanzelf door.',
  workingTitle: 'Even geduld',
  lookAgain: 'Kijk of het klaar is',
  photoName: (n: number) => `Foto ${n}`,
  refusedPhoto: (n: number) => `Foto ${n} kan niet mee`,
  leaveOut: 'Laat deze foto weg',
  whoTitle: 'Wie was erbij?',
  whoLead: 'Kies de groep of groepen. Dan weten wij naar wie we moeten kijken.',
  whoGroups: 'Welke groep was erbij?',
  whoAbsent: (group: string) => `Wie van groep ${group} was er niet?`,
  whoAbsentHint: 'Sla dit over als iedereen er was.',
  whoKnows: 'Ken je deze groep?',
  whoKnowsYes: 'Ja, ik ken alle kinderen van deze groep',
  whoKnowsHint: 'Alleen dan kun je zeggen dat een kind er níet op staat.',
  whoSave: 'Bewaar en ga verder',
  whoNotTitle: 'Wie was er niet?',
  whoGoOn: 'Ga verder',
  whoSummary: (groups: string) => `Erbij: groep ${groups}.`,
  whoChange: 'Verander wie erbij was',
  whoStart: 'Zeg wie erbij was',
  groupName: (name: string) => `Groep ${name}`,

  lookForTitle: 'Zie je deze kinderen?',
  lookForLine: (channels: string) => `mag niet op: ${channels}`,
  lookForHidden: 'mag nergens in beeld, ook niet afgedekt',
  lookForNumber: (n: number) =>
    `${plural(n, 'kind', 'kinderen')} van deze groep ${n === 1 ? 'mag' : 'mogen'} niet overal op de foto. De leerkracht van de groep ziet wie dat zijn.`,
  lookForNobody: 'Alle kinderen van deze groep mogen op deze plekken op de foto.',

  photoTitle: (n: number, of: number) => `Foto ${n} van ${of}`,
  photoAlt: 'De foto waar je mee bezig bent',
  faceTitle: (n: number, of: number, where: string) => `Gezicht ${n} van ${of}, ${where}`,
  faceQuestion: 'Wie is dit?',
  faceNamed: 'Het is iemand die ik noem',
  faceNamedWho: 'Wie?',
  facePrompt: 'Kies een naam',
  faceCandidates: (group: string) => `Iemand van groep ${group}, maar niet een kind dat ik niet heb gezien`,
  faceCovered: 'Dek dit gezicht af',
  faceCoveredHint: 'Er komt een effen vlak overheen. Op de geplaatste foto kan niemand dat ongedaan maken.',
  faceGroupMember: 'iemand van de groep',
  colleague: (name: string) => `${name} (medewerker)`,
  faceNone: 'Dit is geen gezicht',
  faceOpen: 'Dat weet ik nog niet',
  faceSave: 'Bewaar',
  notSeenWho: 'Wie heb je gezocht en niet gezien?',
  notSeenHint: 'Wie wel op de foto staat, noem je hieronder bij het gezicht.',
  notSeenSave: 'Bewaar wie er niet op staat',
  restTitle: (n: number) => `${plural(n, 'gezicht', 'gezichten')} nog open`,
  restLead: (n: number) =>
    n === 1
      ? 'Is dit iemand van de groep, en niet een kind dat je zocht en niet zag?'
      : 'Zijn dit allemaal kinderen van de groep, en niet de kinderen die je zocht en niet zag?',
  restSave: 'Ja, dit geldt voor alle open gezichten',
  restCover: 'Dek alle open gezichten af',
  facesDone: 'Bij elk gezicht is gezegd wie het is.',
  drawTitle: 'Zie je nog iemand zonder kader?',
  drawLead:
    'Denk aan iemand op de rug, half in beeld, in een spiegel, of een naam op een trui. Teken er een kader om.',
  drawHow:
    'Sleep met je vinger of muis over de foto. Met de pijltjestoetsen verschuif je het kader, met Shift en de pijltjes maak je het groter of kleiner.',
  drawStart: 'Teken een kader',
  drawSave: 'Bewaar dit kader',
  drawFields: { x: 'Vanaf links (%)', y: 'Vanaf boven (%)', w: 'Breedte (%)', h: 'Hoogte (%)' },
  drawByNumbers: 'Het kader in cijfers',
  nobodyTitle: 'Geen gezicht gevonden',
  nobodyLead: 'Kijk goed: is er echt niemand te herkennen, ook niet op de rug of aan een naam?',
  nobodySave: 'Niemand is te herkennen',
  nobodySaid: 'Je hebt gezegd dat niemand te herkennen is.',
  nobodyUndo: 'Toch wel: er is iemand te herkennen',
  alsoTitle: 'Iemand te herkennen zonder gezicht?',
  alsoLead:
    'Aan de kleren, de houding of een naam. Wie je hier noemt, telt mee alsof het gezicht te zien is.',
  alsoSave: 'Bewaar',
  backToPost: 'Terug naar het bericht',
  nextPhoto: 'Naar de volgende foto',

  where: {
    top: 'boven',
    middle: 'midden',
    bottom: 'onder',
    left: 'links',
    centre: 'in het midden',
    right: 'rechts',
  },

  answersTitle: 'Mag deze foto geplaatst worden?',
  answersCaption: 'Per plek: mag het?',
  may: 'Iedereen op deze foto vindt het goed, of is afgedekt.',
  person: (name: string, state: string) => `${name}: ${state}`,
  someone: 'Iemand op deze foto',
  statesOfPerson: {
    niet_in_beeld: 'mag nergens in beeld',
    geweigerd: 'mag hier niet',
    ingetrokken: 'mag hier niet',
    verlopen: 'het antwoord is verlopen',
    ontbreekt: 'er is nog geen ja',
    gegeven: 'mag',
  },
  openFaces: (n: number) => `Nog ${plural(n, 'gezicht', 'gezichten')} open.`,
  goOn: 'Zeg wie erop staat',
  asks: {
    is_on_photo: (name: string) => `Staat ${name} op deze foto?`,
    who_is_this: (n: string) => `Wie is gezicht ${n}?`,
    anyone_recognisable: 'Is er iemand te herkennen op deze foto?',
    authority: 'Van een ouder is niet bekend of die mag beslissen.',
  },
  remedyTitle: 'Wat maakt het een ja?',
  remedyCover: (faces: string) => `Dek ${faces} af`,
  remedyFace: (n: number) => `gezicht ${n}`,
  remedyAsk: (names: string) =>
    `Vraag het de ouders van ${names}. Hun antwoord zie je hier zodra zij kiezen.`,
  ruleTitle: 'Dit staat in onze afspraak',

  captionTitle: 'Tekst bij de foto’s',
  caption: 'Wat wil je vertellen?',
  captionHint: 'Zet geen namen van kinderen in de tekst.',
  alt: (n: number) => `Wat is er te zien op foto ${n}?`,
  altHint: 'Voor wie de foto niet kan zien. Ook hier geen namen.',
  captionSave: 'Bewaar de tekst',
  looked: 'Nog één keer kijken',
  lookedHint: 'Denk aan iemand op de rug, half in beeld of in een spiegel.',
  lookedYes: 'Ik heb elke foto bekeken: er staat niemand op zonder kader',
  publishLead: (n: number) =>
    `${plural(n, 'foto gaat', 'foto’s gaan')} naar de website van de school. Iedereen kan ze zien.`,
  publishNot: 'Plaatsen kan zodra bij elke foto “ja” staat onder Website.',
  publish: 'Plaats op de website',
  sendingTitle: 'Je bericht wordt geplaatst',
  sendingLead:
    'Wij maken de foto’s voor de website en kijken nog één keer of iedereen het goed vindt. Je mag deze pagina sluiten.',
  publishedTitle: 'Het staat op de website',
  takenBackTitle: 'Niet meer te zien',
  takenBack: (live: number, all: number) =>
    `${live === 0 ? 'Er is geen foto meer te zien' : `Van de ${all} foto’s ${live === 1 ? 'is' : 'zijn'} er nog ${live} te zien`}. Iemand die erop staat of kan staan, vindt het niet meer goed.`,
  publishedLink: 'Bekijk het bericht op de website',
  discard: 'Gooi dit bericht weg',
  discardLead: 'De foto’s en de tekst worden gewist. Dit kan niet ongedaan worden gemaakt.',
  discardSure: 'Ja, gooi weg',
  notPublishedTitle: 'Er is niets geplaatst',

  newsTitle: 'Nieuws',
  newsEmptyTitle: 'Nog geen nieuws',
  newsEmpty: 'Zodra de school iets plaatst, staat het hier.',
  newsFeed: 'Nieuws van de school (RSS)',
  newsRead: 'Bekijk de foto’s',
  newsBack: 'Alle berichten',
  underReview: 'Deze foto wordt bekeken.',
  underReviewTitle: 'Deze foto wordt bekeken',
  underReviewLead: 'De school kijkt of deze foto hier mag staan. Tot die tijd is hij niet te zien.',
  goneTitle: 'Dit is weggehaald',
  goneLead: 'De school heeft dit bericht van de website gehaald.',
  photoWithoutAlt: 'Foto bij dit bericht',
  channelWith: (names: string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names),
} as const
