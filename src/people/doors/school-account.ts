import { z } from 'zod'

/** What a school account is asked for: to come in, to show again who it is, or to be bound to who is signed in. */
export const ACCOUNT_AIMS = ['inloggen', 'bevestigen', 'verbinden'] as const
export type AccountAim = (typeof ACCOUNT_AIMS)[number]

/** Kept while the browser is at the provider. */
export const askedAccount = z.object({
  aim: z.enum(ACCOUNT_AIMS),
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Who was signed in when it began; the answer is of nobody else. */
  identityId: z.string().optional(),
  to: z.string(),
})
export type AskedAccount = z.infer<typeof askedAccount>

/** To show again who one is, the provider must have asked a moment ago. */
const FRESH_MS = 120_000

export const isJustShown = (authTime: Date | undefined, at: Date): boolean =>
  authTime !== undefined && Math.abs(at.getTime() - authTime.getTime()) <= FRESH_MS
