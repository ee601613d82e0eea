/** An element of a file that is drawn for a test: text, or elements inside. */
export type Element = {
  name: string
  attributes?: Readonly<Record<string, string>>
  inside: string | readonly Element[]
}

export type DrawnPupil = {
  key?: string | undefined
  eckid?: string | undefined
  roepnaam?: string | undefined
  voorvoegsel?: string | undefined
  achternaam?: string | undefined
  geboortedatum?: string | undefined
  jaargroep?: string | undefined
  groep?: string | undefined
  vestiging?: string | undefined
  uitstroomdatum?: string | undefined
  /** Elements that no importer should want. */
  more?: readonly Element[]
}
export type DrawnStaff = Pick<DrawnPupil, 'key' | 'eckid' | 'roepnaam' | 'voorvoegsel' | 'achternaam'> & {
  emailadres?: string
  rollen?: readonly string[]
  groepen?: readonly string[]
}
export type DrawnSchool = {
  brin?: string
  schooljaar?: string
  peildatum?: string
  locations?: readonly { key: string; naam: string }[]
  groups?: readonly { key: string; naam: string; jaargroep?: string }[]
  combined?: readonly { key: string; naam: string }[]
  pupils: readonly DrawnPupil[]
  staff?: readonly DrawnStaff[]
  /** Beside the sections. */
  more?: readonly Element[]
}

const leaf = (name: string, text: string | undefined): Element[] =>
  text === undefined ? [] : [{ name, inside: text }]
const reference = (name: string, key: string | undefined): Element[] =>
  key === undefined ? [] : [{ name, attributes: { key }, inside: '' }]
const given = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >

const nameOf = ({ achternaam, voorvoegsel, roepnaam }: DrawnPupil | DrawnStaff) => [
  ...leaf('achternaam', achternaam),
  ...leaf('voorvoegsel', voorvoegsel),
  ...leaf('roepnaam', roepnaam),
]

const pupilOf = (pupil: DrawnPupil): Element => ({
  name: 'leerling',
  attributes: given({ key: pupil.key, eckid: pupil.eckid }),
  inside: [
    ...nameOf(pupil),
    ...leaf('geboortedatum', pupil.geboortedatum),
    ...leaf('jaargroep', pupil.jaargroep),
    ...reference('groep', pupil.groep),
    ...reference('vestiging', pupil.vestiging),
    ...leaf('uitstroomdatum', pupil.uitstroomdatum),
    ...(pupil.more ?? []),
  ],
})

const staffOf = (staff: DrawnStaff): Element => ({
  name: 'leerkracht',
  attributes: given({ key: staff.key, eckid: staff.eckid }),
  inside: [
    ...nameOf(staff),
    ...leaf('emailadres', staff.emailadres),
    ...(staff.rollen ?? []).flatMap((rol) => leaf('rol', rol)),
    { name: 'groepen', inside: (staff.groepen ?? []).flatMap((key) => reference('groep', key)) },
  ],
})

/** A school as the elements of an EDEXML file. */
export function drawFile(school: DrawnSchool): Element {
  const { brin = '99ZZ', schooljaar = '2026-2027', peildatum = '2026-10-01' } = school
  return {
    name: 'EDEX',
    inside: [
      {
        name: 'school',
        inside: [
          ...leaf('schooljaar', schooljaar),
          ...leaf('peildatum', peildatum),
          ...leaf('brincode', brin === '' ? undefined : brin),
        ],
      },
      {
        name: 'vestigingen',
        inside: (school.locations ?? []).map(({ key, naam }) => ({
          ...{ name: 'vestiging', attributes: { key }, inside: leaf('naam', naam) },
        })),
      },
      {
        name: 'groepen',
        inside: [
          ...(school.groups ?? []).map(({ key, naam, jaargroep }) => ({
            ...{ name: 'groep', attributes: { key } },
            inside: [...leaf('naam', naam), ...leaf('jaargroep', jaargroep)],
          })),
          ...(school.combined ?? []).map(({ key, naam }) => ({
            ...{ name: 'samengestelde_groep', attributes: { key }, inside: leaf('naam', naam) },
          })),
        ],
      },
      { name: 'leerlingen', inside: school.pupils.map(pupilOf) },
      { name: 'leerkrachten', inside: (school.staff ?? []).map(staffOf) },
      ...(school.more ?? []),
    ],
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function render({ name, attributes = {}, inside }: Element): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const body = typeof inside === 'string' ? escaped(inside) : inside.map(render).join('\n')
  return `<${name}${head.join('')}>${body}</${name}>`
}

/** The same elements in another order, at every depth. */
export function shuffled(element: Element, random: () => number): Element {
  if (typeof element.inside === 'string') return element
  const inside = element.inside
    .map((one) => ({ one: shuffled(one, random), at: random() }))
    .toSorted((a, b) => a.at - b.at)
  return { ...element, inside: inside.map(({ one }) => one) }
}

export const fileOf = (school: DrawnSchool, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  new TextEncoder().encode(`${declaration}\n${render(drawFile(school))}`)

/** One push for the whole of it. */
export async function* inOneGo(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
