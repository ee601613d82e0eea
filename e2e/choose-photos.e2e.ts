import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPhoto } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { expectAccessible, expectContrast, openBrowser, openPhone } from './browser.ts'
import { type RunningSchool, startSchool } from './school.ts'

let school: RunningSchool
let browser: Browser
let folder: string
let photos: string[]
beforeAll(async () => {
  ;[school, browser, folder] = await Promise.all([
    startSchool(),
    openBrowser(),
    mkdtemp(path.join(tmpdir(), 'zww-kies-')),
  ])
  photos = await Promise.all(Array.from({ length: 12 }, (_, index) => draw(index)))
})
afterAll(async () => {
  await browser?.close()
  await school?.stop()
  if (folder) await rm(folder, { recursive: true })
})

async function draw(index: number): Promise<string> {
  const file = path.join(folder, `IMG_${String(index + 1).padStart(4, '0')}.jpg`)
  const drawn = drawPhoto({ seed: 200 + index, people: 1, scene: 'plein' })
  await writeFile(file, await renderDrawnPhoto(drawn))
  return file
}

async function signIn(page: Page): Promise<void> {
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: 'leerkracht', exact: true }).click()
  await page.getByRole('link', { name: 'Foto’s delen' }).click()
}

/** With the hour at which it was taken behind its number. */
const tick = (page: Page, n: number) => page.getByRole('checkbox', { name: new RegExp(`^Foto ${n}( |$)`) })

/** In light and in dark, and nothing to scroll sideways for on a phone. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(360)
}

test('twelve photos from a phone that loses its connection and its page: eight stay, four go', async () => {
  const { page, complaints } = await openPhone(browser, school.url)
  await signIn(page)

  // The connection goes after five pieces.
  let pieces = 0
  await page.route('**/fotos/*', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    pieces += 1
    return pieces > 5 ? route.abort('connectionfailed') : route.continue()
  })
  await page.getByLabel('Foto’s', { exact: true }).setInputFiles(photos)
  await page.getByText('Geen verbinding. Wij proberen het vanzelf opnieuw.').waitFor()
  await look(page)
  const draft = page.url()
  expect(draft).toMatch(/\/berichten\/[0-9a-f-]{36}\/kiezen$/)

  // The page closes; opened again it goes on by itself, and not from the start.
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  const sent: string[] = []
  again.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/fotos/')) sent.push(request.url())
  })
  await again.goto(draft)
  await again.getByText(/^Alle 12 zijn binnen\.$/).waitFor()
  expect(new Set(sent).size).toBeLessThan(12)
  await expect.poll(() => again.locator('[data-staat="ready"]').count(), { timeout: 60_000 }).toBe(12)
  expect(await again.locator('[data-foto]').count()).toBe(12)

  for (const n of [1, 2, 3, 4, 5, 6, 7, 9]) await tick(again, n).check()
  await again.getByText('8 gekozen · Ouderapp hooguit 12. De andere 4 gooien wij weg.').waitFor()
  await look(again)
  await again.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await again.getByText('Wis de foto’s nu van je telefoon.').waitFor()
  await look(again)

  await again.goto(draft.replace(/\/kiezen$/, ''))
  await again.getByText('Foto 8', { exact: true }).first().waitFor()
  expect(await again.getByText('Foto 9', { exact: true }).count()).toBe(0)
  expect(complaints.filter((it) => !it.includes('ERR_CONNECTION_FAILED'))).toEqual([])
})

test('without JavaScript photos are chosen just the same', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await signIn(page)
  await page.getByLabel('Foto’s', { exact: true }).setInputFiles(photos.slice(0, 5))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  const isReady = async () => {
    await page.reload()
    return page.locator('[data-staat="ready"]').count()
  }
  await expect.poll(isReady, { timeout: 30_000, interval: 500 }).toBe(5)
  await tick(page, 2).check()
  await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await page.getByText('Wis de foto’s nu van je telefoon.').waitFor()
  await context.close()
})
