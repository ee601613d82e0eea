import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { House } from '#platform/house.ts'
import type { Passkey } from '#platform/passkeys.ts'
import { isFresh } from '#platform/session.ts'
import type { DoorRefusal } from './texts.nl.ts'

/** What a key is asked for: to become one of somebody's, to come in with, or to show again that it is them. */
export type KeyAim = { to: 'add' | 'confirm'; identityId: string } | { to: 'sign_in' }

/** Who came in by a mailed link has this long to add a first passkey. */
const FIRST_KEY_MS = 15 * 60_000
const KIND = { add: 'passkey_add', confirm: 'passkey_confirm', sign_in: 'passkey_sign_in' } as const

const kept = z.object({ challenge: z.string(), identityId: z.string().optional() })
const answered = z.object({
  ...{ id: z.string(), rawId: z.string(), type: z.literal('public-key') },
  clientExtensionResults: z.object({}),
})
const added = answered.extend({
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
})
const shown = answered.extend({
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
})

export type KeyAnswer = { token: string; answer: string }

const here = (house: House) => new URL(house.config.publicUrl)

export async function beginKey(house: House, aim: KeyAim, name: string) {
  const rpID = here(house).hostname
  const keys = aim.to === 'sign_in' ? [] : await house.passkeys.list(aim.identityId)
  const known = keys.map(({ credentialId }) => ({ id: credentialId }))
  const options =
    aim.to === 'add'
      ? await generateRegistrationOptions({
          ...{ rpName: 'Zo Werken Wij', rpID, userName: name, excludeCredentials: known },
          userID: new TextEncoder().encode(aim.identityId),
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        })
      : await generateAuthenticationOptions({
          ...{ rpID, userVerification: 'required', allowCredentials: known },
        })
  const identityId = aim.to === 'sign_in' ? undefined : aim.identityId
  const data = { challenge: options.challenge, identityId }
  return { options, token: await house.ceremonies.begin(KIND[aim.to], data, house.clock()) }
}

/** A key or a school account: then a mailed link shows too little to add another way in. */
export async function hasOwnDoor(house: House, identityId: string): Promise<boolean> {
  const [keys, accounts] = await Promise.all([
    house.passkeys.list(identityId),
    house.oidcAccounts.list(identityId),
  ])
  return keys.length + accounts.length > 0
}

/** Adding needs a fresh sign-in; the first key may also come right after the mailed link. */
export async function mayAddKey(house: House, identityId: string, session: string): Promise<boolean> {
  const now = house.clock()
  const read = await house.sessions.read(session, now)
  if (read?.is !== 'person' || read.identityId !== identityId) return false
  if (isFresh(read.confirmedAt, now, 'post')) return true
  if (await hasOwnDoor(house, identityId)) return false
  const own = (await house.sessions.list(identityId, now)).find(({ isOfToken }) => isOfToken(session))
  return own !== undefined && now.getTime() - own.openedAt.getTime() <= FIRST_KEY_MS
}

export async function addKey(
  house: House,
  sent: KeyAnswer & { identityId: string; label: string },
): Promise<'added' | DoorRefusal> {
  const began = kept.safeParse(await house.ceremonies.take(KIND.add, sent.token, house.clock()))
  const answer = readAnswer(added, sent.answer)
  if (!began.success || !answer || began.data.identityId !== sent.identityId) return 'key_too_late'
  const checked = await orRefused(house, () =>
    verifyRegistrationResponse({
      ...{ response: answer, expectedChallenge: began.data.challenge, requireUserVerification: true },
      ...{ expectedOrigin: here(house).origin, expectedRPID: here(house).hostname },
    }),
  )
  if (!checked?.verified) return 'key_wrong'
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const { identityId, label } = sent
  const isAdded = await house.passkeys.add({
    ...{ credentialId: id, identityId, publicKey, counter, label, addedAt: house.clock() },
  })
  return isAdded ? 'added' : 'key_wrong'
}

/** Whose key answered, for coming in; with an identity: that it was one of theirs. */
export async function showKey(
  house: House,
  sent: KeyAnswer,
  aim: Exclude<KeyAim, { to: 'add' }>,
): Promise<{ identityId: string } | DoorRefusal> {
  const began = kept.safeParse(await house.ceremonies.take(KIND[aim.to], sent.token, house.clock()))
  const answer = readAnswer(shown, sent.answer)
  if (!began.success || !answer) return 'key_too_late'
  const key = await house.passkeys.find(answer.id)
  if (!key) return 'key_unknown'
  const isTheirs =
    aim.to === 'sign_in' || (key.identityId === aim.identityId && began.data.identityId === aim.identityId)
  if (!isTheirs) return 'key_unknown'
  const checked = await orRefused(house, () =>
    verifyAuthenticationResponse({
      ...{ response: answer, expectedChallenge: began.data.challenge, requireUserVerification: true },
      ...{ expectedOrigin: here(house).origin, expectedRPID: here(house).hostname },
      credential: credentialOf(key),
    }),
  )
  if (!checked?.verified) return 'key_wrong'
  const isFirst = await house.passkeys.use(
    key.credentialId,
    checked.authenticationInfo.newCounter,
    house.clock(),
  )
  return isFirst ? { identityId: key.identityId } : 'key_wrong'
}

const credentialOf = ({ credentialId, publicKey, counter }: Passkey) => ({
  ...{ id: credentialId, publicKey: new Uint8Array(publicKey), counter },
})

/** The last key stays when there is no mail to come in by. */
export async function removeKey(
  house: House,
  identityId: string,
  credentialId: string,
): Promise<'removed' | DoorRefusal> {
  const keys = await house.passkeys.list(identityId)
  const isLast = keys.length === 1 && keys[0]?.credentialId === credentialId
  if (isLast && (await house.sessions.emailOf(identityId)) === undefined) return 'key_last'
  await house.passkeys.remove(identityId, credentialId)
  return 'removed'
}

function readAnswer<Answer>(form: z.ZodType<Answer>, sent: string): Answer | undefined {
  const json = z
    .string()
    .transform((words, problem) => {
      try {
        return JSON.parse(words)
      } catch {
        problem.addIssue('no JSON')
        return z.NEVER
      }
    })
    .pipe(form)
    .safeParse(sent)
  return json.success ? json.data : undefined
}

/** The library throws for whatever is wrong with what a browser sent: that is a refusal and no bug. */
async function orRefused<Done>(house: House, check: () => Promise<Done>): Promise<Done | undefined> {
  try {
    return await check()
  } catch (error) {
    house.log.info({ why: error instanceof Error ? error.message : '' }, 'a passkey was refused')
    return undefined
  }
}
