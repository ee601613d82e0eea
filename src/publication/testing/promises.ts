import type { DeliveryState } from '../delivery.ts'
import { replay, SEND_MS } from '../delivery.ts'
import { isInQuestion } from '../ledger.ts'
import { isOver, replayTakedown } from '../takedown.ts'
import type { MemoryTask } from './memory-desk.ts'
import type { MemorySchool } from './memory-school.ts'

/** What has to be so after every step of every script; what is not, in words. */
export function brokenPromises(school: MemorySchool): string[] {
  return [
    ...sentOnce(school),
    ...journalsTell(school),
    ...nothingUnknown(school),
    ...goneIsGone(school),
    ...withdrawnIsFollowed(school),
    ...everyReferenceLeads(school),
  ]
}

const when = (isBroken: boolean, says: string) => (isBroken ? [says] : [])

/** At most one commit per try, only by who wrote the try down as claimed, and soon after. */
function sentOnce({ house: { rows } }: MemorySchool): string[] {
  const tries = rows.sent.map(({ intent }) => intent)
  const claims = new Map(
    rows.journal.flatMap((line) =>
      line.kind === 'claimed' ? [[line.intent, line.at.getTime()] as const] : [],
    ),
  )
  return [
    ...when(new Set(tries).size < tries.length, `sent twice: ${tries.join()}`),
    ...rows.sent.flatMap(({ intent, at }) => {
      const claimed = claims.get(intent ?? '')
      if (claimed === undefined) return ['sent without a claim']
      return when(at - claimed > SEND_MS, 'sent long after its claim')
    }),
  ]
}

function journalsTell({ house: { rows } }: MemorySchool): string[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return [
    ...when(!same(replay(rows.journal), rows.delivery), 'the journal tells another state'),
    ...rows.takedowns.flatMap(({ journal, takedown, id }) =>
      when(!same(replayTakedown(journal), takedown), `the journal of takedown ${id} tells another state`),
    ),
  ]
}

const NOTHING_VISIBLE: readonly DeliveryState[] = ['waiting', 'planned', 'busy', 'failed']

/** Nothing stands anywhere that the delivery does not know of, never twice, and never a mix of two rounds. */
function nothingUnknown(school: MemorySchool): string[] {
  const { rows, channel } = school.house
  if (channel.rules.mode === 'own') return []
  const { is } = rows.delivery
  const photos = rows.approved.photos.map(({ photoId }) => photoId)
  const stands = photos.some(school.stands)
  const rounds = school.roundsSeen()
  return [
    ...when(stands && NOTHING_VISIBLE.includes(is), `it stands there and the delivery says ${is}`),
    ...when(new Set(rounds).size > 1, `more than one round stands there: ${rounds.join()}`),
    ...when(
      rounds.some((round) => String(round) !== rows.approved.caption),
      'what stands there was not approved',
    ),
  ]
}

/** "Verwijderd" is only said of what is not there. */
function goneIsGone(school: MemorySchool): string[] {
  const { rows } = school.house
  return [
    ...rows.places.flatMap(({ photoId, state }) =>
      when(state === 'gone' && school.stands(photoId), `${photoId} is called gone and stands there`),
    ),
    ...rows.takedowns.flatMap(({ takedown, id }) =>
      when(
        takedown.is === 'gone' && takedown.evidence === undefined,
        `takedown ${id} is gone without evidence`,
      ),
    ),
  ]
}

const has = ({ house: { rows } }: MemorySchool, kind: MemoryTask['kind']) =>
  rows.tasks.some((task) => task.kind === kind)

/** Who may not be there any more is not to be seen, is on the way off, or somebody has work because of it. */
function withdrawnIsFollowed(school: MemorySchool): string[] {
  const { rows, channel } = school.house
  return (['noor', 'ali'] as const).flatMap((child) => {
    const photoId = school.photoOf(child)
    if (school.mayBeThere(child) || !school.isCandidate(child) || !school.stands(photoId)) return []
    if (channel.rules.mode === 'own') return [`${child} stands on our own page after a no`]
    const place = rows.places.find((it) => it.photoId === photoId)
    const isFollowed =
      place !== undefined &&
      (place.state === 'out_of_reach' ||
        (place.state === 'questioned' && has(school, 'review')) ||
        (place.state === 'removing' && rows.takedowns.some(({ takedown }) => !isOver(takedown))))
    return when(!isFollowed, `${child} stands there after a no, and the place is ${place?.state}`)
  })
}

/** Every place leads to something that stands there, or to somebody who has to do something. */
function everyReferenceLeads(school: MemorySchool): string[] {
  const { rows } = school.house
  const { is } = rows.delivery
  return [
    ...when(is === 'hand_off' && !has(school, 'place'), 'in the hands of nobody'),
    ...rows.takedowns.flatMap(({ takedown, id }) =>
      when(
        takedown.is === 'with_person' &&
          !rows.tasks.some((task) => task.kind === 'take_down' && task.takedownId === id),
        `takedown ${id} waits for nobody`,
      ),
    ),
    ...rows.places.flatMap(({ photoId, state }) => [
      ...when(state === 'live' && is !== 'live', `${photoId} is live and its delivery ${is}`),
      ...when(state === 'live' && !school.stands(photoId), `${photoId} is called live and stands nowhere`),
      ...when(
        state === 'uncertain' && is !== 'claimed' && is !== 'hand_off' && is !== 'unconfirmed',
        `${photoId} is uncertain and its delivery ${is}`,
      ),
      ...when(isInQuestion(state) && !has(school, 'review'), `${photoId} is in question and nobody looks`),
    ]),
  ]
}
