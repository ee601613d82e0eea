import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadStylesheet } from '#ui/stylesheet.ts'
import { openRouteWalk, type RouteWalk } from './testing/route-walk.ts'
import { ORIGIN } from './testing/test-house.ts'

let walk: RouteWalk
beforeAll(async () => {
  walk = await openRouteWalk()
})
afterAll(() => walk.chain.close())

describe('promise 11: the browser talks to us alone', () => {
  const elsewhere = (html: string) =>
    [
      ...html.matchAll(
        /\s(?:src|href|action|srcset|poster|data|formaction|content)="(?:https?:)?\/\/([^"]*)"/g,
      ),
    ].flatMap(([, rest = '']) => (rest.startsWith(`${new URL(ORIGIN).host}/`) ? [] : [rest]))

  test.each(['teacher', 'guardian'] as const)(
    'no page of a %s refers to another site, holds a script or a style of its own, or goes without the policy',
    async (role) => {
      const { chain, table, fill } = walk
      const session = await chain.signIn(await chain.identityOf(role))
      const pages: string[] = []
      for (const route of table.filter(({ method }) => method === 'get')) {
        const response = await chain.get(await fill(route.path), session)
        const policy = response.headers.get('Content-Security-Policy') ?? ''
        expect([route.path, policy]).toEqual([route.path, expect.stringContaining("default-src 'self'")])
        expect(policy.replace('frame-ancestors *', '')).not.toMatch(/unsafe|https?:|\*|data:/)
        if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
        const html = await response.text()
        expect([route.path, elsewhere(html)]).toEqual([route.path, []])
        expect([route.path, html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle="|\son[a-z]+="/g)]).toEqual([
          route.path,
          null,
        ])
        pages.push(route.path)
      }
      expect(pages.length).toBeGreaterThan(10)
    },
  )

  test('neither do the stylesheet and the scripts', () => {
    const islands = new URL('../islands/', import.meta.url)
    const scripts = readdirSync(islands).map((file) => readFileSync(new URL(file, islands), 'utf8'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const code of [loadStylesheet().css, ...scripts])
      expect(code).not.toMatch(/(?:url\(|@import|['"`])\s*['"]?(?:https?:)?\/\/(?!www\.w3\.org)/)
  })
})
