import type { StepName } from './first-day.ts'

export const firstDayTexts = {
  title: 'Van leeg naar eerste foto',
  lead: 'Zo begint een school. De volgorde is een voorstel: je kunt overal beginnen.',
  progress: (ready: number, all: number) => `${ready} van de ${all} stappen gedaan`,
  ready: 'Alles is gedaan. Jullie kunnen beginnen met delen.',
  nobodyTitle: 'Wie ben je?',
  nobody: 'Je bent beheerder, maar je naam staat hier nog niet. Wat je doet, staat dan bij niemand.',
  nobodyLink: 'Zet je naam erbij',
  go: 'Doe dit',
  look: 'Bekijk',
  forNow: 'Klaar voor nu',
  undo: 'Toch nog niet',
  states: { done: 'Gedaan', ticked: 'Klaar voor nu', open: 'Nog te doen' },
  of: (done: number, all: number) => `${done} van ${all}`,
} as const

export const stepTexts = {
  door: {
    title: 'Je eigen deur',
    line: 'Maak een passkey of verbind je schoolaccount. Dan kom je bij wat gevoelig is.',
  },
  roster: { title: 'Leerlingen inlezen', line: 'Met het EDEXML-bestand van jullie administratie.' },
  groups: {
    title: 'Groepen kloppen',
    line: 'Elke groep heeft een eigen leerkracht. Geef collega’s hun rol en hun groep.',
  },
  guardians: { title: 'Ouders inlezen', line: 'Uit een lijst, met wie gezag heeft.' },
  agreement: {
    title: 'De afspraak lezen',
    line: 'Jullie beginnen met de afspraak van De Mare; bezoekers zien die al. Zet jullie eigen afspraak erin, en kies hoe jullie de regels lezen.',
  },
  networks: {
    title: 'Besluit van het bestuur',
    line: 'Op welke netwerken mag de school? Nergens is ook een antwoord.',
  },
  team: { title: 'Het team uitnodigen', line: 'Iedereen met een rol krijgt een mail.' },
  consents: { title: 'Toestemmingen', line: 'Nodig ouders uit. Van hoeveel kinderen is er een antwoord?' },
  practice: { title: 'Oefenen', line: 'Maak samen een bericht met de oefengroep, tot het online staat.' },
} as const satisfies Record<StepName, { title: string; line: string }>
