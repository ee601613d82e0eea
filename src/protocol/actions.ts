import type { GateSettings } from 'mag-dit'
import type { SchoolTransaction } from '#platform/database.ts'
import type { Protocol } from './protocol.ts'
import { type Choices, choicesThatStand, closedSeen, gateSettings } from './readings.ts'
import { addVersion, protocolOn, readVersions, versionNamed } from './store.ts'

export { addVersion, readVersions, versionNamed }

/** The agreement of a day with the school's readings: what every verdict of that moment rests on. */
export async function agreementOn(
  tx: SchoolTransaction,
  day: string,
): Promise<{
  agreement: Protocol
  settings: GateSettings
  closedSeen: 'before' | 'afterwards'
  choices: Choices
}> {
  const { agreement, choices } = await protocolOn(tx, day)
  return {
    agreement,
    choices: choicesThatStand(agreement, choices),
    settings: gateSettings(agreement, choices),
    closedSeen: closedSeen(agreement, choices),
  }
}
