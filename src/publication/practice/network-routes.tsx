import { addresses } from '#addresses.ts'
import { mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, type Visit } from '#people/visit.ts'
import { sayMoment } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { Paragraph } from '#ui/text.tsx'
import { practiceFile } from '../actions/answer-as-network.ts'
import type { ChannelId } from '../channels/channel.ts'
import { NETWORKS, networkNamed, RULES } from '../channels/networks.ts'
import { countItems, findItem, hasPhoto, listItems } from '../store/practice-network.ts'
import { NetworkFeed, NetworkItem, NetworkTiles } from './network-page.tsx'
import { texts } from './texts.nl.ts'
import { TRAINEES } from './trouble.ts'

const LATEST = 30
const ROBOTS = 'noindex, noimageindex'

/** For anyone in a practice school; in a real one the route table keeps them for colleagues. */
export function practiceNetworkPages(house: PageHouse) {
  const { inSchool } = house.database

  const showNetworks: Page = async (visit) => {
    const counts = await inSchool(visit.school.schoolId, countItems)
    return page(house, visit, {
      title: texts.networksTitle,
      robots: ROBOTS,
      children: (
        <NetworkTiles
          slug={visit.school.slug}
          networks={NETWORKS.map((network) => ({ network, items: counts.get(network) ?? 0 }))}
          mayTrouble={house.installation === 'practice' && mayEnter(visit.actor, TRAINEES)}
        />
      ),
    })
  }

  const showNetwork: Page = async (visit) => {
    const network = networkNamed(param(visit, 'network'))
    if (!network) return visit.c.notFound()
    const items = await inSchool(visit.school.schoolId, (tx) => listItems(tx, network, LATEST))
    visit.c.header('Cache-Control', 'no-store')
    return page(house, visit, {
      title: texts.networkTitle(RULES[network].name),
      robots: ROBOTS,
      back: { href: addresses.practiceNetworks(visit.school.slug), label: texts.back },
      children: <NetworkFeed {...seenBy(visit, network)} items={items} />,
    })
  }

  const showItem: Page = async (visit) => {
    const network = networkNamed(param(visit, 'network'))
    if (!network) return visit.c.notFound()
    const itemId = param(visit, 'item')
    const item = isId(itemId)
      ? await inSchool(visit.school.schoolId, (tx) => findItem(tx, network, itemId))
      : undefined
    visit.c.header('Cache-Control', 'no-store')
    const back = {
      href: addresses.practiceNetwork(visit.school.slug, network),
      label: texts.backToNetwork(RULES[network].name),
    }
    if (!item) {
      const children = <Paragraph lead>{texts.goneLead}</Paragraph>
      return page(house, visit, { title: texts.goneTitle, robots: ROBOTS, back, children }, 404)
    }
    return page(house, visit, {
      title: texts.itemTitle(RULES[network].name),
      robots: ROBOTS,
      back,
      children: <NetworkItem {...seenBy(visit, network)} item={item} />,
    })
  }

  const showPicture: Page = async (visit) => {
    const network = networkNamed(param(visit, 'network'))
    const mediaId = param(visit, 'media')
    const { schoolId } = visit.school
    const stands =
      network && isId(mediaId) && (await inSchool(schoolId, (tx) => hasPhoto(tx, network, mediaId)))
    const bytes = stands ? await house.files.read(practiceFile(schoolId, mediaId)) : undefined
    visit.c.header('Cache-Control', 'no-store')
    visit.c.header('X-Robots-Tag', ROBOTS)
    if (!bytes) return visit.c.text(texts.goneTitle, 404)
    return visit.c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/jpeg' })
  }

  return { showNetworks, showNetwork, showItem, showPicture }
}

const seenBy = ({ school }: Visit, network: ChannelId) => ({
  slug: school.slug,
  school: school.name,
  rules: RULES[network],
  sayMoment: (at: Date) => sayMoment(school.timeZone, at),
})
