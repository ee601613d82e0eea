import { expect, test } from 'vitest'
import { drawPaper, runsOf } from './paper.ts'

test('a name with letters of another file of the font is set in runs', () => {
  expect(
    runsOf('Ayşe Yıldız, Wałęsa')
      .map(({ text, isExtended }) => (isExtended ? `[${text}]` : text))
      .join(''),
  ).toBe('Ay[ş]e Yıldız, Wa[łę]sa')
  expect(runsOf('Noor van den Berg')).toHaveLength(1)
})

test('only a paper that needs those letters carries them', async () => {
  const made = new Date('2026-11-10T00:00:00Z')
  const fonts = async (text: string) => {
    const bytes = Buffer.from(await drawPaper({ title: 'Brief', made }, [{ kind: 'P', text }]))
    return bytes.toString('latin1').match(/\/FontName/g)?.length
  }
  expect([await fonts('Noor'), await fonts('Ayşe')]).toEqual([2, 3])
})
