import { addresses } from '#addresses.ts'
import { fileKeys, photosOf } from '#media/actions.ts'
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
import { isId } from '#platform/ids.ts'
import { Notice } from '#ui/notice.tsx'
import type { Done } from './actions/make.ts'
import {
  drawFace,
  type Said,
  type SaidOfPhoto,
  sayOfFace,
  sayOfPhoto,
  sayOfTheRest,
} from './actions/say-who.ts'
import { idIn, nameFor, onBench, postIn } from './bench-visit.ts'
import { drawnBox } from './drawn-box.ts'
import { PhotoPage } from './photo-page.tsx'
import { StepLine } from './step-line.tsx'
import { photosOfPost } from './store/posts.ts'
import { refusals, texts } from './texts.nl.ts'
import type { Workbench } from './workbench.ts'

/** One photo: who stands on it, and what that means per channel. */
export function photoPages(house: PageHouse) {
  const showPhoto: Page = (visit) => onBench(house, visit, (bench) => photoPage(visit, bench))

  const photoPage = (visit: Visit, bench: Workbench, error?: string) => {
    const { slug } = visit.school
    const index = bench.photos.findIndex(({ photo }) => photo.id === idIn(visit, 'photo'))
    const photo = bench.photos[index]
    if (photo?.photo.state !== 'ready' || bench.post.is !== 'draft') {
      return see(visit, addresses.post(slug, bench.post.id))
    }
    if (isClip(photo.photo)) return see(visit, addresses.clip(slug, bench.post.id, photo.photo.id))
    const by = personOf(visit)
    const asked = Number.parseInt(visit.c.req.query('gezicht') ?? '', 10)
    return page(
      house,
      visit,
      {
        title: texts.photoTitle(index + 1, bench.photos.length),
        above: <StepLine step="faces" />,
        back: { href: addresses.post(slug, bench.post.id), label: texts.backToPost },
        hasErrors: error !== undefined,
        scripts: [addresses.island('kader.js')],
        children: (
          <>
            {error && <Notice kind="warning">{error}</Notice>}
            <PhotoPage
              slug={slug}
              bench={bench}
              photo={photo}
              by={by}
              asked={Number.isNaN(asked) ? undefined : asked}
              nameOf={nameFor(bench, by)}
            />
          </>
        ),
      },
      error === undefined ? 200 : 400,
    )
  }

  const placeOf = (visit: Visit) => ({
    school: visit.school,
    by: personOf(visit),
    postId: postIn(visit),
    photoId: idIn(visit, 'photo'),
  })

  const stateFace: Page = async (visit) => {
    const said = readSaid(await readForm(visit))
    const done = said ? await sayOfFace(house, placeOf(visit), idIn(visit, 'face'), said) : 'choose_something'
    return afterwards(visit, done, '')
  }

  const statePhoto: Page = async (visit) => {
    const form = await readForm(visit)
    const place = placeOf(visit)
    const ofPhoto = readSaidOfPhoto(form)
    if (ofPhoto)
      return afterwards(
        visit,
        await sayOfPhoto(house, place, ofPhoto),
        ofPhoto.kind === 'not_seen' ? '' : '#antwoord',
      )
    const said = readSaid(form)
    return afterwards(visit, said ? await sayOfTheRest(house, place, said) : 'choose_something', '#antwoord')
  }

  const addFrame: Page = async (visit) => {
    const form = await readForm(visit)
    const box = drawnBox((side) => text(form, side))
    const drawn = box ? await drawFace(house, placeOf(visit), box) : 'box_outside_picture'
    return afterwards(visit, typeof drawn === 'string' ? drawn : 'done', '')
  }

  /** The photo or its faces, for colleagues who work on the post; never for anyone outside. */
  const show = async (visit: Visit, keyOf: (schoolId: string, photoId: string) => string) => {
    const { schoolId } = visit.school
    const photoId = idIn(visit, 'photo')
    const isHere = await house.database.inSchool(schoolId, async (tx) =>
      (await photosOfPost(tx, postIn(visit))).some((link) => link.photoId === photoId),
    )
    const bytes = isHere ? await house.files.read(keyOf(schoolId, photoId)) : undefined
    if (!bytes) return visit.c.notFound()
    return visit.c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'private, no-store',
    })
  }

  /** A film stands among the photos as its sign; it is played on its own page. */
  const showPicture: Page = async (visit) => {
    const [photo] = await house.database.inSchool(visit.school.schoolId, (tx) =>
      photosOf(tx, [idIn(visit, 'photo')]),
    )
    return show(visit, photo && isClip(photo) ? fileKeys.thumb : fileKeys.master)
  }
  /** A photo of before there were small ones is shown whole. */
  const showThumb: Page = async (visit) => {
    const small = await show(visit, fileKeys.thumb)
    return small.status === 404 ? show(visit, fileKeys.master) : small
  }
  const showFaceStrip: Page = (visit) => show(visit, fileKeys.strip)

  const afterwards = (visit: Visit, done: Done, anchor: string) => {
    const address = addresses.postPhoto(visit.school.slug, postIn(visit), idIn(visit, 'photo'))
    if (done === 'done') return see(visit, `${address}${anchor}`)
    return onBench(house, visit, (bench) => photoPage(visit, bench, refusals[done]))
  }

  return { showPhoto, stateFace, statePhoto, addFrame, showPicture, showThumb, showFaceStrip }
}

function readSaid(form: FormData): Said | undefined {
  const who = text(form, 'wie')
  switch (text(form, 'wat')) {
    case 'open':
      return { kind: 'open' }
    case 'not_a_face':
      return { kind: 'not_a_face' }
    case 'thing':
      return { kind: 'thing' }
    case 'named':
      return isId(who) ? { kind: 'named', person: who } : undefined
    case 'covered':
      return { kind: 'covered' }
    case 'candidates':
      return { kind: 'candidates' }
    default:
      return undefined
  }
}

function readSaidOfPhoto(form: FormData): SaidOfPhoto | undefined {
  const what = text(form, 'wat')
  if (what === 'nobody_recognisable' || what === 'not_stated') return { kind: what }
  if (what === 'also_present') return { kind: what, people: fieldsOf(form, 'wie').filter(isId) }
  if (what === 'not_seen') return { kind: what, people: fieldsOf(form, 'niet-gezien').filter(isId) }
  return undefined
}
