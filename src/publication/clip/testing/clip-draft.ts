import { addEntries } from '#consent/actions.ts'
import { sayWhoWasThere, startPost } from '../../actions/make.ts'
import type { ChannelId } from '../../channels/channel.ts'
import type { Chain } from '../../testing/chain.ts'
import type { Workbench } from '../../workbench.ts'
import { sayOfClip } from '../actions.ts'
import { childrenToAskAbout, type SaidOfClip } from '../said.ts'

/** A school with films: what the tests of this folder do over and over. */
export function withClips(chain: Chain) {
  const by = { schoolId: chain.school.schoolId, by: chain.marit }

  const placeOf = (bench: Workbench) => ({
    ...{ school: chain.school, by: chain.marit, postId: bench.post.id },
    photoId: bench.photos[0]?.photo.id ?? '',
  })

  return {
    placeOf,

    /** A draft of group 7 with one clip that is ready. */
    clipDraft: async (upload: Uint8Array, ...channels: ChannelId[]): Promise<Workbench> => {
      const postId = await startPost(chain.house, by, [upload])
      await chain.work()
      await chain.goesTo(postId, channels.length > 0 ? channels : ['website'])
      const who = { groups: [chain.group7], absent: [], knowsGroups: true }
      await sayWhoWasThere(chain.house, by, postId, who)
      return chain.look(postId)
    },

    /** Nobody who was asked about, these by name, and this for everybody else. */
    say: async (bench: Workbench, named: string[], rest: SaidOfClip['rest']): Promise<string> => {
      const [photo] = bench.photos
      const children = photo ? childrenToAskAbout(bench, photo, chain.marit) : []
      const asked = new Map(children.map((child) => [child, named.includes(child) ? 'yes' : 'no'] as const))
      return sayOfClip(chain.house, placeOf(bench), { asked, named, rest })
    },

    verdictOf: async (bench: Workbench, channel = 'website') =>
      (await chain.look(bench.post.id)).photos[0]?.cells.find((cell) => cell.channel === channel)?.verdict,

    /** Every guardian of this child, and the child, about one medium. */
    answer: async (
      child: string,
      medium: 'film' | 'geluid' | 'foto',
      decision: 'ja' | 'nee' | 'ingetrokken',
    ): Promise<void> => {
      const { house, school } = chain
      const line = {
        ...{ schoolId: school.schoolId, subject: child, purpose: 'website', medium, decision },
        ...{ from: null, until: null, recordedAt: house.clock() },
        ...{ method: 'papier' as const, textHash: null, recordedBy: null },
      }
      const grantors = await chain.guardiansOf(child)
      await house.database.inSchool(school.schoolId, (tx) =>
        addEntries(
          tx,
          grantors.map((grantor) => ({ ...line, id: house.newId(), grantor })),
        ),
      )
    },
  }
}
