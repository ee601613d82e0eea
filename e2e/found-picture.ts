import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { Looker } from './looker.ts'
import type { RunningSchool } from './school.ts'

/** What is on the school's own page, as it turns up elsewhere: in a mirror, smaller and made again. */
export async function savePublished(page: Page, school: RunningSchool): Promise<string> {
  await page.goto(school.at('/nieuws'))
  await page
    .getByRole('link', { name: /^Bekijk de foto/ })
    .first()
    .click()
  const picture = await page.locator('img.zww-news__photo').first().getAttribute('src')
  const ours = await (await fetch(`${school.url}${picture}`)).arrayBuffer()
  const found = path.join(tmpdir(), 'ergens-gevonden.jpg')
  await writeFile(found, await sharp(ours).flop().resize(500).jpeg({ quality: 60 }).toBuffer())
  return found
}

/** “Is dit onze foto?” without a photo, of ours, and of what nobody published. */
export async function searchFor(
  found: string,
  { page, visit, press, read }: Looker,
  ofNobody: string,
): Promise<void> {
  await visit('/is-dit-onze-foto')
  await press('Zoek deze foto')
  await read('Kies eerst een foto')
  const search = async (file: string, button: string) => {
    await page.getByLabel('De foto die je vond').setInputFiles(file)
    await press(button)
  }
  await search(found, 'Zoek deze foto')
  await read('Dit lijkt op onze foto.')
  await page.getByText('Bijna gelijk, in spiegelbeeld').waitFor()
  await page.getByText('Wat wij wel en niet herkennen').click()
  await read('vierkant geknipt')
  await search(ofNobody, 'Zoek nog een foto')
  await read('Wij vinden hem niet.')
}
