import type { InWords } from './likeness.ts'

export const texts = {
  title: 'Is dit onze foto?',
  lead: 'Vond je ergens een foto die van school kan zijn? Kies hem hier. Wij zoeken of hij bij ons vandaan komt, en waar hij is geplaatst.',
  photo: 'De foto die je vond',
  photoHint: 'Een schermafdruk mag ook. Knip hem eerst bij, zodat alleen de foto overblijft.',
  notKept: 'Wij bewaren deze foto niet. Wij schrijven wel op dat je zocht.',
  search: 'Zoek deze foto',
  again: 'Zoek nog een foto',
  missing: 'Kies eerst een foto.',

  answers: {
    exact: 'Dit is precies onze foto.',
    alike: 'Dit lijkt op onze foto.',
    unknown: 'Wij vinden hem niet.',
  },
  provesNothing: 'Dat bewijst niets: een bijgesneden of sterk veranderde foto herkennen wij niet.',
  lookYourself: 'Kijk zelf of het dezelfde foto is. Twee foto’s van dezelfde plek lijken soms op elkaar.',
  neverPlaced:
    'Vanaf hier is hij nergens geplaatst. Is het onze foto, dan kwam hij op een andere manier naar buiten.',
  whereTitle: 'Waar wij hem plaatsten',
  post: (caption: string) => {
    const [firstLine = ''] = caption.split('\n')
    return firstLine ? `“${firstLine.slice(0, 80)}”` : 'Bericht zonder tekst'
  },
  photoAlt: 'De foto zoals wij hem plaatsten',
  erased: 'De foto zelf is bij ons gewist.',
  place: (channel: string, state: string, when: string) => `${channel}: ${state}. ${when}.`,
  see: 'Bekijk het daar',
  toPost: 'Naar het bericht',
  unplacedTitle: 'Ook in deze berichten, maar niet geplaatst',
  onlyUnplacedTitle: 'In deze berichten, maar niet geplaatst',
  more: (n: number) =>
    n === 1 ? 'Er is nog 1 bericht met zo’n foto.' : `Er zijn nog ${n} berichten met zo’n foto.`,

  exact: 'Precies dezelfde foto.',
  likeness: {
    hardly_different: 'Bijna gelijk',
    much_alike: 'Lijkt er sterk op',
    alike: 'Lijkt erop',
  } satisfies Record<InWords, string>,
  alike: (likeness: string, bits: number, mirrored: boolean) => {
    const difference =
      bits === 0
        ? 'geen verschil gevonden'
        : `${bits} van de 64 punten ${bits === 1 ? 'verschilt' : 'verschillen'}`
    return `${likeness}${mirrored ? ', in spiegelbeeld' : ''}: ${difference}.`
  },

  howTitle: 'Wat wij wel en niet herkennen',
  how: 'Wij vergelijken het hele beeld, op 64 punten. Naar gezichten kijken wij niet. Verschillen er hooguit 10, dan zeggen wij dat het erop lijkt.',
  measuredTitle: 'Zo vaak vonden wij een foto terug in onze proef:',
  measured: [
    'kleiner gemaakt en opnieuw bewaard: altijd',
    'een vijfde lichter gemaakt: altijd',
    'in spiegelbeeld: altijd',
    'aan elke kant een randje eraf: 28 van de 100 keer',
    'vierkant geknipt: 6 van de 100 keer',
  ],
} as const
