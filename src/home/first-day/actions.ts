import { countAnswered } from '#consent/actions.ts'
import { countPeople } from '#people/actions.ts'
import { hasOwnDoor } from '#people/doors/actions.ts'
import type { House } from '#platform/house.ts'
import { readFirsts } from '#publication/actions.ts'
import { type Step, type StepName, stepsOf } from './first-day.ts'
import { tickedSteps, tickStep, untickStep } from './store.ts'

/** How far this school is, for who looks. */
export async function readFirstDay(
  house: House,
  { schoolId, identityId }: { schoolId: string; identityId: string | undefined },
): Promise<Step[]> {
  const [ownDoor, facts] = await Promise.all([
    identityId === undefined ? false : hasOwnDoor(house, identityId),
    house.database.inSchool(schoolId, async (tx) => {
      const { published, practised, decided } = await readFirsts(tx)
      return {
        ...(await countPeople(tx)),
        answered: await countAnswered(tx),
        ticked: await tickedSteps(tx),
        networkDecided: decided,
        // A practice school is one large practice class.
        practised: practised || (house.installation === 'practice' && published),
      }
    }),
  ])
  return stepsOf({ ...facts, hasOwnDoor: ownDoor || house.installation === 'practice' })
}

export function setTick(
  house: House,
  { schoolId, step }: { schoolId: string; step: StepName },
  to: 'ready_for_now' | 'still_open',
): Promise<void> {
  return house.database.inSchool(schoolId, (tx) =>
    to === 'ready_for_now' ? tickStep(tx, { schoolId, step, at: house.clock() }) : untickStep(tx, step),
  )
}
