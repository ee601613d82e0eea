import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectContrast, openBrowser, openPhone, pressOn, tabTo } from './browser.ts'
import { type RunningSchool, startSchool } from './school.ts'

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

const PHOTOS = ['drie-vrienden', 'met-de-juf-op-het-plein', 'op-het-plein']

test('all faces of three photos, one question at a time, by keyboard and by touch', async () => {
  const { page, complaints } = await openPhone(browser, school.url)
  const post = await share(page)
  await page.goto(`${post}/gezichten`)
  await expectAccessible(page)
  const tiles = page.getByRole('checkbox')
  await expect.poll(() => tiles.count()).toBeGreaterThanOrEqual(8)
  const first = page.getByRole('checkbox', { name: /^Gezicht 1 van 3 op foto 1/ })
  const none = page.getByRole('button', { name: /^Ik zie .* niet$/ })

  // By keyboard: the arrows walk over the wall, the space bar ticks, and the button counts.
  await tabTo(page, first)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /: 2 keer$/ }).waitFor()
  expect(await none.isVisible()).toBe(false)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  const [, children = ''] = /kind 1 van (\d+)/.exec(await page.getByRole('main').innerText()) ?? []
  await pressOn(page, none)
  for (let child = 2; child <= Number(children); child += 1) {
    await page.getByText(`kind ${child} van ${children}`).waitFor()
    await none.click()
  }
  await page.getByRole('heading', { name: 'Zit er iets tussen dat geen gezicht is?' }).waitFor()
  await page.getByRole('button', { name: 'Nee, het zijn allemaal gezichten' }).click()
  await page.getByRole('heading', { name: 'Staat er iemand van buiten op?' }).waitFor()
  await page
    .getByRole('checkbox', { name: / op foto 3/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Dek 1 gezicht af' }).click()
  await page.getByRole('heading', { name: 'Wie is dit?' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel(/^Gezicht 1 van 3 op foto 1/).selectOption({ label: 'Noor van den Berg' })
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  // Each large face has its own answer, and what was chosen stays.
  await page.getByText(/kies bij elk groot gezicht wie het is/).waitFor()
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])
  await expectAccessible(page)
  const large = page.locator('select[name^="wie-"]')
  expect(await large.first().evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.label)).toBe(
    'Noor van den Berg',
  )
  await large.nth(1).selectOption({ label: 'Bo de Vries' })
  for (let number = 2; number < (await large.count()); number += 1)
    await large.nth(number).selectOption({ label: 'Iemand van groep 7, ik weet niet wie' })
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.getByRole('heading', { name: 'Wie zijn de anderen?' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Ja, dat klopt/ }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/gezichten'))

  await page.goto(`${post}/gezichten`)
  await page.getByRole('heading', { name: 'Alle gezichten zijn bekeken' }).waitFor()
  await expectAccessible(page)
  await page.goto(`${post}/gezichten?stap=wie-mag-wel&andersom=ja`)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page)
  expect(complaints).toEqual([])
})

/** Shared and ready, with group 7 there. */
async function share(page: Page): Promise<string> {
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: 'leerkracht', exact: true }).click()
  // As a form sends them: how photos come in has a story of its own.
  const form = new FormData()
  for (const name of PHOTOS)
    form.append(
      'fotos',
      new File([await readFile(await school.photo(name))], `${name}.jpg`, { type: 'image/jpeg' }),
    )
  const sent = await page.request.post(school.at('/berichten/nieuw'), {
    ...{ multipart: form, headers: { Origin: school.url }, maxRedirects: 0 },
  })
  const [path = ''] = /^.*\/berichten\/[0-9a-f-]{36}/.exec(sent.headers().location ?? '') ?? []
  const post = `${school.url}${path}`
  await page.goto(`${post}/wie-was-erbij`)
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByLabel('Ja, ik ken alle kinderen van deze groep').check()
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.goto(`${post}/gezichten`)
  await page.getByText('Even geduld').waitFor({ state: 'detached', timeout: 120_000 })
  return post
}
