import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { note } from '#platform/house.ts'
import { isId } from '#platform/ids.ts'
import { settleDisagreement } from './actions/settle.ts'
import { DisagreementPage, type Refused } from './disagreement-page.tsx'
import { listDisagreements } from './store.ts'
import { settleRefusals, texts } from './texts.nl.ts'

/** For the leadership: whose guardians disagree, and what was agreed with them. The look is on record. */
export function disagreementPages(house: PageHouse) {
  const list = async (visit: Visit, refused?: Refused) => {
    const { slug, schoolId } = visit.school
    const open = await house.database.inSchool(schoolId, async (tx) => {
      const ids = {}
      await note(house, tx, schoolId, { kind: 'disagreements.seen', ids, actorId: personOf(visit).personId })
      return listDisagreements(tx)
    })
    return page(
      house,
      visit,
      {
        title: texts.disagreementTitle,
        hasErrors: refused !== undefined,
        back: { href: addresses.school(slug), label: visit.school.name },
        children: <DisagreementPage {...{ slug, open, refused }} />,
      },
      refused ? 400 : 200,
    )
  }

  const showDisagreements: Page = (visit) => list(visit)

  const settle: Page = async (visit) => {
    const form = await readForm(visit)
    const pupilId = text(form, 'kind')
    const reason = text(form, 'reden')
    const done = isId(pupilId)
      ? await settleDisagreement(house, {
          schoolId: visit.school.schoolId,
          by: personOf(visit).personId,
          pupilId,
          reason,
        })
      : 'no_disagreement'
    if (done !== 'done') return list(visit, { pupilId, reason, message: settleRefusals[done] })
    return see(visit, addresses.disagreements(visit.school.slug))
  }

  return { showDisagreements, settle }
}
