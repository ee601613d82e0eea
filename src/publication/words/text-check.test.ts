import { describe, expect, test } from 'vitest'
import { checked, said } from '../testing/words-at-school.ts'
import { sayFinding } from './finding-texts.nl.ts'

const found = (text: string) => checked(text, { here: [], elsewhere: [] }).map(said)

describe('numbers that lead to a person are found', () => {
  test.each([
    ['BSN 123456782', 'warn bsn 123456782'],
    ['nummer 111.222.333 van', 'warn bsn 111.222.333'],
    ['nummer 1234 56 782.', 'warn bsn 1234 56 782'],
    ['Bel 06-12345678', 'warn phone 06-12345678'],
    ['Bel 06 12 34 56 78!', 'warn phone 06 12 34 56 78'],
    ['Bel 0612345678.', 'warn phone 0612345678'],
    ['Bel +31 6 12345678', 'warn phone +31 6 12345678'],
    ['Bel 0031612345678', 'warn phone 0031612345678'],
    ['Bel +31 (0)6 1234 5678', 'warn phone +31 (0)6 1234 5678'],
    ['Bel 010-1234567', 'warn phone 010-1234567'],
    ['Bel (015) 123 45 67', 'warn phone (015) 123 45 67'],
    ['Bel 0412-123456', 'warn phone 0412-123456'],
    ['Bel +32 470 12 34 56', 'warn phone +32 470 12 34 56'],
    ['Bel ０６-１２３４５６７８', 'warn phone ０６-１２３４５６７８'],
    ['Mail naar juf.anna@school.example.', 'warn mail juf.anna@school.example'],
    ['Mail juf (at) school.nl', 'warn mail juf (at) school.nl'],
    ['Mail juf[at]school punt nl', 'warn mail juf[at]school punt nl'],
    ['NL91 ABNA 0417 1643 00 op naam van', 'warn iban NL91 ABNA 0417 1643 00'],
    ['nl91abna0417164300', 'warn iban nl91abna0417164300'],
    ['BE68 5390 0754 7034', 'warn iban BE68 5390 0754 7034'],
    ['Dorpsstraat 12, 1234 AB Dorp', 'warn address Dorpsstraat 12, 1234 AB'],
    ['1234AB 12a', 'warn address 1234AB 12a'],
    ['1234 AB, nr. 12', 'warn address 1234 AB, nr. 12'],
    ['1234 AB Dorp, Dorpsstraat 12', 'warn address 1234 AB Dorp, Dorpsstraat 12'],
    ['Wij spelen op de Kerkstraat 3', 'warn address Kerkstraat 3'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    ...[
      '123456789 is geen BSN',
      '000000000',
      '1123456782',
      '1.123.456.782',
      '€ 123.456.782,50',
      '12345-123456782-1',
    ],
    ...[
      'schooljaar 2026-2027',
      '10-10-2026',
      '06-12-2026 10.30 uur',
      '01-02-2026 09:30',
      'groep 3-4 en 5/6',
      '€ 10,50',
    ],
    ...[
      'van 08.30 tot 14.00 uur',
      'Bel 0800-0432',
      'Bel 0900-8844 of 112',
      '1 2 3 4 5 6 7 8 9 10',
      '2026 WK 12',
      '@school',
    ],
    ...[
      'NL91 ABNA 0417 1643 01',
      'in 2025 op 12 plekken',
      '1200 km 12 dagen',
      'Onderweg 3 keer gestopt',
      '1234567890123456',
    ],
  ])('nothing in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('when somebody was born', () => {
  test.each([
    ['Geboren op 12-3-2017', 'block birth_date 12-3-2017'],
    ['Zij is geb. 12 maart 2017', 'block birth_date 12 maart 2017'],
    ['Zijn verjaardag is 12 maart', 'warn birth_date 12 maart'],
    ["Jarig op 12 mrt. '17", "warn birth_date 12 mrt. '17"],
    ['De juf is geboren op 12-3-1980', 'warn birth_date 12-3-1980'],
    ['2017-03-12', 'warn birth_date 2017-03-12'],
    ['Hij wordt 8 jaar op 3 juli', 'warn birth_date 3 juli'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  test.each([
    ...[
      'De school is jarig op 1 september',
      'Sinterklaas is jarig op 5 december',
      '12-3-2026',
      'Gelukkig, 31-2-2017',
    ],
    ...[
      'Wij zijn 12 maart begonnen',
      '12 maart 1980',
      'Hoera, er zijn drie jarigen',
      'De vergadering van 1-9-2025',
    ],
  ])('is not told by “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('health', () => {
  test.each([
    ...[
      'ADHD',
      'autisme',
      'autistische',
      'epilepsie',
      'diabetes',
      'astma',
      'medicijnen',
      'dyslexie',
      'rolstoel',
    ],
    ...[
      'pinda-allergie',
      'koemelkallergie',
      'allergisch',
      'ziek',
      'ziekenhuis',
      'fysiotherapie',
      'logopedist',
    ],
    ...[
      'spierziekte',
      'taalontwikkelingsstoornis',
      'ADD',
      'PDD-NOS',
      'coeliakie',
      'jeugdzorg',
      'gebroken arm',
    ],
  ])('%s is found', (word) => {
    const [finding] = checked(`Dit jaar: ${word} in groep 7`)
    expect(finding).toMatchObject({ kind: 'health', level: 'warn' })
    expect(word).toContain(finding?.found)
  })

  test.each([
    ...[
      'muziek',
      'fantastisch',
      'nautisch',
      'vastmaken',
      'gastmaal',
      'pass',
      'add en odd',
      'gezond',
      'concertagenda',
    ],
    ...[
      'rolstoeltoegankelijk',
      'gebroken recht',
      'tos',
      'doofpot',
      'muziektherapietje',
      'koortsachtig',
      'operationeel',
    ],
  ])('“%s” is not about it', (word) => {
    expect(checked(`Dit jaar: ${word} in groep 7`)).toEqual([])
  })
})

describe('every finding', () => {
  test('says where it stands, in the order of the text, place by place', () => {
    const alt = { in: 'alt_text', photo: 'foto-2' } as const
    const more = {
      texts: [
        { place: { in: 'caption' } as const, text: 'Bel 0612345678 en vraag naar Noor' },
        { place: alt, text: 'Sem lacht' },
      ],
    }
    const findings = checked('', more)
    expect(findings.map(said)).toEqual([
      ...['warn phone 0612345678', 'block pupil_name Noor', 'block pupil_name Sem'],
    ])
    expect(findings[2]).toMatchObject({ place: alt, from: 0, to: 3 })
  })

  test('has a sentence for who wrote it', () => {
    const [noor, thijs, family] = checked('Noor en Thijs van familie Jansen')
    expect([noor, thijs, family].map((finding) => finding && sayFinding(finding))).toEqual([
      '“Noor” is een kind van deze groep. Haal de naam weg.',
      '“Thijs” is ook een naam van een kind op school. Bedoel je dat kind? Haal de naam dan weg.',
      '“Jansen” is ook een achternaam van een kind op school. Bedoel je dat kind? Haal de naam dan weg.',
    ])
    const [roos] = checked('Roos bloeit')
    expect(roos && sayFinding(roos)).toBe(
      '“Roos” is ook een naam van een kind van deze groep. Bedoel je dat kind? Haal de naam dan weg.',
    )
  })
})
