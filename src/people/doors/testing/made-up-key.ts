import { createHash, generateKeyPairSync, sign } from 'node:crypto'

export type MadeUpKey = {
  /** As a device answers that makes a key, and one that shows it. */
  made: (challenge: string) => object
  shown: (challenge: string, wrong?: { origin?: string; flags?: number }) => object
}

const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** A passkey without a device: `mark` tells one from another. */
export function makeUpKey(ownOrigin: string, mark: number): MadeUpKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const rawId = Buffer.alloc(16, mark)
  const id = rawId.toString('base64url')
  let counter = 0

  function authData(flags: number, rest = Buffer.alloc(0)): Buffer {
    const times = Buffer.alloc(4)
    times.writeUInt32BE(++counter)
    return Buffer.concat([sha(new URL(ownOrigin).hostname), Buffer.from([flags]), times, rest])
  }
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const wrap = (response: object) => ({
    ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
  })

  return {
    made: (challenge) => {
      const [kx, ky] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
      const head = Buffer.from('a5010203262001215820', 'hex')
      const cose = Buffer.concat([head, kx, Buffer.from('225820', 'hex'), ky])
      const data = authData(0x45, Buffer.concat([Buffer.alloc(16), Buffer.from([0, 16]), rawId, cose]))
      const said = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex')
      const attestation = Buffer.concat([said, Buffer.from([data.length]), data])
      const clientDataJSON = client('webauthn.create', challenge, ownOrigin).toString('base64url')
      return wrap({ clientDataJSON, attestationObject: attestation.toString('base64url') })
    },
    shown: (challenge, { origin = ownOrigin, flags = 0x05 } = {}) => {
      const data = authData(flags)
      const said = client('webauthn.get', challenge, origin)
      const signature = sign('sha256', Buffer.concat([data, sha(said)]), privateKey).toString('base64url')
      const authenticatorData = data.toString('base64url')
      return wrap({ clientDataJSON: said.toString('base64url'), authenticatorData, signature })
    },
  }
}
