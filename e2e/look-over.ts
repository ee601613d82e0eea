import type { Page } from 'playwright-core'
import type { Looker } from './looker.ts'

/**
 * From the words: one tap for what nobody is on, one tap per whole photo, and on to what comes next: whether classmates
 * know a covered child, and back at the words.
 */
export async function lookOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Bekijk (\d+ )?foto/ }).click()
  const nobody = page.getByRole('button', { name: 'Ja, dat klopt' })
  const fine = page.getByRole('button', { name: 'Nee, dit klopt' })
  const isLooking = () => /\/(kijken|niemand)/.test(page.url())
  await nobody.or(fine).first().waitFor()
  for (let taps = 0; taps < 60 && isLooking(); taps += 1) {
    const before = page.url()
    await nobody.or(fine).first().click()
    await page.waitForURL((url) => url.href !== before)
  }
  if (page.url().endsWith('/zo-mag-het'))
    await page.getByRole('button', { name: 'Klaar: de andere zijn goed' }).click()
  await page.getByText('Alle foto’s zijn bekeken.').waitFor()
}

/** Every page of the look and both of its answers, from a draft of which the first and the last photo can be looked at. */
export async function lookAtEveryAnswer({ page, read, press, visit }: Looker, school: string): Promise<void> {
  const post = `/berichten/${/berichten\/([^/?#]+)/.exec(page.url())?.[1]}`
  await page.goto(`${school}${post}/kijken`)
  await read('Op deze foto staat niemand. Klopt dat?')
  await press('Ja, dat klopt')
  await read('Staat er nog iemand op zonder kader?')
  await press('Nee, dit klopt')
  await read('Maak ongedaan')
  await page.getByRole('link', { name: 'Ja, er is nog iets' }).click()
  await read('Zie je nog iemand zonder kader?')
  await page.getByRole('button', { name: 'Teken een kader' }).click()
  await press('Bewaar dit kader')
  await read('Wat staat er in kader')
  await press('Een naam, bord of kenteken: dek het af')
  await read('Wie heeft een kader?')
  await visit(`${post}/kijken?foto=4`)
  await page.getByText('Deze foto is bekeken.').waitFor()
}
