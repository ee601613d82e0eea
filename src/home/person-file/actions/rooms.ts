import { consentErasable, consentHoldings } from '#consent/holdings/actions.ts'
import { mediaErasable, mediaHoldings } from '#media/holdings/actions.ts'
import type { Erasable } from '#people/erasable.ts'
import { peopleErasable, peopleHoldings } from '#people/holdings/actions.ts'
import type { Holdings } from '#people/holdings.ts'
import type { House } from '#platform/house.ts'
import { protocolErasable, protocolHoldings } from '#protocol/holdings/actions.ts'
import { publicationErasable, publicationHoldings } from '#publication/holdings/actions.ts'
import { homeErasable, homeHoldings } from './holdings.ts'

/** Every room that keeps something of people, from left to right; a room to come has its line here. */
export function allHoldings(house: House): readonly Holdings[] {
  return [
    ...[peopleHoldings(house), protocolHoldings, consentHoldings, mediaHoldings, publicationHoldings],
    homeHoldings,
  ]
}

/** The names go first: what others do after that is bound to somebody being erased. */
export function allErasables(house: House): readonly Erasable[] {
  return [
    ...[peopleErasable, protocolErasable, consentErasable, mediaErasable, publicationErasable(house)],
    homeErasable,
  ]
}
