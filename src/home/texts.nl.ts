import type { PlacementState } from '#publication/ledger.ts'

export const texts = {
  welcome: (name: string) => `Dag ${name}`,
  welcomeVisitor: 'Welkom',
  share: 'Foto’s delen',
  shareLine: 'Kies foto’s, kijk wie erop staat en plaats ze veilig.',
  posts: 'Berichten',
  postsLine: 'Wat klaarstaat en wat geplaatst is.',
  disagreement: 'Ouders zijn het niet eens',
  disagreementLine: (n: number) =>
    n === 0
      ? 'Er staat niets open.'
      : `Bij ${n === 1 ? '1 kind' : `${n} kinderen`} kozen de ouders verschillend.`,
  mayThis: 'Mag dit?',
  mayThisLine: 'Lees wat we met elkaar hebben afgesproken over foto’s.',
  news: 'Nieuws',
  newsLine: 'Wat de school op haar eigen website laat zien.',
  myChild: 'Mijn kind',
  myChildLine: 'Kies wat er mag met foto’s, film en geluid, en zie waar uw kind te zien is.',
  signIn: 'Inloggen',
  signInLine: 'Voor ouders en medewerkers van de school.',
  practice: 'Speel een rol',
  practiceLine: 'Kijk hoe het werkt voor een leerkracht, een ouder of de schoolleiding.',

  childrenTitle: 'Uw kinderen',
  childrenLead: 'Kies een kind om te zien en te veranderen wat er mag.',
  noChildrenTitle: 'Wij kennen nog geen kind bij uw naam',
  noChildren: 'Bel of mail de school. Dan zetten zij het goed.',
  childTitle: (name: string) => `Wat mag er met ${name}?`,
  childLead: 'U kunt elke keuze altijd veranderen. Een nee werkt meteen.',
  saved: (purpose: string) => `Uw keuze voor ${purpose} is bewaard.`,
  savedTitle: 'Bewaard',
  choicesCaption: 'Uw keuzes',
  columns: { place: 'Waar', choice: 'Uw keuze' },
  placesTitle: 'Waar uw kind te zien is of was',
  noPlaces: 'Uw kind staat nergens op een foto die de school heeft geplaatst.',
  place: (channel: string, caption: string) => (caption ? `${channel}: “${caption}”` : channel),
  certain: 'Uw kind staat op deze foto.',
  possible: 'Uw kind staat misschien op deze foto.',
  states: {
    live: 'Te zien',
    under_review: 'Niet meer te zien. De school bekijkt of uw kind erop staat.',
    gone: 'Offline. De foto is weggehaald en wordt nu bij de school gewist.',
  } satisfies Record<PlacementState, string>,
  outOfReach: 'Wat iemand zelf al heeft bewaard of doorgestuurd, kan de school niet terughalen.',
  see: 'Bekijk het bericht',
  authorityFalse:
    'Volgens onze gegevens hebt u geen gezag over dit kind. Daarom kunt u hier niet kiezen. Klopt dat niet? Bel de school.',

  protocolTitle: 'Onze afspraak over foto’s',
  protocolLead: (school: string) =>
    `Dit heeft ${school} afgesproken over foto’s, film en geluid. Het hele protocol komt hier later te staan.`,
} as const
