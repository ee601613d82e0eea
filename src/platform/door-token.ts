import { createHash, randomBytes } from 'node:crypto'

/** Tokens are shown once and stored as a hash: a copy of the database opens no door. */
export const newToken = () => randomBytes(32).toString('base64url')
export const hashToken = (token: string) => createHash('sha256').update(token).digest()
export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)
