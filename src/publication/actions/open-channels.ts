import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { CHANNELS, type ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { type ChannelDecision, type DecisionRefusal, decide, isOn } from '../decision.ts'
import { channelsFor, type Side } from '../practice/side.ts'
import { addDecision, newestDecisions } from '../store/decisions.ts'

/** Where this school can place something of these people today: drawn ones need no decision of the board. */
export async function openChannels(
  house: Pick<House, 'clock' | 'installation'>,
  tx: SchoolTransaction,
  school: Tenant,
  side: Side,
): Promise<ChannelId[]> {
  const today = dayIn(school.timeZone, house.clock())
  const decisions = await newestDecisions(tx)
  const open = CHANNELS.filter((id) => isOn(RULES[id], decisions, today))
  return channelsFor(side, { installation: house.installation, open }, CHANNELS)
}

type Said = { decidedOn: string; reviewOn: string; dpia: string; owner: string }

/** The board's decision about one network, written down by who may do so for the school. */
export function recordDecision(
  house: House,
  asked: { school: Tenant; by: string; channel: ChannelId; said: Said },
): Promise<'done' | DecisionRefusal> {
  const { school, by, channel, said } = asked
  return house.database.inSchool(school.schoolId, async (tx) => {
    if (RULES[channel].mode !== 'network') return 'no_network'
    const decision = decide(said, dayIn(school.timeZone, house.clock()))
    if (typeof decision === 'string') return decision
    return keep(house, tx, school, { ...decision, channel, recordedBy: by, recordedAt: house.clock() })
  })
}

/** The board takes its yes back: from now on nothing new goes there. */
export function endDecision(
  house: House,
  asked: { school: Tenant; by: string; channel: ChannelId },
): Promise<'done' | DecisionRefusal> {
  const { school, by, channel } = asked
  return house.database.inSchool(school.schoolId, async (tx) => {
    const last = (await newestDecisions(tx)).find((decision) => decision.channel === channel)
    if (!last || last.endedOn !== null) return 'no_network'
    const endedOn = dayIn(school.timeZone, house.clock())
    return keep(house, tx, school, { ...last, endedOn, recordedBy: by, recordedAt: house.clock() })
  })
}

async function keep(
  house: House,
  tx: SchoolTransaction,
  { schoolId }: Tenant,
  decision: ChannelDecision,
): Promise<'done'> {
  const id = house.newId()
  await addDecision(tx, { ...decision, schoolId, id })
  await note(house, tx, schoolId, {
    kind: decision.endedOn === null ? 'channel.decided' : 'channel.ended',
    ids: { decision: id },
    actorId: decision.recordedBy,
  })
  return 'done'
}
