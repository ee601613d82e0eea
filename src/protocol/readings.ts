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

/** The choices that still are an option of this agreement: of the others nobody knows what they would mean. */
export function choicesThatStand({ readings }: Protocol, choices: Choices): Choices {
  return Object.fromEntries(
    readings.flatMap(({ key, options }) => {
      const choice = choices[key]
      return options.some((option) => option.id === choice) && choice !== undefined ? [[key, choice]] : []
    }),
  )
}

/** "Zo lezen wij de regels", as the gate takes it. */
export function gateSettings(agreement: Protocol, choices: Choices): GateSettings {
  // An agreement without this reading has what the gate takes where nobody chose.
  const choice = (key: string, usual: string) =>
    agreement.readings.some((reading) => reading.key === key) ? chosen(agreement, choices, key) : usual
  const givers = (key: string, usual: Givers): Givers => (choice(key, usual) === 'one' ? 'one' : 'all')
  const silence = choice('poort.stem_van_kind', 'afterAsked')
  return {
    givers: {
      closed: givers('poort.gevers.besloten', 'one'),
      own: givers('poort.gevers.eigen', 'one'),
      network: givers('poort.gevers.netwerk', 'all'),
    },
    childSilence: silence === 'allows' || silence === 'afterAsked' ? silence : 'blocks',
    classes: Object.fromEntries(agreement.purposes.map((purpose) => [purpose.key, purpose.class])),
  }
}

/** Whether a colleague looks before or after a post goes to closed places alone. Open places are always looked at first. */
export function closedSeen(agreement: Protocol, choices: Choices): 'before' | 'afterwards' {
  const key = 'publicatie.besloten_gezien'
  if (!agreement.readings.some((reading) => reading.key === key)) return 'before'
  return chosen(agreement, choices, key) === 'afterwards' ? 'afterwards' : 'before'
}
