import { ROLE, rolesOf } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { drawPaper } from '#ui/paper.ts'
import { agreementOn, readVersions, versionNamed } from '../actions.ts'
import { ruleBookOf } from '../rule-book.ts'
import { differencesBetween } from './differences.ts'
import { linesOf } from './on-paper.ts'
import { DocumentPage } from './page.tsx'
import { texts } from './texts.nl.ts'
import { versionsOn } from './version.ts'
import { ChangesPage } from './versions-page.tsx'

/** The agreement as a document, for everybody: whole, or what is for you; and what changed between its versions. */
export function documentPages(house: PageHouse) {
  const { inSchool } = house.database

  const showDocument: Page = async (visit) => {
    const { slug, schoolId, name, timeZone } = visit.school
    const day = dayIn(timeZone, house.clock())
    const { agreement, choices, all } = await inSchool(schoolId, async (tx) => ({
      ...(await agreementOn(tx, day)),
      all: await readVersions(tx),
    }))
    const book = ruleBookOf(agreement)
    const asked = visit.c.req.query('voor')
    const role = rolesOf(book).find((it) => it === asked)
    const roleNames = book.facts.find(({ id }) => id === ROLE)?.values ?? {}
    return page(house, visit, {
      title: texts.title(name),
      printable: true,
      back: { href: addresses.school(slug), label: name },
      children: (
        <DocumentPage
          {...{ slug, agreement, book, role, roleNames }}
          readings={choices}
          versions={versionsOn(all, day)}
          sayDay={(iso) => sayDay(timeZone, new Date(`${iso}T12:00:00Z`))}
        />
      ),
    })
  }

  const sendPdf: Page = async (visit) => {
    const { schoolId, name, timeZone } = visit.school
    const day = dayIn(timeZone, house.clock())
    const { agreement } = await inSchool(schoolId, (tx) => agreementOn(tx, day))
    const since = texts.since(sayDay(timeZone, new Date(`${agreement.in_force_from}T12:00:00Z`)))
    const made = new Date(`${agreement.in_force_from}T00:00:00Z`)
    const pdf = await drawPaper({ title: texts.title(name), made }, [
      { kind: 'P', text: since },
      ...linesOf(agreement),
    ])
    return visit.c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="afspraak-${agreement.version}.pdf"`,
    })
  }

  const showVersion: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const wanted = param(visit, 'version')
    const found = await inSchool(schoolId, async (tx) => {
      const all = await readVersions(tx)
      const at = all.findIndex(({ version }) => version === wanted)
      const former = all[at + 1]
      return at === -1
        ? undefined
        : {
            now: await versionNamed(tx, wanted),
            former: former && (await versionNamed(tx, former.version)),
          }
    })
    if (!found?.now) return visit.c.notFound()
    const { now, former } = found
    return page(house, visit, {
      title: texts.changesTitle(now.version),
      printable: true,
      back: { href: addresses.protocol(slug), label: texts.back },
      children: (
        <ChangesPage
          former={former?.version}
          changes={former === undefined ? [] : differencesBetween(former, now)}
        />
      ),
    })
  }

  return { showDocument, showVersion, sendPdf }
}
