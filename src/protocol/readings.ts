import type { GateSettings, Givers } from 'mag-dit'
import type { Protocol } from './protocol.ts'

export type Choices = Record<string, string>

/** What the school chose, or the protocol's default where it chose nothing (or something that is no option any more). */
export function chosen(agreement: Protocol, choices: Choices, key: string): string {
  const reading = agreement.readings.find((candidate) => candidate.key === key)
  if (!reading) throw new Error(`${agreement.id} ${agreement.version} has no reading ${key}`)
  const choice = choices[key]
  return reading.options.some((option) => option.id === choice)
    ? (choice ?? reading.default)
    : reading.default
}

/** "Zo lezen wij de regels", as the gate takes it. */
export function gateSettings(agreement: Protocol, choices: Choices): GateSettings {
  const givers = (key: string): Givers => (chosen(agreement, choices, key) === 'one' ? 'one' : 'all')
  const silence = chosen(agreement, choices, 'poort.stem_van_kind')
  return {
    givers: {
      closed: givers('poort.gevers.besloten'),
      own: givers('poort.gevers.eigen'),
      network: givers('poort.gevers.netwerk'),
    },
    childSilence: silence === 'allows' || silence === 'afterAsked' ? silence : 'blocks',
    classes: Object.fromEntries(agreement.purposes.map((purpose) => [purpose.key, purpose.class])),
  }
}

/** Whether a colleague looks before or after a post goes to closed places alone. Open places are always looked at first. */
export function closedSeen(agreement: Protocol, choices: Choices): 'before' | 'afterwards' {
  return chosen(agreement, choices, 'publicatie.besloten_gezien') === 'afterwards' ? 'afterwards' : 'before'
}
