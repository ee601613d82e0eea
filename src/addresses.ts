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
  island: (file: string) => `/eiland/${file}`,

  school,
  signIn: (s: string) => `${school(s)}/inloggen`,
  signInLink: (s: string, token: string) => `${school(s)}/inloggen/${token}`,
  signOut: (s: string) => `${school(s)}/uitloggen`,
  practiceSignIn: (s: string) => `${school(s)}/oefenen`,
  practiceMailbox: (s: string) => `${school(s)}/oefenbrievenbus`,
  protocol: (s: string) => `${school(s)}/protocol`,

  posts: (s: string) => `${school(s)}/berichten`,
  newPost: (s: string) => `${school(s)}/berichten/nieuw`,
  practicePhotos: (s: string) => `${school(s)}/berichten/oefenfotos`,
  post: (s: string, post: string) => `${school(s)}/berichten/${post}`,
  postProgress: (s: string, post: string) => `${school(s)}/berichten/${post}/voortgang`,
  addPhotos: (s: string, post: string) => `${school(s)}/berichten/${post}/fotos`,
  whoWasThere: (s: string, post: string) => `${school(s)}/berichten/${post}/wie-was-erbij`,
  whoWasNotThere: (s: string, post: string) => `${school(s)}/berichten/${post}/wie-was-er-niet`,
  caption: (s: string, post: string) => `${school(s)}/berichten/${post}/tekst`,
  deletePost: (s: string, post: string) => `${school(s)}/berichten/${post}/weggooien`,
  postPhoto: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}`,
  dropPhoto: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/weglaten`,
  photoPicture: (s: string, post: string, photo: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/beeld`,
  drawFace: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}/kader`,
  stateFace: (s: string, post: string, photo: string, face: string) =>
    `${school(s)}/berichten/${post}/foto/${photo}/gezicht/${face}`,
  statePhoto: (s: string, post: string, photo: string) => `${school(s)}/berichten/${post}/foto/${photo}/wie`,

  news: (s: string) => `${school(s)}/nieuws`,
  newsFeed: (s: string) => `${school(s)}/nieuws/feed.xml`,
  newsPost: (s: string, post: string) => `${school(s)}/nieuws/${post}`,
  newsPicture: (s: string, post: string, placement: string, size: string) =>
    `${school(s)}/nieuws/${post}/foto/${placement}/${size}`,

  disagreements: (s: string) => `${school(s)}/meningsverschil`,
  myChildren: (s: string) => `${school(s)}/mijn-kind`,
  myChild: (s: string, pupil: string) => `${school(s)}/mijn-kind/${pupil}`,
  choice: (s: string, pupil: string, purpose: string) => `${school(s)}/mijn-kind/${pupil}/keuze/${purpose}`,
} as const
