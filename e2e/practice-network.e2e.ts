import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { drawPhoto, PRACTICE_PHOTOS } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { openHttpClient } from '#platform/http-client.ts'
import type { ChannelId, Item } from '#publication/channels/channel.ts'
import { channelFor } from '#publication/channels/channel-table.ts'
import { measureText } from '#publication/channels/measure.ts'
import { RULES } from '#publication/channels/networks.ts'
import { practiceToken } from '#publication/store/practice-network.ts'
import { readyPhoto, readyPost, walk } from '#publication/testing/ready-post.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { loadStylesheet } from '#ui/stylesheet.ts'
import { openApp } from '../src/app.ts'
import { expectAccessible, expectContrast, openBrowser, openPhone } from './browser.ts'

let house: TestHouse
let browser: Browser
let server: ReturnType<typeof serve>
let origin: string
const photos = await Promise.all(PRACTICE_PHOTOS.slice(0, 2).map((it) => renderDrawnPhoto(drawPhoto(it))))

beforeAll(async () => {
  house = await openTestHouse()
  const islandFolder = new URL('../dist/islands/', import.meta.url)
  const app = openApp(house.house, house.joints, { css: loadStylesheet().css, hash: 'proef', islandFolder })
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.close()
  await house.close()
})

const WORDS = `We gingen naar het museum. ${'Wat hebben we veel gezien! '.repeat(7)}
#groep7 #trots`

/** As a channel places it, with the second photo lying down. */
async function place(id: ChannelId): Promise<Item> {
  const { schoolId, slug } = house.school
  const token = await house.house.database.inSchool(schoolId, (tx) =>
    practiceToken(house.house, tx, { schoolId, network: id }),
  )
  const account = { baseUrl: `${origin}${addresses.practiceNetwork(slug, id)}/api`, token }
  const readBytes = async (variant: string) => new Uint8Array(photos[variant === 'variant-1' ? 0 : 1] ?? [])
  const post = readyPost(0, {
    caption: WORDS,
    photos: [readyPhoto(1, { altText: 'Drie kinderen kijken naar een schilderij' }), readyPhoto(2)],
  })
  const { item, outcome } = await walk(channelFor(id), post, { http: openHttpClient(), account, readBytes })
  if (!item) throw new Error(`Not placed on ${id}: ${JSON.stringify(outcome)}`)
  return item
}

test('what stands on a practice network, what is gone from it, and what goes wrong there, on a phone', async () => {
  const { slug } = house.school
  const { page, complaints } = await openPhone(browser, origin)
  const look = async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(page)
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    expect(width, page.url()).toBeLessThanOrEqual(360)
  }
  const visit = async (address: string) => {
    await page.goto(`${origin}${address}`)
    await look()
  }
  await visit(addresses.practiceNetwork(slug, 'snapchat'))
  await page.getByText('Er staat nog niets').waitFor()

  await place('instagram')
  const tweet = await place('x')
  await visit(addresses.practiceNetworks(slug))
  await page.getByRole('link', { name: /^Instagram/ }).click()
  await page.waitForURL(`**${addresses.practiceNetwork(slug, 'instagram')}`)
  await look()
  await page.getByRole('link', { name: 'Lees het hele bericht' }).click()
  await page.getByText('Instagram telt').waitFor()
  await look()
  await page.getByText('Drie kinderen kijken naar een schilderij').first().waitFor()

  await visit(addresses.practiceItem(slug, 'x', tweet.ref))
  await page.getByText(`X telt ${measureText(WORDS, RULES.x)} van de 280 tekens.`).waitFor()
  expect(complaints).toEqual([])
  await visit(addresses.practiceItem(slug, 'facebook', tweet.ref))
  await page.getByText('Dit bericht staat er niet (meer)').waitFor()

  const value = await house.signIn(await house.identityOf('teacher'))
  await page.context().addCookies([{ name: SESSION_COOKIE, value, url: origin }])
  await visit(addresses.practiceTrouble(slug))
  await page.getByRole('button', { name: 'Zet de storing aan' }).click()
  await page.getByText('Kies bij welk netwerk.').first().waitFor()
  await look()
  await page.getByLabel('Bij welk netwerk?').selectOption('Instagram')
  await page.getByLabel(/^Het netwerk zegt “verwijderd”/).check()
  await page.getByLabel(/^Eén keer/).check()
  await page.getByRole('button', { name: 'Zet de storing aan' }).click()
  await page.getByText('Nog één keer.').waitFor()
  await look()
  await page.getByRole('button', { name: 'Zet uit bij Instagram' }).click()
  await page.getByText('Er staat geen storing aan.').waitFor()
})
