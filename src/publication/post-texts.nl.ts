import type { Misfit } from './channels/channel.ts'
import { misfits } from './delivery-texts.nl.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const euros = (cents: number) =>
  new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 3 }).format(
    cents / 100,
  )
const list = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words)

/** Where, what and when, and what became of it. */
export const texts = {
  title: 'Tekst, plek en moment',
  where: 'Waar mag het naartoe?',
  whereHint: 'Begin besloten. Alleen foto’s die er mogen, gaan mee.',
  goes: (goes: number, staysBehind: readonly number[]) =>
    goes === 0
      ? 'Hier mag nog geen foto naartoe.'
      : staysBehind.length === 0
        ? `${plural(goes, 'foto gaat', 'foto’s gaan')} mee.`
        : `${plural(goes, 'foto gaat', 'foto’s gaan')} mee; foto ${list(staysBehind.map(String))} niet.`,
  characters: (has: number, max: number) => `${has} van ${max} tekens.`,
  misfit: ({ code, has, fits }: Misfit) => misfits[code]({ has, fits }),
  takeBack: {
    photo: 'Weghalen kan per foto.',
    post: 'Weghalen kan alleen met het hele bericht.',
    none: 'Wat hier staat, kan niet worden teruggehaald.',
    by_hand: 'Plaatsen en weghalen doe je zelf.',
  },
  cost: (post: number, withLink: number) =>
    `Kost ongeveer ${euros(post)} per bericht, met een link ${euros(withLink)}.`,
  off: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'staat' : 'staan'} uit, tot het bestuur daarover heeft besloten.`,
  offLink: 'Bekijk de besluiten',

  altProposal: (caption: string) => `Foto bij: ${caption}`,
  whoLooks: 'Wie kijkt er mee?',
  whoLooksHint: 'Je collega krijgt één bericht. Een ander mag het ook doen.',
  whoLooksPrompt: 'Kies een collega',
  when: 'Wanneer?',
  whenHint: 'Leeg laten: zodra je collega akkoord geeft.',
  shifted: (moment: string) =>
    `Dat uur bestaat niet: die nacht gaat de klok vooruit. Het gaat eruit op ${moment}.`,
  notAMoment: 'Dit is geen datum en tijd. Kies ze opnieuw, of laat het leeg.',
  ask: 'Vraag een collega om mee te kijken',
  save: 'Bewaar',
  endsOn: (day: string) => `Dit concept gooien wij op ${day} weg als er niets meer mee gebeurt.`,

  findingsTitle: 'Kijk nog even naar de tekst',
  inCaption: 'In de tekst',
  atPhoto: (n: number) => `Bij foto ${n}`,
  blocks: 'moet weg',
  warns: 'let op',
  noChild: (word: string) => `“${word}” is geen kind`,
  reason: 'Waarom moet dit blijven?',
  reasonHint: 'Alleen als het echt niet anders kan. Je collega leest dit en beslist mee.',

  sentBack: (note: string) => `Je collega schrijft: “${note}”`,
  follows: 'Dit is de rest van een eerder bericht.',
  followsLink: 'Bekijk dat bericht',

  preparing: 'Wij maken de foto’s klaar en controleren ze. Je mag deze pagina sluiten.',
  waiting: 'Een collega kijkt mee. Er is nog niets geplaatst.',
  approved: 'Je collega gaf akkoord.',
  published: 'Hieronder staat per plek wat ermee is gebeurd.',
  nothingLeft: 'Van dit bericht is nergens meer iets te zien.',
  statusTitle: 'Per plek',
  plannedFor: (moment: string) => `Gepland voor ${moment}`,
  live: (moment: string) => `Staat online sinds ${moment}`,
  seeIt: (name: string) => `Bekijk het op ${name}`,
  placeNow: 'Plaats het nu',
  isItThere: 'Staat het online?',
  isItThereYes: 'Ja, het staat er',
  isItThereNo: 'Nee, het staat er niet',
  link: 'De link naar het bericht',
  answer: 'Bewaar mijn antwoord',
  tryAgain: 'Probeer opnieuw',
  takeBackToChange: 'Haal terug om te veranderen',
  takenAwayTitle: 'Weggehaald of onderweg weg',
  evidence: {
    own_page: (moment: string) => `Verwijderd. Op onze eigen pagina is het donker sinds ${moment}.`,
    network_checked: (moment: string) => `Verwijderd. Gecontroleerd op ${moment}.`,
    never_placed: () => 'Het is daar nooit geplaatst.',
    person_looked: (moment: string, name: string, note: string) =>
      `Verwijderd. ${name} keek op ${moment}: “${note}”`,
  },
  outOfReach: (name: string, note: string) => `Buiten ons bereik. ${name} schrijft: “${note}”`,
  removing: {
    asked: 'Wordt weggehaald.',
    acknowledged: 'Wordt gecontroleerd.',
    with_person: 'Ligt bij een collega.',
  },
  tasksTitle: 'Dit wacht nog',
  taskLine: (what: string, name: string, moment: string) => `${what}: ${name}, voor ${moment}`,

  offlineButton: 'Haal nu offline',
  offlineLead:
    'Onze website is meteen donker. Van andere plekken halen wij het weg, of een collega doet dat. De maker hoort het.',
  offlineTitle: 'Het is offline op onze website',
  offlineStopped: 'Wat nog niet was geplaatst, gaat niet meer door.',
  breachTitle: 'Is dit een datalek?',
  breachLead:
    'Denk aan: een kind staat erop zonder toestemming, of er staat een adres of iets over gezondheid in. Bij twijfel kijkt de schoolleiding mee.',
  breach: { nee: 'Nee', ja: 'Ja', misschien: 'Dat weet ik niet' },
  breachSave: 'Bewaar mijn antwoord',
  breachSaved: 'De schoolleiding heeft een bericht gekregen.',
  backToStatus: 'Bekijk wat er per plek gebeurt',
  rest: 'Plaats de rest opnieuw',
  restLead:
    'Foto’s die er wel mogen blijven, kun je in een nieuw bericht zetten. Een collega kijkt weer mee.',
} as const
