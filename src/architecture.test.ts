import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** From left to right: a room looks only left. */
const STREET = ['people', 'protocol', 'consent', 'media', 'publication', 'reports', 'learning', 'home']
const GROUND_FLOOR = ['platform', 'ui']

/**
 * File names that may do I/O. Every other `.ts` of a room is a noun, and a noun is pure. In a room that outgrew one folder
 * a subject has a folder of its own, with the same few names in it.
 */
const ROLES = {
  store: /^([a-z-]+\/)?store(\/.*)?\.ts$/,
  actions: /^([a-z-]+\/)?actions(\/.*)?\.ts$/,
  routes: /^([a-z-]+\/)?([a-z-]+-)?routes\.tsx$/,
  jobs: /^([a-z-]+\/)?jobs\.ts$/,
  command: /^([a-z-]+\/)?([a-z-]+-)?commands?\.ts$/,
  roster: /^roster\.ts$/,
  /** One request at one school, and the frame around its page. */
  visit: /^(([a-z]+-)?visit\.ts|frame\.tsx)$/,
  /** Bytes: files, libvips, the face model, and the child process that holds them. */
  studio:
    /^([a-z-]+\/)?(accept|child|cover|decode|derive|drawn-photo-file|encode|face-strip|faces|fingerprint|libvips|own-face-model|prepare|studio|verify|worker)\.ts$/,
  /** What makes a school: the first administrator, the agreement, the practice school. */
  founding: /^(administrator|agreement|practice)\.ts$/,
}
/** What a room to the right may open, beside the nouns. `studio.ts` is a port: its type, never the thing itself. */
const DOORS = [ROLES.actions, ROLES.visit, /^([a-z-]+\/)?texts\.nl\.ts$/]
const PORTS = [/^studio\.ts$/]
const IMPURE = [
  ...[/from 'node:/, /\bprocess\./, /\bMath\.random\(/, /\bDate\.now\(/, /\bnew Date\(\)/],
  ...[/from 'kysely'/, /from 'pg'/, /from 'hono(?!\/jsx')/, /\bperformance\.now\(/],
]
const NAMELESS = /(^|\/)(utils?|helpers?|lib|shared|common|models|services|types|constants)(\.|\/|$)/
const MOST_LINES = 250
/** Made for a browser, and built into the island that asks for a passkey. */
const BROWSER_PACKAGE = '@simplewebauthn/browser'

type Import = { from: string; to: string; isType: boolean }

const root = path.resolve(import.meta.dirname, '..')
const isTest = (file: string) => /\.test\.|\.test-part\.|\/testing\//.test(file)
const sources = ['src', 'packages', 'islands', 'e2e'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`),
)
const text = new Map(sources.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))
const product = sources.filter((file) => !isTest(file))

/** Where an import leads: a file of ours from the root, or a package's name. */
function resolve(from: string, to: string): string {
  if (to.startsWith('#')) return `src/${to.slice(1)}`
  return to.startsWith('.') ? path.join(path.dirname(from), to) : to
}

function importsOf(from: string): Import[] {
  const code = text.get(from) ?? ''
  const statements = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  const called = code.matchAll(/\bimport\(\s*'([^']+)'/g)
  return [
    ...[...statements].map(([, type, to = '']) => ({
      from,
      to: resolve(from, to),
      isType: type !== undefined,
    })),
    ...[...called].map(([, to = '']) => ({ from, to: resolve(from, to), isType: false })),
  ]
}

const imports = product.flatMap(importsOf)
const floorOf = (file: string) => /^src\/([a-z]+)\//.exec(file)?.[1]
const insideRoom = (file: string) => file.replace(/^src\/[a-z]+\//, '')
const isRole = (file: string) => Object.values(ROLES).some((role) => role.test(insideRoom(file)))
const isRoom = (file: string) => STREET.includes(floorOf(file) ?? '')
const say = ({ from, to }: Import) => `${from} → ${to}`

test('there is something to check', () => {
  expect(imports.length).toBeGreaterThan(300)
  expect(sources).toContain('src/main.ts')
})

describe('direction', () => {
  test('the engine and the addresses import nothing outside themselves', () => {
    const engine = imports.filter(({ from }) => from.startsWith('packages/mag-dit/'))
    expect(engine.filter(({ to }) => !to.startsWith('packages/mag-dit/')).map(say)).toEqual([])
    expect(importsOf('src/addresses.ts')).toEqual([])
  })

  test('the ground floor knows no room', () => {
    const upwards = imports.filter(
      ({ from, to }) =>
        GROUND_FLOOR.includes(floorOf(from) ?? '') &&
        to.startsWith('src/') &&
        to !== 'src/addresses.ts' &&
        floorOf(to) !== floorOf(from),
    )
    expect(upwards.map(say)).toEqual([])
  })

  test('every folder is a room of the street or the ground floor', () => {
    const floors = new Set(sources.flatMap((file) => floorOf(file) ?? []))
    const known = [...STREET, ...GROUND_FLOOR, 'testing']
    expect([...floors].filter((floor) => !known.includes(floor))).toEqual([])
  })

  test('a room looks only left, and knows nothing of the roof', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!isRoom(from) || !to.startsWith('src/') || to === 'src/addresses.ts') return false
      const floor = floorOf(to)
      if (floor === undefined) return true
      return !GROUND_FLOOR.includes(floor) && STREET.indexOf(floor) > STREET.indexOf(floorOf(from) ?? '')
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('of a neighbour a room opens only the nouns and the doors', () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      if (!isRoom(from) || !isRoom(to) || floorOf(from) === floorOf(to) || !isRole(to)) return false
      const isDoor = DOORS.some((door) => door.test(insideRoom(to)))
      return !isDoor && !(isType && PORTS.some((port) => port.test(insideRoom(to))))
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('what runs in a browser imports nothing of the server', () => {
    const islands = imports.filter(({ from }) => from.startsWith('islands/'))
    expect(islands.filter(({ to }) => !to.startsWith('islands/') && to !== BROWSER_PACKAGE).map(say)).toEqual(
      [],
    )
  })
})

describe('purity', () => {
  const nouns = product.filter((file) => isRoom(file) && !isRole(file))
  const engine = product.filter((file) => file.startsWith('packages/mag-dit/'))

  test('a noun has no database, clock, chance, process or request', () => {
    expect(nouns.length).toBeGreaterThan(30)
    const found = [...nouns, ...engine].flatMap((file) =>
      // Pages of refusal are joined to HTTP by their frame; the type of the request is all they take from it.
      IMPURE.filter((habit) =>
        habit.test((text.get(file) ?? '').replaceAll(/^import type .*hono'$/gm, '')),
      ).map((habit) => `${file}: ${habit.source}`),
    )
    expect(found).toEqual([])
  })

  test('a noun asks nothing of a store, of routes or of jobs; a page may know what a row of a store is', () => {
    const roles = [ROLES.store, ROLES.routes, ROLES.jobs, ROLES.command]
    const wrong = imports.filter(({ from, to, isType }) => {
      if (!nouns.includes(from) || !isRoom(to) || (isType && from.endsWith('.tsx'))) return false
      return roles.some((role) => role.test(insideRoom(to)))
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('settings are read in one place', () => {
    const readers = product.filter((file) => /\bprocess\.env\b(?!`)/.test(text.get(file) ?? ''))
    expect(readers.filter((file) => !file.startsWith('e2e/'))).toEqual(['src/platform/config.ts'])
  })

  test('the bare pool and the exempt tables are for the ground floor alone', () => {
    const reachesPool = product.filter(
      (file) => isRoom(file) && /\bask?Platform\b|from 'pg'|openDatabase/.test(text.get(file) ?? ''),
    )
    expect(reachesPool).toEqual([])
  })
})

describe('names and size', () => {
  test('no file or folder has a name that says nothing', () => {
    expect(sources.filter((file) => NAMELESS.test(file))).toEqual([])
  })

  test(`no file has more than ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => (text.get(file) ?? '').split('\n').length - 1 > MOST_LINES)
    expect(long).toEqual([])
  })
})
