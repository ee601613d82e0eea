import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPhone } from './browser.ts'
import { freePort, savePhoto, startProgram } from './school.ts'

let folder: string
let browser: Browser
let program: ChildProcess | undefined
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-power-cut-'))
  // As root the database runs as another user, who has to be able to enter.
  await chmod(folder, 0o755)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stop('SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  if (!program || program.exitCode !== null) return null
  program.kill(signal)
  const [code] = await once(program, 'exit')
  return code
}

test('after kill -9 the next start finds its database, loses nothing that was acknowledged and finishes the work', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  program = await startProgram(folder, port)
  const { page } = await openPhone(browser, url)
  await page.goto(`${url}/oefenschool/oefenen`)
  await page.getByRole('button', { name: 'leerkracht', exact: true }).click()
  await page.goto(`${url}/oefenschool/berichten/nieuw`)
  await page.getByLabel('Foto’s').setInputFiles(await savePhoto(folder, 'drie-vrienden'))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByRole('heading', { name: 'Wie was erbij?' }).waitFor()
  await stop('SIGKILL')

  const before = Date.now()
  program = await startProgram(folder, port)
  expect(Date.now() - before).toBeLessThan(15_000)
  // Still signed in, the post is there, and the photo that nobody was working on any more is worked on.
  await page.goto(`${url}/oefenschool/berichten`)
  await page.getByRole('link', { name: 'Bericht zonder tekst' }).click()
  await page.getByRole('link', { name: 'Foto 1' }).waitFor()
})

test('Ctrl-C stops cleanly', async () => {
  expect(await stop('SIGINT')).toBe(0)
})
