import type { Page } from 'playwright-core'

/** From any page of a draft to the page of one of its photos, once they are ready: not the usual way, which is the wall. */
export async function openPhotoPage(page: Page, number = 1): Promise<void> {
  // Whoever has just said who was not there is still on the way.
  await page.waitForURL((url) => !url.pathname.endsWith('/wie-was-er-niet'))
  const post = /^.*\/berichten\/[^/?#]+/.exec(page.url())?.[0] ?? ''
  const photo = page.getByRole('link', { name: `Foto ${number}`, exact: true })
  for (let looks = 0; looks < 60; looks += 1) {
    await page.goto(post)
    const isWorking = await page.getByText('Even geduld').count()
    if (!isWorking && (await photo.count())) break
    await photo.waitFor({ timeout: 500 }).catch(() => undefined)
  }
  await page.goto(new URL((await photo.getAttribute('href')) ?? '', page.url()).href)
}
