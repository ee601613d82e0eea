import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows, run } from '#platform/database.ts'
import { saveWording } from '../store/posts.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { consentTo, deliveryTo } from '../testing/networks.ts'
import type { Workbench } from '../workbench.ts'

const DAY = 86_400_000
let chain: Chain
let noor: string
let session: string
let own: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await consentTo(chain, noor, 'ouderapp')
  session = await chain.signIn(await chain.identityOf('leadership'))
  own = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
const state = async ({ post }: Workbench) => (await chain.look(post.id)).post.is
const address = ({ post }: Workbench) => addresses.approval(chain.school.slug, post.id)
const open = async (bench: Workbench, as = session) => (await chain.get(address(bench), as)).text()
const hidden = (html: string, name: string) =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''

type Form = Record<string, string | string[]>

/** Presses a button on the page as it was opened. */
async function press(bench: Workbench, form: Form, html?: string, as = session): Promise<Response> {
  const page = html ?? (await open(bench))
  const seal = { zegel: hidden(page, 'zegel'), gezien: hidden(page, 'gezien') }
  return chain.post(address(bench), { ...seal, ...form }, as)
}

/** A post of Marit with Noor on it that waits for a colleague. */
async function waiting(
  words: { caption?: string; reason?: string; plannedAt?: Date } = {},
): Promise<Workbench> {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  const { schoolId } = chain.school
  await inSchool((tx) =>
    saveWording(tx, {
      ...{
        schoolId,
        postId: bench.post.id,
        caption: words.caption ?? 'Op het plein',
        channels: ['website', 'ouderapp'],
      },
      ...{
        wordsReason: words.reason ?? '',
        notAChild: [],
        askedPerson: undefined,
        plannedAt: words.plannedAt,
      },
      at: chain.house.clock(),
    }),
  )
  expect(await chain.submit(bench.post.id)).toBe('done')
  return bench
}

const eventsOf = (kind: string) =>
  inSchool((tx) =>
    rows<{ ids: { post: string; subjects: string[] }; actorId: string }>(
      tx,
      sql`select ids, actor_id as "actorId" from event where kind = ${kind} order by at, event_id`,
    ),
  )

describe('who looks along sees', () => {
  test('every photo as it goes out, where to, the words, and the children to look for', async () => {
    const bench = await waiting()
    const html = await open(bench)
    const photo = bench.photos[0]?.photo.id ?? ''
    expect(html).toContain('Marit Dijkstra wil 1 foto delen')
    expect(html).toMatch(/Gaat naar: (Website en Ouderapp|Ouderapp en Website)\./)
    expect(html).toContain('Op het plein')
    expect(html).toContain('Website: 1 foto. Meteen na jouw akkoord.')
    expect(html).toContain('Ouderapp: 1 foto. Na jouw akkoord zet een collega het er zelf in.')
    expect(html).toContain('Ja, ik zie Sam Jansen-Bakker')
    const picture = addresses.finalPicture(chain.school.slug, bench.post.id, 'website', photo, 'klein')
    const bytes = await chain.get(picture, session)
    expect([bytes.status, bytes.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    expect((await chain.get(picture)).status).toBe(303)
  })

  test('nothing ticked beforehand, and nothing of what the author said of the children', async () => {
    const html = await open(await waiting())
    expect(html).not.toContain('checked')
    expect(html).not.toContain('Noor')
  })

  test('whose names were shown is on record, with who read them', async () => {
    const bench = await waiting()
    await open(bench)
    const [seen] = (await eventsOf('approval.names_shown')).filter(({ ids }) => ids.post === bench.post.id)
    expect(seen?.actorId).toBe(chain.second.personId)
    expect(seen?.ids.subjects).toContain(await chain.person('Sam'))
  })

  test('of a planned post when it goes out', async () => {
    const bench = await waiting({ plannedAt: new Date(chain.house.clock().getTime() + DAY) })
    expect(await open(bench)).toMatch(/Op woensdag 11 november 2026 om \d\d:\d\d/)
  })
})

describe('an approval', () => {
  test('takes two taps: one for the look and one for the yes', async () => {
    const bench = await waiting()
    const done = await press(bench, { doe: 'akkoord', gezocht: 'ja' })
    expect([done.status, done.headers.get('Location')]).toEqual([303, address(bench)])
    expect(await state(bench)).toBe('approved')
    await chain.work()
    const after = await open(bench)
    expect(after).toContain('Dank je wel. Jij gaf akkoord.')
    expect(after).toContain('Website: Staat online')
    expect(after).toContain('Ouderapp: een collega zet het er zelf in')
  })

  test('is not given without a look', async () => {
    const bench = await waiting()
    const refused = await press(bench, { doe: 'akkoord', notitie: 'Bijna' })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('Kijk eerst naar de kinderen')
    expect(html).toContain('Bijna')
    expect(await state(bench)).toBe('waiting')
  })

  test('is not given by who saw a child: that tick stays, and the post goes back with it', async () => {
    const bench = await waiting()
    const sam = await chain.person('Sam')
    const refused = await press(bench, { doe: 'akkoord', gezocht: 'ja', kind: sam })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toMatch(new RegExp(`value="${sam}" checked`))
    expect(await state(bench)).toBe('waiting')
    const back = await press(bench, { doe: 'teruggeven', kind: sam, notitie: 'Kijk nog eens naar foto 1.' })
    expect(back.status).toBe(303)
    expect(await open(bench)).toContain('Het bericht is terug bij de maker')
    expect((await chain.look(bench.post.id)).brief.sentBackNote).toBe('Kijk nog eens naar foto 1.')
    const [sent] = (await eventsOf('post.sent_back')).filter(({ ids }) => ids.post === bench.post.id)
    expect(sent?.ids).toMatchObject({ seen: [sam] })
  })

  test('counts for what was on the screen: the page says what changed and the tick is asked again', async () => {
    const bench = await waiting()
    const before = await open(bench)
    await inSchool((tx) => run(tx, sql`update post set caption = 'Anders' where post_id = ${bench.post.id}`))
    const refused = await press(bench, { doe: 'akkoord', gezocht: 'ja' }, before)
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('De tekst is veranderd terwijl je keek.')
    expect(html).not.toContain('checked')
    expect((await press(bench, { doe: 'akkoord', gezocht: 'ja' }, html)).status).toBe(303)
    expect(await state(bench)).toBe('approved')
  })

  test('can’t be given once a guardian took the yes back, and the page says so without saying who', async () => {
    const bench = await waiting()
    const before = await open(bench)
    const [guardian = ''] = await chain.guardiansOf(noor)
    await chain.answer(guardian, noor, 'website', { foto: 'nee' })
    const refused = await press(bench, { doe: 'akkoord', gezocht: 'ja' }, before)
    const html = await refused.text()
    expect(html).toContain('Je kunt nu geen akkoord geven')
    expect(html).not.toContain('value="akkoord"')
    expect(await state(bench)).toBe('waiting')
    await chain.answer(guardian, noor, 'website', { foto: 'ja' })
  })

  test('of words that the author kept needs the author’s reason to be read and agreed to', async () => {
    const bench = await waiting({ caption: 'Noor wint de beker', reason: 'Haar ouders vroegen erom.' })
    const html = await open(bench)
    expect(html).toContain('In de tekst staat de naam van een kind: “Noor”.')
    expect(html).toContain('Reden van de maker: Haar ouders vroegen erom.')
    const refused = await press(bench, { doe: 'akkoord', gezocht: 'ja' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Vind je de tekst goed zo?')
    expect((await press(bench, { doe: 'akkoord', gezocht: 'ja', woorden: 'ja' })).status).toBe(303)
    expect(await state(bench)).toBe('approved')
  })

  test('is never one’s own: the author is told that a colleague has to look', async () => {
    const bench = await waiting()
    expect(await open(bench, own)).toContain('Een collega moet meekijken')
    const refused = await press(bench, { doe: 'akkoord', gezocht: 'ja' }, undefined, own)
    expect(refused.status).toBe(400)
    expect(await state(bench)).toBe('waiting')
  })
})

describe('who approved can take it back', () => {
  test('before it went out: it is the author’s again and nothing was placed', async () => {
    const bench = await waiting({ plannedAt: new Date(chain.house.clock().getTime() + DAY) })
    await press(bench, { doe: 'akkoord', gezocht: 'ja' })
    expect(await open(bench)).toContain('Website: gepland op')
    expect((await press(bench, { doe: 'intrekken' })).status).toBe(303)
    expect(await state(bench)).toBe('draft')
    expect(await open(bench)).toContain('Er is niets geplaatst.')
  })

  test('after it went out: it is taken away everywhere', async () => {
    const bench = await waiting()
    await press(bench, { doe: 'akkoord', gezocht: 'ja' })
    await chain.work()
    const states = async () => (await chain.places(bench.post.id)).map((place) => place.state).toSorted()
    expect(await states()).toEqual(['live', 'uncertain'])
    expect((await press(bench, { doe: 'intrekken' })).status).toBe(303)
    expect(await states()).toEqual(['gone', 'removing'])
    const html = await open(bench)
    expect(html).toContain('Wordt nu weggehaald.')
    expect(html).not.toContain('Trek je akkoord in')
  })

  test('somebody else can’t', async () => {
    const bench = await waiting()
    expect(await chain.approve(bench.post.id)).toBe('done')
    await chain.work()
    const editor = await chain.signIn(await chain.identityOf('editor'))
    expect(await open(bench, editor)).toContain('Henk Postma gaf akkoord.')
    const refused = await press(bench, { doe: 'intrekken' }, '', editor)
    expect(refused.status).toBe(400)
    expect((await deliveryTo(chain, bench.post.id, 'website')).is).toBe('live')
  })
})

test('a picture that was erased is not found any more', async () => {
  const bench = await waiting()
  const photo = bench.photos[0]?.photo.id ?? ''
  const picture = addresses.finalPicture(chain.school.slug, bench.post.id, 'website', photo, 'groot')
  expect((await chain.get(picture, session)).status).toBe(200)
  await inSchool((tx) =>
    run(tx, sql`update variant set deleted_at = ${chain.house.clock()} where photo_id = ${photo}`),
  )
  expect((await chain.get(picture, session)).status).toBe(404)
})
