import { addresses } from '#addresses.ts'
import { factsOf, namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { letIntoPictures, outOfPictures } from '../actions/look-again.ts'
import type { FollowUp } from '../follow-up.ts'
import { registerOf } from '../store.ts'
import { OutOfPicturesPage, PICTURES, type Pictures } from './page.tsx'
import { pictureTexts as texts } from './texts.nl.ts'

/** Of one pupil, for the leadership: in no picture at all, whatever was answered, or as the guardians answer. */
export function outOfPicturesPages(house: PageHouse, { followUp }: { followUp: FollowUp }) {
  const keepOut = outOfPictures(house, followUp)

  const read = async ({ school }: Visit, pupilId: string) => {
    if (!isId(pupilId)) return undefined
    return house.database.inSchool(school.schoolId, async (tx) => {
      const [person] = await factsOf(tx, [pupilId], dayIn(school.timeZone, house.clock()))
      const name = (await namesOf(tx, [pupilId])).get(pupilId)
      const [register] = await registerOf(tx, [pupilId])
      if (person?.kind !== 'pupil' || name === undefined || !register) return undefined
      const now: Pictures = register.notInPictures ? 'never' : 'as_answered'
      return { pupilId, name, now }
    })
  }

  const show = async (visit: Visit, error?: string) => {
    const { slug } = visit.school
    const found = await read(visit, param(visit, 'pupil'))
    if (!found) return visit.c.notFound()
    const { name, ...shown } = found
    return page(
      house,
      visit,
      {
        title: texts.title(name),
        hasErrors: error !== undefined,
        back: { href: addresses.pupil(slug, shown.pupilId), label: name },
        children: (
          <OutOfPicturesPage {...{ slug, error, ...shown }} said={error ? undefined : ending(visit)} />
        ),
      },
      error ? 400 : 200,
    )
  }
  const showPictures: Page = (visit) => show(visit)

  const setPictures: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const wanted = text(await readForm(visit), 'beeld')
    const wish = PICTURES.find((one) => one === wanted)
    const found = await read(visit, param(visit, 'pupil'))
    if (!found) return visit.c.notFound()
    if (wish === undefined) return show(visit, texts.choose)
    const subject = found.pupilId
    const by = visit.actor.is === 'signed_in' ? (visit.actor.personId ?? null) : null
    const to = (ending: string) => see(visit, `${addresses.outOfPictures(slug, subject)}?${ending}`)
    if (wish === 'as_answered') {
      await letIntoPictures(house, { schoolId, subject, by })
      return to('weer=ja')
    }
    const places = await house.database.inSchool(schoolId, (tx) =>
      keepOut(tx, { schoolId, subjects: [subject], at: house.clock(), by }),
    )
    return to(`nooit=${places}`)
  }

  return { showPictures, setPictures }
}

function ending({ c }: Visit): string | undefined {
  const places = c.req.query('nooit') ?? ''
  if (/^\d{1,4}$/.test(places)) return texts.never_done(Number(places))
  return c.req.query('weer') === undefined ? undefined : texts.as_answered_done
}
