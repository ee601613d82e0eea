import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SETTINGS } from './config.ts'
import { settingsTable } from './settings-table.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('every setting has one row, with its name, its meaning and its default', () => {
  const rows = settingsTable().split('\n').slice(2)
  expect(rows).toHaveLength(Object.keys(SETTINGS).length)
  expect(rows.every((row) => /^\| `[A-Z_]+` \| \S.* \| \S.* \|$/.test(row))).toBe(true)
})

test('the README shows the settings that the program reads', () => {
  const between = /<!-- instellingen:begin -->\n(?<table>[\s\S]*?)\n<!-- instellingen:einde -->/.exec(README)
  const wanted = settingsTable()
  expect(
    between?.groups?.table?.trim(),
    `README.md is behind: put this between the markers instellingen:begin and instellingen:einde.\n\n${wanted}\n`,
  ).toBe(wanted)
})
