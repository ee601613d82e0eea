import { expect } from 'vitest'
import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import type { PageHouse } from '#people/visit.ts'
import type { Tenant } from '#platform/schools.ts'
import { openApp } from '../../../app.ts'
import { ORIGIN, type TestHouse } from '../../../testing/test-house.ts'
import { type DrawnSchool, fileOf } from './drawn-file.ts'

/** The front of the same house as if it were no practice, and a way to bring a file in as a person would. */
export async function openRealFront(
  test: TestHouse,
  { school = test.other, ...changed }: Partial<PageHouse> & { school?: Tenant } = {},
) {
  const house: PageHouse = { ...test.house, installation: 'real', ...changed }
  const app = openApp(house, test.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
  const session = await test.signIn(await test.identityOf('administrator', school))
  const headers = { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${session}` }
  const start = `${ORIGIN}${addresses.rosterImport(school.slug)}`

  const upload = (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    body.set('bestand', new File([bytes], 'EDEX.XML'))
    return app.request(start, { method: 'POST', body, headers })
  }
  const get = async (address: string) => (await app.request(`${ORIGIN}${address}`, { headers })).text()
  const post = (address: string, form: Record<string, string>) =>
    app.request(`${ORIGIN}${address}`, { method: 'POST', body: new URLSearchParams(form), headers })

  /** Upload and look: the address of the draft and its page. */
  const look = async (file: DrawnSchool) => {
    const response = await upload(fileOf(file))
    expect(response.status === 303 ? '' : await response.text()).toBe('')
    const address = response.headers.get('Location') ?? ''
    const page = await get(address)
    return { address, page, seen: /name="gezien" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '' }
  }
  const confirm = async (file: DrawnSchool, said: Record<string, string> = {}) => {
    const { address, seen } = await look(file)
    const response = await post(address, { doe: 'bevestig', gezien: seen, ...said })
    const location = response.headers.get('Location') ?? ''
    return {
      status: response.status,
      location,
      page: response.status === 303 ? await get(location) : await response.text(),
    }
  }
  return { house, app, school, start, upload, get, post, look, confirm, plain }
}

/** A page as it is read. */
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
