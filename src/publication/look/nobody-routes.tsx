import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { texts as fieldsOf, type Page, type PageHouse, personOf, readForm, see } from '#people/visit.ts'
import { isId } from '#platform/ids.ts'
import { onBench, postIn } from '../bench-visit.ts'
import { StepLine } from '../step-line.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { lookOver } from './actions.ts'
import { lookStep, numbered } from './look.ts'
import { lookAt, lookOn } from './look-address.ts'
import { NobodyPage } from './nobody-page.tsx'
import { texts } from './texts.nl.ts'

/** "Op deze 9 foto’s staat niemand. Klopt dat?" */
export function nobodyPages(house: PageHouse) {
  const showNobody: Page = (visit) =>
    onBench(house, visit, (bench) => {
      const { slug } = visit.school
      if (bench.post.is !== 'draft') return see(visit, addresses.post(slug, bench.post.id))
      const step = lookStep(bench)
      if (step.is !== 'nobody') return see(visit, lookOn(slug, bench))
      return page(house, visit, {
        title: texts.nobodyTitle(step.photos.length),
        above: <StepLine step="look" />,
        back: { href: addresses.post(slug, bench.post.id), label: roomTexts.backToPost },
        wide: true,
        children: <NobodyPage slug={slug} postId={bench.post.id} photos={step.photos} />,
      })
    })

  /** What is ticked is right. On what was unticked somebody can be seen: there one points out where. */
  const saveNobody: Page = async (visit) => {
    const { school } = visit
    const form = await readForm(visit)
    const right = fieldsOf(form, 'foto').filter(isId)
    const wrong = fieldsOf(form, 'gezien').filter((id) => !right.includes(id))
    // A photo that left the post meanwhile: what is left is asked again.
    const done = await lookOver(house, { school, by: personOf(visit), postId: postIn(visit) }, right)
    return onBench(house, visit, (bench) => {
      if (done !== 'done') return see(visit, lookOn(school.slug, bench))
      const first = numbered(bench.photos).find(({ of }) => wrong.includes(of.photo.id))
      if (first) return see(visit, lookAt(school.slug, bench.post.id, { number: first.number, more: true }))
      const isDone = lookStep(bench).is === 'done'
      return see(visit, isDone ? addresses.goOn(school.slug, bench.post.id) : lookOn(school.slug, bench))
    })
  }

  return { showNobody, saveNobody }
}
