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
import { postIn } from '../bench-visit.ts'
import { CHANNELS } from '../channels/channel.ts'
import { isChosen } from '../post.ts'
import { StepLine } from '../step-line.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { chooseFrom, keepFew, openSheet } from './actions/choose.ts'
import { type Choice, type ChooseRefusal, isFew } from './choose.ts'
import { ChoosePage } from './choose-page.tsx'
import { texts } from './texts.nl.ts'

type Refused = { again?: { choice: Choice; why: ChooseRefusal }; error?: string }

/** The contact sheet of a post whose photos are still to be chosen. */
export function choosePages(house: PageHouse) {
  const show = async (visit: Visit, { again, error }: Refused = {}) => {
    const { slug } = visit.school
    const sheet = await openSheet(house, visit.school, postIn(visit))
    if (!sheet) return visit.c.notFound()
    if (isChosen(sheet.post)) return see(visit, addresses.post(slug, sheet.post.id))
    const isRefused = again !== undefined || error !== undefined
    return page(
      house,
      visit,
      {
        title: isFew(sheet.candidates.length) ? texts.fewTitle : texts.chooseTitle,
        above: <StepLine step="photos" />,
        back: { href: addresses.posts(slug), label: roomTexts.postsTitle },
        wide: true,
        hasErrors: isRefused,
        scripts: [addresses.island('kies.js')],
        children: <ChoosePage {...{ slug, sheet, again, error }} personId={personOf(visit).personId} />,
      },
      isRefused ? 400 : 200,
    )
  }

  const showChoose: Page = (visit) => show(visit)

  const saveChoose: Page = async (visit) => {
    const { school } = visit
    const form = await readForm(visit)
    const of = { school, by: personOf(visit), postId: postIn(visit) }
    const here = addresses.choosePhotos(school.slug, of.postId)
    const onwards = `${addresses.whoWasThere(school.slug, of.postId)}?gekozen`
    if (text(form, 'doe') === 'weinig')
      return see(visit, (await keepFew(house, of)) === 'done' ? onwards : here)
    const choice: Choice = {
      chosen: fieldsOf(form, 'foto').filter(isId),
      seen: fieldsOf(form, 'gezien').filter(isId),
      channels: CHANNELS.filter((channel) => form.getAll('plek').includes(channel)),
      acceptsTooMany: text(form, 'doe') === 'toch',
    }
    const done = await chooseFrom(house, of, choice)
    if (done === 'done') return see(visit, onwards)
    return done === 'post_is_sent' ? see(visit, here) : show(visit, { again: { choice, why: done } })
  }

  /** Photos that came with the form beside it, and were not taken. */
  const showRefusedUpload = (visit: Visit, error: string) => show(visit, { error })

  return { showChoose, saveChoose, showRefusedUpload }
}
