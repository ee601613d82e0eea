import { teachersOf } from '#people/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { logNamesShown } from '../actions/log-look.ts'
import { changeDraft } from '../actions/make.ts'
import { writeStatements } from '../actions/say-who.ts'
import { askPerson } from '../actions/tasks.ts'
import { openWorkbench } from '../actions.ts'
import type { Refusal } from '../post.ts'
import { findPost } from '../store/posts.ts'
import { closeTask, holdTask } from '../store/tasks.ts'
import type { Workbench } from '../workbench.ts'
import { rowsOf, type SaidOnWall, type WallRefusal } from './said.ts'
import { namesOnStep, type WallStep } from './steps.ts'
import { type Ask, asksOf, confirmKnowsGroups } from './store.ts'
import { groupsOfOthers, mayTurn } from './wall.ts'

type OfPost = { school: Tenant; by: Colleague; postId: string }

export type Teacher = { id: string; name: string; groups: string[] }

/** The wall as it stands, with whoever can be asked and whoever was. */
export type OpenWall = { bench: Workbench; teachers: readonly Teacher[]; asks: readonly Ask[] }

/** `step` says which screen is shown; that these names of children are read is on record. */
export function openWall(
  house: House,
  { school, by, postId }: OfPost,
  step: (bench: Workbench) => WallStep,
): Promise<OpenWall | undefined> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    if (!bench) return undefined
    const people = namesOnStep(bench, by, step(bench))
    await logNamesShown(house, tx, { schoolId, by, where: 'wall.names_shown', postId, people })
    const others = groupsOfOthers(bench, by)
    return {
      bench,
      teachers: others.length === 0 ? [] : await teachersOf(tx, others),
      asks: await asksOf(tx, postId),
    }
  })
}

/** One screen is answered: one read, and everything that was said of it in one go, or nothing. */
export async function sayOnWall(
  house: House,
  { school, by, postId }: OfPost,
  said: SaidOnWall,
  { knowsThem }: { knowsThem: boolean },
): Promise<'done' | WallRefusal> {
  let photos: readonly number[] = []
  const done = await changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const found = await openWorkbench(house, tx, school, postId)
    if (!found) return 'post_is_sent'
    if (found.who.groups.length === 0) return 'say_who_was_there_first'
    const bench = knowsThem ? await confirm(tx, found, by) : found
    const rows = rowsOf(bench, by, said)
    if (!Array.isArray(rows)) {
      photos = rows.photos
      return rows.code
    }
    await writeStatements(house, tx, { school, by, postId }, rows)
    return 'done'
  })
  return done === 'done' ? done : { code: done, photos }
}

/** "Ik ken deze groep": kept for who teaches all of them; who teaches one of several says it for this answer. */
async function confirm(tx: SchoolTransaction, bench: Workbench, by: Colleague): Promise<Workbench> {
  if (mayTurn(bench, by) && !bench.who.knowsGroups) await confirmKnowsGroups(tx, bench.post.id)
  return { ...bench, who: { ...bench.who, knowsGroups: true } }
}

/** "Vraag het aan juf Marit": a task for her, which opens this wall. */
export function askTeacher(
  house: House,
  { school, by, postId }: OfPost,
  teacherId: string,
): Promise<'done' | Refusal> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    if (bench?.post.is !== 'draft') return 'post_is_sent'
    const teachers = await teachersOf(tx, groupsOfOthers(bench, by))
    if (!teachers.some(({ id }) => id === teacherId)) return 'unknown_person'
    await askPerson(house, tx, school, { kind: 'who_is_on_it', postId, personId: teacherId })
    return 'done'
  })
}

/** The teacher who was asked is ready: the author hears it. */
export function answerAsk(
  house: House,
  { school, by, postId }: OfPost,
): Promise<{ taskId: string } | 'no_such_task'> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const mine = (await asksOf(tx, postId)).find(
      ({ personId, answeredAt }) => personId === by.personId && !answeredAt,
    )
    const post = await findPost(tx, postId)
    if (!mine || !post || !(await holdTask(tx, mine.taskId))) return 'no_such_task'
    await closeTask(tx, mine.taskId, { by: by.personId, at: house.clock() })
    await note(house, tx, schoolId, { kind: 'task.done', ids: { task: mine.taskId }, actorId: by.personId })
    const personId = post.authorId
    await house.jobs.send(tx, 'publication.tell', { schoolId, postId, personId, about: 'faces_are_known' })
    return { taskId: mine.taskId }
  })
}

/** For the page of the post: who was asked, and who answered. */
export function readAsks(house: House, schoolId: string, postId: string): Promise<Ask[]> {
  return house.database.inSchool(schoolId, (tx) => asksOf(tx, postId))
}
