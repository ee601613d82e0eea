import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Shared } from './decide-workload.ts'

/** Another engine with the same rules; what it can't say it is not asked. */
export type Peer = {
  what: string
  /** Every verdict, or whether it may alone. */
  says: 'verdict' | 'may'
  /** How many of the situations are timed in one round: the slow ones get fewer. All are compared. */
  most: number
  answer: (facts: Shared) => string
}

const require = createRequire(new URL('./peers/package.json', import.meta.url))
/** From a package of its own: nothing of the product needs these. */
const load = async (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href)

const SAYS = [
  'buiten_bereik',
  'mag_niet',
  'mag_met_toestemming',
  'vraag_leerkracht',
  'mag',
  'geen_regel',
] as const

type Logic = { build: (rule: unknown) => (facts: unknown) => unknown }

/** Compiled to a function: two-valued, without a reason. */
async function openJsonLogic(): Promise<Peer> {
  const { LogicEngine } = (await load('json-logic-engine')) as { LogicEngine: new () => Logic }
  const is = (fact: string) => ({ var: fact })
  const not = (it: unknown) => ({ '!': [it] })
  const and = (...all: unknown[]) => ({ and: all })
  const or = (...any: unknown[]) => ({ or: any })
  const equal = (fact: string, value: string) => ({ '===': [{ var: fact }, value] })
  const others = and(is('beeld_of_geluid'), equal('betrokkenen', 'anderen'))
  const aboutAnother = and(is('persoonsgebonden'), not(is('persoonsgebonden_alleen_zelf')))
  const scope = or(is('schoolgerelateerd'), is('overlap_school_werk_prive'))
  const refused = and(others, equal('toestemming_betrokkenen', 'geweigerd'))
  const deny = or(
    not(is('respectvol')),
    is('vertrouwelijk'),
    aboutAnother,
    is('schaadt_naam_school'),
    refused,
  )
  const require_ = and(others, not(equal('toestemming_betrokkenen', 'alle')))
  const words = and(
    is('schoolgerelateerd'),
    not(is('vertrouwelijk')),
    not(aboutAnother),
    not(is('schaadt_naam_school')),
  )
  const permit = or(words, is('beeld_of_geluid'))
  const [outside, no, ask, doubt, may, silent] = SAYS
  const rule = {
    if: [not(scope), outside, deny, no, require_, ask, is('twijfel'), doubt, permit, may, silent],
  }
  const decide = new LogicEngine().build(rule)
  return {
    what: 'json-logic-engine 5.0.7, compiled',
    says: 'verdict',
    most: 10_000,
    answer: (facts) => String(decide(facts)),
  }
}

type Casl = {
  createMongoAbility: (rules: readonly unknown[]) => { can: (action: string, subject: unknown) => boolean }
  subject: (type: string, facts: object) => unknown
}

/** The last rule that fits wins, so the denies stand last; it says may or may not. */
async function openCasl(): Promise<Peer> {
  const { createMongoAbility, subject } = (await load('@casl/ability')) as Casl
  const inverted = true
  const no = (conditions: object) => ({
    action: 'delen',
    subject: 'Bericht',
    inverted,
    conditions,
    reason: 'regel',
  })
  const others = { beeld_of_geluid: true, betrokkenen: 'anderen' }
  const ability = createMongoAbility([
    { action: 'delen', subject: 'Bericht', conditions: { schoolgerelateerd: true } },
    { action: 'delen', subject: 'Bericht', conditions: { beeld_of_geluid: true } },
    no({ schoolgerelateerd: false, overlap_school_werk_prive: false }),
    no({ twijfel: true }),
    no({ ...others, toestemming_betrokkenen: { $ne: 'alle' } }),
    no({ respectvol: false }),
    no({ vertrouwelijk: true }),
    no({ persoonsgebonden: true, persoonsgebonden_alleen_zelf: false }),
    no({ schaadt_naam_school: true }),
  ])
  const answer = (facts: Shared) =>
    ability.can('delen', subject('Bericht', { ...facts })) ? 'mag' : 'mag_niet'
  return { what: '@casl/ability 7.0.1', says: 'may', most: 10_000, answer }
}

type PublicodesEngine = {
  setSituation: (situation: unknown) => { evaluate: (rule: string) => { nodeValue: unknown } }
}
/** Its build for `require`, which wraps what it exports once more. */
type Publicodes = { default: { default: new (rules: unknown) => PublicodesEngine } }

/** Rules with a trace and missing variables, as ours; evaluated per situation. */
async function openPublicodes(): Promise<Peer> {
  const {
    default: { default: Engine },
  } = (await load('publicodes')) as Publicodes
  const facts = [
    ...['schoolgerelateerd', 'overlap', 'respectvol', 'vertrouwelijk', 'persoonsgebonden', 'alleen zelf'],
    ...['schaadt', 'beeld', 'anderen', 'alle', 'geweigerd', 'twijfel'],
  ]
  const engine = new Engine({
    ...Object.fromEntries(facts.map((fact) => [fact, { question: fact }])),
    bereik: { 'une de ces conditions': ['schoolgerelateerd', 'overlap'] },
    'over een ander': { 'toutes ces conditions': ['persoonsgebonden', 'alleen zelf = non'] },
    'ander in beeld': { 'toutes ces conditions': ['beeld', 'anderen'] },
    weigering: { 'toutes ces conditions': ['ander in beeld', 'geweigerd'] },
    verbod: {
      'une de ces conditions': [
        'respectvol = non',
        'vertrouwelijk',
        'over een ander',
        'schaadt',
        'weigering',
      ],
    },
    vereist: { 'toutes ces conditions': ['ander in beeld', 'alle = non'] },
    woorden: {
      'toutes ces conditions': [
        'schoolgerelateerd',
        'vertrouwelijk = non',
        'over een ander = non',
        'schaadt = non',
      ],
    },
    mag: { 'une de ces conditions': ['woorden', 'beeld'] },
    antwoord: {
      variations: [
        { si: 'bereik = non', alors: "'buiten_bereik'" },
        { si: 'verbod', alors: "'mag_niet'" },
        { si: 'vereist', alors: "'mag_met_toestemming'" },
        { si: 'twijfel', alors: "'vraag_leerkracht'" },
        { si: 'mag', alors: "'mag'" },
        { sinon: "'geen_regel'" },
      ],
    },
  })
  const word = (is: boolean) => (is ? 'oui' : 'non')
  const answer = (it: Shared) =>
    String(
      engine
        .setSituation({
          ...{ schoolgerelateerd: word(it.schoolgerelateerd), overlap: word(it.overlap_school_werk_prive) },
          ...{ respectvol: word(it.respectvol), vertrouwelijk: word(it.vertrouwelijk) },
          ...{
            persoonsgebonden: word(it.persoonsgebonden),
            'alleen zelf': word(it.persoonsgebonden_alleen_zelf),
          },
          ...{
            schaadt: word(it.schaadt_naam_school),
            beeld: word(it.beeld_of_geluid),
            twijfel: word(it.twijfel),
          },
          anderen: word(it.betrokkenen === 'anderen'),
          alle: word(it.toestemming_betrokkenen === 'alle'),
          geweigerd: word(it.toestemming_betrokkenen === 'geweigerd'),
        })
        .evaluate('antwoord').nodeValue,
    )
  return { what: 'publicodes 1.10.3', says: 'verdict', most: 500, answer }
}

export const openPeers = () => Promise.all([openJsonLogic(), openCasl(), openPublicodes()])
