import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openPhone } from './browser.ts'
import { expectSound } from './every-setting.ts'
import { recordFilm } from './recorded-film.ts'
import { type RunningSchool, startSchool } from './school.ts'
import { addressOnline, approveWaiting } from './second-person.ts'

let school: RunningSchool
let browser: Browser
beforeAll(async () => {
  school = await startSchool()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await school?.stop()
})

test('a film with a voice goes out without its sound, and plays', async () => {
  const teacher = await openPhone(browser, school.url)
  const { page } = teacher
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: 'leerkracht', exact: true }).click()
  await page.getByRole('link', { name: 'Foto’s delen' }).click()
  await page.getByLabel('Foto’s').setInputFiles(await recordFilm(page))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByLabel('Ja, ik ken alle kinderen van deze groep').check()
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()

  // Made safe by now, or a moment later: then the page says so by itself.
  const film = page.getByRole('heading', { name: 'Film 1 van 1' })
  const look = page.getByRole('link', { name: 'Kijk alles na' })
  await film.or(look).waitFor()
  if (await look.isVisible()) await look.click()
  await page
    .getByRole('button', { name: /^Kijk vanaf seconde/ })
    .first()
    .waitFor()
  await expectAccessible(page)
  for (const answer of await page.getByRole('radio', { name: 'Nee', exact: true }).all()) await answer.check()
  await page.getByLabel('Niemand anders').check()
  await page.getByRole('button', { name: 'Bewaar wie erop staat' }).click()
  await page.getByRole('button', { name: 'Zonder geluid' }).click()
  await page.getByText('Het geluid gaat niet mee.').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Verder', exact: true }).click()

  await page.getByLabel('Wat wil je vertellen?').fill('De toren staat.')
  const where = page.getByRole('group', { name: /^Waar mag het naartoe/ })
  for (const place of await where.getByRole('checkbox').all()) await place.uncheck()
  await where.getByLabel(/^Website/).check()
  await page.getByRole('button', { name: 'Vraag een collega om mee te kijken' }).click()
  await page.getByText('Een collega kijkt mee.').waitFor()
  const second = await approveWaiting(browser, school)

  const news = await addressOnline(page, 'Website')
  const visitor = await openPhone(browser, school.url)
  await visitor.page.goto(new URL(news, school.url).href)
  await expectSound(visitor.page, 'nieuws met een film')
  expect(await played(visitor.page)).toEqual({ width: 96, hasSound: false })
  for (const { complaints } of [teacher, second, visitor]) expect(complaints).toEqual([])
})

/** Plays it to somewhere in the middle: an address that can't answer for a piece does not get there. */
function played(page: Page): Promise<{ width: number; hasSound: boolean }> {
  return page.evaluate(async () => {
    const film = document.querySelector('video')
    if (!film) throw new Error('No film on this page')
    film.muted = true
    await film.play()
    film.currentTime = 1
    await new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }))
    const decoded = 'webkitAudioDecodedByteCount' in film ? Number(film.webkitAudioDecodedByteCount) : 0
    return { width: film.videoWidth, hasSound: decoded > 0 }
  })
}
