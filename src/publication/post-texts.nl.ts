import type { Medium } from '#media/photo.ts'
import type { Misfit } from './channels/channel.ts'
import { misfits } from './delivery-texts.nl.ts'
import { hasClips, howMany, type Thing, whichOnes } from './medium-texts.nl.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const number = (n: number) => n.toLocaleString('nl-NL')
const euros = (cents: number) =>
  new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 3 }).format(
    cents / 100,
  )
const list = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words)

const all = (n: number) => (n === 2 ? 'Beide' : `Alle ${n}`)

function clipsGo(going: readonly Medium[], staysBehind: readonly Thing[]): string {
  if (going.length === 0) return 'Hier mag nog niets naartoe.'
  const go = `${howMany(going)} ${going.length === 1 ? 'gaat' : 'gaan'} mee`
  return staysBehind.length === 0 ? `${go}.` : `${go}; ${whichOnes(staysBehind)} niet.`
}

/** Where, what and when: what an author reads on a draft. */
const proposals: Record<Medium, string> = { foto: 'Foto', film: 'Film', geluid: 'Geluidsopname' }

export const texts = {
  title: 'Waar, wat en wanneer',
  where: 'Waar mag het naartoe?',
  whereHint: 'Begin besloten. Alleen wat er mag, gaat mee.',
  goes: (going: readonly Medium[], staysBehind: readonly Thing[]) => {
    const goes = going.length
    if (hasClips([...going, ...staysBehind.map(({ medium }) => medium)])) return clipsGo(going, staysBehind)
    if (goes === 0) return 'Hier mag nog geen foto naartoe.'
    if (staysBehind.length === 0) return goes === 1 ? '1 foto gaat mee.' : `${all(goes)} foto’s gaan mee.`
    return `${goes} van de ${goes + staysBehind.length} foto’s ${goes === 1 ? 'gaat' : 'gaan'} mee; ${whichOnes(staysBehind)} niet.`
  },
  room: (characters: number, most: number, photos: number) => {
    const now = characters === 0 ? '' : ` (nu ${number(characters)})`
    return `Er passen ${number(most)} tekens${now} en ${plural(photos, 'foto', 'foto’s')}.`
  },
  misfit: ({ code, has, fits }: Misfit) => misfits[code]({ has, fits }),
  takeBack: {
    photo: 'Eén foto weghalen kan.',
    post: 'Weghalen kan alleen met het hele bericht.',
    none: 'Wat hier staat, kan niet worden teruggehaald.',
  },
  byHand: 'Plaatsen en weghalen doet een collega zelf.',
  removedByHand: 'Weghalen doet een collega zelf.',
  cost: (post: number, withLink: number) =>
    `Kost ongeveer ${euros(post)} per bericht, met een link ${euros(withLink)}.`,
  off: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'staat' : 'staan'} uit: het bestuur heeft daar nu geen besluit over.`,
  offLink: 'Bekijk de besluiten',

  altProposal: (medium: Medium, caption: string) => `${proposals[medium]} bij: ${caption}`,
  whoLooks: 'Wie kijkt er mee?',
  whoLooksHint: 'Je collega krijgt één bericht. Een ander mag het ook doen.',
  whoLooksPrompt: 'Kies een collega',
  when: 'Wanneer?',
  whenHint: 'Leeg laten: zodra je collega akkoord geeft.',
  skippedHour: (moment: string) => `Het gaat eruit op ${moment}, want die nacht gaat de klok vooruit.`,
  notAMoment: 'Dit is geen datum en tijd. Kies ze opnieuw, of laat het leeg.',
  ask: 'Vraag een collega om mee te kijken',
  save: 'Bewaar',
  kept: (moment: string) => `Bewaard om ${moment}.`,
  keptOn: (moment: string) => `Bewaard op ${moment}.`,
  notKept: 'Nog niet bewaard. Druk op Bewaar.',
  endsOn: (day: string) => `Dit concept gooien wij op ${day} weg als er niets meer mee gebeurt.`,

  findingsTitle: 'Kijk nog even naar de tekst',
  foundIn: ({ caption, photos }: { caption: boolean; photos: readonly Thing[] }) => {
    if (photos.length === 0) return 'In de tekst'
    return caption ? `In de tekst en bij ${whichOnes(photos)}` : `Bij ${whichOnes(photos)}`
  },
  blocks: 'moet weg',
  warns: 'let op',
  noChild: (word: string) => `“${word}” is geen kind`,
  reason: 'Waarom moet dit blijven?',
  reasonHint: 'Alleen als het echt niet anders kan. Je collega leest dit en beslist mee.',

  sentBackSeen: (names: readonly string[]) => `Je collega ziet: ${list(names)}.`,
  sentBack: (note: string) => `Je collega schrijft: “${note}”`,
} as const
