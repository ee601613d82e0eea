import { addresses } from '#addresses.ts'
import { EVERYONE } from '#people/actor.ts'
import type { PageHouse } from '#people/visit.ts'
import { type CheckerPorts, checkerPages } from '#protocol/checker/routes.tsx'
import { conductPages } from '#protocol/conduct/routes.tsx'
import { documentPages } from '#protocol/document/routes.tsx'
import { KEEPERS } from '#protocol/keepers.ts'
import { readingPages } from '#protocol/reading-choice/routes.tsx'
import { get, type Route, send } from './route.ts'

/** The agreement: to ask, to read, and to say how the school reads it. */
export function agreementRoutes(house: PageHouse, ports: CheckerPorts): Route[] {
  const checker = checkerPages(house, ports)
  const documents = documentPages(house)
  const conduct = conductPages(house)
  const readings = readingPages(house)
  const s = ':school'
  return [
    get(addresses.protocol(s), EVERYONE, documents.showDocument),
    get(addresses.protocolVersion(s, ':version'), EVERYONE, documents.showVersion),
    get(addresses.conduct(s), EVERYONE, conduct.showConduct),
    get(addresses.setConduct(s), KEEPERS, conduct.showSetting),
    send(addresses.setConduct(s), KEEPERS, conduct.saveConduct),
    get(addresses.mayThis(s), EVERYONE, checker.showChecker),
    get(addresses.mayThisEmbedded(s), EVERYONE, checker.showEmbedded),
    get(addresses.readingChoices(s), KEEPERS, readings.showReadings),
    get(addresses.readingChoice(s, ':reading'), KEEPERS, readings.showReading),
    send(addresses.readingChoice(s, ':reading'), KEEPERS, readings.saveReading),
  ]
}
