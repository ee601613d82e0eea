import { inTheWay } from './assessment.ts'
import { openRegister } from './consent.ts'
import type { GateCase } from './publication.ts'
import { remediesFor } from './remedy.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Sighting } from './sighting.ts'
import type { StandingRow } from './standing.ts'
import type { Change } from './verdict.ts'

/**
 * A change of a whole post: a cover or a crop also says of which photo.
 * @example const change: PostChange = { do: 'cover', photo: 'f1', face: '2', person: 'p2' }
 */
export type PostChange =
  | Exclude<Change, { do: 'cover' | 'crop' }>
  | (Extract<Change, { do: 'cover' | 'crop' }> & { readonly photo: string })

/**
 * What has to happen to one sighting before its photo may be shown. Words with a bit per channel of the case.
 * @example demand.bad & remaining // 0: on the channels that remain it is in nobody's way
 */
export type Demand = {
  /** Where it is in the way. */
  readonly bad: number
  /** Where it is in the way and no answer of anybody takes it away. */
  readonly never: number
  readonly hide: PostChange | undefined
  /** Where the people in it stand: each must be given, or the sighting be hidden. */
  readonly rows: readonly StandingRow[]
}

/** @example demandsOf(input).filter((photo: PhotoDemand) => photo.vain === 0) */
export type PhotoDemand = {
  readonly photo: string
  /** The channels on which nothing helps but to drop it. */
  readonly vain: number
  readonly demands: readonly Demand[]
}

/**
 * Reads of each photo what stands in its way on which channels; who is never asked by `gate`, is not asked here either.
 * At most 32 channels.
 * @example demandsOf(input)[0]?.demands.length
 */
export function demandsOf(input: GateCase): readonly PhotoDemand[] {
  const register = openRegister(input)
  const scenes = [...Map.groupBy(input.photos, (photo) => photo.id)].map(([id, media]) =>
    sceneOf(id, media, register),
  )
  const everywhere = input.channels.reduce((word, _, channel) => word | (1 << channel), 0)
  const asked = new Set(
    scenes.flatMap((scene) => input.channels.flatMap((_, channel) => askedIn(scene, channel))),
  )
  return scenes.map((scene) => demandOf(scene, everywhere, asked))
}

function askedIn(scene: Scene, channel: number): readonly string[] {
  const bad = inTheWay(scene, channel)
  const sets = bad.length === 0 ? [] : remediesFor({ scene, channel, bad, leaveOut: [] })
  return sets.flatMap((set) => set.flatMap((change) => (change.do === 'ask' ? [change.person] : [])))
}

function demandOf(scene: Scene, everywhere: number, asked: ReadonlySet<string>): PhotoDemand {
  const demands = scene.sightings.map((sighting): Demand => {
    const isContradiction = scene.isContradicted && !sighting.isCovered
    const bad = isContradiction ? everywhere : sighting.bad & everywhere
    const hiding = scene.isPicture ? sighting.hiding : undefined
    return {
      bad,
      never: isContradiction ? everywhere : neverOf(sighting, bad, asked),
      hide: hiding && placed(hiding.cover, scene.photo),
      rows: sighting.rows.filter((row) => row !== undefined),
    }
  })
  const stuck = demands.reduce((word, { never, hide }) => (hide === undefined ? word | never : word), 0)
  // Cropping all of it away would leave a photo of which nobody said anything.
  const isCroppedAway = !scene.saysNobody && demands.every((it) => it.hide?.do === 'crop')
  return {
    photo: scene.photo,
    vain: scene.isUnstated || isCroppedAway ? everywhere : stuck,
    demands,
  }
}

/** Every channel on which somebody in it can't be asked: unknown, not to be seen, refused, or only possible. */
function neverOf({ people, rows }: Sighting, bad: number, asked: ReadonlySet<string>): number {
  if (people.length === 0) return bad
  let never = 0
  people.forEach((person, nth) => {
    const row = rows[nth]
    if (row === undefined) never = bad
    row?.standings.forEach(({ state, asks }, channel) => {
      const canBeGiven = state === 'gegeven' || (asks.length > 0 && asked.has(person))
      if (!canBeGiven) never |= bad & (1 << channel)
    })
  })
  return never
}

function placed(change: Change, photo: string): PostChange | undefined {
  return change.do === 'cover' || change.do === 'crop' ? { ...change, photo } : undefined
}
