import { addresses } from '#addresses.ts'
import { EVERYONE } from '#people/actor.ts'
import type { PageHouse } from '#people/visit.ts'
import { adoptionPages, MOST_SENT_BYTES } from '#protocol/adoption/routes.tsx'
import { type CheckerPorts, checkerPages } from '#protocol/checker/routes.tsx'
import { conductPages } from '#protocol/conduct/routes.tsx'
import { documentPages } from '#protocol/document/routes.tsx'
import { KEEPERS } from '#protocol/keepers.ts'
import { readingPages } from '#protocol/reading-choice/routes.tsx'
import { get, type Route, row, send } from './route.ts'

/** The agreement: to ask, to read, to say how the school reads it, and to bring in another version. */
export function agreementRoutes(house: PageHouse, ports: CheckerPorts): Route[] {
  const checker = checkerPages(house, ports)
  const documents = documentPages(house)
  const conduct = conductPages(house)
  const readings = readingPages(house)
  const adoption = adoptionPages(house)
  const s = ':school'
  return [
    get(addresses.protocol(s), EVERYONE, documents.showDocument),
    get(addresses.protocolPdf(s), EVERYONE, documents.sendPdf),
    get(addresses.protocolVersion(s, ':version'), EVERYONE, documents.showVersion),
    get(addresses.conduct(s), EVERYONE, conduct.showConduct),
    get(addresses.setConduct(s), KEEPERS, conduct.showSetting),
    send(addresses.setConduct(s), KEEPERS, conduct.saveConduct),
    get(addresses.mayThis(s), EVERYONE, checker.showChecker),
    get(addresses.mayThisEmbedded(s), EVERYONE, checker.showEmbedded),
    get(addresses.readingChoices(s), KEEPERS, readings.showReadings),
    get(addresses.readingChoice(s, ':reading'), KEEPERS, readings.showReading),
    send(addresses.readingChoice(s, ':reading'), KEEPERS, readings.saveReading),
    get(addresses.agreement(s), KEEPERS, adoption.showAgreement),
    row('post', MOST_SENT_BYTES)(addresses.agreement(s), KEEPERS, adoption.saveAgreement),
  ]
}
