import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BadSetting } from './config.ts'
import { openVault } from './vault.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'zww-vault-'))
afterAll(() => rm(folder, { recursive: true }))
const fileOf = (name: string) => path.join(folder, name)

test('what is sealed opens where it was sealed, and nowhere else', async () => {
  const vault = openVault(fileOf('one'))
  const sealed = await vault.seal('sleutel van Facebook', 'school-1 channel_token:facebook')
  expect(sealed.bytes.toString('latin1')).not.toContain('Facebook')
  expect(await vault.unseal(sealed, 'school-1 channel_token:facebook')).toBe('sleutel van Facebook')
  await expect(vault.unseal(sealed, 'school-2 channel_token:facebook')).rejects.toThrow()
  await expect(vault.unseal(sealed, 'school-1 channel_token:x')).rejects.toThrow()
})

test('one changed bit, anywhere, opens nothing', async () => {
  const vault = openVault(fileOf('bits'))
  const sealed = await vault.seal('geheim', 'hier')
  for (let place = 0; place < sealed.bytes.length; place += 1) {
    const bytes = Buffer.from(sealed.bytes)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    await expect(vault.unseal({ ...sealed, bytes }, 'hier')).rejects.toThrow()
  }
})

test('sealed twice it looks like two things', async () => {
  const vault = openVault(fileOf('twice'))
  const [one, other] = [await vault.seal('geheim', 'hier'), await vault.seal('geheim', 'hier')]
  expect(one.bytes.equals(other.bytes)).toBe(false)
})

test('the key is made at the first start, for its owner alone, and two who start at once have one key', async () => {
  const file = fileOf('first')
  const [one, other] = [openVault(file), openVault(file)]
  const sealed = await Promise.all([one.seal('a', 'hier'), other.seal('b', 'hier')])
  expect(sealed[0]?.keyId).toBe(sealed[1]?.keyId)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a new key seals from now on; the old one opens until everything was sealed anew; another process follows', async () => {
  const file = fileOf('turn')
  const [command, server] = [openVault(file), openVault(file)]
  const old = await server.seal('geheim', 'hier')
  const keyId = await command.addKey()
  expect(await server.unseal(old, 'hier')).toBe('geheim')
  const anew = await command.seal('geheim', 'hier')
  expect(anew.keyId).toBe(keyId)
  await command.dropKeysBut(keyId)
  expect(await server.unseal(anew, 'hier')).toBe('geheim')
  expect((await server.seal('nieuw', 'hier')).keyId).toBe(keyId)
  await expect(openVault(file).unseal(old, 'hier')).rejects.toThrow(BadSetting)
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
})

test('a file that holds no key stops with its name', async () => {
  await writeFile(fileOf('wrong'), 'geen sleutel\n')
  await expect(openVault(fileOf('wrong')).seal('a', 'hier')).rejects.toThrow('SECRET_KEY_FILE')
})
