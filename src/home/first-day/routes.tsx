import { addresses } from '#addresses.ts'
import { AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, readForm, see, text } from '#people/visit.ts'
import { readFirstDay, setTick } from './actions.ts'
import { STEPS } from './first-day.ts'
import { FirstDayPage } from './page.tsx'
import { firstDayTexts as texts } from './texts.nl.ts'

/** A head's first days: one line per thing, done or linked. */
export function firstDayPages(house: PageHouse) {
  const showFirstDay: Page = async (visit) => {
    const { slug, name, schoolId } = visit.school
    const { actor } = visit
    const identityId = actor.is === 'signed_in' ? actor.identityId : undefined
    const steps = await readFirstDay(house, { schoolId, identityId })
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.school(slug), label: name },
      children: (
        <FirstDayPage
          {...{ slug, steps }}
          isNobody={actor.is === 'signed_in' && actor.personId === undefined}
          makesPosts={mayEnter(actor, AUTHORS)}
        />
      ),
    })
  }

  const tick: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const form = await readForm(visit)
    const step = STEPS.find((one) => one === text(form, 'stap'))
    if (!step) return see(visit, addresses.firstDay(slug))
    const to = text(form, 'doe') === 'klaar' ? 'ready_for_now' : 'still_open'
    await setTick(house, { schoolId, step }, to)
    return see(visit, `${addresses.firstDay(slug)}#${step}`)
  }

  return { showFirstDay, tick }
}
