import { addresses } from '#addresses.ts'
import { childrenOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { choicesOf, choose, type Wishes } from './actions.ts'
import { type ChoiceRefusal, MEDIA } from './choice.ts'
import { ChoicePage } from './choice-page.tsx'
import type { DarkPlace, FollowUp } from './follow-up.ts'
import type { OutOfReach } from './reach.ts'
import { refusals, texts } from './texts.nl.ts'

/** What stands elsewhere is known by rooms to the right: what a choice does there, and what it can't do. */
export type ConsentPorts = { followUp: FollowUp; outOfReach: OutOfReach }

export function consentPages(house: PageHouse, { followUp, outOfReach }: ConsentPorts) {
  const showChoice: Page = (visit) => choicePage(visit)

  const choicePage = async (visit: Visit, error?: string) => {
    const guardianId = personOf(visit).personId
    const pupilId = param(visit, 'pupil')
    if (!isId(pupilId)) return refused(visit, 'not_your_child')
    const found = await house.database.inSchool(visit.school.schoolId, async (tx) => {
      const child = (await childrenOf(tx, guardianId)).find((candidate) => candidate.id === pupilId)
      if (!child) return undefined
      const beyond = await outOfReach(tx, { subject: pupilId, purpose: param(visit, 'purpose') })
      return { child, beyond, ...(await choicesOf(tx, guardianId, pupilId)) }
    })
    if (!found) return refused(visit, 'not_your_child')
    if (found.child.authority === false) return refused(visit, 'no_authority')
    const purpose = found.purposes.find((candidate) => candidate.key === param(visit, 'purpose'))
    if (!purpose) return refused(visit, 'unknown_purpose')
    const { slug, timeZone } = visit.school
    const today = dayIn(timeZone, house.clock())
    return page(
      house,
      visit,
      {
        title: texts.choiceTitle(purpose.name, found.child.givenName),
        back: { href: addresses.myChild(slug, pupilId), label: texts.back },
        hasErrors: error !== undefined,
        children: (
          <ChoicePage
            {...found}
            {...{ slug, guardianId, purpose, today, error }}
            sayDay={(at) => sayDay(timeZone, at)}
          />
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const saveChoice: Page = async (visit) => {
    const form = await readForm(visit)
    const wishes: Wishes = {}
    for (const medium of MEDIA) {
      const wish = text(form, medium)
      if (wish === 'ja' || wish === 'nee') wishes[medium] = wish
    }
    if (Object.keys(wishes).length === 0) return choicePage(visit, refusals.nothing_chosen)
    const pupilId = param(visit, 'pupil')
    if (!isId(pupilId)) return refused(visit, 'not_your_child')
    const chosen = await choose(house, followUp, {
      ...{
        school: visit.school,
        guardianId: personOf(visit).personId,
        pupilId,
        purpose: param(visit, 'purpose'),
        wishes,
      },
    })
    if (chosen.is === 'refused') return refused(visit, chosen.code)
    return see(visit, `${addresses.myChild(visit.school.slug, pupilId)}?${whatChanged(chosen)}`)
  }

  const refused = (visit: Visit, code: ChoiceRefusal) =>
    page(
      house,
      visit,
      {
        title: texts.refusedTitle,
        back: { href: addresses.myChildren(visit.school.slug), label: texts.back },
        children: <Notice kind="warning">{refusals[code]}</Notice>,
      },
      code === 'not_your_child' ? 404 : 403,
    )

  return { showChoice, saveChoice }
}

/** More fit in no address, and every place stands on the page itself. */
const MOST_PLACES = 40

function whatChanged({ purpose, dark }: { purpose: { key: string }; dark: readonly DarkPlace[] }): string {
  const places = dark.slice(0, MOST_PLACES).map(({ placementId }) => ['plek', placementId])
  return new URLSearchParams([['bewaard', purpose.key], ...places]).toString()
}
