import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { erasePerson, planErasure } from './actions.ts'
import { ErasePage } from './erase-page.tsx'
import type { ErasureForm, ErasureRefusal } from './erasure.ts'
import { erasureTexts, personFileTexts as texts } from './texts.nl.ts'

/** For the leadership: what goes and what stays, whether it may, and then for good. */
export function erasurePages(house: PageHouse) {
  const show = async (
    visit: Visit,
    form: ErasureForm = { hasChecked: false, typed: '' },
    refused?: ErasureRefusal,
  ) => {
    const { school } = visit
    const personId = param(visit, 'person')
    const plan = isId(personId) ? await planErasure(house, { school, personId }) : undefined
    if (!plan) return visit.c.notFound()
    return page(
      house,
      visit,
      {
        title: erasureTexts.title(plan.name),
        hasErrors: refused !== undefined,
        back: { href: addresses.personFile(school.slug, personId), label: texts.toFile(plan.name) },
        children: (
          <ErasePage
            {...{ plan, form, refused }}
            action={addresses.erasePerson(school.slug, personId)}
            sayDay={(at) => sayDay(school.timeZone, at)}
          />
        ),
      },
      refused === undefined ? 200 : 400,
    )
  }

  const showErase: Page = (visit) => show(visit)

  const erase: Page = async (visit) => {
    const { school } = visit
    const personId = param(visit, 'person')
    if (!isId(personId)) return visit.c.notFound()
    const sent = await readForm(visit)
    const form = { hasChecked: text(sent, 'nagekeken') === 'ja', typed: text(sent, 'naam') }
    const done = await erasePerson(house, { school, personId, by: personOf(visit).personId, form })
    if (done === 'unknown_person') return visit.c.notFound()
    return done === 'done'
      ? see(visit, `${addresses.personFile(school.slug, personId)}?gewist=ja`)
      : show(visit, form, done)
  }

  return { showErase, erase }
}
