import { existsSync, readFileSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { addresses } from '#addresses.ts'

export type Statics = { css: string; hash: string; islandFolder: URL }

/** What is the same for every school and everybody: no page, and nothing to sign in for. */
export function serveStatics(app: Hono, statics: Statics): void {
  const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  app.get(addresses.health(), (c) => c.text('gezond'))
  app.get(addresses.icon(), (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', ...forEver }))
  app.get(addresses.stylesheet(':hash'), (c) =>
    c.body(statics.css, 200, { 'Content-Type': 'text/css; charset=utf-8', ...forEver }),
  )
  app.get(addresses.island(':file'), (c) => serveIsland(c, statics.islandFolder))
}

/** A yes in a frame: what the product is about, in sixteen pixels. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0e5560"/><path d="m8 17 6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/></svg>'

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
