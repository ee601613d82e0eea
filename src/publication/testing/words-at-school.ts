import {
  checkWords,
  type Finding,
  type PupilName,
  type TextPlace,
  type WordsToCheck,
} from '../words/text-check.ts'

const pupil = (givenName: string, prefix = '', familyName = 'Spaargaren'): PupilName => ({
  ...{ id: `${givenName} ${familyName}`, givenName, prefix, familyName },
})

/** Who was there; nobody's real name, all of them in the practice school's lists. */
export const here: readonly PupilName[] = [
  ...[
    pupil('Noor', 'de', 'Vries'),
    pupil('Sem', '', 'Bakker'),
    pupil('Zoë', 'van den', 'Berg'),
    pupil('Roos'),
  ],
  ...[
    pupil('Anne-Marie', '', 'Boersma-Kuyt'),
    pupil('Jan Willem', "in 't", 'Veld'),
    pupil('Mees', '', 'Hoekstra'),
  ],
  ...[
    pupil('Storm', '', 'Terpstra'),
    pupil('Lucas', '', "O'Brien"),
    pupil('Ömer', '', 'Yıldız'),
    pupil('Anne'),
  ],
  ...[
    pupil('Rafaël', 'el', 'Amrani'),
    pupil('Bo', '', 'Groen'),
    pupil('Mei', '', 'Chen'),
    pupil('Ama', "d'", 'Arnaud'),
  ],
  ...[pupil('Mare', '', 'Postma'), pupil('Luca', '', 'Wiersma')],
]
/** Pupils of other groups. There is a Noor in two groups, and two children of one family. */
export const elsewhere: readonly PupilName[] = [
  ...[
    pupil('Thijs', '', 'Jansen'),
    pupil('Lotte', '', 'Jansen'),
    pupil('Noor', '', 'Visser'),
    pupil('Iris', 'van', 'Dijk'),
  ],
  ...[pupil('Guus', '', 'Prins'), pupil('Emma', '', 'Brouwer')],
]
/** A Friday morning in June. */
export const now = { day: '2026-06-12', time: '09:00' }

export function checked(
  text: string,
  more: Partial<WordsToCheck> = {},
  place: TextPlace = { in: 'caption' },
) {
  return checkWords({ texts: [{ place, text }], here, elsewhere, notAChild: [], now, ...more })
}

export const ofFile = (text: string) => checked(text, {}, { in: 'file_name', photo: 'foto-1' })

/** "block pupil_name Noor": a finding as a line of a table. */
export const said = ({ level, kind, found }: Finding) => `${level} ${kind} ${found}`
