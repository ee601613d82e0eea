import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { Trouble } from '../practice/trouble.ts'

export type SetTrouble = { network: ChannelId; trouble: Trouble; once: boolean }

const columns = sql.raw('network, kind as trouble, once')

export async function listTroubles(tx: SchoolTransaction): Promise<SetTrouble[]> {
  return rows<SetTrouble>(tx, sql`select ${columns} from practice_fault order by network`)
}

/** Held until this request is over, so that what happens once does not happen to two at a time. */
export async function holdTrouble(
  tx: SchoolTransaction,
  network: ChannelId,
): Promise<SetTrouble | undefined> {
  return row<SetTrouble>(tx, sql`select ${columns} from practice_fault where network = ${network} for update`)
}

export async function setTrouble(
  tx: SchoolTransaction,
  schoolId: string,
  { network, trouble, once }: SetTrouble,
): Promise<void> {
  await run(
    tx,
    sql`insert into practice_fault (school_id, network, kind, once)
        values (${schoolId}, ${network}, ${trouble}, ${once})
        on conflict (school_id, network) do update set kind = excluded.kind, once = excluded.once`,
  )
}

export async function endTrouble(tx: SchoolTransaction, network: ChannelId): Promise<void> {
  await run(tx, sql`delete from practice_fault where network = ${network}`)
}
