import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { contentTypeOf } from '#media/clip/clip-file.ts'
import { isClip } from '#media/photo.ts'
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
import { answerBytes } from '#platform/byte-range.ts'
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import { idIn, nameFor, onBench, postIn } from '../bench-visit.ts'
import { StepLine } from '../step-line.tsx'

import { refusals, texts as roomTexts } from '../texts.nl.ts'
import type { Workbench } from '../workbench.ts'
import { chooseSound, sayOfClip } from './actions.ts'
import { ClipPage } from './page.tsx'
import type { SaidOfClip } from './said.ts'
import { clipOfPost } from './store.ts'
import { clipTexts as texts } from './texts.nl.ts'

/** A film or a sound of a draft: who is on it, and whether its sound goes along. */
export function clipPages(house: PageHouse) {
  const placeOf = (visit: Visit) => ({
    ...{ school: visit.school, by: personOf(visit), postId: postIn(visit), photoId: idIn(visit, 'photo') },
  })

  const showClip: Page = (visit) => onBench(house, visit, (bench) => clipPage(visit, bench))

  const clipPage = (visit: Visit, bench: Workbench, error?: string) => {
    const { slug } = visit.school
    const post = addresses.post(slug, bench.post.id)
    const index = bench.photos.findIndex(({ photo }) => photo.id === idIn(visit, 'photo'))
    const clip = bench.photos[index]
    if (!clip || !isClip(clip.photo) || bench.post.is !== 'draft') return see(visit, post)
    const by = personOf(visit)
    const { medium } = clip.photo
    const nameOf = nameFor(bench, by)
    return page(
      house,
      visit,
      {
        title: texts.title(clip.photo.medium, index + 1, bench.photos.length),
        above: <StepLine step="look" />,
        back: { href: post, label: roomTexts.backToPost },
        hasErrors: error !== undefined,
        scripts: [addresses.island('film.js')],
        children: (
          <>
            {error && <Notice kind="warning">{error}</Notice>}
            <ClipPage
              {...{ slug, bench, by, number: index + 1, nameOf: (person) => nameOf(person, medium) }}
              clip={{ ...clip, photo: clip.photo }}
            />
          </>
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const saveClip: Page = async (visit) => {
    const form = await readForm(visit)
    const { slug } = visit.school
    const here = addresses.clip(slug, postIn(visit), idIn(visit, 'photo'))
    const pressed = text(form, 'doe')
    if (pressed === 'zonder-geluid' || pressed === 'met-geluid') {
      const sound = pressed === 'zonder-geluid' ? 'without_sound' : 'with_sound'
      const done = await chooseSound(house, placeOf(visit), sound)
      return done === 'done' ? see(visit, `${here}#geluid`) : again(visit, refusals[done])
    }
    const said = readSaid(form)
    if (!said) return again(visit, texts.missing)
    const done = await sayOfClip(house, placeOf(visit), said)
    if (done === 'choose_something') return again(visit, texts.missing)
    return done === 'done' ? see(visit, `${here}#antwoord`) : again(visit, refusals[done])
  }

  const again = (visit: Visit, why: string) => onBench(house, visit, (bench) => clipPage(visit, bench, why))

  /** The clip as it was made safe, for colleagues who work on the post; never for anyone outside. */
  const playClip: Page = async (visit) => {
    const { schoolId } = visit.school
    const photoId = idIn(visit, 'photo')
    const clip = await house.database.inSchool(schoolId, (tx) => clipOfPost(tx, postIn(visit), photoId))
    const bytes = clip ? await house.files.find(fileKeys.master(schoolId, photoId)) : undefined
    if (!clip || !bytes) return visit.c.notFound()
    return answerBytes(visit.c, bytes, {
      'Content-Type': contentTypeOf(clip.format),
      'Cache-Control': 'private, no-store',
    })
  }

  return { showClip, saveClip, playClip }
}

function readSaid(form: FormData): SaidOfClip | undefined {
  const rest = text(form, 'anderen')
  if (rest !== 'group' && rest !== 'nobody' && rest !== 'unknown') return undefined
  const asked = new Map<string, 'yes' | 'no'>()
  for (const name of new Set(form.keys())) {
    const child = /^kind-(.+)$/.exec(name)?.[1] ?? ''
    const answer = text(form, name)
    if (isId(child) && (answer === 'ja' || answer === 'nee')) asked.set(child, answer === 'ja' ? 'yes' : 'no')
  }
  return { asked, named: fieldsOf(form, 'wie').filter(isId), rest }
}
