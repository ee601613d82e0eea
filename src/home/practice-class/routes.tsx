import { addresses } from '#addresses.ts'
import { AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { practiceClassOf } from '#people/practice-class/actions.ts'
import { type Page, type PageHouse, see, type Visit } from '#people/visit.ts'
import { foundPracticeClass, type PracticeClassRefusal } from './actions.ts'
import { PracticeClassPage } from './page.tsx'
import { refusals, texts } from './texts.nl.ts'

/** "Maak een oefengroep": for a school that was there before practice classes were, or that has none yet. */
export function practiceClassPages(house: PageHouse) {
  const { inSchool } = house.database

  const show = async (visit: Visit, code?: PracticeClassRefusal) => {
    const { slug, name, schoolId } = visit.school
    const isThere = (await inSchool(schoolId, practiceClassOf)) !== undefined
    const isMade = visit.c.req.query('gemaakt') !== undefined
    return page(
      house,
      visit,
      {
        title: texts.title,
        back: { href: addresses.school(slug), label: name },
        children: (
          <PracticeClassPage
            slug={slug}
            state={isThere ? (isMade ? 'just_made' : 'there') : 'none'}
            refusal={code && refusals[code]}
            mayPractise={mayEnter(visit.actor, AUTHORS)}
          />
        ),
      },
      code ? 400 : 200,
    )
  }

  const showPracticeClass: Page = (visit) => show(visit)

  const makePracticeClass: Page = async (visit) => {
    const { schoolId, timeZone, slug } = visit.school
    const by = visit.actor.is === 'signed_in' ? (visit.actor.personId ?? null) : null
    const done = await inSchool(schoolId, (tx) => foundPracticeClass(house, tx, { schoolId, timeZone, by }))
    return done === 'done' ? see(visit, `${addresses.practiceClass(slug)}?gemaakt=ja`) : show(visit, done)
  }

  return { showPracticeClass, makePracticeClass }
}
