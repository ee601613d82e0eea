import { sql } from 'kysely'
import type { ConsentEntry } from 'mag-dit'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import type { Entry } from '../choice.ts'
import { asAskedAnew, type Leaving } from '../leaving.ts'

type RegisterLine = ConsentEntry & { id: string }
type Form = Omit<Entry, 'id' | 'purpose'> & { lines: string; endedByLeaving: boolean }

/**
 * Every line of the register about these people, in the order in which they were recorded. Of a group that is well over a
 * thousand, most of them from a form that was handed in at once: such a form is one row, because a row costs more than
 * what is in it. In a line are its number, its id and its purpose, which is a word of small letters.
 */
export async function registerLines(tx: SchoolTransaction, ids: readonly string[]): Promise<RegisterLine[]> {
  const forms = await rows<Form>(
    tx,
    sql`select subject_id as subject, grantor_id as grantor, medium, decision,
          valid_from as "from", valid_until as "until", recorded_at as "recordedAt",
          method = 'uitschrijving' as "endedByLeaving",
          string_agg(concat_ws(' ', sequence, entry_id, purpose), ',') as lines
        from consent_entry where subject_id = any(${ids}::uuid[])
        group by subject_id, grantor_id, medium, decision, valid_from, valid_until, recorded_at,
          method = 'uitschrijving'`,
  )
  const lines = forms.flatMap(unfold).sort((a, b) => a.sequence - b.sequence)
  return asAskedAnew(lines.map(({ line }) => line)).map(({ endedByLeaving: _, ...line }) => line)
}

function unfold({ lines, ...form }: Form): { sequence: number; line: RegisterLine & Leaving }[] {
  const { subject, grantor, medium, decision, from, until, endedByLeaving } = form
  const recordedAt = form.recordedAt.toISOString()
  return lines.split(',').map((text) => {
    const [sequence = '', id = '', purpose = ''] = text.split(' ')
    const line = { id, subject, grantor, purpose, medium, decision, from, until, recordedAt, endedByLeaving }
    return { sequence: Number(sequence), line }
  })
}
