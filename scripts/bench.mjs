/** Runs one benchmark, TypeScript and pages included: `node scripts/bench.mjs dispatch 200`. */
import path from 'node:path'
import { runnerImport } from 'vite'
import { assertNode24 } from '../src/platform/node-version.ts'

assertNode24()
const [name = ''] = process.argv.splice(2, 1)
await runnerImport(path.resolve('bench', `${name}.ts`), {
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
