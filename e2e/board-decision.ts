import type { Page } from 'playwright-core'
import type { RunningSchool } from './school.ts'

const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** The board's decision about one network, as the leadership writes it down. */
export async function switchOn(school: RunningSchool, page: Page, network: string): Promise<void> {
  await page.goto(school.at('/netwerken'))
  const card = page.locator(`#${network}`)
  await card.locator('summary').click()
  await card.getByLabel('Wanneer besloot het bestuur dit?').fill(yesterday())
  await card.getByLabel(/Waar is de risicoafweging/).fill('DPIA 12')
  await card.getByLabel(/Wie is hiervoor verantwoordelijk/).fill('de directeur')
  await card.getByLabel(/Wanneer kijkt het bestuur/).fill(inAYear())
  await card.getByRole('button', { name: /^Zet .* aan$/ }).click()
  await page.locator(`#${network}`).getByText(/^Aan/).first().waitFor()
}
