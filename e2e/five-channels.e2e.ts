import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { switchOn } from './board-decision.ts'
import { expectAccessible, openBrowser, openPhone } from './browser.ts'
import { enterByMail } from './parent.ts'
import { openPhotoPage } from './photo-page.ts'
import { type RunningSchool, startSchool } from './school.ts'
import { addressOnline, approveWaiting, askColleague } from './second-person.ts'

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

const complaints: string[][] = []
async function phone(): Promise<Page> {
  const opened = await openPhone(browser, school.url)
  complaints.push(opened.complaints)
  return opened.page
}

async function phoneOf(role: string): Promise<Page> {
  const page = await phone()
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: role, exact: true }).click()
  return page
}

/** As a trainer does it, on the page for it. */
async function trouble(page: Page, network: string, what: string, often: string): Promise<void> {
  await page.goto(school.at('/oefennet/storing'))
  await page.getByLabel('Welk netwerk?').selectOption({ label: network })
  await page.getByLabel(new RegExp(`^${what}`)).check()
  await page.getByLabel(new RegExp(`^${often}`)).check()
  await page.getByRole('button', { name: 'Zet de storing aan' }).click()
}

/** A post with one photo of Noor, that a colleague was asked about and approved. Answers its page. */
async function approvedPost(teacher: Page, words: string, places: readonly string[]): Promise<string> {
  await teacher.goto(school.at('/berichten/nieuw'))
  await teacher.getByLabel('Foto’s').setInputFiles(await school.photo('op-het-plein'))
  await teacher.getByRole('button', { name: 'Ga verder' }).click()
  await teacher.getByLabel('Groep 7', { exact: true }).check()
  await teacher.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await teacher.getByRole('button', { name: 'Ga verder' }).click()
  await openPhotoPage(teacher)
  await teacher.getByLabel('Het is iemand die ik noem').check()
  await teacher.getByLabel('Wie?').selectOption({ label: 'Noor van den Berg' })
  await teacher.getByRole('button', { name: 'Bewaar', exact: true }).first().click()
  await teacher.getByRole('link', { name: 'Terug naar het bericht' }).last().click()
  await teacher.getByLabel('Wat wil je vertellen?').fill(words)
  await askColleague(teacher, places)
  const second = await approveWaiting(browser, school)
  complaints.push(second.complaints)
  return teacher.url()
}

/** Looks again, as a person would, until it says so. */
async function readUntil(page: Page, address: string, words: string | RegExp): Promise<void> {
  const lookAgain = async () => {
    await page.goto(address)
    return page.getByText(words).count()
  }
  await expect.poll(lookAgain, { timeout: 150_000, interval: 1_000 }).toBeGreaterThan(0)
}

async function sayNo(parent: Page, place: string): Promise<void> {
  await parent.goto(school.at('/mijn-kind'))
  await parent.getByRole('link', { name: place, exact: true }).click()
  await parent
    .getByRole('group', { name: /^Foto’s/ })
    .getByLabel('Nee, dat mag niet')
    .check()
  await parent.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await parent.getByText(/^Uw keuze voor .* is bewaard/).waitFor()
  await expectAccessible(parent)
}

// A lost answer is looked for after a minute, as in a school.
test('a post to five places that each fail in their own way ends with nobody in doubt', {
  timeout: 400_000,
}, async () => {
  const leader = await phoneOf('schoolleiding')
  for (const network of ['instagram', 'facebook', 'x', 'whatsapp']) await switchOn(school, leader, network)
  await expectAccessible(leader)
  await trouble(leader, 'Instagram', 'Het netwerk weigert', 'Eén keer')
  await trouble(leader, 'Facebook', 'Het antwoord valt weg ná', 'Eén keer')
  await trouble(leader, 'WhatsApp', 'Het antwoord valt weg vóór', 'Eén keer')
  await trouble(leader, 'X', 'Het netwerk zegt “verwijderd”', 'Tot ik het uitzet')
  await expectAccessible(leader)

  const teacher = await phoneOf('leerkracht')
  const everywhere = ['Website', 'Instagram', 'Facebook', 'X', 'WhatsApp']
  const post = await approvedPost(teacher, 'Samen op het plein.', everywhere)
  await readUntil(teacher, post, /Staat online sinds/)
  await readUntil(teacher, post, 'De plek weigerde dit bericht')
  await readUntil(teacher, post, 'Wij weten niet zeker of het online staat')
  await addressOnline(teacher, 'X')
  await expectAccessible(teacher)

  // A guardian says no for X: the network says "removed", and it is still there.
  const parent = await phone()
  await enterByMail(school, parent, await school.emailOf('Noor van den Berg'))
  await sayNo(parent, 'X')

  // Meanwhile: a parent points at a photo, and a colleague takes a post offline.
  const pointedAt = await approvedPost(teacher, 'Spelen na schooltijd.', ['Website', 'Ouderapp'])
  const news = `${school.url}${await addressOnline(teacher, 'Website')}`
  await teacher.getByRole('link', { name: 'Plaats het nu' }).click()
  await expectAccessible(teacher)
  await teacher.getByRole('button', { name: 'Ik heb het geplaatst' }).click()
  await parent.goto(news)
  await expectAccessible(parent)
  await parent
    .getByRole('link', { name: 'Hier staat mijn kind' })
    .or(parent.getByRole('button', { name: 'Hier staat mijn kind' }))
    .first()
    .click()
  await expectAccessible(parent)
  const child = parent.getByLabel(/^Noor/)
  if (await child.count()) await child.first().check()
  await parent.getByRole('button', { name: 'Haal deze foto weg' }).click()
  await parent.getByText('Wilt u ook uw keuze wijzigen?').first().waitFor()
  await expectAccessible(parent)
  expect((await fetch(news)).status).toBe(410)
  await readUntil(teacher, pointedAt, /Een ouder wijst een kind aan/)
  await teacher.getByRole('link', { name: /Een ouder wijst een kind aan/ }).click()
  await expectAccessible(teacher)
  await teacher.getByLabel('Ja, dat klopt').check()
  await teacher.getByRole('button', { name: 'Bewaar' }).click()
  await readUntil(teacher, pointedAt, /Haal een bericht weg/)
  await teacher.getByRole('link', { name: /Haal een bericht weg/ }).click()
  await expectAccessible(teacher)
  await teacher.getByLabel('Wat heb je gezien?').fill('Uit de app gehaald en gekeken.')
  await teacher.getByRole('button', { name: 'Ik heb gekeken: het staat er niet meer' }).click()
  await readUntil(teacher, pointedAt, /Uit de app gehaald en gekeken/)

  await approvedPost(teacher, 'Een mooie dag.', ['Website'])
  const mistake = `${school.url}${await addressOnline(teacher, 'Website')}`
  const colleague = await phoneOf('anti-pestcoördinator')
  await colleague.goto(mistake)
  await expectAccessible(colleague)
  await colleague.getByRole('button', { name: 'Haal nu offline' }).click()
  await colleague.getByText('Is dit een datalek?').first().waitFor()
  expect((await fetch(mistake)).status).toBe(410)
  await expectAccessible(colleague)
  await colleague.getByLabel('Dat weet ik niet').check()
  await colleague.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
  await leader.goto(school.at(''))
  await leader.getByText('Misschien een datalek').first().waitFor()
  await expectAccessible(leader)

  // The lost answers: one is found again, of the other a person says that it is not there.
  await readUntil(teacher, post, 'Bekijk het op Facebook')
  await readUntil(teacher, post, /Kijk of het online staat/)
  await teacher.getByRole('link', { name: /Kijk of het online staat/ }).click()
  await expectAccessible(teacher)
  await teacher.getByRole('button', { name: 'Nee, het staat er niet' }).click()
  await readUntil(teacher, post, /Het bericht is daar niet aangekomen/)

  // The removal that was only said: a person looks, and then it is gone.
  await readUntil(teacher, post, /Haal een bericht weg/)
  await teacher.getByRole('link', { name: /Haal een bericht weg/ }).click()
  await teacher.getByLabel('Wat heb je gezien?').fill('Zelf verwijderd en gekeken.')
  await teacher.getByRole('button', { name: 'Ik heb gekeken: het staat er niet meer' }).click()
  await readUntil(teacher, post, /Zelf verwijderd en gekeken/)
  await sayNo(parent, 'Facebook')
  await readUntil(teacher, post, /Facebook: Verwijderd. Gecontroleerd op/)
  await expectAccessible(teacher)
  expect(complaints.flat().filter((it) => !/status of (400|410|404)/.test(it))).toEqual([])
})
