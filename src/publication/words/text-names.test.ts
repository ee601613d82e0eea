import { describe, expect, test } from 'vitest'
import { checked, elsewhere, here, ofFile, said } from '../testing/words-at-school.ts'

describe('the name of a pupil is found', () => {
  test.each([
    ['Noor wint de voorleeswedstrijd', 'block Noor'],
    ['Wat een mooie tekening van noor!', 'block noor'],
    ['HOERA VOOR NOOR', 'block NOOR'],
    ['Kijk, (Noor), wat knap', 'block Noor'],
    ["Dit is Noor's werkstuk", 'block Noor'],
    ['Dit is Noor’s werkstuk', 'block Noor'],
    ['Noors tekening hangt in de gang', 'block Noors'],
    ['Hier staat Sems bouwwerk', 'block Sems'],
    ["Lucas' boot blijft drijven", 'block Lucas'],
    ['Zoe en Zoë', 'block Zoe', 'block Zoë'],
    ['Zoe\u0308 lacht', 'block Zoe\u0308'],
    ['ZOË lacht', 'block ZOË'],
    ['Omer en Yıldız dansen', 'block Omer', 'warn Yıldız'],
    ['Rafael klimt', 'block Rafael'],
    ['Wat kan No\u200bor goed zingen', 'block No\u200bor'],
    ['Wat kan Nоor goed zingen', 'block Nоor'], // the first o is Cyrillic
    ['Wat kan 𝐍𝐨𝐨𝐫 goed zingen', 'block 𝐍𝐨𝐨𝐫'],
    ['Knap hoor🎉Noor🎉', 'block Noor'],
    ['Op de foto:\nSem\nNoor', 'block Sem', 'block Noor'],
    ['Noor/Sem/Lucas', 'block Noor', 'block Sem', 'block Lucas'],
    ['Goed gedaan #NoorDeVries', 'block NoorDeVries'],
    ['Goed gedaan #noordevries', 'block noordevries'],
    ['Goed gedaan #TopNoor', 'block Noor'],
    ['Noor de Vries wint', 'block Noor de Vries'],
    ['Roos spaargaren wint', 'block Roos spaargaren'],
    ['Anne-Marie zwaait', 'block Anne-Marie'],
    ['Anne Marie zwaait', 'block Anne Marie'],
    ['Annemarie zwaait', 'block Annemarie'],
    ['jan-willem zwaait', 'block jan-willem'],
    ["Jan Willem in 't Veld zwaait", "block Jan Willem in 't Veld"],
    ["Lucas O'Brien zwaait", "block Lucas O'Brien"],
    ['Ama d’Arnaud zwaait', 'block Ama d’Arnaud'],
    ['Rafaël el-Amrani zwaait', 'block Rafaël el-Amrani'],
    ['Thijs was ook even kijken', 'warn Thijs'],
    ['Emma Brouwer was ook even kijken', 'warn Emma Brouwer'],
    ['Noor Visser was er ook', 'block Noor', 'warn Noor Visser'],
    ['Met dank aan familie De Vries', 'warn De Vries'],
    ['Met dank aan de familie de vries', 'warn de vries'],
    ['Met dank aan fam. bakker', 'warn bakker'],
    ['De taart was van mevrouw Jansen', 'warn Jansen'],
  ])('%s', (text, ...expected) => {
    expect(checked(text).map(({ level, found }) => `${level} ${found}`)).toEqual(expected)
  })
})

describe('a name that is a word too', () => {
  test.each([
    ['Vandaag zong Roos een lied', 'block Roos'],
    ['Hier staan Sem en Storm', 'block Sem', 'block Storm'],
    ['Roos zong een lied', 'warn Roos'],
    ['Wat mooi! Storm zong een lied', 'warn Storm'],
    ['Leuk 🎉 Mees zong een lied', 'warn Mees'],
    ['ROOS ZONG EEN LIED', 'warn ROOS'],
    ['Dit is de Roos van de juf', 'warn Roos'],
    ['Iedereen op De Mare zong mee', 'warn Mare'],
    ['Vandaag was Mei aan de beurt', 'block Mei'],
    ['Wij zingen in Mei', 'warn Mei'],
    ['Vandaag zong Iris mee', 'warn Iris'],
    ['Roos Spaargaren zong', 'block Roos Spaargaren'],
    ['Bo zong een lied', 'warn Bo'],
    ['Vandaag kwam de heer Prins', 'warn Prins'],
  ])('%s', (text, ...expected) => {
    expect(checked(text).map(({ level, found }) => `${level} ${found}`)).toEqual(expected)
  })
})

describe('who is likely to be somebody else is a question', () => {
  test.each([
    ['Juf Noor las voor', 'warn Noor'],
    ['Vandaag las meester Sem voor', 'warn Sem'],
    ['Wij waren in het Anne Frank Huis', 'warn Anne'],
    ['Wij waren in het Anne Frankhuis', 'warn Anne'],
    ['Sem-Kees las voor', 'warn Sem'],
    ['Boswachter Noor en jan uit het dorp', 'warn Noor', 'warn jan'],
    ['Lucas en Lucas’ boot, en Luca', 'block Lucas', 'block Lucas', 'block Luca'],
    ['De noors geklede kinderen', 'warn noors'],
  ])('%s', (text, ...expected) => {
    expect(checked(text).map(({ level, found }) => `${level} ${found}`)).toEqual(expected)
  })

  test('what the school calls itself is a question too', () => {
    const more = { ownNames: ['De Sem'] }
    expect(checked('Wat een feest op De Sem!', more).map(said)).toEqual(['warn pupil_name Sem'])
  })
})

describe('no name is found in', () => {
  test.each([
    ...['Noortje en Semmy doen mee', 'Wij lopen naar het noorden', 'Een storm in een glas water'],
    ...['Een boeket rozen met één roos', 'De mees zit op de tak', 'In mei leggen alle vogels een ei'],
    ...['Op 12 Mei is er voorstelling', 'Hier is het groen', 'Groen is onze lievelingskleur'],
    ...[
      'De bakker bakt brood',
      'Wij gaan naar de bakker',
      'Bakker worden is leuk',
      'De boer op de boerderij',
    ],
    ...['Wij vieren de lente', 'Een iris en een roos', 'Wij lezen over de berg', 'De visser vist'],
    ...['bo', 'Een dijk van een optreden', 'Annemieke en Lucasje', 'Onoorbaar', '', '   ', '🎉🎉'],
  ])('“%s”', (text) => {
    expect(checked(text)).toEqual([])
  })
})

describe('in the name of a file', () => {
  test.each([
    ['Noor_de_Vries_groep7.jpg', 'block Noor_de_Vries'],
    ['noordevries.jpg', 'block noordevries'],
    ['noor-en-sem.jpg', 'block noor', 'block sem'],
    ['groep7Noor2.JPG', 'block Noor'],
    ['fotoNoorSem.png', 'block Noor', 'block Sem'],
    ['zoë.en.ömer.webp', 'block zoë', 'block ömer'],
    ['roos.jpg', 'warn roos'],
    ['familie_de_vries.jpg', 'warn de_vries'],
    ['kamp-thijs.jpg', 'warn thijs'],
  ])('%s', (name, ...expected) => {
    expect(ofFile(name).map(({ level, found }) => `${level} ${found}`)).toEqual(expected)
  })

  test.each([
    ...[
      'IMG_1234.jpg',
      'DSC00412.JPG',
      'PXL_20260612_123456782.jpg',
      '20260612_111222333.jpg',
      'noordzee.jpg',
    ],
    ...[
      'IMG-20260612-WA0012.jpg',
      'Screenshot_2026-06-12-10-11-12.png',
      'WhatsApp Image 2026-06-12 at 10.11.12.jpeg',
    ],
    ...['foto-3f9a0612345678.jpg', 'bakker.jpg', 'sportdag 2026.jpg', 'image (12).png', '1718123456789.jpg'],
  ])('%s tells nothing', (name) => {
    expect(ofFile(name)).toEqual([])
  })
})

describe('what a finding says of the pupil', () => {
  test('who it is, as far as the name tells', () => {
    const [full] = checked('Noor de Vries')
    expect(full).toMatchObject({ whose: 'here', part: 'full_name', person: 'Noor Vries' })
    expect(checked('familie Jansen')[0]).toMatchObject({ part: 'family_name', person: undefined })
    expect(checked('Thijs')[0]).toMatchObject({
      whose: 'elsewhere',
      part: 'given_name',
      person: 'Thijs Jansen',
    })
  })

  test('a first name is of the child that was there, also when another group has one', () => {
    expect(checked('Noor')).toEqual([expect.objectContaining({ level: 'block', person: 'Noor Vries' })])
    const twins = [...here, { id: 'other', givenName: 'Noor', prefix: '', familyName: 'Kok' }]
    expect(checked('Noor', { here: twins })[0]).toMatchObject({ level: 'block', person: undefined })
  })
})

describe('“is geen kind”', () => {
  test('takes away a warning, in capitals or not', () => {
    expect(checked('Thijs en Roos', { notAChild: ['thijs', 'ROOS'] }).map(said)).toEqual([
      'block pupil_name Roos',
    ])
    expect(checked('Roos zingt', { notAChild: ['Roos'] })).toEqual([])
    expect(checked('Dank aan familie De Vries', { notAChild: ['De Vries'] })).toEqual([])
  })

  test('never takes away a block: that takes a second person', () => {
    expect(checked('Noor zingt', { notAChild: ['Noor', 'noor'] })).toHaveLength(1)
    expect(
      checked('Noor zingt', { notAChild: ['Noor'], here: [], elsewhere: here.concat(elsewhere) }),
    ).toEqual([])
  })
})
