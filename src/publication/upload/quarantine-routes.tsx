import { getCookie, setCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import { AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, type Visit } from '#people/visit.ts'
import { SHARED_COOKIE } from '#people/waiting-share.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { countShared, mayShare, quarantine, takeShared } from './actions/quarantine.ts'
import { isFew } from './choose.ts'
import { manifestOf } from './manifest.ts'
import { SHARED_MINUTES, type SharedRefusal } from './quarantine.ts'
import { sharedRefusals, texts } from './texts.nl.ts'

/** From the share sheet of a phone to a draft, by way of a quarantine. */
export function quarantinePages(house: PageHouse) {
  /**
   * The one address that a form from elsewhere may reach (see `routes.ts`): a phone posts to it without being a page of
   * ours. So nobody is looked up, and nothing happens but that bytes wait.
   */
  const share: Page = async (visit) => {
    const { c, school } = visit
    const source = sourceAddress(c, house.config.proxyHops)
    const may = await mayShare(house, school.schoolId, source)
    if (may !== 'yes') return showShared(visit, may)
    const sent = (await readForm(visit)).getAll('fotos').filter((file) => file instanceof File)
    const files = await Promise.all(sent.map(async (file) => new Uint8Array(await file.arrayBuffer())))
    const done = await quarantine(house, school.schoolId, { files, source })
    if (typeof done === 'string') return showShared(visit, done)
    setCookie(c, SHARED_COOKIE, done.token, {
      ...{
        path: addresses.school(school.slug),
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: SHARED_MINUTES * 60,
      },
      secure: house.config.publicUrl.startsWith('https:'),
    })
    return see(visit, addresses.share(school.slug))
  }

  const tokenOf = ({ c }: Visit) => getCookie(c, SHARED_COOKIE) ?? ''

  const show: Page = async (visit) => {
    const waiting = await countShared(house, visit.school.schoolId, tokenOf(visit))
    return showShared(visit, waiting === 0 ? 'lapsed' : { waiting }, 200)
  }

  const showShared = (
    visit: Visit,
    what: SharedRefusal | { waiting: number },
    status: 200 | 400 | 410 = 400,
  ) =>
    page(
      house,
      visit,
      { title: texts.sharedTitle, robots: 'noindex', children: <Shared visit={visit} what={what} /> },
      status,
    )

  const takeIn: Page = async (visit) => {
    const { schoolId, slug } = visit.school
    const done = await takeShared(house, { schoolId, by: personOf(visit) }, tokenOf(visit))
    setCookie(visit.c, SHARED_COOKIE, '', { path: addresses.school(slug), maxAge: 0 })
    if (typeof done === 'string') return showShared(visit, done, 410)
    const isChosen = isFew(done.photos)
    return see(
      visit,
      isChosen
        ? `${addresses.whoWasThere(slug, done.postId)}?gekozen`
        : addresses.choosePhotos(slug, done.postId),
    )
  }

  const showManifest: Page = ({ c, school }) =>
    c.body(JSON.stringify(manifestOf(school)), 200, { 'Content-Type': 'application/manifest+json' })

  return { share, showShared: show, takeShared: takeIn, showManifest }
}

const Shared = ({ visit, what }: { visit: Visit; what: SharedRefusal | { waiting: number } }) => {
  const { slug } = visit.school
  const { actor } = visit
  if (typeof what === 'string')
    return (
      <>
        <Notice kind="warning">{sharedRefusals[what]}</Notice>
        <ButtonRow>
          <ButtonLink href={addresses.newPost(slug)}>{texts.sharedChoose}</ButtonLink>
        </ButtonRow>
      </>
    )
  if (actor.is === 'visitor')
    return (
      <>
        <Paragraph lead>{texts.sharedSignIn(what.waiting)}</Paragraph>
        <Paragraph>{texts.sharedHour}</Paragraph>
        <ButtonRow>
          <ButtonLink href={addresses.signIn(slug)}>{texts.sharedButton}</ButtonLink>
        </ButtonRow>
      </>
    )
  if (!mayEnter(actor, AUTHORS)) return <Notice kind="info">{texts.sharedNotYou}</Notice>
  return (
    <Form action={addresses.takeShared(slug)}>
      <Paragraph lead>{texts.sharedLead(what.waiting)}</Paragraph>
      <ButtonRow>
        <Button icon="upload">{texts.sharedTake}</Button>
      </ButtonRow>
    </Form>
  )
}
