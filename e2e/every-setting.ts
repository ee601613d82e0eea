import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from './browser.ts'

const PHONE = { width: 360, height: 740 }
/** 1280 × 1024 at 400 %: WCAG 1.4.10. */
const ZOOMED = { width: 320, height: 256 }

/** Read, dark, with letters twice as large, four times zoomed in, and without anything that moves. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await expectNoSideways(page, PHONE.width, name)
  expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page)
  await page.emulateMedia({ colorScheme: 'light' })

  await page.setViewportSize(ZOOMED)
  await expectNoSideways(page, ZOOMED.width, `${name} at 400 %`)
  expect(await heightThatStays(page), `${name} at 400 %`).toBeLessThan(ZOOMED.height / 3)
  await page.setViewportSize(PHONE)

  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await expectNoSideways(page, PHONE.width, `${name} with letters of 200 %`)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  await expectNothingCut(page, name)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  await session.detach()
}

async function expectNoSideways(page: Page, width: number, name: string): Promise<void> {
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), name).toBeLessThanOrEqual(width)
}

/** How much of the screen is taken by what does not scroll away. */
const heightThatStays = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((it) => ['sticky', 'fixed'].includes(getComputedStyle(it).position))
      .reduce((sum, it) => sum + it.getBoundingClientRect().height, 0),
  )

/** No button or heading hides a part of its own words. */
async function expectNothingCut(page: Page, name: string): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, .nl-button, .zww-choice')]
      .filter((it) => it.offsetParent !== null && it.scrollWidth > it.clientWidth + 1)
      .map((it) => it.textContent?.trim()),
  )
  expect(cut, name).toEqual([])
}
