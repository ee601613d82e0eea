import { practiceToken } from '#publication/store/practice-network.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { addresses } from '../addresses.ts'
import type { Route } from '../route.ts'
import { routeTable } from '../routes.ts'
import { ORIGIN } from './test-house.ts'

const ids = { ':token': 'geen-echte-link', ':size': 'groot', ':purpose': 'website', ':network': 'facebook' }

/** The route table with a house behind it in which something is published, to ask every address of it. */
export type RouteWalk = {
  chain: Chain
  table: readonly Route[]
  /** What is out: the post, its placement, and a pupil who is on it. */
  published: Readonly<Record<string, string>>
  /** The pattern with real ids in it: those of what is out for the news, and of a draft for the rest. */
  fill: (path: string, draft?: 'one_draft' | 'its_own_draft') => Promise<string>
  ask: (route: Route, address: string, session?: string) => Promise<Response>
}

/** A practice network is called by a program with a key of its own; everything else by a browser. */
export const isApi = ({ path }: { path: string }) =>
  path.startsWith(addresses.practiceApi(':school', ':network', ''))

export async function openRouteWalk(): Promise<RouteWalk> {
  const chain = await openChain()
  const { schoolId, slug } = chain.school
  const noor = await chain.person('Noor')
  const { post } = await chain.publishWith(noor)
  const oneDraft = await chain.draft(1)
  const [place] = await chain.places(post.id)
  if (place?.state !== 'live') throw new Error('Nothing is out')
  const published = { ':post': post.id, ':placement': place.placementId, ':pupil': noor }
  const key = await chain.house.database.inSchool(schoolId, (tx) =>
    practiceToken(chain.house, tx, { schoolId, network: 'facebook' }),
  )
  const draftIds = async (path: string, draft: 'one_draft' | 'its_own_draft') => {
    if (path.startsWith(addresses.news(':school'))) return {}
    const bench = draft === 'its_own_draft' ? await chain.draft(1) : oneDraft
    const [photo] = bench.photos
    return {
      ':post': bench.post.id,
      ':photo': photo?.photo.id ?? '',
      ':face': photo?.faces[0]?.id ?? '',
    }
  }
  return {
    ...{ chain, published, table: routeTable(chain.house, chain.joints) },
    fill: async (path, draft = 'one_draft') => {
      const all: Record<string, string> = { ...ids, ...published, ...(await draftIds(path, draft)) }
      return path.replaceAll(/:[a-z]+/g, (name) => (name === ':school' ? slug : (all[name] ?? name)))
    },
    ask: async (route, address, session) => {
      if (!isApi(route))
        return route.method === 'get' ? chain.get(address, session) : chain.post(address, {}, session)
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
      return chain.app.request(`${ORIGIN}${address}`, { method: route.method.toUpperCase(), headers })
    },
  }
}
