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
import { goTo, sayWhoWasThere } from './actions/make.ts'
import { onBench } from './bench-visit.ts'
import { isChannel } from './channels/channel.ts'
import type { Refusal } from './post.ts'
import { StepLine } from './step-line.tsx'
import { refusals, texts } from './texts.nl.ts'
import { texts as uploadTexts } from './upload/texts.nl.ts'
import { WhoWasNotThere, WhoWasThere } from './who-page.tsx'
import { knowsGroups, type Workbench } from './workbench.ts'

/** "Wie was erbij?" and, for who teaches them, "Wie was er niet?" */
export function whoPages(house: PageHouse) {
  const frame = (visit: Visit, bench: Workbench, title: string) => ({
    title,
    above: <StepLine step="who" />,
    back: { href: addresses.post(visit.school.slug, bench.post.id), label: texts.backToPost },
  })

  const whoPage = (visit: Visit, bench: Workbench, refusal?: Refusal) => {
    const error = refusal && refusals[refusal]
    const children =
      refusal === undefined || refusal === 'choose_something' || refusal === 'practice_is_apart' ? (
        <>
          {eraseOnPhone(visit)}
          <WhoWasThere slug={visit.school.slug} bench={bench} error={error} />
        </>
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

  /** Once, on the page after the photos were chosen: they are in, and what is not needed is on no phone either. */
  const eraseOnPhone = ({ c }: Visit) =>
    c.req.query('gekozen') !== undefined && (
      <Notice kind="success" title={uploadTexts.eraseTitle}>
        <p>{uploadTexts.erase}</p>
      </Notice>
    )

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
      // Its places changed along with whom it is of.
      const isPractice = groups.some((group) => bench.practiceGroups.includes(group))
      if (form.has('plekken') && isPractice === (bench.side === 'drawn')) {
        const channels = fieldsOf(form, 'plek')
          .filter(isChannel)
          .filter((channel) => bench.open.includes(channel))
        await goTo(house, { schoolId: visit.school.schoolId, by }, bench.post.id, channels)
      }
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

  const goOn = (visit: Visit, bench: Workbench) =>
    see(visit, addresses.goOn(visit.school.slug, bench.post.id))

  return { showWho, saveWho, showWhoNot, saveWhoNot }
}
