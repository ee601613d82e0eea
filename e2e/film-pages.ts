import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { expectSound } from './every-setting.ts'
import type { Looker } from './looker.ts'
import { recordFilm } from './recorded-film.ts'
import type { RunningSchool } from './school.ts'

/** Every page on which a teacher meets a film of a draft, with a photo beside it. */
export async function lookAtFilm(
  { page, press, read }: Looker,
  school: RunningSchool,
  beside: string,
): Promise<void> {
  await page.goto(school.at('/berichten/nieuw'))
  const recorded = await recordFilm(page)
  const onDisk = path.join(tmpdir(), recorded.name)
  await writeFile(onDisk, recorded.buffer)
  await page.getByLabel('Foto’s').setInputFiles([onDisk, beside])
  await press('Ga verder')
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByLabel('Ja, ik ken alle kinderen van deze groep').check()
  await press('Bewaar en ga verder')
  await press('Ga verder')
  const post = /^.*\/berichten\/[^/?#]+/.exec(page.url())?.[0] ?? ''
  await page.goto(post)
  // Its picture among the others leads to it.
  const film = page.getByRole('link', { name: 'Film 1', exact: true })
  const isReady = async () => {
    await page.reload()
    return film.count()
  }
  await expect.poll(isReady, { timeout: 30_000, interval: 500 }).toBe(1)
  await film.click()
  await read('Mag deze film geplaatst worden?')
  await press('Bewaar wie erop staat')
  await read('Geef op elke vraag een antwoord.')
  const clip = page.url()
  const asked = page.getByRole('group', { name: /te zien of te horen\?$/ })
  for (const [nth, question] of (await asked.all()).entries())
    await question.getByLabel(nth === 0 ? 'Ja' : 'Nee', { exact: true }).check()
  await page.getByLabel('Niemand anders').check()
  await press('Bewaar wie erop staat')
  await read('Je hebt gezegd wie erop staat.')
  await expectSound(page, 'film')

  await page.goto(`${post}/zo-mag-het`)
  await read('Bekijk de film')
  await expectSound(page, 'zo mag het, met een film')
  await page.goto(clip)
  await press('Zonder geluid')
  await read('Het geluid gaat niet mee.')
  await page.goto(`${post}/zo-mag-het`)
  await read('Gaat zonder geluid weg')
  await page.goto(post)
  await read('Film 1')
  await expectSound(page, 'bericht met een film')
}
