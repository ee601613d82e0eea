import * as client from 'openid-client'
import type { OidcProvider } from './oidc-providers.ts'

/** What went out to a provider and has to come back: kept as a ceremony, never in the browser. */
export type OidcAsked = { state: string; nonce: string; verifier: string }

export type OidcClaims = {
  issuer: string
  subject: string
  /** Only one of which the provider says that it is verified. */
  email: string | undefined
  /** When this person last showed the provider who they are. */
  authTime: Date | undefined
}

/** Asked as usual, or to show again who it is: a provider that remembers somebody has to ask all the same. */
export type OidcAim = 'sign_in' | 'again'

export type OidcDesk = {
  providers: readonly Pick<OidcProvider, 'key' | 'name' | 'issuer' | 'matchEmail'>[]
  /** Where to send the browser. Throws when the provider can't be reached; the next time it is tried anew. */
  begin(key: string, redirectUri: string, aim: OidcAim): Promise<{ address: URL; asked: OidcAsked }>
  /** Throws when what came back is not what was asked for: another state, nonce, key or audience. */
  finish(key: string, came: URL, asked: OidcAsked): Promise<OidcClaims>
}

/** One code path for every provider: authorisation code with PKCE, state and nonce. */
export function openOidc(providers: readonly OidcProvider[]): OidcDesk {
  const found = new Map<string, client.Configuration>()
  /** Looked up when first needed: a provider that is down stops nothing, and is back when it is back. */
  const discover = async (key: string) => {
    const known = found.get(key)
    if (known) return { config: known, ...providerOf(key) }
    const provider = providerOf(key)
    const issuer = new URL(provider.issuer)
    const execute = isLoopback(issuer) ? [client.allowInsecureRequests] : []
    const config = await client.discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
      execute,
    })
    found.set(key, config)
    return { config, ...provider }
  }
  const providerOf = (key: string) => {
    const provider = providers.find((one) => one.key === key)
    if (!provider) throw new Error(`No provider ${key}`)
    return provider
  }
  return {
    providers,
    begin: async (key, redirectUri, aim) => {
      const { config, scope } = await discover(key)
      const asked = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, scope, state: asked.state, nonce: asked.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
        ...(aim === 'again' ? { max_age: '0', prompt: 'login' } : {}),
      })
      return { address, asked }
    },
    finish: async (key, came, { state, nonce, verifier }) => {
      const { config, matchEmail } = await discover(key)
      const tokens = await client.authorizationCodeGrant(config, came, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('No claims')
      const { iss, sub, auth_time } = claims
      // Not every provider puts the address in the token itself.
      const asks = matchEmail && claims.email === undefined
      const { email, email_verified } = asks
        ? await client.fetchUserInfo(config, tokens.access_token, sub)
        : claims
      return {
        ...{ issuer: iss, subject: sub },
        email: email_verified === true && typeof email === 'string' ? email.toLowerCase() : undefined,
        authTime: typeof auth_time === 'number' ? new Date(auth_time * 1000) : undefined,
      }
    },
  }
}

const isLoopback = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname)
