import { appendFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs `work` while no other process does. The lock is a file that names its holders, so that one left behind by a
 * killed process is recognised; it appears with its content at once, because a link is made in one step. `work` gets a
 * function that names a child process as a holder too: killed without it, we leave it working.
 */
export async function oneAtATime(file, { whenWaiting }, work) {
  let told = false
  while (!take(file)) {
    if (removeWhenAbandoned(file)) continue
    if (!told) whenWaiting()
    told = true
    await pause(300)
  }
  try {
    return await work((pid) => appendFileSync(file, `\n${pid} ${startOf(pid)}`))
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Renamed before it is judged a second time: of two processes that find it abandoned, only one gets hold of it. */
function removeWhenAbandoned(file) {
  if (!isAbandoned(file)) return false
  const aside = `${file}.abandoned.${process.pid}`
  try {
    renameSync(file, aside)
    if (!isAbandoned(aside)) linkSync(aside, file)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  return true
}

function isAbandoned(file) {
  try {
    const holders = readFileSync(file, 'utf8').split('\n')
    return holders.map((holder) => holder.split(' ')).every(([pid, start]) => startOf(pid) !== start)
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

/** When a process began, because a process number alone is given out again. Empty when there is no such process. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  }
}
