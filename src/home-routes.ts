import { addresses } from '#addresses.ts'
import { boardPages } from '#home/board/routes.tsx'
import { firstDayPages } from '#home/first-day/routes.tsx'
import { erasurePages } from '#home/person-file/erase-routes.tsx'
import { ownDataPages } from '#home/person-file/own-routes.tsx'
import { personFilePages } from '#home/person-file/routes.tsx'
import { practiceClassPages } from '#home/practice-class/routes.tsx'
import { holdPages } from '#home/retention/holds-routes.tsx'
import { retentionPages } from '#home/retention/routes.tsx'
import { RIGHTS } from '#people/rights.ts'
import type { PageHouse } from '#people/visit.ts'
import { fresh, get, type Route, send } from './route.ts'

/** What looks at several rooms at once. */
export function homeRoutes(house: PageHouse): Route[] {
  return [
    ...retentionRoutes(house),
    ...personFileRoutes(house),
    ...firstDayRoutes(house),
    get(addresses.board(':school'), RIGHTS.see_counts, boardPages(house).showBoard),
    ...(house.installation === 'real' ? practiceClassRoutes(house) : []),
  ]
}

/** A practice school has none: everybody in it is drawn. */
function practiceClassRoutes(house: PageHouse): Route[] {
  const { showPracticeClass, makePracticeClass } = practiceClassPages(house)
  const address = addresses.practiceClass(':school')
  return [
    get(address, RIGHTS.keep_people, showPracticeClass),
    send(address, RIGHTS.keep_people, makePracticeClass),
  ]
}

/** How long what is kept, what goes when, what went, and what may not go. */
function retentionRoutes(house: PageHouse): Route[] {
  const retention = retentionPages(house)
  const holds = holdPages(house)
  const { keep_terms: keepers, hold: holders } = RIGHTS
  const [s, what, person, post] = [':school', ':what', ':person', ':post']
  return [
    get(addresses.retention(s), keepers, retention.showRetention),
    get(addresses.retentionGone(s), keepers, retention.showGone),
    get(addresses.retentionOf(s, what), keepers, retention.showKind),
    send(addresses.retentionOf(s, what), keepers, retention.saveKind),
    get(addresses.holds(s), holders, holds.showHolds),
    send(addresses.holds(s), holders, holds.answerHolds),
    get(addresses.holdPerson(s, person), holders, holds.showHoldPerson),
    send(addresses.holdPerson(s, person), holders, holds.placeOnPerson),
    get(addresses.holdPost(s, post), holders, holds.showHoldPost),
    send(addresses.holdPost(s, post), holders, holds.placeOnPost),
  ]
}

/** Everything held about one person: for the school, and for a guardian about themselves and their child. */
function personFileRoutes(house: PageHouse): Route[] {
  const files = personFilePages(house)
  const erasure = erasurePages(house)
  const own = ownDataPages(house)
  const [s, person, form] = [':school', ':person', ':form']
  return [
    fresh(get(addresses.personFiles(s), RIGHTS.open_person_files, files.showFiles)),
    fresh(send(addresses.personFiles(s), RIGHTS.open_person_files, files.answerFiles)),
    fresh(get(addresses.personFile(s, person), RIGHTS.open_person_files, files.showFile)),
    fresh(get(addresses.personFileAs(s, person, form), RIGHTS.open_person_files, files.sendFile)),
    fresh(get(addresses.erasePerson(s, person), RIGHTS.erase_persons, erasure.showErase)),
    fresh(send(addresses.erasePerson(s, person), RIGHTS.erase_persons, erasure.erase)),
    get(addresses.myData(s), RIGHTS.answer_for_child, own.showOwn),
    send(addresses.myData(s), RIGHTS.answer_for_child, own.ask),
    get(addresses.myDataOf(s, person), RIGHTS.answer_for_child, own.showOwnFile),
    get(addresses.myDataAs(s, person, form), RIGHTS.answer_for_child, own.sendOwnFile),
  ]
}

function firstDayRoutes(house: PageHouse): Route[] {
  const firstDay = firstDayPages(house)
  return [
    get(addresses.firstDay(':school'), RIGHTS.keep_people, firstDay.showFirstDay),
    send(addresses.firstDay(':school'), RIGHTS.keep_people, firstDay.tick),
  ]
}
