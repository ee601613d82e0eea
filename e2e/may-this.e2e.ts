import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtConduct, lookAtNewVersion, lookAtReadings } from './agreement-pages.ts'
import { openBrowser, openPhone, pressOn } from './browser.ts'
import { expectSound } from './every-setting.ts'
import { openLookerAt } from './looker.ts'
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

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const choose = async (page: Page, answer: string) => {
  await page.getByRole('radio', { name: answer, exact: true }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
}

/** As the arrows do it: the space bar takes the first, and down the one below. */
async function chooseByKeys(page: Page, answer: string): Promise<void> {
  const wanted = page.getByRole('radio', { name: answer, exact: true })
  await wanted.waitFor()
  await pressOn(page, page.getByRole('radio').first(), 'Space')
  for (let steps = 0; steps < 20 && !(await wanted.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown')
  await pressOn(page, page.getByRole('button', { name: 'Verder' }))
}

describe('“Mag dit?”', () => {
  test('a child asks without JavaScript, changes an answer, and follows what can be done', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await page.goto(school.at(''))
    await page.getByRole('link', { name: 'Mag dit?' }).click()
    await choose(page, 'Ik zit op deze school')
    await choose(page, 'Vrienden worden (vragen of ja zeggen)')
    await choose(page, 'Ja')
    await choose(page, 'Iemand die op school werkt')
    await heading(page, 'Nee, dit mag niet').waitFor()
    await page.getByText("Je wordt geen 'vrienden' met medewerkers").waitFor()
    await page.getByText('Kindertelefoon: 0800 0432').waitFor()
    // What it is about was asked before it turned out not to matter; the other answers stay.
    await page.getByText('Jouw 4 antwoorden').click()
    await page.getByRole('link', { name: 'Verander het antwoord op: Met wie is het?' }).click()
    await choose(page, 'Een leerling van school')
    await heading(page, 'Onze afspraak zegt hier niets over').waitFor()
    await page.getByRole('link', { name: 'Vorige vraag' }).click()
    await choose(page, 'Iemand die op school werkt')
    await page.getByRole('link', { name: 'Volg het account van de school.' }).click()
    await heading(page, 'Ja, dit mag').waitFor()
    // The address is the whole question: whoever opens it reads the same.
    const again = await (await browser.newContext()).newPage()
    await again.goto(page.url())
    await heading(again, 'Ja, dit mag').waitFor()
    await context.close()
  })

  test('every screen is sound on a phone, by keyboard too', async () => {
    const { page, complaints } = await openPhone(browser, school.url)
    await page.goto(school.at('/mag-dit'))
    await expectSound(page, 'wie')
    await chooseByKeys(page, 'Ik ben ouder of verzorger')
    await page.getByText('Wat wilt u doen?').waitFor()
    await expectSound(page, 'wat')
    for (const answer of ['Een discussie voeren', 'Ja', 'Iemand die op school werkt'])
      await chooseByKeys(page, answer)
    await heading(page, 'Nee, dit mag niet').waitFor()
    await expectSound(page, 'antwoord')
    await page.goto(school.at('/protocol'))
    await expectSound(page, 'afspraak')
    await page.getByRole('link', { name: 'Ik zit op deze school' }).click()
    await page.getByText('4 voorbeelden').first().click()
    await expectSound(page, 'voor mij')
    await page.goto(school.at('/protocol/versie/2026-08-01'))
    await expectSound(page, 'versie')
    expect(complaints).toEqual([])
  })

  test('is read aloud by the browser’s own Dutch voice, and stops when asked', async () => {
    const { page } = await openPhone(browser, school.url)
    await page.addInitScript(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const voice = { lang: 'nl-NL', name: 'Proef', default: true, localService: true, voiceURI: 'proef' }
      speechSynthesis.getVoices = () => [voice]
      speechSynthesis.speak = (words) => said.push(words.text)
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined })
    })
    await page.goto(school.at('/mag-dit?rol=leerling&handeling=vriend_worden&wederpartij=medewerker'))
    await page.getByRole('button', { name: 'Lees voor' }).click()
    const said = await page.evaluate(() => Reflect.get(window, 'said') as string[])
    expect(said[0]).toBe('Nee, dit mag niet')
    expect(said.join(' ')).toContain("Je wordt geen 'vrienden' met medewerkers")
    await page.getByRole('button', { name: 'Stop met voorlezen' }).waitFor()
  })

  test('a school’s own site holds it in a frame, and the questions go on there', async () => {
    const frame = `<iframe src="${school.at('/mag-dit/kader')}" width="340" height="700"></iframe>`
    const theirs = createServer((_, answer) => answer.end(`<!doctype html><title>Wij</title>${frame}`))
    await once(theirs.listen(0, '127.0.0.1'), 'listening')
    const { page } = await openPhone(browser, school.url)
    await page.goto(`http://127.0.0.1:${(theirs.address() as AddressInfo).port}/`)
    const held = page.frameLocator('iframe')
    await held.getByRole('radio', { name: 'Ik werk op deze school' }).check()
    await held.getByRole('button', { name: 'Verder' }).click()
    await held.getByText('Wat wil je doen?').waitFor()
    expect(await page.context().cookies()).toEqual([])
    theirs.close()
  })
})

test('the agreement prints as the school wrote it, without buttons', async () => {
  const { page } = await openPhone(browser, school.url)
  await page.goto(school.at('/protocol'))
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('main').innerText()
  expect(paper).toContain('Bij twijfel over juistheid, verantwoordelijkheid, vertrouwelijkheid etc.')
  expect(paper).not.toMatch(/Vraag zelf: mag dit|voorbeelden/)
})

test('the leadership reads a rule otherwise, brings in a later version, and sets the code of conduct', async () => {
  const looker = await openLookerAt(browser, school)
  await looker.page.goto(school.at('/oefenen'))
  await looker.press('schoolleiding')
  await lookAtReadings(looker)
  await lookAtNewVersion(looker)
  await lookAtConduct(looker)
  looker.expectQuiet()
})
