import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPhoto } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { openBrowser } from './browser.ts'
import { lookAtFilm } from './film-pages.ts'
import { savePublished, searchFor } from './found-picture.ts'
import { lookAtEveryAnswer, lookOver } from './look-over.ts'
import { openLookerAt } from './looker.ts'
import { enterByMail } from './parent.ts'
import { openPhotoPage } from './photo-page.ts'
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

const NOBODY = '00000000-0000-7000-8000-000000000000'
const ROLES = [
  ...['leerkracht', 'redacteur', 'schoolleiding', 'anti-pestcoördinator', 'beheerder', 'bestuur'],
  ...['ouder of verzorger', 'leerling', 'andere betrokkene'],
]

const openLooker = () => openLookerAt(browser, school)

async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: role, exact: true }).click()
}

test('what a visitor can open, also when it is empty, wrong or not for them', async () => {
  const { page, visit, press, read, expectQuiet } = await openLooker()
  for (const address of ['', '/oefenen', '/protocol', '/delen']) await visit(address)
  await visit('/oefenbrievenbus')
  await page.getByText('Nog geen mail').waitFor()
  await visit('/nieuws')
  await page.getByText('Nog geen nieuws').waitFor()
  for (const address of [`/nieuws/${NOBODY}`, '/bestaat-niet']) await visit(address, 404)
  await visit('/inloggen')
  await page.getByLabel('E-mailadres').fill('geen adres')
  await press('Stuur mij een link')
  await read('Dit lijkt geen e-mailadres')
  expectQuiet()
})

test('the front door of every role, and the page that says it is not for them', async () => {
  const { page, look, visit, expectQuiet } = await openLooker()
  for (const role of ROLES) {
    await signInAs(page, role)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look()
  }
  await visit('/berichten', 403)
  await page.getByText('Deze pagina hoort bij een andere rol').waitFor()
  expectQuiet()
})

test('what a parent sees, from the mail to a choice that was not made, and a link that was used', async () => {
  const { page, look, press, read, expectQuiet } = await openLooker()
  await enterByMail(school, page, await school.emailOf('Emre Demir'))
  await page.getByRole('link', { name: 'Mijn kind' }).click()
  await look()
  const child = page.getByRole('link', { name: /^Emre/ })
  if (await child.count()) await child.click()
  await read('Wat mag er met Emre?')
  await page.getByRole('link', { name: 'Instagram' }).click()
  await look()
  await press('Bewaar mijn keuze')
  await read('U hebt nog niets gekozen')
  await page.goto(school.at('/oefenbrievenbus'))
  await look()
  await page.locator('.zww-card').first().getByRole('link').click()
  await press('Ga naar binnen')
  await read('Deze link werkt niet meer')
  expectQuiet()
})

test('parents who disagree, until the leadership has talked with all of them', async () => {
  const { page, visit, press, read, expectQuiet } = await openLooker()
  await signInAs(page, 'schoolleiding')
  await page.getByRole('link', { name: 'Ouders zijn het niet eens' }).click()
  await read('het ja van alle ouders met gezag')
  await press('Dit is besproken')
  await read('Schrijf in een paar woorden op')
  const forms = page.getByRole('button', { name: 'Dit is besproken' })
  for (let left = await forms.count(); left > 0; left -= 1) {
    await page.getByLabel('Wat is er afgesproken?').first().fill('Besproken met beide ouders.')
    await press('Dit is besproken')
    await expect.poll(() => forms.count()).toBe(left - 1)
  }
  await read('Er staat niets open')
  await visit('')
  await page.getByText('Er staat niets open.').waitFor()
  expectQuiet()
})

test('a post from nothing chosen to every state of a face, with a photo that is none', async () => {
  const looker = await openLooker()
  const { page, look, visit, press, read, expectQuiet } = looker
  await signInAs(page, 'leerkracht')
  await visit('/berichten')
  await page.getByText('Nog geen berichten').waitFor()
  await visit('/berichten/nieuw')
  await press('Ga verder')
  await read('Kies eerst een foto')

  // Held back so that the page of a post at work stands still while it is looked at.
  await page.route('**/voortgang', (route) => route.fulfill({ json: { waiting: 1 } }))
  const noPhoto = path.join(tmpdir(), 'geen-foto.jpg')
  await writeFile(noPhoto, 'Dit is tekst.')
  const classroom = await school.photo('in-de-klas')
  const yard = path.join(tmpdir(), 'leeg-plein.jpg')
  const nobody = { name: 'leeg-plein', seed: 5, people: 0, scene: 'plein' } as const
  await writeFile(yard, await renderDrawnPhoto(drawPhoto(nobody)))
  const photos = [classroom, noPhoto, classroom, yard]
  await page.getByLabel('Foto’s').setInputFiles(photos)
  await press('Ga verder')
  const whoWasThere = page.url()
  await page.getByRole('link', { name: 'Terug naar het bericht' }).click()
  await read('Wij maken de foto’s veilig')
  await page.unroute('**/voortgang')

  await page.goto(whoWasThere)
  await press('Bewaar en ga verder')
  await read('Kies eerst iets')
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByLabel('Ja, ik ken alle kinderen van deze groep').check()
  await press('Bewaar en ga verder')
  await read('Wie van groep 7 was er niet?')
  await press('Ga verder')
  await page.goto(whoWasThere.replace(/\/wie-was-erbij.*$/, ''))
  await page.getByText('Even geduld').waitFor({ state: 'detached' })
  await read('Foto 2 kan niet mee')

  await page.getByRole('link', { name: 'Foto 1', exact: true }).click()
  await read('Gezicht 1 van')
  await press('Bewaar')
  await read('Kies eerst iets.')
  await sayOfFace(page, 1, 'Dit is geen gezicht')
  await sayOfFace(page, 2, 'Het is iemand die ik noem', 'Noor van den Berg')
  await page.getByRole('checkbox', { name: /^Sam Jansen-Bakker mag nergens/ }).check()
  await press('Bewaar wie er niet op staat')
  await sayOfFace(page, 3, 'Iemand die wij niet kennen')
  await sayOfFace(page, 4, /^Iemand van groep 7/)
  for (const [state, faces] of Object.entries({ 'geen-gezicht': 1, benoemd: 2, afgedekt: 1 }))
    expect(await page.locator(`.zww-face--${state}`).count(), state).toBe(faces)
  expect(await page.locator('.zww-face--onbekend').count()).toBeGreaterThan(0)
  const closed = page.locator('details:not([open]) > summary')
  while (await closed.count()) await closed.first().click()
  await look()

  await lookAtEveryAnswer(looker, school.at(''))

  await visit('/berichten')
  await page.getByText('Bericht zonder tekst').waitFor()
  expectQuiet()
})

async function sayOfFace(page: Page, face: number, what: string | RegExp, who?: string): Promise<void> {
  const question = page.locator(`#gezicht-${face}`)
  await question.getByLabel(what).check()
  if (who) await question.getByLabel('Wie?').selectOption({ label: who })
  await question.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.locator(`#gezicht-${face + 1}`).waitFor()
}

test('without JavaScript a photo still goes all the way to the website', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await signInAs(page, 'leerkracht')
  await page.goto(school.at('/berichten/nieuw'))
  await page.getByLabel('Foto’s').setInputFiles(await school.photo('drie-vrienden'))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabel('Groep 7', { exact: true }).check()
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await openPhotoPage(page)
  await sayOfFace(page, 1, 'Het is iemand die ik noem', 'Noor van den Berg')
  await sayOfFace(page, 2, 'Het is iemand die ik noem', 'Lotte Hoekstra')
  await page.locator('#gezicht-3').getByLabel('Het is iemand die ik noem').check()
  await page.getByLabel('Wie?').selectOption({ label: 'Ali Yıldız' })
  await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click()
  await page.getByRole('link', { name: 'Terug naar het bericht' }).last().click()
  await page.getByLabel(/^Website/).check()
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.waitForURL(/#tekst$/)
  await coverByList(page)
  await lookOver(page)
  await page.getByRole('button', { name: 'Vraag een collega om mee te kijken' }).click()
  await reloadUntil(page, () => page.getByText('Een collega kijkt mee.').count())
  const second = await approveWaiting(browser, school)
  expect(second.complaints).toEqual([])
  await page.goto(`${school.url}${await addressOnline(page, 'Website')}`)
  const picture = await page.locator('img.zww-news__photo').getAttribute('src')
  expect((await fetch(`${school.url}${picture}`)).status).toBe(200)
  await context.close()
})

/** From the photo page to the list of its faces, without pointing at any of them. */
async function coverByList(page: Page): Promise<void> {
  const post = /^.*\/berichten\/[^/?#]+/.exec(page.url())?.[0] ?? ''
  await openPhotoPage(page)
  await page.getByRole('link', { name: 'Maak de foto passend voor Website' }).click()
  await page.getByText('Dek er meer af').first().click()
  await page.getByLabel(/^Gezicht 2/).check()
  await page.getByRole('button', { name: 'Dek deze af' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/zo-mag-het'))
  await page.goto(post)
}

test('a picture that was found elsewhere: ours in a mirror, somebody else’s, and none at all', async () => {
  const looker = await openLooker()
  const found = await savePublished(looker.page, school)
  await signInAs(looker.page, 'leerkracht')
  await searchFor(found, looker, await school.photo('in-de-klas'))
  looker.expectQuiet()
})

test('a film: its own page, among the photos, and what is done with it where it may not go', async () => {
  const looker = await openLooker()
  await signInAs(looker.page, 'leerkracht')
  await lookAtFilm(looker, school, await school.photo('in-de-klas'))
  looker.expectQuiet()
})

/** As a person without JavaScript would: look again until it is there. */
async function reloadUntil(page: Page, isThere: () => Promise<number>): Promise<void> {
  const lookAgain = async () => {
    await page.reload()
    return isThere()
  }
  await expect.poll(lookAgain, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0)
}
