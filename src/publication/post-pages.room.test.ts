import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { pupilNames } from '#people/actions.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { sendPostBack } from './actions/approve.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { consentTo, switchOn } from './testing/networks.ts'
import { readable } from './testing/reader.ts'
import type { Workbench } from './workbench.ts'

let chain: Chain
let noor: string
let own: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await consentTo(chain, noor, 'ouderapp')
  own = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const slug = 'oefenschool'
const post = async (bench: Workbench) => (await chain.look(bench.post.id)).post
const open = async (bench: Workbench, as = own) =>
  (await chain.get(addresses.post(slug, bench.post.id), as)).text()

type Form = Record<string, string | string[]>
const WORDS = { tekst: 'Op het plein', plek: ['ouderapp', 'website'], collega: '', wanneer: '' }
const press = (bench: Workbench, form: Form, as = own) =>
  chain.post(addresses.caption(slug, bench.post.id), { ...WORDS, doe: 'bewaren', ...form }, as)
const ask = async (bench: Workbench, form: Form = {}) => {
  await chain.lookOverAll(bench.post.id)
  return press(bench, { doe: 'vragen', ...form })
}

/** A draft of Marit, with Noor named on its one photo. */
async function draftOfNoor(): Promise<Workbench> {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  return bench
}

describe('where a post can go', () => {
  test('the closed app stands first; what the board did not decide on is off, and says so', async () => {
    const bench = await chain.draft(1)
    await chain.goesTo(bench.post.id, ['ouderapp'])
    const html = await open(bench)
    const boxes = [...html.matchAll(/name="plek" value="([a-z]+)"( checked="")?/g)]
    expect(boxes.map(([, channel, ticked]) => [channel, Boolean(ticked)])).toEqual([
      ['ouderapp', true],
      ['website', false],
    ])
    expect(readable(html)).toContain(
      'Instagram, Facebook, X, LinkedIn, YouTube, Snapchat en WhatsApp staan uit: het bestuur heeft daar nu geen besluit over.',
    )
  })

  test('each place says which photos go there, how much fits and what can be taken back', async () => {
    await switchOn(chain, 'x', 'whatsapp')
    const bench = await chain.draft(1, 1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    await press(bench, { plek: ['website', 'x'] })
    expect(readable(await open(bench))).toContain(
      'X 1 van de 2 foto’s gaat mee; foto 2 niet. Er passen 280 tekens (nu 12) en 4 foto’s. Weghalen kan alleen met het hele bericht. Kost ongeveer € 0,015 per bericht, met een link € 0,20.',
    )
    await chain.say(bench, 1, 0, { kind: 'named', person: noor })
    const words = readable(await open(bench))
    expect(words).toContain(
      'Website Beide foto’s gaan mee. Er passen 4.000 tekens (nu 12) en 12 foto’s. Eén foto weghalen kan.',
    )
    expect(words).toContain('Wat hier staat, kan niet worden teruggehaald. Weghalen doet een collega zelf.')
  })

  test('words that are too long for a place say so beside it', async () => {
    const bench = await draftOfNoor()
    const refused = await ask(bench, { tekst: 'plein '.repeat(50), plek: 'x' })
    expect(refused.status).toBe(400)
    expect(readable(await refused.text())).toContain('De tekst is te lang: 299 tekens, er passen er 280.')
  })

  test('the way to the decisions is shown to who may open them', async () => {
    const bench = await chain.draft(1)
    expect(await open(bench)).not.toContain(addresses.networks(slug))
    const leader = await chain.signIn(await chain.identityOf('leadership'))
    expect(await open(bench, leader)).toContain(addresses.networks(slug))
  })
})

describe('what is kept', () => {
  test('is everything in the form, and the page shows it again', async () => {
    const bench = await draftOfNoor()
    const alt = `alt-${bench.photos[0]?.photo.id}`
    const form = { [alt]: 'Een kind op een klimrek', collega: chain.second.personId, plek: 'website' }
    const kept = await press(bench, { ...form, wanneer: '2026-12-01T08:30' })
    expect([kept.status, kept.headers.get('Location')]).toEqual([
      ...[303, `${addresses.post(slug, bench.post.id)}#tekst`],
    ])
    expect(await post(bench)).toMatchObject({
      ...{ caption: 'Op het plein', channels: ['website'] },
      plannedAt: new Date('2026-12-01T08:30:00+01:00'),
    })
    const html = await open(bench)
    expect(html).toContain('value="Een kind op een klimrek"')
    expect(html).toContain('value="2026-12-01T08:30"')
    expect(html).toMatch(new RegExp(`value="${chain.second.personId}" selected`))
  })

  test('an empty description is proposed from the first line of the words', async () => {
    const bench = await chain.draft(1)
    await press(bench, { tekst: 'Op het plein\nHet was koud.' })
    expect(await open(bench)).toContain('value="Foto bij: Op het plein"')
  })

  test('only somebody who can look along is asked', async () => {
    const bench = await chain.draft(1)
    for (const collega of [noor, chain.marit.personId, 'x']) {
      expect((await press(bench, { collega })).status).toBe(303)
      expect((await chain.look(bench.post.id)).brief.askedPerson).toBeUndefined()
    }
  })

  test('while somebody types, a script keeps it and tells when; who was signed out hears that it was not kept', async () => {
    const bench = await chain.draft(1)
    const address = addresses.caption(slug, bench.post.id)
    const typing = (as?: string) =>
      chain.app.request(`${ORIGIN}${address}`, {
        ...{ method: 'POST', body: new URLSearchParams({ tekst: 'Half een zin', doe: 'bewaren' }) },
        headers: { Accept: 'application/json', Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${as}` },
      })
    const kept = await typing(own)
    expect([kept.status, await kept.json()]).toEqual([200, { bewaard: 'Bewaard om 10:00.' }])
    expect((await post(bench)).caption).toBe('Half een zin')
    expect((await typing('niemand')).ok).toBe(false)
  })

  test('a draft says on which day it ends when nothing happens to it', async () => {
    expect(readable(await open(await chain.draft(1)))).toContain(
      'Dit concept gooien wij op 24 november 2026 weg als er niets meer mee gebeurt.',
    )
  })
})

describe('the moment', () => {
  test('what is no moment is said beside the field, and nothing that was typed is lost', async () => {
    const bench = await draftOfNoor()
    const refused = await press(bench, { tekst: 'Nieuwe woorden', wanneer: '2026-02-31T10:00' })
    const html = await refused.text()
    expect(refused.status).toBe(400)
    expect(html).toContain('href="#veld-wanneer"')
    expect(html).toContain('value="2026-02-31T10:00"')
    expect(html).toContain('>Nieuwe woorden</textarea>')
    expect((await post(bench)).caption).toBe('Nieuwe woorden')
  })

  test('an hour that the clock leaves out is an hour later, and the page says why', async () => {
    const bench = await draftOfNoor()
    await press(bench, { wanneer: '2027-03-28T02:30' })
    const words = readable(await open(bench))
    expect(words).toContain(
      'Het gaat eruit op zondag 28 maart 2027 om 03:30, want die nacht gaat de klok vooruit.',
    )
    await press(bench, { wanneer: '2027-03-29T02:30' })
    expect(readable(await open(bench))).not.toContain('gaat de klok vooruit')
  })
})

describe('asking a colleague', () => {
  test.each<[string, Form, string]>([
    ['to go nowhere', { plek: [] }, 'plek'],
    ['for a moment that is over', { wanneer: '2026-11-01T10:00' }, 'wanneer'],
    ['with a child’s name in the words', { tekst: 'Noor op het plein' }, 'reden'],
  ])('%s is refused beside the field, and the rest stays', async (_, form, field) => {
    const bench = await draftOfNoor()
    const refused = await ask(bench, form)
    const html = await refused.text()
    expect(refused.status).toBe(400)
    expect(html).toContain(`href="#veld-${field}"`)
    expect(html).toContain(`id="veld-${field}"`)
    expect(html).toContain(`>${form.tekst ?? 'Op het plein'}</textarea>`)
    expect((await post(bench)).is).toBe('draft')
  })

  test('with a reason a name can stay until a colleague decides', async () => {
    const bench = await draftOfNoor()
    const alt = `alt-${bench.photos[0]?.photo.id}`
    await press(bench, { tekst: 'Noor op het plein', [alt]: '' })
    const words = readable(await open(bench))
    expect(words).toContain(
      'In de tekst en bij foto 1: moet weg “Noor” is een kind van deze groep. Haal de naam weg.',
    )
    expect(words.split('“Noor” is een kind')).toHaveLength(2)
    expect(words).toContain('Waarom moet dit blijven?')
    expect((await ask(bench, { tekst: 'Noor op het plein', reden: 'Zij won.' })).status).toBe(303)
    expect((await post(bench)).is).toBe('preparing')
  })

  test('a name that leaves the words leaves the description that was made of them', async () => {
    const bench = await draftOfNoor()
    const alt = `alt-${bench.photos[0]?.photo.id}`
    await press(bench, { tekst: 'Noor op het plein', [alt]: '' })
    await press(bench, { tekst: 'Op het plein', [alt]: 'Foto bij: Noor op het plein' })
    expect(await open(bench)).toContain('value="Foto bij: Op het plein"')
  })

  test('one tap says that a word is no child, and keeps the rest of the form', async () => {
    const bench = await draftOfNoor()
    const other = await otherGroupsName()
    await press(bench, { tekst: `Dank aan ${other}` })
    expect(readable(await open(bench))).toContain(`“${other}” is geen kind`)
    await chain.post(
      addresses.caption(slug, bench.post.id),
      { ...WORDS, tekst: `Veel dank aan ${other}`, 'geen-kind': other },
      own,
    )
    expect(readable(await open(bench))).not.toContain('Kijk nog even naar de tekst')
    expect((await post(bench)).caption).toBe(`Veel dank aan ${other}`)
  })
})

/** A given name that a child of another group has, and nobody of group 7. */
async function otherGroupsName(): Promise<string> {
  const pupils = await chain.house.database.inSchool(chain.school.schoolId, pupilNames)
  const here = new Set(
    pupils.filter(({ groupId }) => groupId === chain.group7).map(({ givenName }) => givenName),
  )
  const found = pupils.find(({ givenName }) => !here.has(givenName) && /^[A-Z][a-z]{4,}$/.test(givenName))
  if (!found) throw new Error('Every name is in group 7 as well')
  return found.givenName
}

test('a post that came back says what the colleague wrote', async () => {
  const bench = await draftOfNoor()
  expect((await ask(bench)).status).toBe(303)
  await chain.work()
  const back = {
    school: chain.school,
    by: chain.second,
    postId: bench.post.id,
    seen: [],
    note: 'Foto 1 is wazig',
  }
  expect(await sendPostBack(chain.house, back)).toBe('done')
  expect(readable(await open(bench))).toContain('Je collega schrijft: “Foto 1 is wazig”')
})
