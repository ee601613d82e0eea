import { addresses } from '#addresses.ts'
import type { Studio } from '#media/studio.ts'
import { photoRefusalTexts } from '#media/texts.nl.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, type Visit } from '#people/visit.ts'
import { sayDay } from '#platform/calendar.ts'
import { searchPhoto } from './actions.ts'
import { AskPage, FoundPage } from './page.tsx'
import { texts } from './texts.nl.ts'

/** "Is dit onze foto?": for who finds a picture of school somewhere, and wants to know where it came from. */
export function samePhotoPages(house: PageHouse, studio: Pick<Studio, 'fingerprint'>) {
  const showAsk: Page = (visit) => askPage(visit)

  const askPage = (visit: Visit, error?: string) => {
    const { slug, name } = visit.school
    return page(
      house,
      visit,
      {
        title: texts.title,
        back: { href: addresses.school(slug), label: name },
        hasErrors: error !== undefined,
        children: <AskPage {...{ slug, error }} />,
      },
      error === undefined ? 200 : 400,
    )
  }

  /** Answered at once, without an address of its own: nothing of what was brought is left to come back to. */
  const search: Page = async (visit) => {
    const file = (await readForm(visit)).get('foto')
    if (!(file instanceof File) || file.name === '') return askPage(visit, texts.missing)
    const { slug, schoolId, timeZone } = visit.school
    const by = personOf(visit).personId
    const bytes = new Uint8Array(await file.arrayBuffer())
    const found = await searchPhoto(house, studio, { schoolId, by, bytes })
    if (found.is === 'refused') return askPage(visit, photoRefusalTexts[found.refused])
    return page(house, visit, {
      title: texts.title,
      back: { href: addresses.samePhoto(slug), label: texts.again },
      children: <FoundPage slug={slug} search={found} sayDay={(at) => sayDay(timeZone, at)} />,
    })
  }

  return { showAsk, search }
}
