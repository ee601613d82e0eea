import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** From any page of a draft to the page of one of its photos, once they are ready: not the usual way, which is the wall. */
export async function openPhotoPage(page: Page, number = 1): Promise<void> {
  // Whoever has just said who was not there is still on the way.
  await page.waitForURL((url) => !url.pathname.endsWith('/wie-was-er-niet'))
  const post = /^.*\/berichten\/[^/?#]+/.exec(page.url())?.[0] ?? ''
  // Elsewhere for a while: a page that shows itself anew when the photos are ready would break off another visit.
  await page.goto('about:blank')
  const isWorking = async () => (await (await page.request.get(post)).text()).includes('Even geduld')
  await expect.poll(isWorking, { timeout: 30_000, interval: 500 }).toBe(false)
  await page.goto(post)
  const photo = page.getByRole('link', { name: `Foto ${number}`, exact: true })
  await page.goto(new URL((await photo.getAttribute('href')) ?? '', page.url()).href)
}
