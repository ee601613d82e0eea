import { dayIn } from '#platform/calendar.ts'
import type { House } from '#platform/house.ts'
import type { OidcClaims } from '#platform/oidc.ts'
import type { Tenant } from '#platform/schools.ts'
import { RIGHTS } from '../../rights.ts'
import { findActor } from '../../store/doors.ts'
import { type AccountAim, type AskedAccount, askedAccount, isJustShown } from '../school-account.ts'
import type { DoorRefusal } from '../texts.nl.ts'

const KIND = 'school_account'

/** Begins at the provider; the token goes into a cookie, so that the answer belongs to this browser. */
export async function beginAccount(
  house: House,
  wish: {
    aim: AccountAim
    provider: string
    identityId: string | undefined
    to: string
    redirectUri: string
  },
): Promise<{ address: URL; token: string } | 'account_unreachable'> {
  const { aim, provider, identityId, to, redirectUri } = wish
  const began = await house.oidc
    .begin(provider, redirectUri, aim === 'bevestigen' ? 'again' : 'sign_in')
    .catch((error: unknown) => {
      house.log.warn({ err: error, provider }, 'a provider could not be reached')
      return undefined
    })
  if (!began) return 'account_unreachable'
  const kept: AskedAccount = { aim, provider, to, ...began.asked, ...(identityId ? { identityId } : {}) }
  return { address: began.address, token: await house.ceremonies.begin(KIND, kept, house.clock()) }
}

export type AccountAnswer =
  | { is: 'signed_in'; identityId: string }
  | { is: 'confirmed' | 'bound'; to: string }
  | { is: 'refused'; code: DoorRefusal }

const refuse = (code: DoorRefusal): AccountAnswer => ({ is: 'refused', code })

/** What a provider sent back: used once, by the browser that began it. */
export async function takeAccount(
  house: House,
  school: Tenant,
  came: { provider: string; token: string; address: URL; identityId: string | undefined },
): Promise<AccountAnswer> {
  const asked = askedAccount.safeParse(await house.ceremonies.take(KIND, came.token, house.clock()))
  if (!asked.success || asked.data.provider !== came.provider) return refuse('account_too_late')
  const claims = await house.oidc.finish(came.provider, came.address, asked.data).catch((error: unknown) => {
    house.log.info({ err: error, provider: came.provider }, 'a school account was refused')
    return undefined
  })
  if (!claims) return refuse('account_wrong')
  if (asked.data.aim === 'inloggen') return signIn(house, school, came.provider, claims)
  // Between the question and the answer somebody else may have come in on this computer.
  if (came.identityId === undefined || asked.data.identityId !== came.identityId)
    return refuse('account_too_late')
  return asked.data.aim === 'verbinden'
    ? bind(house, claims, asked.data, came.identityId)
    : confirm(house, claims, asked.data, came.identityId)
}

async function signIn(
  house: House,
  school: Tenant,
  provider: string,
  claims: OidcClaims,
): Promise<AccountAnswer> {
  const known = await house.oidcAccounts.find(claims)
  const identityId = known ?? (await matchByAddress(house, school, provider, claims))
  return identityId === undefined ? refuse('account_unknown') : { is: 'signed_in', identityId }
}

/** Only where the board said so for this provider, and only a colleague: an address alone is no proof. */
async function matchByAddress(
  house: House,
  school: Tenant,
  provider: string,
  claims: OidcClaims,
): Promise<string | undefined> {
  const matches = house.oidc.providers.some(({ key, matchEmail }) => key === provider && matchEmail)
  if (!matches || claims.email === undefined) return undefined
  const identityId = await house.sessions.findIdentity(claims.email)
  if (identityId === undefined) return undefined
  const today = dayIn(school.timeZone, house.clock())
  const actor = await house.database.inSchool(school.schoolId, (tx) => findActor(tx, identityId, today))
  const staff: readonly string[] = RIGHTS.take_offline
  if (actor.is === 'visitor' || !actor.roles.some((role) => staff.includes(role))) return undefined
  return (await house.oidcAccounts.bind(claims, identityId, house.clock())) ? identityId : undefined
}

async function bind(
  house: House,
  claims: OidcClaims,
  asked: AskedAccount,
  identityId: string,
): Promise<AccountAnswer> {
  const isBound = await house.oidcAccounts.bind(claims, identityId, house.clock())
  return isBound ? { is: 'bound', to: asked.to } : refuse('account_taken')
}

async function confirm(
  house: House,
  claims: OidcClaims,
  asked: AskedAccount,
  identityId: string,
): Promise<AccountAnswer> {
  if ((await house.oidcAccounts.find(claims)) !== identityId) return refuse('account_unknown')
  return isJustShown(claims.authTime, house.clock())
    ? { is: 'confirmed', to: asked.to }
    : refuse('account_not_now')
}
