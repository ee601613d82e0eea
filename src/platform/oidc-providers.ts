import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { BadSetting } from './config.ts'

const provider = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{2,30}$/),
  /** As on the button: "Inloggen met …". */
  name: z.string().min(2).max(60),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid email'),
  /** Whether the board holds that a verified address at this provider is the colleague's own. */
  matchEmail: z.boolean().default(false),
})
export type OidcProvider = z.infer<typeof provider>

/** The file that OIDC_FILE names: Entree, Microsoft, Google are settings and no code. */
export function readProviders(file: string): OidcProvider[] {
  if (file === '') return []
  if (!existsSync(file)) throw new BadSetting(`OIDC_FILE: ${file} is er niet`)
  const parsed = z.array(provider).safeParse(parseJson(readFileSync(file, 'utf8')))
  // What is wrong is named by its place; a secret that stands there is not shown.
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join('.') || 'het geheel')
    throw new BadSetting(`OIDC_FILE: in ${file} klopt niet: ${[...new Set(places)].join(', ')}`)
  }
  const keys = parsed.data.map(({ key }) => key)
  if (new Set(keys).size !== keys.length) throw new BadSetting(`OIDC_FILE: twee keer dezelfde key in ${file}`)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
