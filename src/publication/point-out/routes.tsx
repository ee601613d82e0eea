import { addresses } from '#addresses.ts'
import { childrenOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import type { Child } from '#people/person.ts'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { isId } from '#platform/ids.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { type ObjectionRefusal, pointOutChild } from '../actions/objection.ts'
import { idIn } from '../bench-visit.ts'
import { newsPhotos } from '../store/news.ts'
import { placesOfPhoto, pointedOutAt } from '../store/photo-places.ts'
import { findPlace, type Place } from '../store/placements.ts'
import { isBeyondRecall, stillSeenOn } from '../where-is/whereabouts.ts'
import { PointedOut, PointOutForm } from './page.tsx'
import { pointOutRefusals, pointOutTexts as texts } from './texts.nl.ts'

/** "Hier staat mijn kind": a guardian points at a photo, reads what that does, and sees what became of it. */
export function pointOutPages(house: PageHouse) {
  const { inSchool } = house.database

  const askPage = async (visit: Visit, error?: string) => {
    const { school } = visit
    const guardianId = personOf(visit).personId
    const wanted = visit.c.req.query('kind')
    const found = await inSchool(school.schoolId, async (tx) => {
      const place = await findPlace(tx, idIn(visit, 'placement'))
      const mine = (await childrenOf(tx, guardianId)).filter(
        ({ id, authority }) => authority !== false && (wanted === undefined || id === wanted),
      )
      const done = place && (await alreadyDone(tx, { place, mine, guardianId }))
      const photos = place ? await newsPhotos(tx, [place.postId]) : []
      const now = place ? await placesOfPhoto(tx, place.photoId, house.clock()) : []
      return { place, mine, done, photos, beyond: stillSeenOn(now.filter(isBeyondRecall)) }
    })
    const { place, mine, done, photos, beyond } = found
    if (!place) return refused(visit, 'no_longer_there')
    if (mine.length === 0) return refused(visit, 'not_your_child')
    if (done) return donePage(visit, done)
    if (place.state === 'gone') return refused(visit, 'no_longer_there')
    const picture = photos.find(({ photoId, state }) => photoId === place.photoId && state === 'live')
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: error !== undefined,
        back: picture
          ? { href: addresses.newsPost(school.slug, place.postId), label: texts.back }
          : { href: addresses.myChildren(school.slug), label: texts.toChildren },
        children: (
          <PointOutForm
            slug={school.slug}
            placementId={place.placementId}
            {...{ mine, picture, beyond, error }}
          />
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const donePage = (visit: Visit, done: Done) => {
    const { slug, timeZone } = visit.school
    return page(house, visit, {
      title: texts.doneTitle,
      back: { href: addresses.news(slug), label: texts.back },
      children: <PointedOut slug={slug} {...done} sayDay={(at) => sayDay(timeZone, at)} />,
    })
  }

  const pointOut: Page = async (visit) => {
    const { school } = visit
    const placementId = idIn(visit, 'placement')
    const pupilId = text(await readForm(visit), 'kind')
    if (!isId(pupilId)) return askPage(visit, pointOutRefusals.choose_answer)
    const guardianId = personOf(visit).personId
    const done = await pointOutChild(house, { school, guardianId, pupilId, placementId })
    if (done !== 'done') return refused(visit, done)
    return see(visit, `${addresses.pointOut(school.slug, placementId)}?kind=${pupilId}`)
  }

  const refused = (visit: Visit, code: ObjectionRefusal) => {
    const { slug } = visit.school
    return page(
      house,
      visit,
      {
        title: texts.refusedTitle,
        back: { href: addresses.news(slug), label: texts.back },
        children: (
          <>
            <Notice kind="info">{pointOutRefusals[code]}</Notice>
            <ButtonLink kind="secondary" href={addresses.myChildren(slug)}>
              {texts.toChildren}
            </ButtonLink>
          </>
        ),
      },
      code === 'no_longer_there' ? 410 : 400,
    )
  }

  const showPointOut: Page = (visit) => askPage(visit)
  return { showPointOut, pointOut }
}

type Done = { child: Child; places: Awaited<ReturnType<typeof placesOfPhoto>> }

/** Asking twice shows the same answer: what became of the photo since this guardian pointed at it. */
async function alreadyDone(
  tx: SchoolTransaction,
  asked: { place: Place; mine: readonly Child[]; guardianId: string },
): Promise<Done | undefined> {
  const { photoId } = asked.place
  for (const child of asked.mine) {
    const at = await pointedOutAt(tx, { photoId, pupilId: child.id, guardianId: asked.guardianId })
    if (at) return { child, places: await placesOfPhoto(tx, photoId, at) }
  }
  return undefined
}
