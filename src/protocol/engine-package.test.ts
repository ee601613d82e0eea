import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { deMareBook } from './testing/agreements.ts'

const engine = path.resolve(import.meta.dirname, '../../packages/mag-dit')

test('what would be published is the engine, and nothing that tests it', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: engine, encoding: 'utf8' })
  const [{ files = [] } = {}] = JSON.parse(packed) as { files?: { path: string }[] }[]
  const paths = files.map((file) => file.path)
  expect(paths).toEqual(
    expect.arrayContaining(['README.md', 'package.json', 'src/index.ts', 'src/rules/decide.ts']),
  )
  expect(
    paths.filter((file) => !/^(README\.md|package\.json|golden\/[\d.]+\.json|src\/.+\.ts)$/.test(file)),
  ).toEqual([])
  expect(paths.filter((file) => /test/.test(file))).toEqual([])
})

/** As a browser gets it. */
async function bundled(code: string): Promise<string> {
  const entry = path.join(engine, 'src/bundled.ts')
  const made = await build({
    ...{ configFile: false, logLevel: 'error', root: engine },
    plugins: [
      {
        name: 'entry',
        load: (id: string) => (id === entry ? code : null),
        resolveId: (id) => (id === entry ? id : null),
      },
    ],
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'engine' } },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error('Nothing was built')
  return output.output[0].code
}

test.each([
  ['decide', "export { decide } from './index.ts'"],
  ['gate', "export { gate } from './index.ts'"],
])('%s alone is small, and asks nothing of Node', async (_, code) => {
  const made = await bundled(code)
  expect(made).not.toMatch(/node:|require\(/)
  expect(gzipSync(made).length).toBeLessThanOrEqual(6 * 1024)
})

const WORDS = [
  'questions',
  'citaat',
  'citaat_for',
  'explanation',
  'examples',
  'title',
  'text',
  'why',
  'name',
  'label',
  'note',
]

test('the rules of De Mare without their words are small', () => {
  const rules = JSON.stringify(deMareBook, (key, value) => (WORDS.includes(key) ? undefined : value))
  expect(gzipSync(rules).length).toBeLessThanOrEqual(12 * 1024)
})

test('the example of the README answers what it says', async () => {
  const readme = readFileSync(path.join(engine, 'README.md'), 'utf8')
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const body = code.replace(/^import .*$/m, '')
  const mag = await import('mag-dit')
  const protocol = { ...deMareBook }
  const run = new Function('decide', 'readRuleBook', 'protocol', `${body}; return answer`)
  expect(run(mag.decide, mag.readRuleBook, protocol)).toMatchObject({
    ...{ verdict: 'mag_niet', determining: [{ quote: expect.stringContaining('Je wordt geen') }] },
  })
})
