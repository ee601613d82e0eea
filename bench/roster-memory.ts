/** In a process of its own, so that nothing else is in the figure: one file from disk, looked at and confirmed. */
import { createReadStream, readFileSync } from 'node:fs'
import { readFileInParts } from '#people/roster-import/edexml.ts'

const [url = '', file = '', brin = '', what = ''] = process.argv.slice(2)
const MB = 1024 * 1024
const readAlone = async () => {
  const before = process.memoryUsage().rss
  const reader = readFileInParts(() => '')
  for await (const chunk of createReadStream(file)) reader.push(chunk)
  if (reader.end().is !== 'read') throw new Error('The file was not read')
  return before
}
/** What a server has loaded before any file comes is no part of what a file costs. */
const readIn = async () => {
  const { confirm, lookAt, takeFile } = await import('#people/roster-import/actions.ts')
  const { openRosterHouse } = await import('./roster-house.ts')
  const { house, found, close } = await openRosterHouse(url)
  const school = await found(brin, 9999)
  const before = process.memoryUsage().rss
  const taken = await takeFile(house, school, createReadStream(file))
  if (taken.is !== 'draft') throw new Error('The file was not taken')
  const seen = await lookAt(house, school, taken.id)
  const said = { missing: '', newYear: false, isOurs: false }
  const ports = { pupilsGone: async () => 0, peopleCame: async () => undefined }
  const wish = { school, by: null, draftId: taken.id, hash: seen?.hash ?? '', said }
  const done = await confirm(house, ports, wish)
  await close()
  if (done.is !== 'done') throw new Error('The file did not come in')
  return before
}
const before = await (what === 'read' ? readAlone() : readIn())
// The highest there was: what is freed since counts as well. Not ru_maxrss, which begins at that of who started us.
const [, kilobytes = ''] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
const peak = Number(kilobytes) * 1024
process.stdout.write(JSON.stringify({ startMb: Math.round(before / MB), peakMb: Math.round(peak / MB) }))
