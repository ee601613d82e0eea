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
  unknown_fact: (what) => `De vraag “${what}” staat niet bij “facts”.`,
  unknown_value: (what) => `Dit antwoord is er niet: ${what}.`,
  unknown_reading: (what) => `De lezing “${what}” staat niet bij “readings”.`,
  unknown_option: (what) => `Deze keuze is er niet bij de lezing: ${what}.`,
  unknown_role: (what) => `“${what}” is geen rol. Zet het bij de vraag “rol”.`,
  unknown_act: (what) => `“${what}” is geen handeling. Zet het bij de vraag “handeling”.`,
  unknown_person: (what) => `“${what}” staat niet bij “people”.`,
  unknown_rule: (what) => `De regel “${what}” is er niet.`,
  unknown_clause: (what) => `De bepaling “${what}” is er niet.`,
  double_id: (what) => `“${what}” is twee keer gebruikt.`,
  no_verdict: (what) => `Hier komt geen antwoord uit: ${what}.`,
  too_many_situations: (what) =>
    `Hier zijn te veel situaties om na te lopen: ${what}. Maak de bepalingen kleiner.`,
  no_doubt_rule: (what) =>
    `Wie hier “weet ik niet” zegt, krijgt geen antwoord: ${what}. Zeg wie je dan vraagt.`,
  never_counts: () => 'Deze bepaling verandert nergens iets. Haal haar weg of verander haar.',
  contradiction: (what) => `Deze regel verbiedt en staat hetzelfde toe: ${what}.`,
  quote_not_in_text: (what) => `Dit citaat staat niet letterlijk in de tekst: “${what}”.`,
  no_remedy: () => 'Hier ontbreekt wat iemand wel kan doen (remedies).',
  no_question: (what) => `Hier ontbreekt de vraag voor “${what}”.`,
  example_differs: (what) => `Bij dit voorbeeld komt er iets anders uit: ${what}.`,
  gate_rules: () =>
    'De regels waar de fotopoort naar kijkt, ontbreken. Zet ze bij de regels, of noem ze onder “gate”.',
} satisfies Record<FileFault['code'], (what: string) => string>

/** Where and why, so that somebody without a developer can put it right. */
export function sayFault({ code, line, path, what }: FileFault): string {
  const place = path === '' ? `Regel ${line}` : `Regel ${line}, bij ${path}`
  return `${place}: ${FAULTS[code](what)}`
}

export const STAYS_IN_FORCE = 'Het protocol dat geldt, blijft gelden.'
