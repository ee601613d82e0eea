import { traces } from '#people/holdings/actions.ts'
import type { Asked, Holding, Holdings } from '#people/holdings.ts'
import { sayDay } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { appearancesFor, appearancesOf } from '../actions.ts'
import { channelNames, placementStates } from '../delivery-texts.nl.ts'
import { publicationTraces } from './columns.ts'
import { candidatesPerPlace, type Mention, mentionsOf, statementsAbout } from './store.ts'
import { statementKinds, holdingTexts as texts } from './texts.nl.ts'

export { publicationErasable } from './actions/erase.ts'

/** Where somebody is, was or may be to be seen, what was said about that, and what they did themselves. */
export const publicationHoldings: Holdings = async (tx, asked) => [
  await appearances(tx, asked),
  await said(tx, asked),
  await about(tx, asked),
  await traces(tx, asked, { key: 'publication.done', title: texts.done }, publicationTraces),
]

async function appearances(tx: SchoolTransaction, asked: Asked): Promise<Holding> {
  const { personId, reader, timeZone } = asked
  const places =
    reader.is === 'school'
      ? await appearancesOf(tx, personId)
      : await appearancesFor(tx, personId, reader.guardianId)
  const possible = places.flatMap(({ certain, placementId }) => (certain ? [] : [placementId]))
  const candidates =
    possible.length === 0 ? new Map<string, number>() : await candidatesPerPlace(tx, possible)
  return {
    ...{ key: 'publication.appearances', title: texts.appearances, leftOut: undefined },
    lines: places.map(({ placementId, channel, certain, state, url, darkSince, visibleFrom }) => ({
      label: channelNames[channel],
      value: [
        certain ? texts.certain : texts.possible(candidates.get(placementId) ?? 0),
        placementStates[state].toLowerCase(),
        ...(darkSince === null ? [] : [texts.until(sayDay(timeZone, darkSince))]),
        ...(url === null ? [] : [url]),
      ].join(', '),
      at: visibleFrom,
    })),
    rows: places.map((place) => ({
      ...{ post: place.postId, photo: place.photoId, channel: place.channel, state: place.state },
      ...{ is: place.certain ? 'certain' : 'possible', url: place.url },
      candidates: place.certain ? 1 : (candidates.get(place.placementId) ?? null),
      visibleFrom: place.visibleFrom.toISOString(),
      darkSince: place.darkSince?.toISOString() ?? null,
      consentsOf: place.entries.map(({ recordedAt }) => recordedAt.toISOString()),
    })),
  }
}

/** In words per kind of statement on how many photos; each for itself for a machine. */
async function said(tx: SchoolTransaction, { personId, reader, timeZone }: Asked): Promise<Holding> {
  // Looked for is only who may not be somewhere: that tells a guardian what another one chose.
  const isOfChild = reader.is === 'guardian' && reader.guardianId !== personId
  const all = (await statementsAbout(tx, personId)).filter(({ kind }) => !isOfChild || kind !== 'not_seen')
  const kinds = Map.groupBy(all, ({ kind }) => kind)
  return {
    ...{ key: 'publication.said', title: texts.said, leftOut: isOfChild ? texts.saidLeftOut : undefined },
    lines: [...kinds].map(([kind, some]) => {
      const days = [some[0], some.at(-1)].flatMap((one) => (one ? [sayDay(timeZone, one.at)] : []))
      const photos = new Set(some.map(({ photoId }) => photoId)).size
      return {
        label: statementKinds[kind],
        value: `${texts.photos(photos)}, ${[...new Set(days)].join(' – ')}`,
        at: undefined,
      }
    }),
    rows: all.map(({ photoId, kind, at, people }) => ({
      ...{ photo: photoId, kind, at: at.toISOString() },
      candidates: people,
    })),
  }
}

const mentions = {
  absent: texts.absent,
  seen: texts.seen,
  certain: texts.certainNow,
  not_there: texts.notThere,
  subject: texts.subject,
} as const satisfies Record<Mention['is'], string>

async function about(tx: SchoolTransaction, { personId, reader }: Asked): Promise<Holding> {
  const mayTell = ({ is, source, saidBy }: Mention) =>
    reader.is === 'school' ||
    (is !== 'subject' && is !== 'seen' && (source === 'colleague' || saidBy === reader.guardianId))
  const told = (await mentionsOf(tx, personId)).filter(mayTell)
  return {
    ...{ key: 'publication.about', title: texts.about },
    leftOut: reader.is === 'guardian' && reader.guardianId !== personId ? texts.aboutLeftOut : undefined,
    lines: told.map(({ is, source, at }) => ({ label: mentions[is], value: texts.by(source), at })),
    rows: told.map(({ is, source, postId, at }) => ({ is, source, post: postId, at: at.toISOString() })),
  }
}
