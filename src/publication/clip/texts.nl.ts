const kinds = { film: 'Film', geluid: 'Geluidsopname' } as const
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
    geluid: (n: number) => `Wat is er te horen op geluidsopname ${n}?`,
  } satisfies Record<Kind, (n: number) => string>,

  answers: {
    film: 'Mag deze film geplaatst worden?',
    geluid: 'Mag deze geluidsopname geplaatst worden?',
  } satisfies Record<Kind, string>,
  may: {
    film: 'Wie te zien of te horen is, vindt het goed.',
    geluid: 'Wie te horen is, vindt het goed.',
  } satisfies Record<Kind, string>,
  asks: {
    film: {
      who_is_this: 'Er is iemand te zien of te horen die je niet kent.',
      anyone_recognisable: 'Is er iemand te zien of te horen?',
    },
    geluid: {
      who_is_this: 'Er is iemand te horen die je niet kent.',
      anyone_recognisable: 'Is er iemand te horen?',
    },
  } satisfies Record<Kind, Record<'who_is_this' | 'anyone_recognisable', string>>,
  someone: {
    film: 'Iemand op deze film',
    geluid: 'Iemand op deze geluidsopname',
  } satisfies Record<Kind, string>,
  soundTitle: 'Met of zonder geluid?',
  soundNone: 'Deze film heeft geen geluid.',
  soundWith: 'Het geluid gaat mee. Dan telt ook wie niet te horen mag zijn.',
  soundWithout: 'Het geluid gaat niet mee. Het zit dan ook niet in het bestand.',
  soundHelps: (places: string) => `Zonder geluid mag deze film wel naar ${places}.`,
  open: { film: 'Bekijk de film', geluid: 'Luister naar de opname' } satisfies Record<Kind, string>,
  drop: 'Zonder geluid',
  keep: 'Toch met geluid',

  download: 'Bewaar dit bestand',
  still: (kind: Kind, number: number) =>
    kind === 'film' ? `Beeld uit film ${number}` : `${kinds[kind]} ${number}`,
  altHint: 'Voor wie dit niet kan zien of horen. Ook hier geen namen.',
  goOnLook: 'Kijk alles na',
  notPlayed: 'Deze browser kan dit niet afspelen.',
} as const
