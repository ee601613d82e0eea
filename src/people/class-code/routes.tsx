import { addresses } from '#addresses.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { mayEnter } from '../actor.ts'
import { page } from '../frame.tsx'
import { RIGHTS } from '../rights.ts'
import { keepSession } from '../session-visit.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { codesOf, enterWithCode, renewCode } from './actions.ts'
import { CodesPage, EnterPage, PosterPage } from './page.tsx'
import type { GroupCode } from './store.ts'
import { enterTexts, posterTexts as texts } from './texts.nl.ts'

/** How a class comes in, and the poster with its code. */
export function classCodePages(house: PageHouse) {
  const showForm = (visit: Visit, props: Omit<Parameters<typeof EnterPage>[0], 'slug'>) =>
    page(
      house,
      visit,
      {
        title: enterTexts.title,
        hasErrors: props.refused !== undefined,
        robots: 'noindex',
        children: <EnterPage slug={visit.school.slug} {...props} />,
      },
      props.refused === undefined ? 200 : props.refused === 'too_often' ? 429 : 400,
    )

  const showEnter: Page = (visit) => showForm(visit, { typed: '', isScanned: false, refused: undefined })

  /** A scanner that looks first opens nothing: the button does. */
  const showScanned: Page = (visit) =>
    showForm(visit, { typed: param(visit, 'code').slice(0, 20), isScanned: true, refused: undefined })

  const enterClass: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const typed = text(await readForm(visit), 'code')
    const source = sourceAddress(visit.c, house.config.proxyHops)
    const done = await enterWithCode(house, { schoolId, typed, source })
    if ('refused' in done) return showForm(visit, { typed, isScanned: false, refused: done.refused })
    keepSession(house, visit.c, done.token)
    return see(visit, addresses.school(slug))
  }

  const showCodes: Page = async (visit) => {
    const { slug, name } = visit.school
    return page(house, visit, {
      title: texts.listTitle,
      back: { href: addresses.school(slug), label: name },
      children: <CodesPage slug={slug} groups={await mineOf(visit)} />,
    })
  }

  const showPoster: Page = async (visit) => {
    const { slug } = visit.school
    const group = await mineIs(visit)
    if (!group) return visit.c.notFound()
    return page(house, visit, {
      title: texts.title(group.name),
      printable: true,
      back: { href: addresses.classCodes(slug), label: texts.listTitle },
      children: <PosterPage {...{ slug, group, publicUrl: house.config.publicUrl }} />,
    })
  }

  const renew: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const group = await mineIs(visit)
    if (!group) return visit.c.notFound()
    const by = visit.actor.is === 'signed_in' ? (visit.actor.personId ?? null) : null
    await renewCode(house, { schoolId, groupId: group.groupId, by })
    return see(visit, addresses.classPoster(slug, group.groupId))
  }

  /** A teacher's own groups; who keeps the school in order has all of them. */
  const mineOf = async ({ school, actor }: Visit): Promise<GroupCode[]> => {
    const all = await house.database.inSchool(school.schoolId, codesOf)
    if (mayEnter(actor, RIGHTS.keep_people)) return all
    return all.filter(({ groupId }) => actor.is === 'signed_in' && actor.teaches.includes(groupId))
  }
  const mineIs = async (visit: Visit) =>
    (await mineOf(visit)).find(({ groupId }) => groupId === param(visit, 'group'))

  return { showEnter, showScanned, enterClass, showCodes, showPoster, renew }
}
