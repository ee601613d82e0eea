import type { Colleague } from '#people/actor.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { AnyRefusal } from '../refusal-texts.nl.ts'
import { answered, asYesOrNo, type Filled } from '../task/form.ts'
import { confirmNotPlaced, confirmPlaced } from './hand-off.ts'
import { answerObjection } from './objection.ts'
import { finishTask, makeRest, takeOffline } from './offline.ts'
import { type AboutTask, mayLookAfterwards, type OpenTask } from './open-task.ts'
import { cannotBeRemoved, sawItGone } from './remove-by-hand.ts'
import { answerReview } from './review.ts'

type Doer = { school: Tenant; by: Colleague; leads: boolean }
type Done = 'done' | { newPost: string } | AnyRefusal

/** What somebody answered to a task, each kind in its own way. */
export async function doTask(
  house: House,
  who: Doer,
  { about, work }: OpenTask,
  filled: Filled,
): Promise<Done> {
  const { id: taskId } = about.task
  switch (work.kind) {
    case 'review':
      return answerReview(house, { ...who, taskId, answers: answered(filled.answers) })
    case 'objection': {
      const isChild = asYesOrNo(filled.choice)
      return isChild ? answerObjection(house, { ...who, taskId, isChild }) : 'choose_answer'
    }
    case 'take_down':
      return takeDown(house, who, about, filled)
    case 'confirm': {
      const delivery = { ...who, postId: about.task.postId, channel: work.channel }
      if (filled.button === 'ja') return confirmPlaced(house, { ...delivery, url: filled.url })
      return filled.button === 'nee' ? confirmNotPlaced(house, delivery) : 'choose_answer'
    }
    case 'offer_rest':
      return offerRest(house, who, about, filled)
    case 'look_afterwards':
      return lookAfterwards(house, who, about, filled)
    case 'data_breach':
      if (!who.leads || filled.button !== 'klaar') return 'choose_answer'
      return finishTask(house, { ...who, taskId })
    case 'who_is_on_it':
      return work.isDraft ? 'choose_answer' : finishTask(house, { ...who, taskId })
    case 'place':
      return 'choose_answer'
    default:
      return work satisfies never
  }
}

async function takeDown(house: House, who: Doer, { task }: AboutTask, filled: Filled): Promise<Done> {
  const { note, button } = filled
  const said = { ...who, takedownId: task.takedownId ?? '', note }
  if (button === 'weg') return sawItGone(house, said)
  return button === 'lukt-niet' ? cannotBeRemoved(house, said) : 'choose_answer'
}

/** The task first: whoever presses twice makes one new post. */
async function offerRest(house: House, who: Doer, { task }: AboutTask, { button }: Filled): Promise<Done> {
  if (button !== 'rest' && button !== 'laat-maar') return 'choose_answer'
  const finished = await finishTask(house, { ...who, taskId: task.id })
  if (finished !== 'done' || button === 'laat-maar') return finished
  const rest = await makeRest(house, { ...who, postId: task.postId })
  return typeof rest === 'string' ? rest : { newPost: rest.id }
}

async function lookAfterwards(house: House, who: Doer, about: AboutTask, { button }: Filled): Promise<Done> {
  const { task } = about
  if (!mayLookAfterwards(about)) return 'own_post'
  if (button !== 'goed' && button !== 'offline') return 'choose_answer'
  // What is not there any more does not have to be taken away: then the look is done as well.
  if (button === 'offline') await takeOffline(house, { ...who, postId: task.postId })
  return finishTask(house, { ...who, taskId: task.id })
}
