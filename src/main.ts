import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { endConsents, openRegister } from '#consent/actions/end-consents.ts'
import { lookAgain, outOfPictures } from '#consent/actions/look-again.ts'
import { seedPracticeSchool } from '#home/practice.ts'
import { lookAfterTerms } from '#home/retention/jobs.ts'
import { drawPhoto, PRACTICE_PHOTOS } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { mediaJobs, nudgePhotos } from '#media/jobs.ts'
import { openStudio } from '#media/studio.ts'
import { faceModelTexts } from '#media/texts.nl.ts'
import { forgetLists } from '#people/guardian-list/jobs.ts'
import { forgetInvitations, invitationJobs } from '#people/invitation/jobs.ts'
import { forgetDrafts } from '#people/roster-import/jobs.ts'
import { BadSetting, readConfig } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { WrongInstallation } from '#platform/installation.ts'
import { assertNode24 } from '#platform/node-version.ts'
import { openHouse } from '#platform/open-house.ts'
import { parseAdvice, STARTING_ADVICE } from '#protocol/advice.ts'
import { whoIsAsking } from '#protocol/checker/fact-source.ts'
import { parseProtocol, STARTING_PROTOCOL } from '#protocol/protocol.ts'
import { outOfReach } from '#publication/actions/out-of-reach.ts'
import { takeBack, takeBackLapsed } from '#publication/actions/take-back.ts'
import { letTimeWork, nudgePosts, publicationJobs } from '#publication/jobs.ts'
import { boardTheme } from '#ui/board-theme.ts'
import { loadStylesheet } from '#ui/stylesheet.ts'
import { addresses } from './addresses.ts'
import { openApp } from './app.ts'

/** The composition root: config → database → rooms → web and worker. Nothing else builds anything. */
async function main(): Promise<void> {
  assertNode24()
  const { house, findSchool, isEmpty, close: closeHouse } = await openHouse(readConfig(), say)
  const { log, config } = house

  const studio = openStudio({
    timeLimitMs: config.mediaSeconds * 1000,
    memoryLimitMb: config.mediaMegabytes,
    heic: config.heic,
    faceModel: config.faceModel,
    log: (facts, message) => log.info({ ...facts }, message),
  })
  const fault = config.process === 'web' ? undefined : await studio.tryFaceModel()
  if (fault) {
    await Promise.all([studio.close(), closeHouse()])
    throw new BadSetting(faceModelTexts[fault])
  }
  if (isEmpty && house.installation === 'practice') {
    say('De oefenschool wordt gemaakt …')
    await seedPracticeSchool(house, parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8')))
  }

  if (house.installation === 'real' && config.smtpUrl === '') {
    say('Let op: er is geen mailserver (SMTP_URL). Inloglinks kunnen niet worden gemaild.')
  }
  const stylesheet = loadStylesheet(await readTheme(config.themeFile))
  const followUp = takeBack(house, findSchool)
  const app = openApp(
    { ...house, stylesheet: addresses.stylesheet(stylesheet.hash) },
    {
      followUp,
      pupilsGone: endConsents(house, followUp, findSchool),
      peopleCame: openRegister,
      outOfReach,
      ...{ authorityChanged: lookAgain(followUp), keepOutOfPictures: outOfPictures(house, followUp) },
      advice: parseAdvice(await readFile(path.resolve(STARTING_ADVICE), 'utf8')),
      factSources: [whoIsAsking],
      studio,
      practicePhotos: () => Promise.all(PRACTICE_PHOTOS.map((photo) => renderDrawnPhoto(drawPhoto(photo)))),
    },
    { ...stylesheet, islandFolder: new URL('./islands/', import.meta.url) },
  )
  const logIt = (error: unknown) => log.error({ err: error }, 'the sweeper failed')
  let sweeper: NodeJS.Timeout | undefined
  let hourly: NodeJS.Timeout | undefined
  const doesWeb = config.process !== 'worker'
  if (config.process !== 'web') {
    await house.jobs.work({
      ...mediaJobs(house, studio),
      ...publicationJobs(house, studio, findSchool),
      ...invitationJobs(house, findSchool),
    })
    sweeper = setInterval(() => sweep(house, LEFT_BEHIND_MS).catch(logIt), SWEEP_MS)
    hourly = setInterval(() => lookAtWhatEnded(house).catch(logIt), HOUR_MS)
    await sweep(house, 0)
    await lookAtWhatEnded(house)
  }
  const server = doesWeb
    ? serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
        say(`Zo Werken Wij staat klaar op http://${config.host}:${port}${addresses.front()}`)
        say('Stoppen: Ctrl-C')
      })
    : undefined
  server?.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    process.stderr.write(
      `Poort ${config.port} is al in gebruik. Kies een andere, zoals PORT=${config.port + 1} npm start\n`,
    )
    void stop(2)
  })

  let isStopping = false
  const stop = async (code: 0 | 2) => {
    if (isStopping) return
    isStopping = true
    say('Stoppen …')
    clearInterval(sweeper)
    clearInterval(hourly)
    server?.close()
    await studio.close()
    await closeHouse()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
}

async function readTheme(file: string): Promise<string> {
  if (file === '') return ''
  const theme = existsSync(file) ? boardTheme(await readFile(file, 'utf8')) : undefined
  if (theme === undefined) throw new BadSetting(`THEME_FILE: in ${file} staat geen huisstijl`)
  return theme
}

const SWEEP_MS = 60_000
const HOUR_MS = 3_600_000
/** Longer than a job takes to begin; much shorter than a person would wait. */
const LEFT_BEHIND_MS = 20_000

async function sweep(house: House, age: number): Promise<void> {
  const before = new Date(house.clock().getTime() - age)
  for (const school of await house.schools.list()) {
    await nudgePhotos(house, school.schoolId, before)
    await nudgePosts(house, school.schoolId, before)
    await letTimeWork(house, school)
  }
}

/** A consent ends by the calendar, and so does a term; nobody writes anything then. */
async function lookAtWhatEnded(house: House): Promise<void> {
  for (const school of await house.schools.list()) await takeBackLapsed(house, school)
  await lookAfterTerms(house)
  await forgetDrafts(house)
  await forgetLists(house)
  await forgetInvitations(house)
}

// Whoever started us may have stopped reading: that is no reason to stop uncleanly.
process.stdout.on('error', () => undefined)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof BadSetting || error instanceof WrongInstallation)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
