import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPhone, pressOn, tabTo } from './browser.ts'
import { enterByMail } from './parent.ts'
import { openPhotoPage } from './photo-page.ts'
import { type RunningSchool, startSchool } from './school.ts'
import { addressOnline } from './second-person.ts'

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

test('the same chain without a pointer: every step has a path by keyboard', async () => {
  const { page, complaints } = await openPhone(browser, school.url)
  await page.goto(school.at('/oefenen'))
  await pressOn(page, page.getByRole('button', { name: 'leerkracht', exact: true }))
  await pressOn(page, page.getByRole('link', { name: 'Foto’s delen' }))

  const chooser = page.waitForEvent('filechooser')
  await pressOn(page, page.getByLabel('Foto’s'))
  await (await chooser).setFiles(await school.photo('drie-vrienden'))
  await pressOn(page, page.getByRole('button', { name: 'Ga verder' }))

  await pressOn(page, page.getByLabel('Groep 7', { exact: true }), 'Space')
  await pressOn(page, page.getByLabel('Ja, ik ken alle kinderen van deze groep'), 'Space')
  await pressOn(page, page.getByRole('button', { name: 'Bewaar en ga verder' }))
  await page.getByText('Wie van groep 7 was er niet?').waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Ga verder' }))
  await openPhotoPage(page)

  await nameFace(page, 1, 'Noor van den Berg')
  await nameFace(page, 2, 'Ali Yıldız')
  await nameFace(page, 3, 'Emre Demir')

  // A face without a frame: drawn with the arrow keys, then named; the cover comes where the photo is made to fit.
  await pressOn(page, page.getByRole('button', { name: 'Teken een kader' }))
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Gezicht . van 4/ }).waitFor()
  const drawn = page.locator('section', { hasText: 'Wie is dit?' })
  await chooseRadio(page, drawn.getByLabel('Het is iemand die ik noem'))
  await choose(page, drawn.getByLabel('Wie?'), 'Lotte Hoekstra')
  await pressOn(page, drawn.getByRole('button', { name: 'Bewaar' }))
  await page.getByText('Bij elk gezicht is gezegd wie het is.').waitFor()
  await pressOn(page, page.getByRole('link', { name: 'Terug naar het bericht' }).last())

  await tabTo(page, page.getByLabel('Wat wil je vertellen?'))
  await page.keyboard.type('Drie vrienden buiten.')
  await pressOn(page, page.getByRole('button', { name: 'Bewaar', exact: true }))
  await pressOn(page, page.getByLabel(/^Website/), 'Space')
  await pressOn(page, page.getByRole('button', { name: 'Bekijk foto 1' }))
  await pressOn(page, page.getByRole('button', { name: 'Nee, dit klopt' }))
  await pressOn(page, page.getByRole('button', { name: 'Dek af, foto 1' }))
  await pressOn(page, page.getByRole('button', { name: 'Klaar: de andere zijn goed' }))
  await page.getByText('Alle foto’s zijn bekeken.').waitFor()
  await pressOn(page, page.getByRole('button', { name: 'Vraag een collega om mee te kijken' }))
  await page.getByText('Een collega kijkt mee.').waitFor()

  const second = await openPhone(browser, school.url)
  await second.page.goto(school.at('/oefenen'))
  await pressOn(second.page, second.page.getByRole('button', { name: 'redacteur', exact: true }))
  await pressOn(second.page, second.page.getByRole('link', { name: /Marit/ }).first())
  await pressOn(second.page, second.page.getByLabel(/^Ik heb naar deze kinderen gezocht/), 'Space')
  await pressOn(second.page, second.page.getByRole('button', { name: 'Akkoord' }))
  await second.page.getByRole('heading', { name: 'Er is akkoord gegeven' }).waitFor()
  const news = await addressOnline(page, 'Website')

  const parent = await openPhone(browser, school.url)
  await enterByMail(school, parent.page, await school.emailOf('Emre Demir'))
  await pressOn(parent.page, parent.page.getByRole('link', { name: 'Mijn kind' }))
  const emre = parent.page.getByRole('link', { name: 'Emre', exact: true })
  if (await emre.count()) await pressOn(parent.page, emre)
  await pressOn(parent.page, parent.page.getByRole('link', { name: 'Website van de school' }))
  await chooseRadio(
    parent.page,
    parent.page.getByRole('group', { name: /^Foto’s/ }).getByLabel('Nee, dat mag niet'),
  )
  await pressOn(parent.page, parent.page.getByRole('button', { name: 'Bewaar mijn keuze' }))
  await parent.page.getByText('Offline. Weggehaald').first().waitFor()
  expect((await fetch(`${school.url}${news}`)).status).toBe(410)
  expect([...complaints, ...second.complaints, ...parent.complaints]).toEqual([])
})

async function nameFace(page: Page, face: number, name: string): Promise<void> {
  const question = page.locator(`#gezicht-${face}`)
  await chooseRadio(page, question.getByLabel('Het is iemand die ik noem'))
  await choose(page, question.getByLabel('Wie?'), name)
  await pressOn(page, question.getByRole('button', { name: 'Bewaar' }))
}

/** Tab stops at a group of choices once; the arrows go through it. */
async function chooseRadio(page: Page, wanted: Locator): Promise<void> {
  const group = page.locator(`input[type=radio][name="${await wanted.getAttribute('name')}"]`)
  const chosen = group.and(page.locator(':checked'))
  await tabTo(page, (await chosen.count()) ? chosen : group.first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  expect(await wanted.isChecked()).toBe(true)
}

/** A list takes the name as it is typed. */
async function choose(page: Page, list: Locator, name: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(name)
  expect(await list.locator('option:checked').textContent()).toBe(name)
}
