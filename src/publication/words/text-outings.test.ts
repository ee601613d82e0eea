import { describe, expect, test } from 'vitest'
import { checked } from '../testing/words-at-school.ts'

const outings = (text: string, more = {}) =>
  checked(text, { here: [], elsewhere: [], ...more })
    .flatMap((finding) => (finding.kind === 'future_outing' ? finding : []))
    .map(
      ({ level, found, until }) => `${level} ${found} | ${until ? `${until.day} ${until.time}` : 'onbekend'}`,
    )

describe('on a Friday morning, where the group will be is kept for later', () => {
  test.each([
    ['Morgen gaan we naar Artis!', 'block Morgen gaan we naar Artis | 2026-06-13 17:00'],
    ['Overmorgen lopen we naar het bos.', 'block Overmorgen lopen we naar het bos | 2026-06-14 17:00'],
    ['Wij gaan morgen naar de kinderboerderij', 'block morgen naar de kinderboerderij | 2026-06-13 17:00'],
    [
      'Volgende week gaat groep 7 naar Naturalis.',
      'block Volgende week gaat groep 7 naar Naturalis | 2026-06-22 00:00',
    ],
    [
      'Maandag vertrekken we om 8.30 uur naar de Efteling',
      'block Maandag vertrekken we om 8.30 uur naar de Efteling | 2026-06-15 17:00',
    ],
    [
      'Woensdag 17 juni: schoolreis naar Slagharen',
      'block 17 juni: schoolreis naar Slagharen | 2026-06-17 17:00',
    ],
    ['Op 3/7 zijn we in het Rijksmuseum', 'block 3/7 zijn we in het Rijksmuseum | 2026-07-03 17:00'],
    [
      'Op 19-06-2026 zwemmen we in zwembad De Duikelaar',
      'block 19-06-2026 zwemmen we in zwembad | 2026-06-19 17:00',
    ],
    [
      'We verzamelen dinsdag om 9 uur bij het station',
      'block dinsdag om 9 uur bij het station | 2026-06-16 17:00',
    ],
    [
      'Vanmiddag zingen wij in verzorgingshuis De Linde',
      'block Vanmiddag zingen wij in verzorgingshuis | 2026-06-12 17:00',
    ],
    [
      'Vanavond treedt het koor op in De Schalm.',
      'block Vanavond treedt het koor op in De Schalm | 2026-06-13 00:00',
    ],
    ['Straks fietsen we naar het strand', 'block Straks fietsen we naar het strand | 2026-06-12 17:00'],
    [
      'Om 10.30 uur vertrekken we naar het museum',
      'block Om 10.30 uur vertrekken we naar het museum | 2026-06-12 17:00',
    ],
    [
      'Om half elf lopen we naar de bibliotheek',
      'block Om half elf lopen we naar de bibliotheek | 2026-06-12 17:00',
    ],
    ['Vandaag gaan we naar Blijdorp', 'block Vandaag gaan we naar Blijdorp | 2026-06-12 17:00'],
    [
      'Over twee weken bezoeken we Madurodam',
      'block Over twee weken bezoeken we Madurodam | 2026-06-29 00:00',
    ],
    ['Over 3 dagen gaan we op kamp in Ommen', 'block Over 3 dagen gaan we op kamp in Ommen | onbekend'],
    [
      'Donderdag a.s. wandelen we in het park',
      'block Donderdag a.s. wandelen we in het park | 2026-06-18 17:00',
    ],
    [
      'Komende dinsdag gaan de kleuters het bos in',
      'block Komende dinsdag gaan de kleuters het bos | 2026-06-16 17:00',
    ],
    [
      'Volgende week vrijdag bezoeken we de molen',
      'block Volgende week vrijdag bezoeken we de molen | 2026-06-19 17:00',
    ],
    ['Wanneer: woensdag 17 juni\nWaar: Artis', 'block 17 juni\nWaar: Artis | 2026-06-17 17:00'],
    ['Morgen gaan we\nnaar Artis', 'block Morgen gaan we\nnaar Artis | 2026-06-13 17:00'],
    ['MORGEN GAAN WE NAAR DE EFTELING!!!', 'block MORGEN GAAN WE NAAR DE EFTELING | 2026-06-13 17:00'],
    [
      'Gisteren oefenden we, maar morgen gaan we naar de ijsbaan',
      'block morgen gaan we naar de ijsbaan | 2026-06-13 17:00',
    ],
    [
      'De boswachter vertelde dat we morgen naar het bos gaan',
      'block morgen naar het bos | 2026-06-13 17:00',
    ],
    [
      'Op 14 juli 2026 slapen we in het Dolfinarium',
      'block 14 juli 2026 slapen we in het Dolfinarium | 2026-07-15 00:00',
    ],
    [
      'Maandag gaan we naar Artis\n\nwaren jullie daar al?',
      'block Maandag gaan we naar Artis | 2026-06-15 17:00',
    ],
    ['vr 19/6 naar Artis', 'block 19/6 naar Artis | 2026-06-19 17:00'],
    ['Op 3 juli is er musical in Theater De Kom', 'block 3 juli is er musical in Theater | 2026-07-03 17:00'],
  ])('%s', (text, expected) => {
    expect(outings(text)).toEqual([expected])
  })
})

describe('what may be an outing asks to look again', () => {
  test.each([
    ['Volgende week gaan we op schoolreis!', 'warn Volgende week gaan we op schoolreis | 2026-06-22 00:00'],
    ['Morgen lopen we naar de vijver', 'warn Morgen lopen we naar de vijver | 2026-06-13 17:00'],
    [
      'Maandag is het zover! We gaan naar Artis.',
      'warn Maandag is het zover! We gaan naar Artis | 2026-06-15 17:00',
    ],
    [
      'Volgende week start ons thema In het bos',
      'warn Volgende week start ons thema In het bos | 2026-06-22 00:00',
    ],
    [
      'Morgen staan we in De Gelderlander, koop die krant',
      'warn Morgen staan we in De Gelderlander | 2026-06-13 17:00',
    ],
  ])('%s', (text, expected) => {
    expect(outings(text)).toEqual([expected])
  })
})

describe('nothing is kept for later', () => {
  test.each([
    ...['Gisteren waren we in Artis!', 'Vrijdag waren we in Artis', 'Vandaag waren we in het museum'],
    ...['Afgelopen maandag gingen we naar de Efteling', 'Vorige week zijn we naar Naturalis geweest'],
    ...['Vandaag hebben we het museum bezocht', 'Vanmorgen zijn we naar het bos gelopen'],
    ...['Wij genoten van Artis', 'Wat een dag in Artis', 'Op 3 juni gingen we naar het museum'],
    ...[
      'Op 3 juni gaan we om 11 uur naar het museum',
      'Morgen is iedereen vrij',
      'Morgen gaan we naar school',
    ],
    ...['Morgen beginnen we met rekenen in Snappet', 'Volgende week vieren we Sinterklaas in de klas'],
    ...['Maandag is er een studiedag', 'Morgen komt de fotograaf op school', 'Goede morgen vanuit Artis'],
    ...['De kinderen van morgen zijn in het museum', 'In de morgen liepen we naar het bos'],
    ...['Elke vrijdag lopen we naar de bibliotheek', 'Wij gaan altijd op maandag naar het zwembad'],
    ...['Foto’s van vrijdag zijn in het bos gemaakt', 'Dit zijn de foto’s van onze dag in Artis, maandag'],
    ...['Volgend schooljaar gaan ze naar de middelbare school', 'Na de vakantie gaan ze naar groep 8'],
    ...[
      'Donderdag is de ouderavond op school',
      'De kerstmarkt op het schoolplein is 18 december om 17.00 uur',
    ],
    ...[
      'Gisteren waren we in Artis en morgen gaan we naar school',
      'Om 8.30 uur vertrokken we naar het museum',
    ],
    ...['Morgen vertellen we wat we gisteren in Artis hebben gezien', 'Volgende week begint de toetsweek'],
    ...[
      'Op maandag leren we Engels in groep 7',
      'Morgen komt er een filmpje op Instagram',
      'Om een boek te lezen',
    ],
    ...['De uitslag was 3-1 in het voordeel van groep 7/8 in Ommen', 'Op vrijdag was er feest in het park'],
    ...[
      'Morgen vertelt Jelle over Artis',
      'Morgen is het Koningsdag op school',
      'Morgen oefenen we voor de show op Moederdag',
      'Wij gaan verder met het thema',
      'Wij maakten een museum',
    ],
    ...['Om 8.15 uur gaan we naar het park', 'De klok staat op half negen', 'Dinsdag 9 juni: museum'],
  ])('“%s”', (text) => {
    expect(outings(text)).toEqual([])
  })

  test('at the school itself, whatever it is called', () => {
    const text = 'Morgen is het zomerfeest op De Mare'
    expect(outings(text)).toHaveLength(1)
    expect(outings(text, { ownNames: ['De Mare'] })).toEqual([])
  })

  test('once it is over', () => {
    const text = 'Woensdag 17 juni gaan we naar Artis'
    expect(outings(text, { now: { day: '2026-06-17', time: '16:59' } })).toHaveLength(1)
    expect(outings(text, { now: { day: '2026-06-17', time: '17:00' } })).toEqual([])
    expect(outings(text, { now: { day: '2026-06-18', time: '08:00' } })).toEqual([])
  })
})
