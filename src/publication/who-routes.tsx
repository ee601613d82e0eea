import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import {
  texts as fieldsOf,
  type Page,
  type PageHouse,
  personOf,
  readForm,
  see,
  text,
  type Visit,
} from '#people/visit.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { sayWhoWasThere } from './actions/make.ts'
import { onBench } from './bench-visit.ts'
import { STEPS } from './new-post-routes.tsx'
import type { Refusal } from './post.ts'
import { refusals, texts } from './texts.nl.ts'
import { WhoWasNotThere, WhoWasThere } from './who-page.tsx'
import { knowsGroups, type Workbench } from './workbench.ts'

/** "Wie was erbij?" and, for who teaches them, "Wie was er niet?" */
export function whoPages(house: PageHouse) {
  const frame = (visit: Visit, bench: Workbench, title: string) => ({
    title,
    above: <Steps current={2} total={STEPS} label={texts.steps.who} />,
    back: { href: addresses.post(visit.school.slug, bench.post.id), label: texts.backToPost },
  })

  const whoPage = (visit: Visit, bench: Workbench, refusal?: Refusal) => {
    const error = refusal && refusals[refusal]
    const children =
      refusal === undefined || refusal === 'choose_something' ? (
        <WhoWasThere slug={visit.school.slug} bench={bench} error={error} />
      ) : (
        <Notice kind="warning">{error}</Notice>
      )
    const isRefused = refusal !== undefined
    return page(
      house,
      visit,
      { ...frame(visit, bench, texts.whoTitle), hasErrors: isRefused, children },
      isRefused ? 400 : 200,
    )
  }

  const showWho: Page = (visit) => onBench(house, visit, (bench) => whoPage(visit, bench))

  const showWhoNot: Page = (visit) =>
    onBench(house, visit, (bench) =>
      page(house, visit, {
        ...frame(visit, bench, texts.whoNotTitle),
        children: <WhoWasNotThere slug={visit.school.slug} bench={bench} />,
      }),
    )

  const saveWho: Page = (visit) =>
    onBench(house, visit, async (bench) => {
      const by = personOf(visit)
      const form = await readForm(visit)
      const groups = fieldsOf(form, 'groep').filter(isId)
      const said = { groups, absent: bench.who.absent, knowsGroups: text(form, 'ken') === 'ja' }
      const done = await sayWhoWasThere(house, { schoolId: visit.school.schoolId, by }, bench.post.id, said)
      if (done !== 'done') return whoPage(visit, bench, done)
      return knowsGroups(by.teaches, groups)
        ? see(visit, addresses.whoWasNotThere(visit.school.slug, bench.post.id))
        : goOn(visit, bench)
    })

  const saveWhoNot: Page = (visit) =>
    onBench(house, visit, async (bench) => {
      const form = await readForm(visit)
      const said = { ...bench.who, absent: fieldsOf(form, 'afwezig').filter(isId) }
      const by = { schoolId: visit.school.schoolId, by: personOf(visit) }
      const done = await sayWhoWasThere(house, by, bench.post.id, said)
      return done === 'done' ? goOn(visit, bench) : whoPage(visit, bench, done)
    })

  /** To the first photo, which is where the work is; to the post while it is being made safe. */
  const goOn = (visit: Visit, bench: Workbench) => {
    const { slug } = visit.school
    const first = bench.photos.find(({ photo }) => photo.state === 'ready')
    return see(
      visit,
      first ? addresses.postPhoto(slug, bench.post.id, first.photo.id) : addresses.post(slug, bench.post.id),
    )
  }

  return { showWho, saveWho, showWhoNot, saveWhoNot }
}
