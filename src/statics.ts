import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Context, Hono } from 'hono'
import { addresses } from '#addresses.ts'
import { isHex } from '#ui/contrast.ts'
import { schoolStylesheet } from '#ui/school-colour.ts'

export type Statics = { css: string; hash: string; islandFolder: URL }

/** What is the same for every school and everybody: no page, and nothing to sign in for. */
export function serveStatics(app: Hono, statics: Statics): void {
  const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  app.get(addresses.health(), (c) => c.text('gezond'))
  app.get(addresses.icon(), (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', ...forEver }))
  const squeezed = { br: brotliCompressSync(statics.css), gzip: gzipSync(statics.css) }
  app.get(addresses.appIcon(':size'), (c) => serveAppIcon(c, forEver))
  app.get(addresses.stylesheet(':hash'), (c) => {
    const css = { 'Content-Type': 'text/css; charset=utf-8', Vary: 'Accept-Encoding', ...forEver }
    const accepted = c.req.header('Accept-Encoding') ?? ''
    const coding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
    return coding
      ? c.body(new Uint8Array(squeezed[coding]), 200, { ...css, 'Content-Encoding': coding })
      : c.body(statics.css, 200, css)
  })
  app.get(addresses.schoolColours(':hex'), (c) => {
    const colour = `#${c.req.param('hex')}`
    if (!isHex(colour)) return c.text('', 404)
    return c.body(schoolStylesheet(colour), 200, { 'Content-Type': 'text/css; charset=utf-8', ...forEver })
  })
  app.get(addresses.island(':file'), (c) => serveIsland(c, statics.islandFolder))
}

/** A yes in a frame: what the product is about, in sixteen pixels. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0e5560"/><path d="m8 17 6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/></svg>'

/** The same drawing for a phone's home screen, which takes no SVG everywhere. */
const APP_ICONS: Record<string, string> = { '192': '#ui/app-icon-192.png', '512': '#ui/app-icon-512.png' }
const { resolve } = createRequire(import.meta.url)

function serveAppIcon(c: Context, headers: Record<string, string>): Response {
  const file = APP_ICONS[c.req.param('size') ?? '']
  if (!file) return c.text('', 404)
  return c.body(new Uint8Array(readFileSync(resolve(file))), 200, { 'Content-Type': 'image/png', ...headers })
}

function serveIsland(c: Context, folder: URL): Response {
  const file = c.req.param('file') ?? ''
  if (!/^[a-z-]+\.js$/.test(file)) return c.text('', 404)
  const place = new URL(file, folder)
  if (!existsSync(place)) return c.text('', 404)
  const script = readFileSync(place, 'utf8')
  return c.body(script, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}
