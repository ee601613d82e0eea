const kinds = { film: 'Film', geluid: 'Geluid' } as const
type Kind = keyof typeof kinds

export const clipTexts = {
  kind: kinds,
  title: (kind: Kind, number: number, of: number) => `${kinds[kind]} ${number} van ${of}`,
  lead: {
    film: 'Bekijk de hele film. In een film kan niemand worden afgedekt of afgesneden: hij gaat heel, of niet.',
    geluid: 'Luister naar alles. Wie te horen is, telt net zo goed als wie te zien is.',
  } satisfies Record<Kind, string>,
  player: (kind: Kind, number: number) => `${kinds[kind]} ${number} van dit bericht`,
  strip: 'Beelden uit de film',
  stripHint: 'Tik op een beeld om daar te kijken. Kijk ook naar wat ertussen zit.',
  stripAt: (seconds: string) => `Kijk vanaf seconde ${seconds}`,

  whoFirst: 'Zeg eerst welke groepen erbij waren.',
  whoFirstButton: 'Wie was erbij?',
  whoTitle: { film: 'Wie is te zien of te horen?', geluid: 'Wie is te horen?' } satisfies Record<
    Kind,
    string
  >,
  is: {
    film: (name: string) => `Is ${name} te zien of te horen?`,
    geluid: (name: string) => `Is ${name} te horen?`,
  } satisfies Record<Kind, (name: string) => string>,
  yes: 'Ja',
  no: 'Nee',
  otherTeacher: (n: number) =>
    n === 1
      ? 'Van een andere groep mag 1 kind niet overal op. Laat de leerkracht van die groep hier ook kijken.'
      : `Van een andere groep mogen ${n} kinderen niet overal op. Laat de leerkracht van die groep hier ook kijken.`,
  byName: 'Iemand bij naam noemen',
  byNameHint: 'Wie je noemt, staat er zeker op. Dan weten wij later precies waar iemand te zien is.',
  rest: 'En wie nog meer?',
  restGroup: (groups: string) => `Andere kinderen van groep ${groups}`,
  restGroupHint: 'Wij rekenen dan met elk kind dat erbij was.',
  restNobody: 'Niemand anders',
  restUnknown: 'Iemand die ik niet ken',
  restUnknownHint: 'Dan kan het nergens heen.',
  save: 'Bewaar wie erop staat',
  missing: 'Geef op elke vraag een antwoord.',
  isSaid: 'Je hebt gezegd wie erop staat.',
  next: 'Verder',

  alt: {
    film: (n: number) => `Wat is er te zien en te horen op film ${n}?`,
    geluid: (n: number) => `Wat is er te horen bij geluid ${n}?`,
  } satisfies Record<Kind, (n: number) => string>,

  answers: {
    film: 'Mag deze film geplaatst worden?',
    geluid: 'Mag dit geluid geplaatst worden?',
  } satisfies Record<Kind, string>,
  soundTitle: 'Met of zonder geluid?',
  soundNone: 'Deze film heeft geen geluid.',
  soundWith: 'Het geluid gaat mee. Dan telt ook wie niet te horen mag zijn.',
  soundWithout: 'Het geluid gaat niet mee. Het zit dan ook niet in het bestand.',
  soundHelps: (places: string) => `Zonder geluid mag deze film wel naar ${places}.`,
  drop: 'Zonder geluid',
  keep: 'Toch met geluid',

  download: 'Bewaar dit bestand',
  notPlayed: 'Deze browser kan dit niet afspelen.',
} as const
