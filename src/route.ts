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
}
export const row =
  (method: Route['method'], mostBytes: number) =>
  (path: string, roles: readonly Role[], page: Page): Route => ({ method, path, roles, page, mostBytes })
export const get = row('get', BODY.words)
export const send = row('post', BODY.words)
export const upload = row('post', BODY.photos)
