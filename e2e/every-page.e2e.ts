import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openPhone } from './browser.ts'
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

const NOBODY = '00000000-0000-7000-8000-000000000000'
const ROLES = [
  ...['leerkracht', 'redacteur', 'schoolleiding', 'anti-pestcoördinator', 'beheerder', 'bestuur'],
  ...['ouder of verzorger', 'leerling', 'andere betrokkene'],
]

/** In light and in dark, and nothing to scroll sideways for on a phone. */
async function look(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360)
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(school.at(address))
  await look(page)
}

async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: role, exact: true }).click()
}

test('what a visitor can open, also when it is empty, wrong or not for them', async () => {
  const { page } = await openPhone(browser, school.url)
  for (const address of [
    '',
    '/oefenen',
    '/oefenbrievenbus',
    '/protocol',
    '/nieuws',
    `/nieuws/${NOBODY}`,
    '/bestaat-niet',
  ]) {
    await visit(page, address)
  }
  await visit(page, '/inloggen')
  await page.getByLabel('E-mailadres').fill('geen adres')
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await page.getByText('Dit lijkt geen e-mailadres').first().waitFor()
  await look(page)
  await visit(page, '/inloggen/een-oude-link')
  await page.getByRole('button', { name: 'Ga naar binnen' }).click()
  await page.getByText('Deze link werkt niet meer').waitFor()
  await look(page)
})

test('the front door of every role, and the page that says it is not for them', async () => {
  const { page, complaints } = await openPhone(browser, school.url)
  for (const role of ROLES) {
    await signInAs(page, role)
    await look(page)
  }
  expect(complaints).toEqual([])
  await visit(page, '/berichten')
  await page.getByText('Deze pagina is niet voor u').waitFor()
})

test('what the leadership and a parent see, and what they read when nothing was filled in', async () => {
  const { page } = await openPhone(browser, school.url)
  await signInAs(page, 'schoolleiding')
  await visit(page, '/meningsverschil')
  await page.getByRole('button', { name: 'Dit is besproken' }).first().click()
  await page.getByText('Schrijf in een paar woorden op').first().waitFor()
  await look(page)
  await signInAs(page, 'ouder of verzorger')
  await visit(page, '/mijn-kind')
  await page.getByRole('link', { name: 'Instagram' }).click()
  await look(page)
})

test('a post from nothing chosen to a refused photo, in every state of a face', async () => {
  const { page } = await openPhone(browser, school.url)
  await signInAs(page, 'leerkracht')
  await visit(page, '/berichten')
  await visit(page, '/berichten/nieuw')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByText('Kies eerst een foto').first().waitFor()
  await look(page)
  const noPhoto = path.join(tmpdir(), 'geen-foto.jpg')
  await writeFile(noPhoto, 'Dit is tekst.')
  await page.getByLabel('Foto’s').setInputFiles([await school.photo('in-de-klas'), noPhoto])
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.getByText('Kies eerst iets').first().waitFor()
  await look(page)
  await page.getByRole('link', { name: 'Terug naar het bericht' }).click()
  await page.getByText('Foto 2 kan niet mee').waitFor()
  await look(page)
  await page.getByRole('link', { name: 'Foto 1' }).click()
  await look(page)
  for (const choice of ['Dit is geen gezicht', 'Dek dit gezicht af']) {
    await page.getByLabel(choice).check()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click()
    await look(page)
  }
})

test('without JavaScript a photo still goes all the way to the website', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await signInAs(page, 'leerkracht')
  await page.goto(school.at('/berichten/nieuw'))
  await page.getByLabel('Foto’s').setInputFiles(await school.photo('op-het-plein'))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await reloadUntil(page, () =>
    page
      .getByLabel('Wie?')
      .or(page.getByRole('link', { name: 'Zeg wie erop staat' }))
      .count(),
  )
  if (await page.getByRole('link', { name: 'Zeg wie erop staat' }).count()) {
    await page.getByRole('link', { name: 'Zeg wie erop staat' }).click()
  }
  await page.getByLabel('Het is iemand die ik noem').check()
  await page.getByLabel('Wie?').selectOption({ label: 'Noor van den Berg' })
  await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click()
  await page.getByRole('link', { name: 'Terug naar het bericht' }).last().click()
  await page.getByLabel('Ik heb elke foto bekeken').check()
  await page.getByRole('button', { name: 'Plaats op de website' }).click()
  await reloadUntil(page, () => page.getByRole('heading', { name: 'Het staat op de website' }).count())
  await page.getByRole('link', { name: 'Bekijk het bericht op de website' }).click()
  expect(await page.locator('img.zww-news__photo').count()).toBe(1)
  await context.close()
})

/** As a person without JavaScript would: look again until it is there. */
async function reloadUntil(page: Page, isThere: () => Promise<number>): Promise<void> {
  const lookAgain = async () => {
    await page.reload()
    return isThere()
  }
  await expect.poll(lookAgain, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0)
}
