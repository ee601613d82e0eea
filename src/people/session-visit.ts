import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import type { Via } from '#platform/session.ts'
import { sayDevice } from './doors/device.ts'
import { noteCameIn } from './store/doors.ts'
import { type PageHouse, see, type Visit } from './visit.ts'
import { SHARED_COOKIE } from './waiting-share.ts'

export const SESSION_COOKIE = 'zww_sessie'

type Site = Pick<PageHouse, 'config'>

const isSecure = ({ config }: Site) => config.publicUrl.startsWith('https:')
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

/** Behind HTTPS the cookie is held to this very site by its name: no neighbour can set it. */
export function sessionToken(house: Site, c: Context): string {
  return (isSecure(house) ? getCookie(c, SESSION_COOKIE, 'host') : getCookie(c, SESSION_COOKIE)) ?? ''
}

export function keepSession(house: Site, c: Context, token: string): void {
  const how = isSecure(house) ? ({ ...OPTIONS, secure: true, prefix: 'host' } as const) : OPTIONS
  setCookie(c, SESSION_COOKIE, token, how)
}

export function dropSession(house: Site, c: Context): void {
  const how = isSecure(house) ? ({ path: '/', secure: true, prefix: 'host' } as const) : { path: '/' }
  deleteCookie(c, SESSION_COOKIE, how)
}

/** Opens a session and goes on: to what waits in the share sheet, or to the front page. */
export async function enter(house: PageHouse, visit: Visit, identityId: string, via: Via): Promise<Response> {
  const { slug } = visit.school
  const to = getCookie(visit.c, SHARED_COOKIE) ? addresses.share(slug) : addresses.school(slug)
  const device = sayDevice(visit.c.req.header('User-Agent') ?? '')
  const at = house.clock()
  keepSession(house, visit.c, await house.sessions.open(identityId, at, { via, device }))
  await house.database.inSchool(visit.school.schoolId, (tx) => noteCameIn(tx, identityId, at))
  return see(visit, to)
}
