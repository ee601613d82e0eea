/**
 * Every address, in Dutch, as a typed function. Called with ids they are links; called with `:names` they are the
 * patterns of the route table, so the two can't drift apart.
 */
const school = (s: string) => `/${s}`

export const addresses = {
  front: () => '/',
  health: () => '/gezond',
  icon: () => '/favicon.ico',
  stylesheet: (hash: string) => `/stijl/${hash}`,
  schoolColours: (hex: string) => `/stijl/kleur/${hex}`,
  appIcon: (size: string) => `/pictogram/${size}`,
  island: (file: string) => `/eiland/${file}`,

  school,
  signIn: (s: string) => `${school(s)}/inloggen`,
  signInLink: (s: string, token: string) => `${school(s)}/inloggen/${token}`,
  /** The public half of a key: to ask for one, and to come in with one. */
  beginPasskey: (s: string) => `${school(s)}/inloggen/sleutel/begin`,
  passkeySignIn: (s: string) => `${school(s)}/inloggen/sleutel`,
  /** Where one is signed in, and with which keys. */
  devices: (s: string) => `${school(s)}/inloggen/apparaten`,
  /** To the school's own provider, and what it sends back. */
  schoolAccount: (s: string, provider: string, aim = '', to = '') =>
    `${school(s)}/inloggen/schoolaccount/${provider}${aim === '' ? '' : `?doel=${aim}`}${
      to === '' ? '' : `&naar=${encodeURIComponent(to)}`
    }`,
  schoolAccountBack: (s: string, provider: string) => `${school(s)}/inloggen/schoolaccount/${provider}/terug`,
  unbindAccount: (s: string) => `${school(s)}/inloggen/apparaten/schoolaccount-los`,
  addPasskey: (s: string) => `${school(s)}/inloggen/apparaten/sleutel`,
  /** The address that one comes in by: to type it, and the link that was mailed there. */
  ownEmail: (s: string) => `${school(s)}/inloggen/apparaten/e-mailadres`,
  ownEmailLink: (s: string, token: string) => `${school(s)}/inloggen/e-mailadres/${token}`,
  removePasskey: (s: string) => `${school(s)}/inloggen/apparaten/sleutel-weg`,
  signOut: (s: string) => `${school(s)}/uitloggen`,
  /** To show again that it is you, and back to where you were going. */
  confirm: (s: string, to = '') =>
    `${school(s)}/bevestigen${to === '' ? '' : `?naar=${encodeURIComponent(to)}`}`,
  practiceClass: (s: string) => `${school(s)}/oefengroep`,
  practiceSignIn: (s: string) => `${school(s)}/oefenen`,
  practiceMailbox: (s: string) => `${school(s)}/oefenbrievenbus`,
  practiceNetworks: (s: string) => `${school(s)}/oefennet`,
  practiceTrouble: (s: string) => `${school(s)}/oefennet/storing`,
  practiceNetwork: (s: string, network: string) => `${school(s)}/oefennet/${network}`,
  practiceItem: (s: string, network: string, item: string) =>
    `${school(s)}/oefennet/${network}/bericht/${item}`,
  practicePicture: (s: string, network: string, media: string) =>
    `${school(s)}/oefennet/${network}/beeld/${media}`,
  /** What a channel calls; `path` is what it wants there. */
  practiceApi: (s: string, network: string, path: string) => `${school(s)}/oefennet/${network}/api/${path}`,
  protocol: (s: string) => `${school(s)}/protocol`,
  protocolPdf: (s: string) => `${school(s)}/protocol/afspraak.pdf`,
  protocolVersion: (s: string, version: string) => `${school(s)}/protocol/versie/${version}`,
  /** The board's own code, beside the agreement: to read, and to set. */
  conduct: (s: string) => `${school(s)}/protocol/gedragscode`,
  setConduct: (s: string) => `${school(s)}/beheer/gedragscode`,
  mayThis: (s: string) => `${school(s)}/mag-dit`,
  /** For a frame on the school's own site. */
  mayThisEmbedded: (s: string) => `${school(s)}/mag-dit/kader`,
  /** How the school reads its rules, and one of those questions. */
  readingChoices: (s: string) => `${school(s)}/beheer/lezing`,
  readingChoice: (s: string, reading: string) => `${school(s)}/beheer/lezing/${reading}`,
  /** Which version of the agreement is in force, and to bring in another one. */
  agreement: (s: string) => `${school(s)}/beheer/protocol`,
  /** A file of the school's administration in, and what one of them would do. */
  rosterImport: (s: string) => `${school(s)}/beheer/leerlingen-inlezen`,
  rosterDraft: (s: string, draft: string) => `${school(s)}/beheer/leerlingen-inlezen/${draft}`,
  /** A list of guardians in, and what it would do. */
  guardianList: (s: string) => `${school(s)}/beheer/ouders-inlezen`,
  guardianDraft: (s: string, draft: string) => `${school(s)}/beheer/ouders-inlezen/${draft}`,
  /** People by hand: found, added and put right. */
  people: (s: string) => `${school(s)}/beheer/mensen`,
  newGroup: (s: string) => `${school(s)}/beheer/mensen/groep`,
  groupMembers: (s: string, group: string) => `${school(s)}/beheer/mensen/groep/${group}`,
  locations: (s: string) => `${school(s)}/beheer/mensen/locaties`,
  newPupil: (s: string, group = '') =>
    `${school(s)}/beheer/mensen/kind${group === '' ? '' : `?groep=${group}`}`,
  pupil: (s: string, pupil: string) => `${school(s)}/beheer/mensen/kind/${pupil}`,
  pupilGoes: (s: string, pupil: string) => `${school(s)}/beheer/mensen/kind/${pupil}/van-school`,
  outOfPictures: (s: string, pupil: string) => `${school(s)}/beheer/mensen/kind/${pupil}/beeld`,
  newGuardian: (s: string, pupil: string) => `${school(s)}/beheer/mensen/kind/${pupil}/ouder`,
  guardianOf: (s: string, pupil: string, guardian: string) =>
    `${school(s)}/beheer/mensen/kind/${pupil}/ouder/${guardian}`,
  /** To where somebody can be put right, whoever it is. */
  correctPerson: (s: string, person: string) => `${school(s)}/beheer/mensen/persoon/${person}`,
  newColleague: (s: string) => `${school(s)}/beheer/mensen/collega`,
  colleagueDetails: (s: string, person: string) => `${school(s)}/beheer/mensen/collega/${person}`,
  /** How long what is kept, one kind of it, what is gone, and what may not go. */
  retention: (s: string) => `${school(s)}/beheer/bewaren`,
  retentionOf: (s: string, what: string) => `${school(s)}/beheer/bewaren/soort/${what}`,
  retentionGone: (s: string) => `${school(s)}/beheer/bewaren/weggegaan`,
  holds: (s: string) => `${school(s)}/beheer/bewaren/bewaarplicht`,
  holdPerson: (s: string, person: string) => `${school(s)}/beheer/bewaren/bewaarplicht/persoon/${person}`,
  holdPost: (s: string, post: string) => `${school(s)}/beheer/bewaren/bewaarplicht/bericht/${post}`,
  /** Everything held about one person, to read and to take along; and to have it erased. */
  personFiles: (s: string) => `${school(s)}/beheer/inzage`,
  personFile: (s: string, person: string) => `${school(s)}/beheer/inzage/${person}`,
  personFileAs: (s: string, person: string, form: string) => `${school(s)}/beheer/inzage/${person}/${form}`,
  erasePerson: (s: string, person: string) => `${school(s)}/beheer/wissen/${person}`,
  /** The same for a guardian: themselves and their children. */
  myData: (s: string) => `${school(s)}/mijn-gegevens`,
  myDataOf: (s: string, person: string) => `${school(s)}/mijn-gegevens/${person}`,
  myDataAs: (s: string, person: string, form: string) => `${school(s)}/mijn-gegevens/${person}/${form}`,
  manifest: (s: string) => `${school(s)}/manifest.webmanifest`,
  /** Where the share sheet of a phone posts to, and where one reads what became of it. */
  share: (s: string) => `${school(s)}/delen`,
  takeShared: (s: string) => `${school(s)}/delen/bericht`,

  posts: (s: string) => `${school(s)}/berichten`,
  newPost: (s: string) => `${school(s)}/berichten/nieuw`,
  /** A draft whose photos come one by one, each in pieces. */
  startDraft: (s: string) => `${school(s)}/berichten/nieuw/begin`,
  practicePhotos: (s: string) => `${school(s)}/berichten/oefenfotos`,
  post: (s: string, post: string) => `${school(s)}/berichten/${post}`,
  postProgress: (s: string, post: string) => `${school(s)}/berichten/${post}/voortgang`,
  addPhotos: (s: string, post: string) => `${school(s)}/berichten/${post}/fotos`,
  uploadPart: (s: string, post: string, upload: string) => `${school(s)}/berichten/${post}/fotos/${upload}`,
  choosePhotos: (s: string, post: string) => `${school(s)}/berichten/${post}/kiezen`,
  whoWasThere: (s: string, post: string) => `${school(s)}/berichten/${post}/wie-was-erbij`,
  whoWasNotThere: (s: string, post: string) => `${school(s)}/berichten/${post}/wie-was-er-niet`,
  /** To the first thing that is not done yet. */
  goOn: (s: string, post: string) => `${school(s)}/berichten/${post}/verder`,
  /** What does not fit yet, and what would make it fit. */
  makeFit: (s: string, post: string) => `${school(s)}/berichten/${post}/zo-mag-het`,
  cutPhoto: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/bijsnijden`,
  caption: (s: string, post: string) => `${school(s)}/berichten/${post}/tekst`,
  deletePost: (s: string, post: string) => `${school(s)}/berichten/${post}/weggooien`,
  takeOffline: (s: string, post: string) => `${school(s)}/berichten/${post}/offline`,
  breach: (s: string, post: string) => `${school(s)}/berichten/${post}/datalek`,
  takePostBack: (s: string, post: string) => `${school(s)}/berichten/${post}/terughalen`,
  makeRest: (s: string, post: string) => `${school(s)}/berichten/${post}/rest`,
  tryAgain: (s: string, post: string, channel: string) => `${school(s)}/berichten/${post}/opnieuw/${channel}`,
  isItThere: (s: string, post: string, channel: string) =>
    `${school(s)}/berichten/${post}/staat-het-online/${channel}`,
  approval: (s: string, post: string) => `${school(s)}/berichten/${post}/meekijken`,
  /** The bytes as they were made for one channel: what a colleague looks at is what goes out. */
  finalPicture: (s: string, post: string, channel: string, photo: string, size: string) =>
    `${school(s)}/berichten/${post}/klaar/${channel}/${photo}/${size}`,
  kit: (s: string, post: string, channel: string) =>
    `${school(s)}/berichten/${post}/zelf-plaatsen/${channel}`,
  kitFile: (s: string, post: string, channel: string, file: string) =>
    `${school(s)}/berichten/${post}/zelf-plaatsen/${channel}/${file}`,
  nobodyThere: (s: string, post: string) => `${school(s)}/berichten/${post}/niemand`,
  lookOver: (s: string, post: string) => `${school(s)}/berichten/${post}/kijken`,
  postPhoto: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}`,
  /** A film or a sound: who is on it, and whether its sound goes along. */
  clip: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/film/${photo}`,
  /** To be played by who works on the post. */
  clipBytes: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/film/${photo}/beeld`,
  dropPhoto: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/weglaten`,
  photoPicture: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/beeld`,
  /** Small, to choose by. */
  photoThumb: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/klein`,
  /** All faces of all photos, one question at a time. */
  faceWall: (s: string, post: string) => `${school(s)}/berichten/${post}/gezichten`,
  /** All faces of one photo in one small picture. */
  faceStrip: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/gezichten`,
  drawFace: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}/kader`,
  stateFace: (s: string, post: string, photo: string, face: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/gezicht/${face}`,
  statePhoto: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}/wie`,

  news: (s: string) => `${school(s)}/nieuws`,
  newsFeed: (s: string) => `${school(s)}/nieuws/feed.xml`,
  newsPost: (s: string, post: string) => `${school(s)}/nieuws/${post}`,
  newsPicture: (s: string, post: string, placement: string, size: string) =>
    `${school(s)}/nieuws/${post}/foto/${placement}/${size}`,

  whereIs: (s: string) => `${school(s)}/waar-staat`,
  samePhoto: (s: string) => `${school(s)}/is-dit-onze-foto`,
  whereIsChild: (s: string, pupil: string) => `${school(s)}/waar-staat/${pupil}`,
  pointOut: (s: string, placement: string) => `${school(s)}/hier-staat-mijn-kind/${placement}`,

  task: (s: string, task: string) => `${school(s)}/taken/${task}`,
  networks: (s: string) => `${school(s)}/netwerken`,

  /** From an empty school to the first photo. */
  firstDay: (s: string) => `${school(s)}/beheer/beginnen`,
  /** To ask people in, and what they follow. */
  invite: (s: string) => `${school(s)}/beheer/uitnodigen`,
  invitation: (s: string, token: string) => `${school(s)}/uitnodiging/${token}`,
  /** How a class comes in: with the code on a poster, typed or scanned. */
  enterClass: (s: string) => `${school(s)}/klas`,
  scannedClass: (s: string, code: string) => `${school(s)}/klas/${code}`,
  classCodes: (s: string) => `${school(s)}/beheer/klassencodes`,
  classPoster: (s: string, group: string) => `${school(s)}/beheer/klassencodes/${group}`,
  /** How far the schools of one board are, in numbers. */
  board: (s: string) => `${school(s)}/bestuur`,
  /** All that whoever runs the school here keeps in order. */
  manage: (s: string) => `${school(s)}/beheer`,
  colleagues: (s: string) => `${school(s)}/beheer/collegas`,
  colleague: (s: string, person: string) => `${school(s)}/beheer/collegas/${person}`,
  whoMayWhat: (s: string) => `${school(s)}/wie-mag-wat`,
  appearance: (s: string) => `${school(s)}/uiterlijk`,
  somethingWrong: (s: string) => `${school(s)}/er-is-iets-mis`,

  disagreements: (s: string) => `${school(s)}/meningsverschil`,
  myChildren: (s: string) => `${school(s)}/mijn-kind`,
  myChild: (s: string, pupil: string) => `${school(s)}/mijn-kind/${pupil}`,
  choice: (s: string, pupil: string, purpose: string) => `${school(s)}/mijn-kind/${pupil}/keuze/${purpose}`,
} as const
