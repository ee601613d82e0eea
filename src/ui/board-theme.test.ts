import { expect, test } from 'vitest'
import { boardTheme } from './board-theme.ts'
import { loadStylesheet } from './stylesheet.ts'

const THEME = `
/* Stichting Voorbeeld */
:root { --basis-color-action-1-border-default: #7a1f5c; --basis-border-radius-md: 0 }
@media (prefers-color-scheme: dark) { :root { --basis-color-action-1-border-default: #e3a1cc; } }
`

test('a board’s names replace ours, in light and in dark', () => {
  const theme = boardTheme(THEME) ?? ''
  expect(theme).toBe(
    ':root{--basis-color-action-1-border-default:#7a1f5c;--basis-border-radius-md:0}' +
      '@media (prefers-color-scheme: dark){:root{--basis-color-action-1-border-default:#e3a1cc}}',
  )
  const { css, hash } = loadStylesheet(theme)
  expect(css.lastIndexOf('--basis-color-action-1-border-default:#e3a1cc')).toBeGreaterThan(
    css.lastIndexOf('--basis-color-action-1-border-default: #'),
  )
  expect(hash).not.toBe(loadStylesheet().hash)
})

test('nothing but names and values is taken: no rule, no address, no other name', () => {
  const sly = `.nl-button { display: none } :root { --zww-measure: 0; --basis-a: url(https://elders.example/x);
    --basis-b: red; } @import "https://elders.example"; .zww-face { --basis-c: 1px }`
  expect(boardTheme(sly)).toBe(':root{--basis-b:red;--basis-c:1px}')
})

test.each(['', 'p { color: red }', '{"geen": "css"}'])('“%s” is no theme', (file) => {
  expect(boardTheme(file)).toBeUndefined()
})
