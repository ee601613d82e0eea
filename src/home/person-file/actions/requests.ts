import { namesOf } from '#people/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import {
  monthAfter,
  type PersonRequest,
  type RequestKind,
  type RequestRefusal,
  readWords,
} from '../request.ts'
import { addRequest, closeRequest, openRequests } from '../store.ts'
import { mayRead } from './read.ts'

type Question = { school: Tenant; by: string; about: string; kind: RequestKind; words: string }

/** About themselves or a child of theirs; without gezag as well: the school answers, and says what it may tell. */
export function askRequest(house: House, question: Question): Promise<'done' | RequestRefusal> {
  const { school, by, about, kind } = question
  return house.database.inSchool(school.schoolId, async (tx) => {
    if ((await mayRead(tx, by, about)) === 'not_yours') return 'not_yours'
    const words = readWords(kind, question.words)
    if (words === 'words_missing' || words === 'words_too_long') return words
    const [id, at] = [house.newId(), house.clock()]
    const answerBy = monthAfter(dayIn(school.timeZone, at))
    await addRequest(tx, school.schoolId, { id, kind, by, about, words, at, answerBy })
    const ids = { request: id, person: about }
    await note(house, tx, school.schoolId, { kind: 'person_request.asked', ids, actorId: by })
    return 'done'
  })
}

export type WaitingRequest = PersonRequest & { askedByName: string; aboutName: string }

/** For the leadership: what waits for an answer, the most urgent first. */
export function waitingRequests(house: House, schoolId: string): Promise<WaitingRequest[]> {
  return house.database.inSchool(schoolId, async (tx) => {
    const open = await openRequests(tx)
    const names = await namesOf(
      tx,
      open.flatMap(({ askedBy, about }) => [askedBy, about]),
    )
    return open.map((request) => ({
      ...request,
      askedByName: names.get(request.askedBy) ?? '',
      aboutName: names.get(request.about) ?? '',
    }))
  })
}

export async function answerRequest(
  house: House,
  { schoolId, by, id }: { schoolId: string; by: string; id: string },
): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    if (await closeRequest(tx, { id, by, at: house.clock() }))
      await note(house, tx, schoolId, { kind: 'person_request.answered', ids: { request: id }, actorId: by })
  })
}
