import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const FAILED = { passed: 0, failed: 1, skipped: 0 }
const PASSED = { passed: 1, failed: 0, skipped: 0 }

/** A check that is whole or not: it counts as one test. */
export async function runCheck(program, args) {
  return (await run(program, args)) === 0 ? PASSED : FAILED
}

export function fail(problem) {
  console.error(problem)
  return FAILED
}

/** One of vitest's projects, with the counts read from its own report. */
export async function runProject(project, { env = {}, args = [] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zww-report-'))
  const report = path.join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...args]
    const code = await run(process.execPath, vitest, env)
    if (!existsSync(report)) return fail(`De laag ${project} is afgebroken en gaf geen uitslag.`)
    return countReport(JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file that did not load, a broken hook or a run without tests fails no single test: it counts as one all the same. */
export function countReport({ testResults }, code) {
  const files = testResults.map(countFile)
  const sum = (of) => files.reduce((total, file) => total + file[of], 0)
  const failed = sum('failed')
  return { passed: sum('passed'), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: sum('skipped') }
}

function countFile({ status, assertionResults }) {
  const count = (...states) => assertionResults.filter((test) => states.includes(test.status)).length
  const failed = count('failed')
  return {
    passed: count('passed'),
    failed: status === 'failed' && failed === 0 ? 1 : failed,
    skipped: assertionResults.length - count('passed', 'failed'),
  }
}

function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
