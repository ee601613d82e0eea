import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { ChannelDecision } from '../decision.ts'

/** The newest decision per network. */
export function newestDecisions(tx: SchoolTransaction): Promise<ChannelDecision[]> {
  return rows<ChannelDecision>(
    tx,
    sql`select distinct on (channel) channel, decided_on as "decidedOn", dpia, owner, review_on as "reviewOn",
          ended_on as "endedOn", recorded_by as "recordedBy", recorded_at as "recordedAt"
        from channel_decision order by channel, recorded_at desc, decision_id desc`,
  )
}

export async function addDecision(
  tx: SchoolTransaction,
  decision: ChannelDecision & { schoolId: string; id: string; channel: ChannelId },
): Promise<void> {
  await run(
    tx,
    sql`insert into channel_decision (school_id, decision_id, channel, decided_on, dpia, owner, review_on, ended_on,
          recorded_by, recorded_at)
        values (${decision.schoolId}, ${decision.id}, ${decision.channel}, ${decision.decidedOn}, ${decision.dpia},
                ${decision.owner}, ${decision.reviewOn}, ${decision.endedOn}, ${decision.recordedBy},
                ${decision.recordedAt})`,
  )
}
