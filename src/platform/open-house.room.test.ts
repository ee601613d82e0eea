import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { WrongInstallation } from './installation.ts'
import { openHouse } from './open-house.ts'
import { freshDatabase } from './testing/database.ts'

const practice = await freshDatabase()
const real = await freshDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'zww-house-'))
afterAll(() => Promise.all([practice.drop(), real.drop()]))

const open = (databaseUrl: string, settings: Record<string, string> = {}) =>
  openHouse(readConfig({ DATABASE_URL: databaseUrl, DATA_FOLDER: folder, ...settings }), () => undefined)

test('an empty database becomes a practice school, which listens to this machine alone whatever is asked', async () => {
  const { house, isEmpty, close } = await open(practice.url, { HOST: '0.0.0.0' })
  expect([house.installation, isEmpty, house.config.host]).toEqual(['practice', true, '127.0.0.1'])
  await close()
})

test('a practice school is one for ever: asked to be real it does not open, and says what to do', async () => {
  await expect(open(practice.url, { INSTALLATION: 'real' })).rejects.toThrow(WrongInstallation)
  const { house, close } = await open(practice.url)
  expect(house.installation).toBe('practice')
  await close()
})

test('a real school may listen where it is asked to, and never becomes a practice school', async () => {
  const { house, close } = await open(real.url, { INSTALLATION: 'real', HOST: '0.0.0.0' })
  expect([house.installation, house.config.host]).toEqual(['real', '0.0.0.0'])
  await close()
  await expect(open(real.url, { INSTALLATION: 'practice' })).rejects.toThrow(WrongInstallation)
})

test('a real school without a mail server says so instead of keeping mails', async () => {
  const { house, close } = await open(real.url)
  await expect(house.mailer.send('any', { to: 'a@b.example', subject: '', body: '' })).rejects.toThrow(
    'SMTP_URL',
  )
  await close()
})
