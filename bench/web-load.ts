/**
 * The load generator, a process of its own so that it can be kept on another core: `node bench/web-load.ts
 * '{"url": …, "cookie": …, "seconds": …, "connections": …}'`. Each connection asks again when it has its answer.
 */
import { Agent, get } from 'node:http'

export type Load = { url: string; cookie: string; seconds: number; connections: number }
export type Loaded = { requests: number; seconds: number; p50: number; p99: number; cpuSeconds: number }

const { url, cookie, seconds, connections }: Load = JSON.parse(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: connections })

function ask(): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip' }
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`Answered ${response.statusCode}`))
      response.resume().once('end', () => resolve(performance.now() - began))
    }).once('error', reject)
  })
}

const took: number[] = []
const before = process.cpuUsage()
const began = performance.now()
const isOver = () => performance.now() - began > seconds * 1000
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (!isOver()) took.push(await ask())
  }),
)
const lasted = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(before)
took.sort((a, b) => a - b)
const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
const loaded: Loaded = {
  ...{ requests: took.length, seconds: lasted, p50: at(0.5), p99: at(0.99) },
  cpuSeconds: (user + system) / 1e6,
}
process.stdout.write(JSON.stringify(loaded))
agent.destroy()
