import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { OidcProvider } from '#platform/oidc-providers.ts'

export type RunningProvider = {
  settings: OidcProvider
  /** As a person in a browser of their own: signs in there, and answers where the provider sends them back. */
  signIn: (address: string, who: string) => Promise<URL>
  close: () => void
}

/** A real provider on this machine, with a page to sign in on and one to agree on. */
export async function openProvider(redirectUri: string, matchEmail = false): Promise<RunningProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'school', client_secret: 'een-geheim-van-de-school' }
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri], response_types: ['code'] }],
    cookies: { keys: ['proef'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@school.example`, email_verified: id !== 'niet-nagekeken' }),
    }),
  })
  server.on('request', provider.callback())
  return {
    settings: {
      ...{ key: 'proef', name: 'Schoolaccount', issuer, scope: 'openid email', matchEmail },
      ...{ clientId: client.client_id, clientSecret: client.client_secret },
    },
    signIn: (address, who) => walkThrough(issuer, address, who),
    close: () => server.close(),
  }
}

async function walkThrough(issuer: string, address: string, who: string): Promise<URL> {
  const jar = new Map<string, string>()
  let request: { url: string; body?: URLSearchParams } = { url: address }
  for (let step = 0; step < 20; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const { url, body } = request
    const response = await fetch(url, {
      ...{ redirect: 'manual', headers: { cookie } },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      const next = new URL(location, url)
      if (next.origin !== issuer) return next
      request = { url: next.href }
      continue
    }
    const html = await response.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
    if (!action) throw new Error(`The provider stopped: ${response.status} ${html.slice(0, 300)}`)
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const answer = prompt === 'login' ? { prompt, login: who, password: 'x' } : { prompt }
    request = { url: new URL(action, url).href, body: new URLSearchParams(answer) }
  }
  throw new Error('The provider keeps asking')
}
