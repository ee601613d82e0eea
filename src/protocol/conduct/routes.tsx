import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import { newestConduct, setConduct } from './actions.ts'
import type { Conduct, ConductRefusal } from './conduct.ts'
import { ConductPage, SetConductPage } from './page.tsx'
import { texts } from './texts.nl.ts'

/** The board's code of conduct: everybody reads it, the leadership sets it. */
export function conductPages(house: PageHouse) {
  const newest = (visit: Visit) => house.database.inSchool(visit.school.schoolId, newestConduct)

  const showConduct: Page = async (visit) => {
    const { slug, timeZone } = visit.school
    const found = await newest(visit)
    return page(house, visit, {
      title: found?.title ?? texts.usualTitle,
      printable: true,
      back: { href: addresses.protocol(slug), label: texts.back },
      children: <ConductPage conduct={found} since={found && sayDay(timeZone, found.at)} />,
    })
  }

  const show = (visit: Visit, form: Conduct, refused?: ConductRefusal) => {
    const { slug } = visit.school
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: refused !== undefined,
        back: { href: addresses.agreement(slug), label: texts.backToAgreement },
        children: (
          <SetConductPage
            {...{ slug, form, refused }}
            isSaved={!refused && visit.c.req.query('bewaard') !== undefined}
          />
        ),
      },
      refused ? 400 : 200,
    )
  }

  const showSetting: Page = async (visit) =>
    show(visit, (await newest(visit)) ?? { title: texts.usualTitle, body: '', link: '' })

  const saveConduct: Page = async (visit) => {
    const { school, actor } = visit
    const sent = await readForm(visit)
    const form = {
      title: text(sent, 'titel'),
      body: text(sent, 'tekst').replaceAll('\r\n', '\n'),
      link: text(sent, 'link'),
    }
    const by = actor.is === 'signed_in' ? (actor.personId ?? null) : null
    const done = await setConduct(house, { school, by, form })
    if (done !== 'done') return show(visit, form, done)
    return see(visit, `${addresses.setConduct(school.slug)}?bewaard=ja`)
  }

  return { showConduct, showSetting, saveConduct }
}
