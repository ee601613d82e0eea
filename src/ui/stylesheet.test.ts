import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadStylesheet } from './stylesheet.ts'

test('the stylesheet holds the components, our tokens and ours, under a hash that follows its text', () => {
  const { css, hash } = loadStylesheet()
  for (const part of [
    '.nl-button',
    '.nl-skip-link',
    '.utrecht-table',
    '.utrecht-alert',
    '--basis-',
    '.zww-face',
  ]) {
    expect(css).toContain(part)
  }
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(loadStylesheet().hash).toBe(hash)
})

test('every token that our own css uses is defined', () => {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
  const own = [
    'tokens',
    'theme',
    'ui',
    'blocks',
    'doors',
    'layout',
    'bar',
    'form',
    'verdict',
    'photo',
    'print',
  ]
    .map((name) => read(`./${name}.css`))
    .join('')
  const defined = new Set([...own.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]))
  const missing = [...own.matchAll(/var\((--[a-z0-9-]+)\)/g)].filter((match) => !defined.has(match[1]))
  expect(missing.map((match) => match[1])).toEqual([])
})
