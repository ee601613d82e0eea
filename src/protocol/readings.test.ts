import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseProtocol, STARTING_PROTOCOL } from './protocol.ts'
import { gateSettings } from './readings.ts'

const root = path.resolve(import.meta.dirname, '../..')
const agreement = parseProtocol(readFileSync(path.join(root, STARTING_PROTOCOL), 'utf8'))

describe('zo lezen wij de regels', () => {
  test('nothing chosen: one guardian is enough for what is closed or our own, all for a network', () => {
    expect(gateSettings(agreement, {})).toMatchObject({
      givers: { closed: 'one', own: 'one', network: 'all' },
      childSilence: 'afterAsked',
      classes: { ouderapp: 'closed', website: 'own', instagram: 'network', pers: 'network' },
    })
  })
  test('what the school chose goes first, each choice for itself', () => {
    const chosen = gateSettings(agreement, { 'poort.gevers.eigen': 'all', 'poort.stem_van_kind': 'blocks' })
    expect(chosen).toMatchObject({
      givers: { closed: 'one', own: 'all', network: 'all' },
      childSilence: 'blocks',
    })
  })
  test('a choice that is no option any more is not followed', () => {
    expect(gateSettings(agreement, { 'poort.gevers.netwerk': 'niemand' }).givers?.network).toBe('all')
  })
})
