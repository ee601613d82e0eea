import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEntries } from '#consent/actions.ts'
import { drawClip, secrets } from '#media/clip/testing/generated-clips.ts'
import { readKit } from '../actions/hand-off.ts'
import { sayWhoWasThere, startPost } from '../actions/make.ts'
import { misfitsOf, photosFor } from '../channel-fit.ts'
import type { ChannelId } from '../channels/channel.ts'
import { kitFile } from '../kit/file.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import type { Workbench } from '../workbench.ts'
import { chooseSound, sayOfClip } from './actions.ts'
import { restOf } from './clip.ts'
import { childrenToAskAbout, type SaidOfClip } from './said.ts'

let chain: Chain
let noor: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
})
afterAll(() => chain.close())

const by = () => ({ schoolId: chain.school.schoolId, by: chain.marit })

/** A draft of group 7 with one clip that is ready. */
async function clipDraft(upload: Uint8Array, ...channels: ChannelId[]): Promise<Workbench> {
  const postId = await startPost(chain.house, by(), [upload])
  await chain.work()
  await chain.goesTo(postId, channels.length > 0 ? channels : ['website'])
  await sayWhoWasThere(chain.house, by(), postId, { groups: [chain.group7], absent: [], knowsGroups: true })
  return chain.look(postId)
}

const placeOf = (bench: Workbench) => ({
  ...{ school: chain.school, by: chain.marit, postId: bench.post.id },
  photoId: bench.photos[0]?.photo.id ?? '',
})

/** Nobody who was asked about, these by name, and this for everybody else. */
async function say(bench: Workbench, named: string[], rest: SaidOfClip['rest']): Promise<string> {
  const [photo] = bench.photos
  const children = photo ? childrenToAskAbout(bench, photo, chain.marit) : []
  const asked = new Map(children.map((child) => [child, named.includes(child) ? 'yes' : 'no'] as const))
  return sayOfClip(chain.house, placeOf(bench), { asked, named, rest })
}

const verdictOf = async (bench: Workbench, channel = 'website') =>
  (await chain.look(bench.post.id)).photos[0]?.cells.find((cell) => cell.channel === channel)?.verdict

/** Every guardian of this child, and the child, about one medium. */
async function answer(
  child: string,
  medium: 'film' | 'geluid' | 'foto',
  decision: 'ja' | 'nee' | 'ingetrokken',
) {
  const { house, school } = chain
  const line = {
    ...{ schoolId: school.schoolId, subject: child, purpose: 'website', medium, decision },
    ...{ from: null, until: null, recordedAt: house.clock() },
    ...{ method: 'papier' as const, textHash: null, recordedBy: null },
  }
  const grantors = await chain.guardiansOf(child)
  await house.database.inSchool(school.schoolId, (tx) =>
    addEntries(
      tx,
      grantors.map((grantor) => ({ ...line, id: house.newId(), grantor })),
    ),
  )
}

const films = () => chain.house.files
const secretsIn = (bytes: Uint8Array) =>
  Object.values(secrets).filter((secret) => Buffer.from(bytes).includes(secret))

test('a film that nobody said anything of goes nowhere', async () => {
  const bench = await clipDraft(await drawClip())
  expect(await verdictOf(bench)).toBe('onbekend')
  expect(await chain.submit(bench.post.id)).toBe('look_at_every_photo_first')
})

describe('a film asks for permission to film, and its sound for one to be heard', () => {
  test('a ja for photos does not count', async () => {
    await answer(noor, 'film', 'nee')
    const bench = await clipDraft(await drawClip({ sound: 'none' }))
    expect(await say(bench, [noor], 'nobody')).toBe('done')
    expect(await verdictOf(bench)).toBe('mag_niet')
    await answer(noor, 'film', 'ja')
    expect(await verdictOf(bench)).toBe('mag')
  })

  test('and without sound it asks for the film alone', async () => {
    await answer(noor, 'film', 'ja')
    await answer(noor, 'geluid', 'nee')
    const bench = await clipDraft(await drawClip())
    await say(bench, [noor], 'nobody')
    expect(await verdictOf(bench)).toBe('mag_niet')
    expect(await chooseSound(chain.house, placeOf(bench), 'without_sound')).toBe('done')
    expect(await verdictOf(bench)).toBe('mag')
    await answer(noor, 'geluid', 'ja')
  })

  test('a sound asks for no picture', async () => {
    await answer(noor, 'foto', 'ja')
    await answer(noor, 'film', 'nee')
    await answer(noor, 'geluid', 'ja')
    const bench = await clipDraft(await drawClip({ format: 'mp3' }))
    await say(bench, [noor], 'nobody')
    expect(await verdictOf(bench)).toBe('mag')
    await answer(noor, 'film', 'ja')
  })
})

describe('who is on it', () => {
  test('“andere kinderen van groep 7” can be each child that was there, and the strictest counts', async () => {
    const bench = await clipDraft(await drawClip())
    await say(bench, [], 'group')
    const rest = restOf((await chain.look(bench.post.id)).photos[0]?.statements ?? expect.unreachable())?.said
    expect(rest?.kind === 'candidates' && rest.people.length).toBeGreaterThan(10)
    expect(rest?.kind === 'candidates' && rest.people).not.toContain(
      childrenToAskAbout(bench, bench.photos[0] ?? expect.unreachable(), chain.marit)[0],
    )
  })

  test('somebody whom nobody knows keeps it back', async () => {
    const bench = await clipDraft(await drawClip())
    await say(bench, [noor], 'unknown')
    expect(await verdictOf(bench)).toBe('onbekend')
  })

  test('nobody to be seen or heard is said, and can be taken back by saying otherwise', async () => {
    const bench = await clipDraft(await drawClip())
    await say(bench, [], 'nobody')
    expect(await verdictOf(bench)).toBe('mag')
    await say(await chain.look(bench.post.id), [], 'unknown')
    expect(await verdictOf(bench)).toBe('onbekend')
  })

  test('a child that was asked about is answered about, or nothing is said', async () => {
    const bench = await clipDraft(await drawClip())
    const said = { asked: new Map(), named: [], rest: 'nobody' as const }
    expect(await sayOfClip(chain.house, placeOf(bench), said)).toBe('choose_something')
  })
})

describe('the way of a film', () => {
  async function published(...channels: ChannelId[]): Promise<Workbench> {
    await answer(noor, 'film', 'ja')
    await answer(noor, 'geluid', 'ja')
    const bench = await clipDraft(await drawClip(), ...channels)
    await say(bench, [noor], 'nobody')
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
    const bench = await clipDraft(await drawClip(), 'ouderapp')
    await say(bench, [], 'nobody')
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
    expect(photo?.media).toEqual(['film', 'geluid'])
  })

  test('a network takes no film yet, says so, and the rest can go', async () => {
    const bench = await clipDraft(await drawClip(), 'instagram')
    await say(bench, [], 'nobody')
    const after = await chain.look(bench.post.id)
    expect(photosFor(after, 'instagram')).toEqual([])
    expect(misfitsOf(after, 'instagram').map(({ code }) => code)).toContain('takes_no_clips')
  })

  test('the upload is gone as soon as the clean film is there', async () => {
    const bench = await clipDraft(await drawClip())
    const key = (kind: string) => `${chain.school.schoolId}/${kind}/${bench.photos[0]?.photo.id}`
    expect(await films().read(key('originals'))).toBeUndefined()
    expect(secretsIn((await films().read(key('masters'))) ?? expect.unreachable())).toEqual([])
  })
})

test('what is no film we can read is refused with a sentence', async () => {
  const broken = (await drawClip()).subarray(0, 900)
  const bench = await clipDraft(broken)
  const photo = bench.photos[0]?.photo
  expect(photo?.state === 'refused' && photo.refusal).toMatch(/^clip_/)
})
