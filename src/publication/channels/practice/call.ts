import type { HttpAnswer, HttpRequest } from '#platform/http-client.ts'
import type { CallContext, ReadyPost, Staged } from '../channel.ts'

const CALL_MS = 20_000
const UPLOAD_MS = 40_000

type Ask = { method: HttpRequest['method']; path: string; send?: unknown }

/** One exchange with the network, in the name of its account. */
export function ask({ http, account }: CallContext, { method, path, send }: Ask): Promise<HttpAnswer> {
  return http({
    ...{ method, url: `${account.baseUrl}/${path}`, timeoutMs: CALL_MS },
    headers: { Authorization: `Bearer ${account.token}`, 'Content-Type': 'application/json' },
    ...(send === undefined ? {} : { body: JSON.stringify(send) }),
  })
}

export function upload({ http, account }: CallContext, body: Uint8Array<ArrayBuffer>): Promise<HttpAnswer> {
  return http({
    ...{ method: 'POST', url: `${account.baseUrl}/media`, timeoutMs: UPLOAD_MS, body },
    headers: { Authorization: `Bearer ${account.token}`, 'Content-Type': 'image/jpeg' },
  })
}

/** The names under which the network's own ids are kept. */
export const stagedAs = {
  photo: (photoId: string) => `photo-${photoId}`,
  container: 'container',
  item: 'item',
}

/** What an earlier step brought along. Not there: the steps were not done in their order, which is a bug of ours. */
export function need(staged: Staged, name: string): string {
  const value = staged[name]
  if (value === undefined) throw new Error(`A step was skipped: there is no ${name} yet`)
  return value
}

/** The network's own ids of the photos, in the order of the post. */
export function mediaOf({ photos }: ReadyPost, staged: Staged): string[] {
  return photos.map(({ photoId }) => need(staged, stagedAs.photo(photoId)))
}
