import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { drawClip, secrets } from '#media/clip/testing/generated-clips.ts'
import { readKit } from '../actions/hand-off.ts'
import { misfitsOf, photosFor } from '../channel-fit.ts'
import type { ChannelId } from '../channels/channel.ts'
import { kitFile } from '../kit/file.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import type { Workbench } from '../workbench.ts'
import { sayOfClip } from './actions.ts'
import { restOf } from './clip.ts'
import { childrenToAskAbout } from './said.ts'
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

const films = () => chain.house.files
const secretsIn = (bytes: Uint8Array) =>
  Object.values(secrets).filter((secret) => Buffer.from(bytes).includes(secret))

test('a film that nobody said anything of goes nowhere', async () => {
  const bench = await clips.clipDraft(await drawClip())
  expect(await clips.verdictOf(bench)).toBe('onbekend')
  expect(await chain.submit(bench.post.id)).toBe('look_at_every_photo_first')
})

describe('who is on it', () => {
  test('“andere kinderen van groep 7” can be each child that was there, and the strictest counts', async () => {
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [], 'group')
    const rest = restOf((await chain.look(bench.post.id)).photos[0]?.statements ?? expect.unreachable())?.said
    expect(rest?.kind === 'candidates' && rest.people.length).toBeGreaterThan(10)
    expect(rest?.kind === 'candidates' && rest.people).not.toContain(
      childrenToAskAbout(bench, bench.photos[0] ?? expect.unreachable(), chain.marit)[0],
    )
  })

  test('somebody whom nobody knows keeps it back', async () => {
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [noor], 'unknown')
    expect(await clips.verdictOf(bench)).toBe('onbekend')
  })

  test('nobody to be seen or heard is said, and can be taken back by saying otherwise', async () => {
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [], 'nobody')
    expect(await clips.verdictOf(bench)).toBe('mag')
    await clips.say(await chain.look(bench.post.id), [], 'unknown')
    expect(await clips.verdictOf(bench)).toBe('onbekend')
  })

  test('a child that was asked about is answered about, or nothing is said', async () => {
    const bench = await clips.clipDraft(await drawClip())
    const said = { asked: new Map(), named: [], rest: 'nobody' as const }
    expect(await sayOfClip(chain.house, clips.placeOf(bench), said)).toBe('choose_something')
  })
})

describe('the way of a film', () => {
  async function published(...channels: ChannelId[]): Promise<Workbench> {
    await clips.answer(noor, 'film', 'ja')
    await clips.answer(noor, 'geluid', 'ja')
    const bench = await clips.clipDraft(await drawClip(), ...channels)
    await clips.say(bench, [noor], 'nobody')
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    return chain.look(bench.post.id)
  }
  const addressOf = async (bench: Workbench, size = 'groot') => {
    const [place] = await chain.places(bench.post.id)
    return `/${chain.school.slug}/nieuws/${bench.post.id}/foto/${place?.placementId}/${size}`
  }

  test('it plays on the school’s own page, piece by piece, and nothing of its origin is in it', async () => {
    const bench = await published()
    const whole = await chain.get(await addressOf(bench))
    expect([whole.status, whole.headers.get('Content-Type'), whole.headers.get('Cache-Control')]).toEqual([
      ...[200, 'video/mp4', 'no-cache'],
    ])
    const bytes = new Uint8Array(await whole.arrayBuffer())
    expect(secretsIn(bytes)).toEqual([])
    const piece = await chain.app.request(`http://school.example${await addressOf(bench)}`, {
      headers: { Range: 'bytes=4-7' },
    })
    expect([piece.status, await piece.text()]).toEqual([206, 'ftyp'])
    expect((await chain.get(await addressOf(bench, 'klein'))).headers.get('Content-Type')).toBe('image/jpeg')
    const page = await (await chain.get(`/${chain.school.slug}/nieuws/${bench.post.id}`)).text()
    expect(page).toContain('<video')
  })

  test('a withdrawal for film takes it away at once, and one for photos does not', async () => {
    const bench = await published()
    const [guardian = ''] = await chain.guardiansOf(noor)
    await chain.answer(guardian, noor, 'website', { foto: 'nee' })
    expect((await chain.get(await addressOf(bench))).status).toBe(200)
    await chain.answer(guardian, noor, 'website', { film: 'nee' })
    const [place] = await chain.places(bench.post.id)
    expect([(await chain.get(await addressOf(bench))).status, place?.state]).toEqual([410, 'gone'])
    await chain.answer(guardian, noor, 'website', { foto: 'ja', film: 'ja' })
  })

  test('a withdrawal for sound takes a film with sound away', async () => {
    const bench = await published()
    const [guardian = ''] = await chain.guardiansOf(noor)
    await chain.answer(guardian, noor, 'website', { geluid: 'nee' })
    expect((await chain.get(await addressOf(bench))).status).toBe(410)
    await chain.answer(guardian, noor, 'website', { geluid: 'ja' })
  })

  test('to take along it is called what it is', async () => {
    const bench = await clips.clipDraft(await drawClip(), 'ouderapp')
    await clips.say(bench, [], 'nobody')
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    const place = {
      school: chain.school,
      by: chain.marit,
      postId: bench.post.id,
      channel: 'ouderapp' as const,
    }
    const [photo] = (await readKit(chain.house, place))?.ground.photos ?? []
    expect(photo && kitFile(photo, 1)).toBe('film-1.mp4')
    const author = await chain.signIn(await chain.identityOf('teacher'))
    const kit = addresses.kit(chain.school.slug, bench.post.id, 'ouderapp')
    const html = await (await chain.get(kit, author)).text()
    expect(html).toContain('Deel de film en de tekst')
    expect(html).toContain('preload="metadata"')
    expect(html).not.toMatch(/foto’s?\b/)
    expect(photo?.media).toEqual(['film', 'geluid'])
  })

  test('a colleague reads that it is a film, and is asked to listen as well', async () => {
    const bench = await clips.clipDraft(await drawClip())
    await clips.say(bench, [noor], 'nobody')
    expect(await chain.submit(bench.post.id)).toBe('done')
    const leader = await chain.signIn(await chain.identityOf('leadership'))
    const address = addresses.approval(chain.school.slug, bench.post.id)
    const html = await (await chain.get(address, leader)).text()
    expect(html).toContain('wil 1 film delen')
    expect(html).toContain('Haal deze film eruit')
    expect(html).toContain('bekeken en beluisterd')
    expect(html).not.toMatch(/foto’s?\b/)
  })

  test('a network takes no film yet, says so, and the rest can go', async () => {
    const bench = await clips.clipDraft(await drawClip(), 'instagram')
    await clips.say(bench, [], 'nobody')
    const after = await chain.look(bench.post.id)
    expect(photosFor(after, 'instagram')).toEqual([])
    expect(misfitsOf(after, 'instagram').map(({ code }) => code)).toContain('takes_no_clips')
  })

  test('the upload is gone as soon as the clean film is there', async () => {
    const bench = await clips.clipDraft(await drawClip())
    const key = (kind: string) => `${chain.school.schoolId}/${kind}/${bench.photos[0]?.photo.id}`
    expect(await films().read(key('originals'))).toBeUndefined()
    expect(secretsIn((await films().read(key('masters'))) ?? expect.unreachable())).toEqual([])
  })
})

test('what is no film we can read is refused with a sentence', async () => {
  const broken = (await drawClip()).subarray(0, 900)
  const bench = await clips.clipDraft(broken)
  const photo = bench.photos[0]?.photo
  expect(photo?.state === 'refused' && photo.refusal).toMatch(/^clip_/)
})
