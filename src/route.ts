import type { Role } from '#people/actor.ts'
import type { Page } from '#people/visit.ts'
import { BODY } from '#platform/http.ts'

/** One row of the table: an address, who may use it, and what answers. */
export type Route = {
  method: 'get' | 'post' | 'delete'
  path: string
  roles: readonly Role[]
  page: Page
  mostBytes: number
  /** A session is enough, or who asks has just shown again that it is them: dossiers, roles, exports, keys. */
  asks: 'session' | 'fresh_sign_in'
}
export const row =
  (method: Route['method'], mostBytes: number) =>
  (path: string, roles: readonly Role[], page: Page): Route => ({
    ...{ method, path, roles, page, mostBytes },
    asks: 'session',
  })
export const get = row('get', BODY.words)
export const send = row('post', BODY.words)
export const upload = row('post', BODY.photos)
export const fresh = (route: Route): Route => ({ ...route, asks: 'fresh_sign_in' })
