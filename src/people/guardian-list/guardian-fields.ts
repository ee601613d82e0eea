import type { Field, Mapping } from '../table-file/columns.ts'

/** The child of a row, by number or by name with a birth date or a group. */
const CHILD = [
  [
    'childNumber',
    'Leerlingnummer',
    ['leerlingnummer', 'nummer leerling', 'stamnummer', 'leerlingnr', 'nummer'],
  ],
  ['childName', 'Naam van het kind', ['naam leerling', 'leerling', 'naam kind', 'kind', 'leerlingnaam']],
  [
    'childGivenName',
    'Voornaam van het kind',
    ['voornaam leerling', 'roepnaam leerling', 'voornaam kind', 'roepnaam'],
  ],
  [
    'childPrefix',
    'Tussenvoegsel van het kind',
    ['tussenvoegsel leerling', 'voorvoegsel leerling', 'tussenvoegsel kind'],
  ],
  ['childFamilyName', 'Achternaam van het kind', ['achternaam leerling', 'achternaam kind']],
  [
    'childBirthDate',
    'Geboortedatum van het kind',
    [
      ...['geboortedatum', 'geboortedatum leerling', 'geboortedatum kind', 'geboren', 'gebdatum'],
      ...['geb datum kind', 'geb dat kind', 'geb datum leerling'],
    ],
  ],
  ['childGroup', 'Groep van het kind', ['groep', 'klas', 'groepsnaam', 'stamgroep']],
  ['secret', 'Geheim adres', ['geheim adres', 'adres geheim', 'geheimhouding', 'geheim']],
] as const

const GUARDIAN = [
  ['name', 'Hele naam', ['naam', 'naam ouder', 'ouder', 'verzorger', 'naam verzorger', 'ouder/verzorger']],
  [
    'givenName',
    'Voornaam',
    ['voornaam', 'voornaam ouder', 'roepnaam ouder', 'voornaam verzorger', 'voorletters'],
  ],
  ['prefix', 'Tussenvoegsel', ['tussenvoegsel', 'voorvoegsel', 'tussenvoegsel ouder', 'voorvoegsel ouder']],
  ['familyName', 'Achternaam', ['achternaam', 'achternaam ouder', 'achternaam verzorger']],
  [
    'email',
    'E-mailadres',
    [
      ...['e-mail', 'email', 'e-mailadres', 'mailadres', 'mail', 'e-mail ouder', 'emailadres ouder'],
      ...['mailadres thuis', 'e-mail thuis', 'mailadres ouder', 'e-mail privé'],
    ],
  ],
  ['authority', 'Gezag', ['gezag', 'ouderlijk gezag', 'heeft gezag', 'wettelijk gezag']],
] as const

export type GuardianPart = (typeof GUARDIAN)[number][0]
export type GuardianField = (typeof CHILD)[number][0] | `${GuardianPart}1` | `${GuardianPart}2`

const WHO = { 1: 'ouder of verzorger', 2: 'tweede ouder op dezelfde rij' } as const

/** "ouder 1 e-mail", "e-mail verzorger 2": a number at either side of the words. */
function numbered(titles: readonly string[], place: 1 | 2): string[] {
  const counted = titles.flatMap((title) => {
    const bare = title.replace(/ (ouder|verzorger)$/, '')
    return ['ouder', 'verzorger'].flatMap((who) => [
      `${who} ${place} ${bare}`,
      `${bare} ${who} ${place}`,
      `${who} ${place}`,
    ])
  })
  const words = counted.filter((title) => titles.includes('ouder') || !/^(ouder|verzorger) \d$/.test(title))
  const alone = titles.map((title) => `${title} ${place}`)
  return place === 1 ? [...words, ...alone, ...titles] : [...words, ...alone]
}

export const GUARDIAN_FIELDS: readonly Field<GuardianField>[] = [
  ...CHILD.map(([name, label, titles]): Field<GuardianField> => ({ name, label, isRequired: false, titles })),
  ...([1, 2] as const).flatMap((place) =>
    GUARDIAN.map(
      ([name, label, titles]): Field<GuardianField> => ({
        name: `${name}${place}`,
        label: `${label}, ${WHO[place]}`,
        isRequired: false,
        titles: numbered(titles, place),
      }),
    ),
  ),
]

export type UnusableMapping = 'no_child' | 'no_guardian'

/** A row has to say whose parent somebody is, and what that parent is called. */
export function judgeUse(mapping: Mapping<GuardianField>): UnusableMapping | undefined {
  const has = (...names: GuardianField[]) => names.every((name) => mapping[name] !== undefined)
  const named = has('childName') || has('childGivenName', 'childFamilyName')
  if (!has('childNumber') && !(named && (has('childBirthDate') || has('childGroup')))) return 'no_child'
  return has('name1') || has('familyName1') ? undefined : 'no_guardian'
}
