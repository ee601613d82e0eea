import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const addressOf = (script: string) => new URL(script, import.meta.url).href
const { oneAtATime } = await import(addressOf('./lock.mjs'))
const { countReport } = await import(addressOf('./layers.mjs'))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Takes the lock, notes that it came in, notes that it went out. */
const visitor = (notes: string, lock: string) => `
  import { appendFileSync } from 'node:fs'
  import { oneAtATime } from '${addressOf('./lock.mjs')}'
  await oneAtATime('${lock}', { whenWaiting() {} }, async () => {
    appendFileSync('${notes}', 'in ')
    await new Promise((resolve) => setTimeout(resolve, 20))
    appendFileSync('${notes}', 'out ')
  })`

describe('the lock on installing and building', () => {
  test('of many processes that start at once, also after one was killed, each has its turn alone', async () => {
    const lock = path.join(folder, 'lock')
    const notes = path.join(folder, 'notes')
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(lock, `${pid} 12345`)
    const args = ['--input-type=module', '--eval', visitor(notes, lock)]
    const visitors = Array.from({ length: 6 }, () => spawn(process.execPath, args, { stdio: 'inherit' }))
    const codes = await Promise.all(visitors.map(async (child) => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    expect(await readFile(notes, 'utf8')).toBe('in out '.repeat(6))
    expect(await readdir(folder)).toEqual(['notes'])
  })

  test('it stays taken while a child of its killed holder goes on', async () => {
    const lock = path.join(folder, 'lock')
    const child = spawn('sleep', ['60'])
    const start = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ')[21]
    await writeFile(lock, `1 1\n${child.pid} ${start}`)
    const order: string[] = []
    const whenWaiting = () => {
      order.push('waiting')
      child.kill()
    }
    await oneAtATime(lock, { whenWaiting }, async () => order.push('in'))
    expect(order).toEqual(['waiting', 'in'])
  })

  test('a process number that was given out again does not hold it', async () => {
    const lock = path.join(folder, 'lock')
    await writeFile(lock, `${process.pid} 1`)
    expect(await oneAtATime(lock, { whenWaiting: () => undefined }, async () => 'in')).toBe('in')
  })
})

describe('the count over all layers', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((state) => ({ status: state })),
  })

  test('tests are counted by what became of them', () => {
    const report = {
      testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo')],
    }
    expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  test('a file that does not load counts as one that failed', () => {
    expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1).failed).toBe(1)
  })

  test('a run that failed without a failing test is not a success, and neither is one without tests', () => {
    expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
    expect(countReport({ testResults: [] }, 1).failed).toBe(1)
  })
})
