import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast, openPhone } from './browser.ts'
import type { RunningSchool } from './school.ts'

/** Somebody with a phone who looks at every page as well as using it. */
export type Looker = {
  page: Page
  /** In light and in dark, and nothing to scroll sideways for on a phone. */
  look: () => Promise<void>
  visit: (address: string, status?: number) => Promise<void>
  press: (button: string) => Promise<void>
  /** Waits for these words, then looks at the page they stand on. */
  read: (words: string) => Promise<void>
  /** The browser complained of nothing but a page that was refused itself, and asked nobody else. */
  expectQuiet: () => void
}

export async function openLookerAt(browser: Browser, school: RunningSchool): Promise<Looker> {
  const { page, complaints } = await openPhone(browser, school.url)
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400) refused.push(response.url())
  })
  const look = async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(page)
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    expect(width, page.url()).toBeLessThanOrEqual(360)
  }
  return {
    page,
    look,
    visit: async (address, status = 200) => {
      expect((await page.goto(school.at(address)))?.status(), address).toBe(status)
      await look()
    },
    press: (button) => page.getByRole('button', { name: button, exact: true }).first().click(),
    read: async (words) => {
      await page.getByText(words).first().waitFor()
      await look()
    },
    expectQuiet: () =>
      expect(complaints.filter((it) => !refused.some((address) => it.endsWith(` ${address}`)))).toEqual([]),
  }
}
