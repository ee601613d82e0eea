import { dayIn } from '#platform/calendar.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { agreementOn } from '../actions.ts'
import { type ChoiceRefusal, weighChoice } from './choice.ts'
import { addChoice } from './store.ts'

type Asked = { school: Tenant; by: string | undefined; key: string; option: string }

/** How the school reads one rule from now on; what it chose before stays written down. */
export function chooseReading(
  house: House,
  { school: { schoolId, timeZone }, by, key, option }: Asked,
): Promise<'saved' | 'unchanged' | 'no_such_reading' | ChoiceRefusal> {
  const at = house.clock()
  return house.database.inSchool(schoolId, async (tx) => {
    const { agreement, choices } = await agreementOn(tx, dayIn(timeZone, at))
    const reading = agreement.readings.find((candidate) => candidate.key === key)
    if (!reading) return 'no_such_reading'
    const weighed = weighChoice(agreement, choices, { reading, option })
    if (weighed !== 'new') return weighed
    const readingId = house.newId()
    await addChoice(tx, { schoolId, readingId, key, option, by: by ?? null, at })
    await note(house, tx, schoolId, { kind: 'reading.chosen', ids: { readingId }, actorId: by ?? null })
    return 'saved'
  })
}
