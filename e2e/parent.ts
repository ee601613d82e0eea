import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'
import type { RunningSchool } from './school.ts'

/** As a parent really comes in: a mail with a link, a button, and only then the page. */
export async function enterByMail(school: RunningSchool, page: Page, email: string): Promise<void> {
  await page.goto(school.at('/inloggen'))
  await expectAccessible(page)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor()
  await expectAccessible(page)
  await page.goto(school.at('/oefenbrievenbus'))
  await expectAccessible(page)
  const mail = page.locator('.zww-card', { hasText: email }).first()
  await mail.getByRole('link').click()
  const goIn = page.getByRole('button', { name: 'Ga naar binnen' })
  await goIn.waitFor()
  await expectAccessible(page)
  await goIn.click()
}
