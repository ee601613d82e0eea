import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { drawClip } from '#media/clip/testing/generated-clips.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { chooseSound } from './actions.ts'
import { withClips } from './testing/clip-draft.ts'

let chain: Chain
let noor: string
let clips: ReturnType<typeof withClips>
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  clips = withClips(chain)
})
afterAll(() => chain.close())

describe('a film asks for permission to film, and its sound for one to be heard', () => {
  test('a ja for photos does not count', async () => {
    await clips.answer(noor, 'film', 'nee')
    const bench = await clips.clipDraft(await drawClip({ sound: 'none' }))
    expect(await clips.say(bench, [noor], 'nobody')).toBe('done')
    expect(await clips.verdictOf(bench)).toBe('mag_niet')
    await clips.answer(noor, 'film', 'ja')
    expect(await clips.verdictOf(bench)).toBe('mag')
  })

  test('and without sound it asks for the film alone', async () => {
    await clips.answer(noor, 'film', 'ja')
    await clips.answer(noor, 'geluid', 'nee')
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [noor], 'nobody')
    expect(await clips.verdictOf(bench)).toBe('mag_niet')
    expect(await chooseSound(chain.house, clips.placeOf(bench), 'without_sound')).toBe('done')
    expect(await clips.verdictOf(bench)).toBe('mag')
    await clips.answer(noor, 'geluid', 'ja')
  })

  test('“zo mag het” offers to leave the sound behind, and takes it back', async () => {
    await clips.answer(noor, 'film', 'ja')
    await clips.answer(noor, 'geluid', 'nee')
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [noor], 'nobody')
    const author = await chain.signIn(await chain.identityOf('teacher'))
    const address = addresses.makeFit(chain.school.slug, bench.post.id)
    const read = async () => (await chain.get(address, author)).text()
    const press = (wat: string) => chain.post(address, { wat, foto: bench.photos[0]?.photo.id ?? '' }, author)
    const before = await read()
    expect(before).toContain('Zonder geluid mag deze film wel op Website.')
    expect(before).toMatch(/<video[^>]*aria-label="Beeld uit film 1"/)
    expect(before).not.toMatch(/foto[^"]*mag|Snijd bij|Dek af|autoplay/)
    expect((await press('without_sound')).status).toBe(303)
    expect(await clips.verdictOf(bench)).toBe('mag')
    expect(await read()).toContain('Gaat zonder geluid weg')
    expect((await press('with_sound')).headers.get('Location')).toBe(address)
    expect(await clips.verdictOf(bench)).toBe('mag_niet')
    await clips.answer(noor, 'geluid', 'ja')
  })

  test('a film that nobody may see is not offered without its sound: that would not help', async () => {
    await clips.answer(noor, 'film', 'nee')
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [noor], 'nobody')
    const author = await chain.signIn(await chain.identityOf('teacher'))
    const html = await (await chain.get(addresses.makeFit(chain.school.slug, bench.post.id), author)).text()
    expect(html).toContain('Niet op Website')
    expect(html).not.toContain('without_sound')
    await clips.answer(noor, 'film', 'ja')
  })

  test('a sound asks for no picture', async () => {
    await clips.answer(noor, 'foto', 'ja')
    await clips.answer(noor, 'film', 'nee')
    await clips.answer(noor, 'geluid', 'ja')
    const bench = await clips.clipDraft(await drawClip({ format: 'mp3' }))
    await clips.say(bench, [noor], 'nobody')
    expect(await clips.verdictOf(bench)).toBe('mag')
    await clips.answer(noor, 'film', 'ja')
  })
})
