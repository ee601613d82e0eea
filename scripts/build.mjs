import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from './install.mjs'

export function isBuilt(root) {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

export function build(root, log) {
  log('Het programma bouwen …')
  // Taken beforehand: a source that changes while vite works makes the next start build again.
  const built = fingerprint(root)
  const node = path.join(root, 'node_modules/.bin/node')
  const { status, stdout, stderr } = spawnSync(node, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    process.stderr.write(stdout ?? '')
    process.stderr.write(stderr ?? '')
    throw new Problem('Het bouwen van het programma is niet gelukt; de melding staat hierboven.')
  }
  writeFileSync(stampOf(root), built)
}

const stampOf = (root) => path.join(root, 'dist', '.built')

/** Name, size and time of everything the build reads: also a file that is removed, or put back with an old date, counts. */
function fingerprint(root) {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/src`)
  const places = [
    'src',
    ...packages,
    'islands',
    'vite.config.ts',
    'package.json',
    'node_modules/.zww-installed',
  ]
  const hash = createHash('sha256')
  for (const place of places) addTo(hash, root, place)
  return hash.digest('hex')
}

function addTo(hash, root, place) {
  const at = statSync(path.join(root, place), { throwIfNoEntry: false })
  if (!at) return
  if (at.isDirectory()) {
    for (const name of readdirSync(path.join(root, place)).sort()) addTo(hash, root, path.join(place, name))
  } else if (!/\.test\.tsx?$/.test(place)) {
    hash.update(`${place} ${at.size} ${at.mtimeMs}\n`)
  }
}
