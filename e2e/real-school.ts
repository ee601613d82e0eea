import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { SMTPServer } from 'smtp-server'
import { freshDatabase } from '#platform/testing/database.ts'
import { freePort, saysReady } from './school.ts'

export type RealSchool = {
  url: string
  at: (page: string) => string
  /** The link that the command printed for the first administrator. */
  firstLink: string
  /** Every mail that left, newest last. */
  mails: readonly string[]
  stop: () => Promise<void>
}

/** A school as whoever runs the server begins one: empty, real, with one administrator and a mail server. */
export async function startRealSchool(): Promise<RealSchool> {
  const database = await freshDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'zww-real-'))
  const port = await freePort()
  const mail = await openMailServer()
  // A passkey is bound to a name; an address of numbers has none.
  const url = `http://localhost:${port}`
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', INSTALLATION: 'real', DATA_FOLDER: folder },
    ...{ DATABASE_URL: database.url, PORT: String(port), PUBLIC_URL: url, SMTP_URL: mail.url },
  }
  const wish = [
    'administrator',
    'ict@dekei.example',
    '--school',
    'De Kei',
    '--brin',
    '99AB',
    '--region',
    'midden',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli.js', ...wish], { env })
  const program = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await saysReady(program)
  return {
    ...{ url, mails: mail.received, firstLink: stdout.trim() },
    at: (page) => `${url}/de-kei${page}`,
    stop: async () => {
      program.kill('SIGTERM')
      await once(program, 'exit')
      mail.server.close()
      await rm(folder, { recursive: true, force: true })
      await database.drop()
    },
  }
}

/** Keeps what it is handed; the words as a person reads them. */
async function openMailServer() {
  const received: string[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData: (stream, _session, done) => {
      text(stream).then((source) => {
        received.push(source.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='))
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { server, received, url: `smtp://127.0.0.1:${port}` }
}
