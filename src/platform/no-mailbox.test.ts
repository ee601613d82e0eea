import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNoMailbox, openSmtp } from './mail.ts'

const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
  onRcptTo: ({ address }, _session, done) => {
    const responseCode = address.startsWith('vol') ? 452 : 550
    done(Object.assign(new Error('No'), { responseCode }))
  },
})
let port = 0
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  port = (server.server.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const failure = (to: string, at = port) =>
  openSmtp(`smtp://127.0.0.1:${at}`, 'school@school.example')
    .send('', { to, subject: 'Uitnodiging', body: 'Hallo' })
    .then(
      () => undefined,
      (error: unknown) => error,
    )

test('a mailbox that is not there is known from one that is full, and from a server that is down', async () => {
  expect(isNoMailbox(await failure('niemand@ouder.example'))).toBe(true)
  expect(isNoMailbox(await failure('vol@ouder.example'))).toBe(false)
  const down = await failure('petra@ouder.example', 9)
  expect([down instanceof Error, isNoMailbox(down)]).toEqual([true, false])
})
