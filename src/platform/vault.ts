import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BadSetting } from './config.ts'

export type Sealed = { keyId: string; bytes: Buffer }

/**
 * Seals what is kept at rest (AES-256-GCM). `context` says whose it is and what for: in the row of another school, or
 * under another name, it does not open.
 */
export type Vault = {
  seal(plain: string, context: string): Promise<Sealed>
  /** Throws when the key is unknown, the context is another one, or a bit was changed. */
  unseal(sealed: Sealed, context: string): Promise<string>
  /** The key that seals from now on, in front of the others, which still open what they sealed. */
  addKey(): Promise<string>
  /** After everything was sealed anew. */
  dropKeysBut(keyId: string): Promise<void>
}

type Key = { id: string; bytes: Buffer }

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The keys stand in a file outside the database, one per line, the newest first; the first start makes it. */
export function openVault(file: string): Vault {
  let ring: Key[] | undefined
  const keys = async () => {
    ring ??= await readOrMake(file)
    return ring
  }
  /** Another process may have turned the keys since this one read them. */
  const find = async (id: string) => {
    const known = (await keys()).find((key) => key.id === id)
    if (known) return known
    ring = await readOrMake(file)
    const found = ring.find((key) => key.id === id)
    if (!found) throw new BadSetting(`SECRET_KEY_FILE: sleutel ${id} staat niet in ${file}`)
    return found
  }
  const replace = async (next: Key[]) => {
    await writeKeys(file, next)
    ring = next
  }
  return {
    seal: async (plain, context) => {
      ring = await readOrMake(file)
      const [newest] = ring
      if (!newest) throw new BadSetting(`SECRET_KEY_FILE: ${file} is leeg`)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return { keyId: newest.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) }
    },
    unseal: async ({ keyId, bytes }, context) => {
      const { bytes: key } = await find(keyId)
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      decipher.setAAD(Buffer.from(context)).setAuthTag(tag)
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    addKey: async () => {
      const key = newKey()
      await replace([key, ...(await readOrMake(file))])
      return key.id
    },
    dropKeysBut: async (keyId) => replace((await readOrMake(file)).filter(({ id }) => id === keyId)),
  }
}

const newKey = (): Key => ({ id: randomBytes(4).toString('hex'), bytes: randomBytes(32) })

async function readOrMake(file: string): Promise<Key[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (text !== undefined) return parseKeys(text, file)
  const first = [newKey()]
  await mkdir(path.dirname(file), { recursive: true })
  try {
    // Two first starts at once: the one that is too late reads what the other wrote.
    await writeFile(file, sayKeys(first), { mode: 0o600, flag: 'wx' })
    return first
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return parseKeys(await readFile(file, 'utf8'), file)
  }
}

function parseKeys(text: string, file: string): Key[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const [, id = '', base64 = ''] = /^([0-9a-f]{8}):([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? []
    const bytes = Buffer.from(base64, 'base64')
    if (id === '' || bytes.length !== 32)
      throw new BadSetting(`SECRET_KEY_FILE: in ${file} staat geen sleutel`)
    return [{ id, bytes }]
  })
}

const sayKeys = (keys: readonly Key[]) =>
  keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}\n`).join('')

/** Beside it first: a power cut leaves the old keys or the new ones, never half a file. */
async function writeKeys(file: string, keys: readonly Key[]): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(beside, sayKeys(keys), { mode: 0o600 })
  await rename(beside, file)
  await chmod(file, 0o600)
}
