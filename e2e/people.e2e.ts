import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openLookerAt } from './looker.ts'
import {
  lookAtColleagues,
  lookAtImports,
  lookAtOwnData,
  lookAtPeopleByHand,
  lookAtPersonFile,
  lookAtTerms,
} from './people-pages.ts'
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

async function openAs(role: string) {
  const looker = await openLookerAt(browser, school)
  await looker.page.goto(school.at('/oefenen'))
  await looker.press(role)
  return looker
}

test('the leadership gives roles, answers for what is held, and says how long', async () => {
  const looker = await openAs('schoolleiding')
  await lookAtColleagues(looker)
  await lookAtPeopleByHand(looker)
  await lookAtPersonFile(looker)
  await lookAtTerms(looker)
  await lookAtImports(looker)
  looker.expectQuiet()
})

test('a parent reads what is held about them and their child', async () => {
  const looker = await openAs('ouder of verzorger')
  await lookAtOwnData(looker)
  looker.expectQuiet()
})
