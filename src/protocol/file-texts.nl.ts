import type { FileFault } from './read-protocol.ts'

const FAULTS = {
  too_large: () => 'Het bestand is groter dan 1 MB. Een protocol is veel kleiner.',
  too_deep: () => 'Hier staat te veel in elkaar. Controleer het inspringen en de haken.',
  alias: (what) => `Hier staat een verwijzing (${what}). Schrijf het voluit.`,
  no_yaml: () => 'Hier kunnen wij het bestand niet lezen. Controleer het inspringen en de aanhalingstekens.',
  double_key: (what) => `“${what}” staat hier twee keer.`,
  unknown_key: (what) => `“${what}” hoort hier niet. Kijk of het goed gespeld is.`,
  missing: () => 'Hier ontbreekt iets.',
  wrong_value: () => 'Dit kan hier niet staan.',
  no_option: () => 'De keuze die geldt, staat niet bij de antwoorden.',
  gate_rules: () =>
    'De regels waar de fotopoort naar kijkt, ontbreken. Zet ze bij de regels, of noem ze onder “gate”.',
} satisfies Record<FileFault['code'], (what: string) => string>

/** Where and why, so that somebody without a developer can put it right. */
export function sayFault({ code, line, path, what }: FileFault): string {
  const place = path === '' ? `Regel ${line}` : `Regel ${line}, bij ${path}`
  return `${place}: ${FAULTS[code](what)}`
}

export const STAYS_IN_FORCE = 'Het protocol dat geldt, blijft gelden.'
