/**
 * Makes a fresh clone ready to run: packages in, program built; when nothing changed it does nothing.
 * Plain JavaScript without packages, because it runs before there are any, on whatever Node the machine has.
 * Everything it says goes to stderr: stdout belongs to the command that follows.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { install, isInstalled, Problem } from './install.mjs'
import { oneAtATime } from './lock.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const forTests = process.argv.includes('--for-tests')
const log = (line) => process.stderr.write(`${line}\n`)

// The tests build for themselves, so that a failing build is one failed test and not the end of them all.
const isReady = () => isInstalled(root) && (forTests || isBuilt(root))

async function makeReady() {
  if (isReady()) return
  const whenWaiting = () => log('Een ander venster is hier al mee bezig; even wachten …')
  await oneAtATime(path.join(root, '.ready.lock'), { whenWaiting }, async (hold) => {
    if (!isInstalled(root)) await install(root, { log, hold })
    if (!forTests && !isBuilt(root)) build(root, log)
  })
}

try {
  await makeReady()
} catch (error) {
  log(error instanceof Problem ? error.message : error.stack)
  if (forTests) console.log('0 passed, 1 failed')
  process.exitCode = 1
}
