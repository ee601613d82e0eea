import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, text, type Visit } from '#people/visit.ts'
import { sayDay, sayMoment } from '#platform/calendar.ts'
import { Notice } from '#ui/notice.tsx'
import { lookUp, pupilsToLookUp } from '../actions/where-is.ts'
import { idIn } from '../bench-visit.ts'
import { ChildPlacesPage } from '../child-places-page.tsx'
import { WhereIsPage } from './page.tsx'
import { whereIsTexts as texts, whereIsRefusals } from './texts.nl.ts'
import type { WhereIsRefusal } from './where-is.ts'

/** "Waar staat dit kind?": for who has to answer a parent who asks. */
export function whereIsPages(house: PageHouse) {
  const findPage = async (visit: Visit, word?: string) => {
    const { slug, schoolId, name } = visit.school
    const groups = await house.database.inSchool(schoolId, (tx) => pupilsToLookUp(tx, visit.actor))
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.school(slug), label: name },
      children: <WhereIsPage {...{ slug, groups, word }} />,
    })
  }

  const showWhereIs: Page = (visit) => findPage(visit)

  /** By POST: a child's name does not stay behind in an address. */
  const findChild: Page = async (visit) => findPage(visit, text(await readForm(visit), 'naam').slice(0, 100))

  const showWhereIsChild: Page = async (visit) => {
    const { school, actor } = visit
    const by = personOf(visit).personId
    const found = await lookUp(house, { school, actor, by, pupilId: idIn(visit, 'pupil') })
    if (found.is === 'refused') return refused(visit, found.code)
    return page(house, visit, {
      title: texts.childTitle(found.name),
      back: { href: addresses.whereIs(school.slug), label: texts.back },
      children: (
        <ChildPlacesPage
          slug={school.slug}
          places={found.places}
          sayDay={(at) => sayDay(school.timeZone, at)}
          sayMoment={(at) => sayMoment(school.timeZone, at)}
        />
      ),
    })
  }

  const refused = (visit: Visit, code: WhereIsRefusal) =>
    page(
      house,
      visit,
      {
        title: texts.title,
        back: { href: addresses.whereIs(visit.school.slug), label: texts.back },
        children: <Notice kind="warning">{whereIsRefusals[code]}</Notice>,
      },
      code === 'unknown_pupil' ? 404 : 403,
    )

  return { showWhereIs, findChild, showWhereIsChild }
}
