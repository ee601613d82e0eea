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
import { Notice } from '#ui/notice.tsx'
import type { Done } from '../actions/make.ts'
import { idIn, nameFor, onBench, postIn } from '../bench-visit.ts'
import { isChannel } from '../channels/channel.ts'
import { chooseSound } from '../clip/actions.ts'
import { StepLine } from '../step-line.tsx'
import { texts as postTexts, refusals } from '../texts.nl.ts'
import { coverAll, coverMore, cropTo, makeFit, sayRecognised, undoTreatment } from './actions.ts'
import { CutPhoto } from './cut-page.tsx'
import { Treatments } from './page.tsx'
import { texts } from './texts.nl.ts'

/** "Zo mag het wel": per photo what would make it fit, one tap each. */
export function treatmentPages(house: PageHouse) {
  const showTreatments: Page = (visit) => treatmentPage(visit)

  const treatmentPage = (visit: Visit, error?: string) =>
    onBench(house, visit, (bench) => {
      const { slug } = visit.school
      const back = { href: addresses.post(slug, bench.post.id), label: postTexts.backToPost }
      if (bench.post.is !== 'draft') return see(visit, back.href)
      return page(
        house,
        visit,
        {
          title: texts.title,
          above: <StepLine step="fit" />,
          back,
          hasErrors: error !== undefined,
          children: (
            <>
              {error && <Notice kind="warning">{error}</Notice>}
              <Treatments
                slug={slug}
                bench={bench}
                nameOf={nameFor(bench, personOf(visit))}
                asked={Number(visit.c.req.query('foto'))}
              />
            </>
          ),
        },
        error === undefined ? 200 : 400,
      )
    })

  const showCut: Page = (visit) =>
    onBench(house, visit, (bench) => {
      const { slug } = visit.school
      const photo = bench.photos.find((it) => it.photo.id === idIn(visit, 'photo'))
      const back = { href: addresses.makeFit(slug, bench.post.id), label: texts.title }
      if (bench.post.is !== 'draft' || photo?.photo.state !== 'ready') return see(visit, back.href)
      const nameOf = nameFor(bench, personOf(visit))
      return page(house, visit, {
        ...{ title: texts.cutTitle, back, scripts: [addresses.island('kader.js')] },
        children: <CutPhoto slug={slug} bench={bench} photo={photo} nameOf={nameOf} />,
      })
    })

  const treat: Page = async (visit) => {
    const form = await readForm(visit)
    const done = await doWhat(visit, form)
    if (done !== 'done') return treatmentPage(visit, refusals[done])
    const { slug } = visit.school
    const isUndone = ['undo', 'with_sound'].includes(text(form, 'wat'))
    return see(visit, (isUndone ? addresses.makeFit : addresses.goOn)(slug, postIn(visit)))
  }

  const doWhat = (visit: Visit, form: FormData): Promise<Done> => {
    const place = { school: visit.school, by: personOf(visit), postId: postIn(visit) }
    const photoId = text(form, 'foto')
    const at = { ...place, photoId }
    const channels = fieldsOf(form, 'plek').filter(isChannel)
    const what = text(form, 'wat')
    if (what === 'cover_all') return coverAll(house, place)
    if (what === 'recognised') return sayRecognised(house, place, fieldsOf(form, 'herkend').filter(isId))
    if (!isId(photoId)) return Promise.resolve('unknown_photo')
    if (what === 'crop' || what === 'cover' || what === 'leave_out') return makeFit(house, at, what)
    if (what === 'undo') return undoTreatment(house, at)
    if (what === 'without_sound' || what === 'with_sound') return chooseSound(house, at, what)
    if (what === 'more')
      return coverMore(house, at, { faces: fieldsOf(form, 'gezicht').filter(isId), channels })
    const part = (name: string) => Number(text(form, name).replace(',', '.')) / 100
    const crop = { x: part('x'), y: part('y'), w: part('w'), h: part('h') }
    if (what !== 'cut' || !Object.values(crop).every(Number.isFinite))
      return Promise.resolve('choose_something')
    return cropTo(house, at, { crop, channels })
  }

  return { showTreatments, showCut, treat }
}
