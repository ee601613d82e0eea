import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

const DEBIAN = '/usr/bin/chromium'

/** A Chromium to test with, installed when we may. Answers `{ path }`, or `{ problem }` in one sentence. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return { path: chosen }
    return { problem: `CHROMIUM_PATH wijst naar ${chosen}, maar daar staat geen programma dat kan starten.` }
  }
  if (isExecutable(DEBIAN)) return { path: DEBIAN }
  const advice = 'Installeer het met "apt-get install chromium", of wijs met CHROMIUM_PATH een Chromium aan.'
  if (process.getuid() !== 0)
    return { problem: `Chromium ontbreekt, en zonder kunnen de browsertests niet. ${advice}` }
  process.stderr.write('Chromium installeren (eenmalig) …\n')
  const said = installFromDebian()
  if (isExecutable(DEBIAN)) return { path: DEBIAN }
  process.stderr.write(said)
  return {
    problem: `Chromium kon niet worden geïnstalleerd, en zonder kunnen de browsertests niet. ${advice}`,
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installFromDebian() {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]
  return steps
    .map((args) => spawnSync('apt-get', ['-qq', ...args], options))
    .map(({ error, stdout, stderr }) => `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
    .join('\n')
}
