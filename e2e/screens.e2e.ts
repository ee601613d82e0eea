import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPhoto } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { expectAccessible, openBrowser, openPhone } from './browser.ts'
import { expectSound } from './every-setting.ts'
import { enterByMail } from './parent.ts'
import { type RunningSchool, startSchool } from './school.ts'
import { addressOnline, approveWaiting, askColleague } from './second-person.ts'

/**
 * The screens of the README, each looked at in every way that a person may have set their device. With SCREENS=docs they
 * are also written to docs/screens, as they look on a phone.
 */
const WRITE_TO = process.env.SCREENS === 'docs' ? 'docs/screens' : undefined
const MOST_BYTES = 150_000
const PHONE = { width: 360, height: 740 }

const PRACTICE = ['op-het-plein', 'drie-vrienden', 'met-de-juf-op-het-plein', 'in-de-klas']
const EXTRA = [
  { name: 'samen-buiten', seed: 112, people: 4, scene: 'plein' },
  { name: 'leeg-plein', seed: 5, people: 0, scene: 'plein' },
] as const

let school: RunningSchool
let browser: Browser
let teacher: Page
beforeAll(async () => {
  school = await startSchool()
  browser = await openBrowser()
  teacher = (await openPhone(browser, school.url)).page
  await signInAs(teacher, 'leerkracht')
})
afterAll(async () => {
  await browser?.close()
  await school?.stop()
})

test('the front page of a colleague: three doors, and what waits', async () => {
  for (const door of ['Foto’s delen', 'Mag dit?', 'Er is iets mis']) {
    await teacher.goto(school.at(''))
    await teacher.getByRole('link', { name: door }).click()
    await teacher.getByRole('heading', { level: 1 }).waitFor()
  }
  await expectAccessible(teacher)
  await teacher.goto(school.at(''))
  await expectSound(teacher, 'begin')
})

test('choosing the best of a handful of photos', async () => {
  const post = await send([...PRACTICE.map(school.photo), ...EXTRA.map(drawExtra)])
  await teacher.goto(`${post}/kiezen`)
  await teacher
    .locator('.zww-picks img')
    .nth(PRACTICE.length + EXTRA.length - 1)
    .waitFor()
  await expectSound(teacher, 'kiezen')
  await writeScreen(teacher, 'kiezen')
})

test('the faces, and the answer per place for a photo with a child that may not be everywhere', async () => {
  const post = await share(['drie-vrienden', 'met-de-juf-op-het-plein'].map(school.photo))
  await openFaces(post)
  const photo = teacher.url()
  await teacher.goto(`${post}/gezichten`)
  // As long as a photo is being prepared the page comes anew by itself.
  await teacher.locator('[data-voortgang]').waitFor({ state: 'detached' })
  await expectSound(teacher, 'gezichten')
  await writeScreen(teacher, 'gezichten')
  await teacher.goto(photo)
  await nameFace(1, 'Lotte Hoekstra')
  await nameFace(2, 'Noor van den Berg')
  await nameFace(3, 'Ali Yıldız')
  await teacher.goto(post)
  await teacher.getByText('Lotte Hoekstra').first().waitFor()
  await expectSound(teacher, 'antwoord')
  await writeScreen(teacher, 'antwoord', '.zww-verdicts')
})

test('what helps when a child may not be on the website', async () => {
  const post = await share([school.photo('drie-vrienden')], ['Website'])
  await openFaces(post)
  await nameFace(1, 'Lotte Hoekstra')
  await nameFace(2, 'Noor van den Berg')
  await nameFace(3, 'Ali Yıldız')
  await teacher.goto(`${post}/zo-mag-het`)
  await teacher
    .getByRole('button', { name: /^Dek af/ })
    .first()
    .waitFor()
  await expectSound(teacher, 'zo-mag-het')
  await writeScreen(teacher, 'zo-mag-het', 'h1')
})

test('looking along with a colleague, and after it the page of a parent', async () => {
  const post = await share([school.photo('op-het-plein')])
  await openFaces(post)
  await nameFace(1, 'Noor van den Berg')
  await teacher.goto(post)
  await teacher
    .getByLabel('Wat wil je vertellen?')
    .fill('Samen lezen in de zon.\nGroep 7 las voor op het plein.')
  await askColleague(teacher, ['Website'])
  const editor = (await openPhone(browser, school.url)).page
  await signInAs(editor, 'redacteur')
  await editor.goto(`${post}/meekijken`)
  await expectSound(editor, 'meekijken')
  await writeScreen(editor, 'meekijken')
  await approveWaiting(browser, school)
  await addressOnline(teacher, 'Website')

  const parent = (await openPhone(browser, school.url)).page
  await enterByMail(school, parent, await school.emailOf('Noor van den Berg'))
  await parent.getByRole('link', { name: 'Mijn kind' }).click()
  const noor = parent.getByRole('link', { name: 'Noor', exact: true })
  if (await noor.count()) await noor.click()
  await parent.getByText('Nu te zien').waitFor()
  await expectSound(parent, 'ouder')
  await writeScreen(parent, 'ouder')

  await expectCalmPaper(teacher, post)
})

test('“Mag dit?”: a question, and an answer with the words of the school', async () => {
  const visitor = (await openPhone(browser, school.url)).page
  await visitor.goto(school.at('/mag-dit?rol=leerling'))
  await visitor.getByRole('radio', { name: 'Een bericht plaatsen of sturen' }).check()
  await expectSound(visitor, 'mag-dit-vraag')
  await visitor.goto(school.at('/mag-dit?rol=leerling&handeling=vriend_worden&wederpartij=medewerker'))
  await visitor.getByText('Regel 7').waitFor()
  await expectSound(visitor, 'mag-dit')
  await writeScreen(visitor, 'mag-dit')
  await visitor.goto(school.at('/protocol?voor=leerling'))
  await writeScreen(visitor, 'afspraak')
})

test('the name and the colour of the school, seen before they are saved', async () => {
  const leader = (await openPhone(browser, school.url)).page
  await signInAs(leader, 'schoolleiding')
  await leader.getByRole('link', { name: 'Naam en kleur' }).click()
  await leader.getByLabel('Of typ de code van je kleur').fill('#ffe14d')
  await leader.getByRole('button', { name: 'Bekijk eerst' }).click()
  await leader.getByText('Dit is nog niet bewaard.').waitFor()
  await expectSound(leader, 'kleur')
})

/** On paper a post is its words, its photos, where, when and who said yes; no button, and no child’s name. */
async function expectCalmPaper(page: Page, post: string): Promise<void> {
  await page.goto(post)
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('body').innerText()
  expect(paper).toContain('Groep 7 las voor op het plein.')
  expect(paper).toMatch(/Website: geplaatst op .*\nAkkoord van Joris de Wit op /)
  expect(paper).not.toMatch(/Haal nu offline|Uitloggen|Lotte|mag niet/)
  expect(await page.locator('main img:visible').count()).toBe(1)
  await page.goto(school.at('/berichten'))
  expect(await page.locator('body').innerText()).toContain('niet gemaakt om te printen')
  expect(await page.locator('main').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
}

/** As it stands at this address: a page that answered a form would not come back. */
async function writeScreen(page: Page, name: string, from = 'body'): Promise<void> {
  if (WRITE_TO === undefined) return
  const sharp2x = await browser.newContext({
    ...{ viewport: PHONE, deviceScaleFactor: 2, locale: 'nl-NL', reducedMotion: 'reduce' as const },
    storageState: await page.context().storageState(),
  })
  const copy = await sharp2x.newPage()
  await copy.goto(page.url(), { waitUntil: 'networkidle' })
  await copy
    .locator(from)
    .first()
    .evaluate((part) => part.scrollIntoView())
  const png = await sharp(await copy.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toBuffer()
  expect(png.length, name).toBeLessThan(MOST_BYTES)
  await mkdir(WRITE_TO, { recursive: true })
  await writeFile(`${WRITE_TO}/${name}.png`, png)
  await sharp2x.close()
}

async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: role, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Dag / }).waitFor()
}

async function drawExtra(photo: (typeof EXTRA)[number]): Promise<string> {
  const file = path.join(tmpdir(), `zww-scherm-${photo.seed}.jpg`)
  await writeFile(file, await renderDrawnPhoto(drawPhoto(photo)))
  return file
}

/** Photos sent as the form does without a script; the address of the post. */
async function send(files: readonly Promise<string>[]): Promise<string> {
  const form = new FormData()
  for (const file of await Promise.all(files))
    form.append('fotos', new Blob([await readFile(file)], { type: 'image/jpeg' }), 'foto.jpg')
  const sent = await teacher
    .context()
    .request.post(school.at('/berichten/nieuw'), { multipart: form, headers: { Origin: school.url } })
  const [post] = /^.*\/berichten\/[0-9a-f-]{36}/.exec(sent.url()) ?? []
  if (post === undefined) throw new Error(`No post: ${sent.status()} ${sent.url()}`)
  return post
}

/** A post of group 7 with these photos; its address. */
async function share(files: readonly Promise<string>[], places: readonly string[] = []): Promise<string> {
  const post = await send(files)
  await teacher.goto(`${post}/wie-was-erbij`)
  for (const place of places) await teacher.getByLabel(place, { exact: true }).check()
  await teacher.getByLabel('Groep 7', { exact: true }).check()
  await teacher.getByLabel('Ja, ik ken alle kinderen van deze groep').check()
  await teacher.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await teacher.getByText('Wie van groep 7 was er niet?').waitFor()
  await teacher.getByRole('button', { name: 'Ga verder' }).click()
  return post
}

/** The page of the first photo, once it is ready. */
async function openFaces(post: string): Promise<void> {
  await teacher.goto(post)
  const photo = teacher.locator('main a[href*="/foto/"]').first()
  await photo.waitFor()
  await teacher.goto(new URL((await photo.getAttribute('href')) ?? '', post).href)
}

async function nameFace(face: number, name: string): Promise<void> {
  const question = teacher.locator(`#gezicht-${face}`)
  await question.getByLabel('Het is iemand die ik noem').check()
  await question.getByLabel('Wie?').selectOption({ label: name })
  await question.getByRole('button', { name: 'Bewaar' }).click()
}
