import type { Actor } from '#people/actor.ts'
import type { Group, Name } from '#people/person.ts'
import { fullName } from '#people/person.ts'
import type { ChannelId } from '../channels/channel.ts'
import { type Appearance, isInQuestion } from '../ledger.ts'
import type { TakedownState } from '../takedown.ts'
import type { TaskKind } from '../task/task.ts'
import { fold } from '../words/folded-text.ts'

export type WhereIsRefusal = 'unknown_pupil' | 'not_your_group'

/** Need-to-know: who leads or edits sees every pupil, a teacher the pupils of their own groups. */
export function mayLookUp(actor: Actor, groupId: string | null): boolean {
  if (actor.is === 'visitor') return false
  if (actor.roles.includes('leadership') || actor.roles.includes('editor')) return true
  return actor.roles.includes('teacher') && groupId !== null && actor.teaches.includes(groupId)
}

export type Findable = Name & { id: string; groupId: string | null }

/** By any part of the name, with or without its accents; an empty word finds everybody. */
export function findByName<Pupil extends Findable>(pupils: readonly Pupil[], word: string): Pupil[] {
  const wanted = fold(word.trim()).plain
  return pupils.filter((pupil) => fold(fullName(pupil)).plain.includes(wanted))
}

export type GroupOfPupils = { group: Group; pupils: Findable[] }

export function perGroup(groups: readonly Group[], pupils: readonly Findable[]): GroupOfPupils[] {
  const members = Map.groupBy(pupils, (pupil) => pupil.groupId)
  return groups.flatMap((group) => {
    const mine = members.get(group.id)
    return mine ? [{ group, pupils: mine.toSorted(byName) }] : []
  })
}

const byName = (one: Name, other: Name) => fullName(one).localeCompare(fullName(other), 'nl')

/** A removal that is not over. */
export type OpenRemoval = {
  postId: string
  channel: ChannelId
  /** Undefined: the whole post goes. */
  photoId: string | undefined
  state: Exclude<TakedownState, 'gone' | 'out_of_reach'>
  askedAt: Date
}

/** Work about these places that waits for somebody. */
export type OpenWork = {
  kind: TaskKind
  postId: string
  channel: ChannelId | undefined
  /** Of a removal by hand: the photo that has to go. Undefined: the whole post. */
  photoId: string | undefined
  person: string
  dueAt: Date
}

/** What is going on about one place. */
export function removalsOf(place: Appearance, removals: readonly OpenRemoval[]): OpenRemoval[] {
  return removals.filter((removal) => isAbout(place, removal))
}

export function workOn(place: Appearance, work: readonly OpenWork[]): OpenWork[] {
  return work.filter((task) => {
    if (task.postId !== place.postId) return false
    if (task.kind === 'review') return isInQuestion(place.state)
    if (task.kind === 'objection') return place.pointedOutByParent
    return isAbout(place, task)
  })
}

function isAbout(
  place: Appearance,
  what: { postId: string; channel: ChannelId | undefined; photoId: string | undefined },
): boolean {
  const isHere = what.postId === place.postId && what.channel === place.channel
  return isHere && (what.photoId === undefined || what.photoId === place.photoId)
}
