import type { Browser, Page } from 'playwright-core'
import { expectAccessible, openPhone } from './browser.ts'
import { lookOver } from './look-over.ts'
import type { RunningSchool } from './school.ts'

/** The author is ready: only to these places, and a colleague is asked. */
export async function askColleague(page: Page, places: readonly string[]): Promise<void> {
  const where = page.getByRole('group', { name: /^Waar mag het naartoe/ })
  for (const place of await where.getByRole('checkbox').all()) await place.uncheck()
  for (const place of places) await where.getByLabel(new RegExp(`^${place}`)).check()
  await lookOver(page)
  await page.getByRole('button', { name: 'Vraag een collega om mee te kijken' }).click()
  await page.getByText('Een collega kijkt mee.').waitFor()
}

/** The second person on their own phone: from the front page, in three taps. */
export async function approveWaiting(
  browser: Browser,
  school: RunningSchool,
): Promise<{ complaints: string[]; page: Page }> {
  const phone = await openPhone(browser, school.url)
  const { page } = phone
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: 'redacteur', exact: true }).click()
  await page.getByRole('link', { name: /Marit/ }).first().click()
  await page.getByRole('heading', { name: 'Kijk je even mee?' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel(/^Ik heb (naar deze kinderen gezocht|elke foto bekeken|alles bekeken)/).check()
  await page.getByRole('button', { name: 'Akkoord' }).click()
  await page.getByRole('heading', { name: 'Er is akkoord gegeven' }).waitFor()
  await expectAccessible(page)
  return phone
}

/** The author looks again until it stands there, and opens it. */
export async function addressOnline(page: Page, place: string): Promise<string> {
  const link = page.getByRole('link', { name: `Bekijk het op ${place}` })
  for (let looks = 0; looks < 40 && (await link.count()) === 0; looks += 1) {
    await page.reload()
    await link.waitFor({ timeout: 500 }).catch(() => undefined)
  }
  return (await link.getAttribute('href')) ?? ''
}
