import { addresses } from '#addresses.ts'
import { namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { changeTerm, lastGone } from '#people/retention/actions.ts'
import { inDays } from '#people/retention/term.ts'
import { rightsOf } from '#people/rights.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import { expiringAt, PREVIEW_DAYS, type Preview, previewOf } from './actions.ts'
import { GonePage } from './gone-page.tsx'
import { KindPage } from './kind-page.tsx'
import { RetentionPage } from './page.tsx'
import { retentionTexts as texts } from './texts.nl.ts'

/** Names and reasons are for the leadership; numbers are for whoever keeps the terms. */
const isHolder = ({ actor }: Visit) => actor.is === 'signed_in' && rightsOf(actor.roles).includes('hold')

/** How long a school keeps what, what goes when, and what went. */
export function retentionPages(house: PageHouse) {
  const { inSchool } = house.database
  const back = ({ school }: Visit) => ({ href: addresses.retention(school.slug), label: texts.back })

  const showRetention: Page = async (visit) => {
    const { school } = visit
    const previews = await inSchool(school.schoolId, (tx) => previewOf(house, tx, school, expiringAt(house)))
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.school(school.slug), label: school.name },
      children: (
        <RetentionPage
          {...{ slug: school.slug, previews, seesHolds: isHolder(visit) }}
          soonUntil={inDays(house.clock(), PREVIEW_DAYS.soon)}
        />
      ),
    })
  }

  const expiringOf = (visit: Visit) =>
    expiringAt(house).find(({ kind }) => texts.slugs[kind] === param(visit, 'what'))

  const showOne = async (visit: Visit, typed?: string, refused?: string) => {
    const { school } = visit
    const expiring = expiringOf(visit)
    if (!expiring) return visit.c.notFound()
    const read = await inSchool(school.schoolId, async (tx) => {
      const [preview] = await previewOf(house, tx, school, [expiring])
      return preview && { preview, names: await namesOf(tx, peopleOf(preview)) }
    })
    if (!read) throw new Error('A kind without a preview')
    const { preview, names } = read
    const { chosen, term } = preview.rule
    return page(
      house,
      visit,
      {
        title: texts.names[expiring.kind],
        hasErrors: refused !== undefined,
        back: back(visit),
        children: (
          <KindPage
            {...{ slug: school.slug, preview, refused }}
            chosenBy={names.get(chosen?.setBy ?? '')}
            names={isHolder(visit) ? names : undefined}
            typed={typed ?? String(term.count)}
            isSaved={visit.c.req.query('bewaard') !== undefined}
            sayDay={(at) => sayDay(school.timeZone, at)}
          />
        ),
      },
      refused === undefined ? 200 : 400,
    )
  }

  const showKind: Page = (visit) => showOne(visit)

  const saveKind: Page = async (visit) => {
    const { school, actor } = visit
    const expiring = expiringOf(visit)
    if (!expiring) return visit.c.notFound()
    const typed = text(await readForm(visit), 'termijn')
    const by = actor.is === 'signed_in' ? actor.personId : undefined
    const done = await changeTerm(house, { school, by, typed }, expiring)
    if (done !== 'done') return showOne(visit, typed, texts.refusals[done])
    return see(visit, `${addresses.retentionOf(school.slug, texts.slugs[expiring.kind])}?bewaard=ja`)
  }

  const showGone: Page = async (visit) => {
    const { schoolId, timeZone } = visit.school
    const gone = await inSchool(schoolId, (tx) => lastGone(tx, timeZone))
    return page(house, visit, {
      title: texts.goneTitle,
      printable: true,
      back: back(visit),
      children: <GonePage gone={gone} sayDay={(at) => sayDay(timeZone, at)} />,
    })
  }

  return { showRetention, showKind, saveKind, showGone }
}

/** Whom a page of this kind may have to name. */
function peopleOf({ going, expiring, rule }: Preview): string[] {
  const aboutPeople = expiring.tombstone === 'each' ? going.filter(({ title }) => title === undefined) : []
  return [...aboutPeople.map(({ id }) => id), ...(rule.chosen?.setBy ? [rule.chosen.setBy] : [])]
}
