import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPhoto } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { listJpegTags } from '#media/jpeg-tags.ts'
import { switchOn } from './board-decision.ts'
import { openBrowser, openPhone } from './browser.ts'
import { type RunningSchool, startSchool } from './school.ts'
import { addressOnline, approveWaiting } from './second-person.ts'

/** Ten drawings, each three times in the pile, as one keeps tapping the button of a camera. */
const DRAWINGS = [
  { seed: 301, people: 3, scene: 'plein' },
  { seed: 302, people: 7, scene: 'klas' },
  { seed: 303, people: 7, scene: 'plein' },
  { seed: 304, people: 7, scene: 'klas' },
  { seed: 5, people: 0, scene: 'plein' },
  { seed: 306, people: 7, scene: 'plein' },
  { seed: 307, people: 7, scene: 'klas' },
  { seed: 308, people: 7, scene: 'plein' },
  { seed: 309, people: 7, scene: 'klas' },
  { seed: 310, people: 7, scene: 'plein' },
] as const
const PHOTOS = 30
const KEPT = 8
const MAY_NOT = ['Noor van den Berg', 'Ali Yıldız', 'Emre Demir']
/** They may everywhere. */
const CLASSMATES = ['Bo de Vries', 'Lotte', 'Shayenne']
const MOST_TAPS = 60

let school: RunningSchool
let browser: Browser
let folder: string
let files: string[]
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-half-past-four-'))
  const drawings = await Promise.all(DRAWINGS.map((it) => renderDrawnPhoto(drawPhoto(it))))
  files = await Promise.all(
    Array.from({ length: PHOTOS }, async (_, index) => {
      const file = path.join(folder, `IMG_Noor_${index + 1}.jpg`)
      // Each file is another picture to who compares bytes, as a camera's are.
      const jpeg = sharp(drawings[index % drawings.length]).jpeg({ quality: 80 + Math.floor(index / 10) })
      await writeFile(file, await jpeg.toBuffer())
      const taken = new Date(Date.UTC(2026, 10, 20, 9, index))
      await utimes(file, taken, taken)
      return file
    }),
  )
  school = await startSchool()
  const places = ['ouderapp', 'website', 'instagram']
  await school.agree({ group: '7', places, except: MAY_NOT })
  browser = await openBrowser()
  const leader = await phoneOf('schoolleiding')
  await switchOn(school, leader, 'instagram')
})
afterAll(async () => {
  await browser?.close()
  await school?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function phoneOf(role: string): Promise<Page> {
  const { page } = await openPhone(browser, school.url)
  await page.goto(school.at('/oefenen'))
  await page.getByRole('button', { name: role, exact: true }).click()
  return page
}

/** Counts what a thumb does; what the phone's own picker asks is not ours. */
function countTaps() {
  let taps = 0
  return {
    count: () => taps,
    tap: async (target: Locator) => {
      taps += 1
      await target.click()
    },
    /** A list opens with one tap and closes with another. */
    pick: async (target: Locator, label: string | RegExp) => {
      taps += 2
      const option = target.locator('option', { hasText: label }).first()
      await target.selectOption((await option.getAttribute('value')) ?? '')
    },
  }
}

test(`thirty photos, three children who may not everywhere: at most ${MOST_TAPS} taps`, async () => {
  const page = await phoneOf('leerkracht')
  const { tap, pick, count } = countTaps()
  const press = (name: string | RegExp) =>
    tap(page.getByRole('button', { name }).locator('visible=true').first())
  const began = performance.now()

  await tap(page.getByRole('link', { name: 'Foto’s delen' }))
  const chooser = page.waitForEvent('filechooser')
  await tap(page.locator('input[type=file]').first())
  await (await chooser).setFiles(files)
  await page.getByText(`Alle ${PHOTOS} zijn binnen.`).waitFor()
  await press('Ga verder')

  await page.waitForURL(/kiezen/)
  const tiles = page.locator('input[name=foto]')
  for (let looks = 0; looks < 90 && (await tiles.count()) < PHOTOS; looks += 1) {
    await page.reload()
    await tiles
      .nth(PHOTOS - 1)
      .waitFor({ state: 'attached', timeout: 1000 })
      .catch(() => undefined)
  }
  for (let number = 1; number <= KEPT; number += 1)
    await tap(page.locator('label', { has: page.locator(`input[name=foto] >> nth=0`) }).nth(number - 1))
  await tap(page.getByLabel(/^Website/))
  await tap(page.getByLabel(/^Instagram/))
  await press('Bewaar mijn keuze')

  await tap(page.getByLabel('Groep 7', { exact: true }))
  await tap(page.getByLabel('Ja, ik ken alle kinderen van deze groep'))
  await press('Bewaar en ga verder')
  await press('Ga verder')

  // Each of the three children is on two photos.
  for (const [index] of MAY_NOT.entries()) {
    await page.getByRole('heading', { name: /^Zie je / }).waitFor()
    await tap(page.getByRole('checkbox', { name: new RegExp(`^Gezicht ${index + 1} van 3 op foto 1`) }))
    await tap(page.getByRole('checkbox', { name: new RegExp(`^Gezicht ${index + 1} van 7 op foto 2`) }))
    await press(/^Dit is .*: 2 keer$/)
  }
  await press('Nee, het zijn allemaal gezichten')
  await press('Nee, niemand van buiten')
  // Every large face gets its name.
  await page.getByRole('heading', { name: 'Wie is dit?' }).waitFor()
  const large = page.locator('select[name^="wie-"]')
  for (let number = 0; number < (await large.count()); number += 1)
    await pick(large.nth(number), CLASSMATES[number] ?? '')
  await press('Bewaar en ga verder')
  await press(/^Ja, dat klopt voor alle/)

  // One look per whole photo; the one without a face is a question of its own.
  await press('Ja, dat klopt')
  for (let looked = 1; looked < KEPT; looked += 1) {
    const before = page.url()
    await press('Nee, dit klopt')
    await page.waitForURL((url) => url.href !== before)
  }
  await press(/^Dek af op alle 2/)
  await press('Klaar: de andere zijn goed')

  await tap(page.getByLabel('Wat wil je vertellen?'))
  await page.keyboard.type('Vandaag waren we samen buiten.')
  await press('Vraag een collega om mee te kijken')
  await page.getByText('Een collega kijkt mee.').waitFor()
  expect(count()).toBeLessThanOrEqual(MOST_TAPS)
  expect((performance.now() - began) / 1000).toBeLessThan(300)

  const post = /berichten\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
  await approveWaiting(browser, school)
  const news = await addressOnline(page, 'Website')
  const item = await addressOnline(page, 'Instagram')
  await page.goto(`${school.url}${news}`)
  const [first = ''] = await picturesOn(page, 'img.zww-news__photo')
  await page.goto(new URL(item, school.url).href)
  const [onInstagram = ''] = await picturesOn(page, 'main img')
  for (const picture of [first, onInstagram]) {
    const bytes = await bytesOf(page, picture)
    expect(listJpegTags(bytes)).toEqual([])
    expect(bytes.includes('Noor')).toBe(false)
    for (const face of drawPhoto(DRAWINGS[0]).faces) expect(await isCovered(bytes, face)).toBe(true)
  }
  // The parents see everybody: in their app all three may be.
  const sharpBytes = await bytesOf(page, await kitPicture(page, post))
  for (const face of drawPhoto(DRAWINGS[0]).faces) expect(await isCovered(sharpBytes, face)).toBe(false)
})

async function picturesOn(page: Page, which: string): Promise<string[]> {
  await page.locator(which).first().waitFor()
  return page.locator(which).evaluateAll((found) => found.map((it) => it.getAttribute('src') ?? ''))
}

async function kitPicture(page: Page, post: string): Promise<string> {
  await page.goto(school.at(`/berichten/${post}/zelf-plaatsen/ouderapp`))
  const [first = ''] = await picturesOn(page, 'main img')
  return first
}

async function bytesOf(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(new URL(address, school.url).href)
  expect(answer.status(), address).toBe(200)
  return answer.body()
}

/** The middle of this face has the colour of the school, which no drawn skin has. */
async function isCovered(
  jpeg: Buffer,
  face: { x: number; y: number; w: number; h: number },
): Promise<boolean> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const [x, y] = [
    Math.round((face.x + face.w / 2) * info.width),
    Math.round((face.y + face.h / 2) * info.height),
  ]
  const at = (y * info.width + x) * 3
  return [0x0d, 0x56, 0x62].every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12)
}
