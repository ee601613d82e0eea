/** Where a part of the file stands, and what we take from it: its text, its key, or what is inside it. */
export type Part = {
  takes: 'text' | 'key' | 'nothing'
  /** What it tells about one thing begins here. */
  record?: RecordKind
  inside: ReadonlyMap<string, Part>
}
export type RecordKind = 'school' | 'location' | 'group' | 'combined' | 'pupil' | 'staff'

type Inside = Readonly<Record<string, Part>>
const part = (takes: Part['takes'], inside: Inside = {}): Part => ({
  takes,
  inside: new Map(Object.entries(inside)),
})
const text = part('text')
const reference = part('key')
const record = (kind: RecordKind, inside: Inside): Part => ({ ...part('nothing', inside), record: kind })

const name = {
  ...{ achternaam: text, voorvoegsel: text, voornamen: text, 'voorletters-1': text, roepnaam: text },
}
const role = { rol: text, rolomschrijving: text }

/** EDEXML 1.03 to 2.1, and inside an answer of UWLR the same; names in small letters, in whatever order. */
const sections: Inside = {
  school: record('school', {
    ...{ schooljaar: text, peildatum: text, brincode: text, dependancecode: text },
    ...{ instellingsnummer: text, schoolkey: text, aanmaakdatum: text },
  }),
  vestigingen: part('nothing', { vestiging: record('location', { naam: text }) }),
  groepen: part('nothing', {
    groep: record('group', { naam: text, jaargroep: text }),
    samengestelde_groep: record('combined', { naam: text }),
  }),
  leerlingen: part('nothing', {
    leerling: record('pupil', {
      ...{ ...name, geboortedatum: text, jaargroep: text, uitstroomdatum: text },
      ...{ groep: reference, vestiging: reference },
      samengestelde_groepen: part('nothing', { samengestelde_groep: reference }),
    }),
  }),
  leerkrachten: part('nothing', {
    leerkracht: record('staff', {
      ...{ ...name, ...role, emailadres: text },
      groepen: part('nothing', {
        ...{ groep: part('key', role), samengestelde_groep: part('key', role) },
      }),
    }),
  }),
}

const wrapper: { inside: ReadonlyMap<string, Part> } & Part = (() => {
  const inside = new Map(Object.entries(sections))
  const itself: Part = { takes: 'nothing', inside }
  for (const around of ['envelope', 'header', 'body', 'edex', 'leerlinggegevens']) inside.set(around, itself)
  for (const answer of ['leerlinggegevens', 'leerlingen', 'structuur', 'leerkrachten'])
    inside.set(`${answer}_antwoord`, itself)
  return itself
})()

/** Around the sections may stand an envelope of SOAP. */
export const WHOLE: Part = wrapper

/** Never kept. Each is counted, so that whoever brings the file reads what was left out. */
const DROPPED = new Set([
  ...['sofinummer', 'bsn', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer', 'etniciteit'],
  ...['land', 'land_vader', 'land_moeder', 'gewicht', 'gewicht_nieuw', 'postcodenl', 'postnummerbe'],
  ...['postcodeoverig', 'fotourl', 'toevoegingen', 'geslacht', 'gebruikersnaam', 'emailadres'],
])
const isDroppedByItsName = /^(land|gewicht|postcode)/

/** Known and harmless, and not needed. */
const PASSED_OVER = new Set([
  ...['auteur', 'xsdversie', 'commentaar', 'omschrijving', 'mutatiedatum', 'instroomdatum'],
  ...['start_ondw_jgr3', 'autorisatie', 'gegevenssetid', 'laatstontvangengegevens'],
])

export const EMPTY_ANSWERS = new Set(['geenwijzigingen', 'geengegevens'])

export function kindOfRest(local: string): 'dropped' | 'passed_over' | 'unknown' {
  if (DROPPED.has(local) || isDroppedByItsName.test(local)) return 'dropped'
  return PASSED_OVER.has(local) ? 'passed_over' : 'unknown'
}
