import type { Way } from './fit.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)
const places = new Intl.ListFormat('nl', { type: 'disjunction' })

export const texts = {
  title: 'Zo mag het wel',
  lead: (n: number) =>
    n === 1
      ? 'Eén foto mag nog niet overal. Kies wat je ermee doet.'
      : `${n} foto’s mogen nog niet overal. Kies per foto wat je ermee doet.`,
  others: (n: number) =>
    `${plural(n, 'andere foto mag', 'andere foto’s mogen')} al overal. Een andere foto is vaak het mooist.`,
  coverAll: (n: number) => `Dek af op alle ${n} foto’s`,
  photo: (n: number) => `Foto ${n}`,
  mayNot: (people: readonly string[], channels: readonly string[]) =>
    people.length === 0
      ? `Deze foto mag niet op ${places.format(channels)}.`
      : `${list(people)} ${people.length === 1 ? 'mag' : 'mogen'} niet op ${places.format(channels)}.`,
  someone: 'Iemand op deze foto',
  ways: {
    crop: 'Snijd bij',
    cover: 'Dek af',
    leave_out: '',
  } satisfies Record<Way['do'], string>,
  leaveOut: (channels: readonly string[]) => `Niet op ${places.format(channels)}`,
  preview: {
    crop: 'Zo ziet de foto eruit als je hem bijsnijdt',
    cover: 'Zo ziet de foto eruit als je afdekt',
    leave_out: '',
    now: 'Zo gaat de foto weg',
  } satisfies Record<Way['do'] | 'now', string>,
  cutTitle: 'Zelf bijsnijden',
  cutAlt: 'De foto die je bijsnijdt',
  cutHow:
    'Sleep met je vinger of muis over wat er te zien blijft. Met de pijltjestoetsen verschuif je het kader, met Shift en de pijltjes maak je het groter of kleiner.',
  cutStart: 'Teken wat er blijft',
  cutSave: 'Bewaar deze uitsnede',
  cutFields: { x: 'Vanaf links (%)', y: 'Vanaf boven (%)', w: 'Breedte (%)', h: 'Hoogte (%)' },
  cutByNumbers: 'De uitsnede in cijfers',
  moreTitle: 'Dek er meer af',
  moreLead: 'Dan valt één kind niet op. Kies welke gezichten een vlak krijgen.',
  moreSave: 'Dek deze af',
  face: (n: number, where: string) => `Gezicht ${n}, ${where}`,
  whereTo: 'Voor welke plekken?',

  toStateTitle: 'Eerst nog dit',
  toState: (n: number) => `Bij foto ${n} is nog niet gezegd wie erop staat.`,
  toStateLink: 'Zeg wie erop staat',

  recognisedTitle: 'Herkennen klasgenoten een afgedekt kind nog?',
  recognisedLead:
    'Denk aan kleren, haar of een rolstoel. Tik de foto aan als dat zo is. Dan laten wij hem weg van die plekken.',
  recognised: 'Ja, nog te herkennen',
  recognisedSave: 'Klaar: de andere zijn goed',
  onPlaces: (channels: readonly string[]) => list(channels),

  doneTitle: 'Elke foto past',
  done: 'Elke foto mag nu op de plekken waar hij heen gaat.',
  goOn: 'Ga verder met de tekst',
  changedTitle: 'Wat je hebt aangepast',
  changed: {
    left_out: (channels: readonly string[]) => `Gaat niet naar ${places.format(channels)}`,
    cropped: (channels: readonly string[]) => `Bijgesneden voor ${list(channels)}`,
    covered: (channels: readonly string[]) => `Afgedekt voor ${list(channels)}`,
  },
  undo: 'Maak ongedaan',
} as const
