import type { Medium } from '#media/photo.ts'
import { hasClips, howMany, nameOfThing, wordFor } from '../medium-texts.nl.ts'
import type { Way } from './fit.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)
const places = new Intl.ListFormat('nl', { type: 'disjunction' })

export const texts = {
  title: 'Zo mag het wel',
  lead: (media: readonly Medium[]) => {
    const [only, ...more] = media
    if (only && more.length === 0) return `Eén ${wordFor(only)} mag nog niet overal. Kies wat je ermee doet.`
    const each = hasClips(media) ? 'Kies steeds' : 'Kies per foto'
    return `${howMany(media)} mogen nog niet overal. ${each} wat je ermee doet.`
  },
  others: (media: readonly Medium[]) =>
    hasClips(media)
      ? `Dit mag al overal: ${howMany(media)}. Kiezen wat al mag, is vaak het mooist.`
      : `${plural(media.length, 'andere foto mag', 'andere foto’s mogen')} al overal. Een andere foto is vaak het mooist.`,
  coverAll: (n: number) => `Dek af op alle ${n} foto’s`,
  photo: (n: number) => `Foto ${n}`,
  mayNot: (people: readonly string[], channels: readonly string[], medium: Medium = 'foto') =>
    people.length === 0
      ? `Deze ${wordFor(medium)} mag niet op ${places.format(channels)}.`
      : `${list(people)} ${people.length === 1 ? 'mag' : 'mogen'} niet op ${places.format(channels)}.`,
  soundHelps: (channels: readonly string[]) =>
    `Zonder geluid mag deze film wel op ${list(channels)}. Het geluid zit dan ook niet in het bestand.`,
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
  asked: 'Deze foto past. Je mag hem toch aanpassen.',
  moreTitle: 'Dek er meer af',
  moreLead: 'Dan valt één kind niet op. Kies welke gezichten een vlak krijgen.',
  moreSave: 'Dek deze af',
  face: (n: number, where: string) => `Gezicht ${n}, ${where}`,
  whereTo: 'Voor welke plekken?',

  toStateTitle: 'Eerst nog dit',
  toState: (medium: Medium, n: number) =>
    medium === 'foto'
      ? `Bij foto ${n} is nog niet gezegd wie erop staat.`
      : `${nameOfThing(medium, n)}: je hebt nog niet van iedereen gezegd wie het is.`,
  toStateLink: 'Zeg wie erop staat',

  recognisedTitle: 'Herkennen klasgenoten een afgedekt kind nog?',
  recognisedLead:
    'Denk aan kleren, haar of een rolstoel. Tik de foto aan als dat zo is. Dan laten wij hem weg van die plekken.',
  recognised: 'Ja, nog te herkennen',
  recognisedSave: 'Klaar: de andere zijn goed',
  onPlaces: (channels: readonly string[]) => list(channels),

  doneTitle: (media: readonly Medium[]) => (hasClips(media) ? 'Alles past' : 'Elke foto past'),
  done: (media: readonly Medium[]) =>
    hasClips(media)
      ? 'Alles mag nu op de plekken waar het heen gaat.'
      : 'Elke foto mag nu op de plekken waar hij heen gaat.',
  goOn: 'Ga verder met de tekst',
  changedTitle: 'Wat je hebt aangepast',
  changed: {
    left_out: (channels: readonly string[]) => `Gaat niet naar ${places.format(channels)}`,
    cropped: (channels: readonly string[]) => `Bijgesneden voor ${list(channels)}`,
    covered: (channels: readonly string[]) => `Afgedekt voor ${list(channels)}`,
    without_sound: 'Gaat zonder geluid weg',
  },
  undo: 'Maak ongedaan',
} as const
