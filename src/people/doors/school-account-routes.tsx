import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import { CEREMONY_MINUTES } from '#platform/ceremonies.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { page } from '../frame.tsx'
import { enter, sessionToken } from '../session-visit.ts'
import { hasRoleHere } from '../store/doors.ts'
import { type Page, type PageHouse, param, see, type Visit } from '../visit.ts'
import { beginAccount, takeAccount } from './actions/school-account.ts'
import { mayAddKey } from './actions.ts'
import { ownAddress } from './own-address.ts'
import { ACCOUNT_AIMS } from './school-account.ts'
import { type DoorRefusal, doorRefusals, doorTexts as texts } from './texts.nl.ts'

const COOKIE = 'zww_schoolaccount'

/** Out to the school's own provider and back. */
export function schoolAccountPages(house: PageHouse) {
  const redirectUri = (visit: Visit) =>
    new URL(addresses.schoolAccountBack(visit.school.slug, param(visit, 'provider')), house.config.publicUrl)
      .href

  const begin: Page = async (visit) => {
    const { c, actor, school } = visit
    const source = sourceAddress(c, house.config.proxyHops)
    if ((await house.limits.take('oidc', source, house.clock())) === 'too_often')
      return refused(visit, 'too_often')
    const provider = house.oidc.providers.find(({ key }) => key === param(visit, 'provider'))
    const aim = ACCOUNT_AIMS.find((one) => one === (c.req.query('doel') ?? 'inloggen'))
    if (!provider || !aim) return c.notFound()
    const identityId = actor.is === 'signed_in' ? actor.identityId : undefined
    if (aim !== 'inloggen' && identityId === undefined) return see(visit, addresses.signIn(school.slug))
    if (aim === 'verbinden' && !(await mayAddKey(house, identityId ?? '', sessionToken(house, c))))
      return see(visit, addresses.confirm(school.slug, addresses.devices(school.slug)))
    const to = c.req.query('naar') ?? (aim === 'verbinden' ? addresses.devices(school.slug) : '')
    const wish = { aim, provider: provider.key, identityId, to, redirectUri: redirectUri(visit) }
    const began = await beginAccount(house, wish)
    if (typeof began === 'string') return refused(visit, began)
    setCookie(c, COOKIE, began.token, {
      ...{
        path: addresses.school(school.slug),
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: CEREMONY_MINUTES * 60,
      },
      secure: house.config.publicUrl.startsWith('https:'),
    })
    return c.redirect(began.address.href, 303)
  }

  const back: Page = async (visit) => {
    const { c, actor, school } = visit
    const token = getCookie(c, COOKIE) ?? ''
    deleteCookie(c, COOKIE, { path: addresses.school(school.slug) })
    const address = new URL(redirectUri(visit))
    address.search = new URL(c.req.url).search
    const identityId = actor.is === 'signed_in' ? actor.identityId : undefined
    const came = { provider: param(visit, 'provider'), token, address, identityId }
    const answer = await takeAccount(house, school, came)
    if (answer.is === 'refused') return refused(visit, answer.code)
    if (answer.is === 'signed_in') {
      const isOurs = await house.database.inSchool(school.schoolId, (tx) =>
        hasRoleHere(tx, answer.identityId),
      )
      return isOurs ? enter(house, visit, answer.identityId, 'oidc') : refused(visit, 'account_unknown')
    }
    await house.sessions.confirm(sessionToken(house, c), house.clock())
    return see(visit, ownAddress(addresses.school(school.slug), answer.to))
  }

  const refused = (visit: Visit, code: DoorRefusal) =>
    page(
      house,
      visit,
      {
        title: texts.signInFailedTitle,
        children: (
          <>
            <Notice kind="warning">{doorRefusals[code]}</Notice>
            <ButtonRow>
              <ButtonLink href={addresses.signIn(visit.school.slug)}>{texts.again}</ButtonLink>
            </ButtonRow>
          </>
        ),
      },
      400,
    )

  return { begin, back }
}
