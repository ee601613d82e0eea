import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFolder } from './files.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'zww-files-'))
const files = openFolder(folder)
afterAll(() => rm(folder, { recursive: true }))

test('what was written is read back, and nothing half is left beside it', async () => {
  await files.write('school/masters/a', Buffer.from('bytes'))
  expect((await files.read('school/masters/a'))?.toString()).toBe('bytes')
  expect(await readdir(path.join(folder, 'school/masters'))).toEqual(['a'])
})

test('nothing under a key is no error, and erasing it twice neither', async () => {
  expect(await files.read('school/masters/none')).toBeUndefined()
  await files.erase('school/masters/a')
  await files.erase('school/masters/a')
  expect(await files.read('school/masters/a')).toBeUndefined()
})

test('a piece is read without the rest, and what was erased meanwhile is not made up', async () => {
  await files.write('school/variants/b', Buffer.from('0123456789'))
  const found = await files.find('school/variants/b')
  expect(found?.length).toBe(10)
  expect(await new Response(found?.piece({ from: 3, to: 6 })).text()).toBe('3456')
  expect(await new Response(found?.piece({ from: 10, to: 9 })).text()).toBe('')
  await files.erase('school/variants/b')
  await expect(new Response(found?.piece({ from: 3, to: 6 })).text()).rejects.toThrow('ENOENT')
  expect(await files.find('school/variants/b')).toBeUndefined()
})

test.each(['../outside', '/etc/passwd', 'a//b', 'Naam van een kind.jpg', ''])('%j is no key', async (key) => {
  await expect(async () => files.write(key, Buffer.from('x'))).rejects.toThrow('Not a file key')
})
