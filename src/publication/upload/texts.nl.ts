import type { ChooseRefusal } from './choose.ts'
import type { SharedRefusal } from './quarantine.ts'
import type { UploadRefusal } from './upload.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const photos = (n: number) => plural(n, 'foto', 'foto’s')

export const uploadRefusals = {
  no_file: 'Dit bestand is leeg. Kies een andere foto.',
  file_too_large:
    'Dit bestand is te groot. Een foto mag 25 MB zijn, een film 100 MB. Maak het kleiner, of laat het weg.',
  too_many_photos: 'In één bericht gaan hooguit 60 foto’s. Laat deze weg, of begin een nieuw bericht.',
  post_is_sent: 'Dit bericht is al verstuurd of weggegooid. Begin een nieuw bericht.',
  not_yours: 'Deze foto hoort bij een ander bericht of bij een andere collega.',
  wrong_piece: 'Er ging iets mis onderweg. Probeer deze foto opnieuw.',
} satisfies Record<UploadRefusal, string>

export const chooseRefusals = {
  nothing_chosen: 'Kies eerst een foto. Tik op de foto’s die je wilt houden.',
  not_all_seen:
    'Er zijn foto’s bij gekomen, of ze worden nog klaargezet. Kijk nog een keer: je keuze staat er nog.',
  nowhere: 'Kies waar de foto’s heen gaan.',
  too_many_for_channel: 'Je koos meer foto’s dan ergens in gaan.',
} satisfies Record<ChooseRefusal, string>

export const sharedRefusals = {
  nothing_shared: 'Er zat geen foto bij. Kies je foto’s hieronder.',
  too_many_shared: 'Dit zijn te veel foto’s in één keer. Deel er hooguit 30 tegelijk.',
  too_busy: 'Er wachten nu al te veel foto’s. Log in en kies je foto’s daar.',
  lapsed: 'De gedeelde foto’s zijn er niet meer. Wij bewaren ze een uur. Kies ze hieronder opnieuw.',
} satisfies Record<SharedRefusal, string>

export const texts = {
  photosField: 'Foto’s',
  photosHint:
    'Hooguit 60 foto’s en films in één bericht. Een foto mag 25 MB zijn, een film 100 MB en 3 minuten.',
  photosHintPlain: (most: number) => `Kies er hooguit ${most} tegelijk. Je kunt er daarna meer bij doen.`,
  draftIsFull: 'In één bericht gaan hooguit 60 foto’s. Laat er eerst een paar weg.',
  camera: 'Maak een foto',
  drop: 'Of sleep je foto’s hierheen',
  shareSheet:
    'Op een Android-telefoon kan het ook andersom: zet deze website op je beginscherm. Kies dan in je eigen foto’s voor “Delen” en tik op de naam van de school. Op een iPhone begin je hier, met de knop hierboven.',
  shareTitle: 'Delen vanuit je eigen foto’s',

  comingIn: 'Je foto’s komen binnen',
  howMuchIsIn: 'Wat er al binnen is',
  countIn: '# van de @ zijn binnen.',
  allIn: 'Alle @ zijn binnen.',
  mayClose: 'Je mag deze pagina sluiten. Open het bericht later weer, dan gaat het verder.',
  noConnection: 'Geen verbinding. Wij proberen het vanzelf opnieuw.',
  signedOut: 'Je bent niet meer ingelogd. Log opnieuw in, dan gaat het verder.',
  noRoom: 'Er is op dit apparaat geen plek om de foto’s klaar te zetten. Kies er minder tegelijk.',
  tryAgain: 'Probeer opnieuw',
  leaveOut: 'Laat weg',
  stillComing: 'Nog # onderweg. Wacht even, of laat ze weg.',
  leaveRest: 'Laat de rest weg',
  earlier: 'Er wachten nog # foto’s van een eerder bericht.',
  earlierLink: 'Ga naar dat bericht',

  chooseTitle: 'Kies de mooiste',
  chooseLead: 'Tik op de foto’s die je wilt houden. De foto’s die je niet kiest, gooien wij weg.',
  fewTitle: 'Je foto’s',
  fewLead: 'Het zijn er zo weinig dat je niet hoeft te kiezen.',
  noneYet: 'Er zijn nog geen foto’s binnen',
  noneYetLead: 'Kies hieronder je foto’s.',
  photo: (n: number) => `Foto ${n}`,
  isPrepared: 'wordt klaargezet',
  isRefused: 'kan niet mee',
  waiting: (n: number) => `${photos(n)} ${n === 1 ? 'wordt' : 'worden'} nog klaargezet. Je mag al kiezen.`,
  lookAgain: 'Kijk of het klaar is',
  places: 'Waar gaan ze heen?',
  placesHint: 'Je kunt dit later nog veranderen.',
  place: (most: number) => (most === 0 ? 'Hier kunnen geen foto’s heen' : `Hooguit ${photos(most)}`),
  chosen: '# gekozen',
  limit: (name: string, most: number) => `${name} hooguit ${most}`,
  tooMany: (name: string, most: number, chosen: number) =>
    most === 0
      ? `Bij ${name} kunnen geen foto’s.`
      : `Bij ${name} gaan hooguit ${photos(most)}. Je koos er ${chosen}.`,
  tooManyWhat: 'Haal een paar vinkjes weg. Of ga toch verder: per plek kun je later foto’s weglaten.',
  keepTooMany: 'Ga toch verder',
  over: '# te veel',
  goesAway: 'De andere # gooien wij weg.',
  goesAwayOne: 'De andere gooien wij weg.',
  goesAwayNone: 'Je houdt alles.',
  save: 'Bewaar mijn keuze',
  goOn: (n: number) => `Ga verder met ${n === 1 ? 'deze ene' : `deze ${n}`}`,
  addPhotos: 'Doe er foto’s bij',
  discard: 'Gooi dit bericht weg',
  discardLead: 'Alle foto’s worden gewist. Dit kan niet ongedaan worden gemaakt.',
  discardSure: 'Ja, gooi weg',
  eraseTitle: 'Je keuze is bewaard',
  erase: 'Wis de foto’s nu van je telefoon.',

  sharedTitle: 'Foto’s delen',
  sharedLead: (n: number) => `Je deelde ${photos(n)}. Wij maken er een nieuw bericht van.`,
  sharedTake: 'Maak een bericht',
  sharedSignIn: (n: number) => `Er ${n === 1 ? 'wacht' : 'wachten'} ${photos(n)} op je. Log eerst in.`,
  sharedHour: 'Wij bewaren ze een uur. Daarna worden ze gewist.',
  sharedButton: 'Log in',
  sharedNotYou:
    'Alleen een medewerker van de school kan hier foto’s delen. Deze foto’s worden binnen een uur gewist.',
  sharedChoose: 'Kies foto’s',
  appShort: 'Foto’s delen',
} as const
