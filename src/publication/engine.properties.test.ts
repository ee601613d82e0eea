import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { CHANNELS, type ChannelId } from './channels/channel.ts'
import { channelFor } from './channels/channel-table.ts'
import { RULES } from './channels/networks.ts'
import { practiceNetwork } from './channels/practice-network.ts'
import { deliveryStates, placementStates } from './delivery-texts.nl.ts'
import { anyFaultScript, hasSettled, play } from './testing/fault-script.ts'
import { type MemorySchool, withPhotos } from './testing/memory-school.ts'
import { brokenPromises } from './testing/promises.ts'
import { readStatePage } from './testing/state-page.ts'

const numRuns = Number(process.env.ZWW_SCRIPTS ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 60 })

const channelOf = (id: ChannelId) =>
  RULES[id].mode === 'network' ? practiceNetwork(withPhotos(RULES[id])) : channelFor(id)

describe('whatever goes wrong, and wherever the plug is pulled', () => {
  test.each(CHANNELS)('%s: sent once, told truly, taken back or in somebody’s hands', async (id) => {
    const channel = channelOf(id)
    await fc.assert(
      fc.asyncProperty(anyFaultScript, async (script) => {
        const { school, problems } = await play(channel, script, brokenPromises)
        expect(problems).toEqual([])
        expect(hasSettled(school)).toBe(true)
      }),
      { numRuns },
    )
  })
})

test('the scripts come to every state that there is', async () => {
  const seen = { deliveries: new Set<string>(), takedowns: new Set<string>(), places: new Set<string>() }
  const look = ({ house: { rows } }: MemorySchool) => {
    seen.deliveries.add(rows.delivery.is)
    for (const { takedown } of rows.takedowns) seen.takedowns.add(takedown.is)
    for (const { state } of rows.places) seen.places.add(state)
    return []
  }
  const scripts = fc.sample(anyFaultScript, { seed: 7, numRuns: 400 })
  for (const id of ['ouderapp', 'website', 'x'] as const)
    for (const script of scripts) await play(channelOf(id), script, look)
  expect(seen.deliveries).toEqual(new Set(Object.keys(deliveryStates)))
  expect(seen.places).toEqual(new Set(Object.keys(placementStates)))
  expect(seen.takedowns).toEqual(new Set(Object.keys(readStatePage('takedown').labels)))
})
