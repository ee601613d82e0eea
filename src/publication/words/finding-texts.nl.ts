import type { Finding, FindingKind } from './finding.ts'

type NameFinding = Extract<Finding, { kind: 'pupil_name' }>
type OtherKind = Exclude<FindingKind, 'pupil_name'>

const nameText = ({ found, level, whose, part }: NameFinding): string => {
  if (level === 'block') return `“${found}” is een kind van deze groep. Haal de naam weg.`
  const name = part === 'family_name' ? 'een achternaam' : 'een naam'
  const child = whose === 'here' && part !== 'family_name' ? 'een kind van deze groep' : 'een kind op school'
  return `“${found}” is ook ${name} van ${child}. Bedoel je dat kind? Haal de naam dan weg.`
}

const otherTexts = {
  future_outing: ({ level }) =>
    level === 'block'
      ? 'Dit zegt waar de groep straks is. Plaats het pas na afloop.'
      : 'Zegt dit waar de groep straks is? Plaats het dan pas na afloop.',
  bsn: ({ found }) => `“${found}” kan een BSN zijn. Haal het weg als dat zo is.`,
  phone: ({ found }) => `“${found}” is een telefoonnummer. Alleen het nummer van school mag hier staan.`,
  mail: ({ found }) => `“${found}” is een mailadres. Alleen een adres van school mag hier staan.`,
  address: ({ found }) => `“${found}” is een adres. Woont hier iemand? Haal het dan weg.`,
  iban: ({ found }) => `“${found}” is een bankrekening. Alleen die van school mag hier staan.`,
  birth_date: ({ found, level }) =>
    level === 'block'
      ? `“${found}” is de geboortedatum van een kind. Haal de datum weg.`
      : `“${found}” kan een geboortedatum zijn. Haal de datum weg als dat zo is.`,
  health: ({ found }) => `“${found}” gaat over gezondheid. Gaat het over een kind? Haal het dan weg.`,
} satisfies Record<OtherKind, (finding: Pick<Finding, 'found' | 'level'>) => string>

/** What the author of the words reads. */
export const sayFinding = (finding: Finding): string =>
  finding.kind === 'pupil_name' ? nameText(finding) : otherTexts[finding.kind](finding)

/** What `zww text-check` says of input that it can't read. */
export const textCheckCommandTexts = {
  usage: 'Gebruik: zww text-check <bestand|->',
  unreadable: (file: string) => `${file}: dit bestand kan niet worden gelezen.`,
  noJson: (file: string) =>
    `${file}: dit begint als JSON, maar is het niet. Controleer de haakjes en komma’s.`,
  wrongShape: (path: string) =>
    `${path === '' ? 'Het geheel' : path}: dit onderdeel ontbreekt of klopt niet. Zie docs/operate/README.md.`,
}
