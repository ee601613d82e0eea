import type { RuleVerdict } from 'mag-dit'

/** Children and colleagues are "je", everybody else is "u". */
export type Voice = 'pupil' | 'colleague' | 'other'

const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)
const byVoice = <T>(voice: Voice, words: Record<Voice, T>): T => words[voice]

export const texts = {
  title: 'Mag dit?',
  lead: 'Beantwoord een paar vragen. Dan zie je wat de regels van onze school zeggen. Wij bewaren niets.',
  firstQuestion: 'Wie ben je?',
  question: (n: number) => `Vraag ${n}`,
  notes: 'Wat telt waarbij?',
  next: 'Verder',
  back: 'Vorige vraag',
  yes: 'Ja',
  no: 'Nee',
  dontKnow: 'Weet ik niet',
  notKnown: 'Een antwoord in deze link kennen wij niet. Wij vragen het opnieuw.',
  given: (voice: Voice, n: number) =>
    `${voice === 'other' ? 'Uw' : 'Jouw'} ${n === 1 ? 'antwoord' : `${n} antwoorden`}`,
  change: 'Verander',
  changeWhat: (question: string) => `Verander het antwoord op: ${question}`,
  again: 'Stel een andere vraag',
  readAloud: 'Lees voor',
  stopReading: 'Stop met voorlezen',

  verdict: (verdict: RuleVerdict, voice: Voice, whom: readonly string[]): string => {
    switch (verdict) {
      case 'mag':
        return byVoice(voice, { pupil: 'Ja, dit mag', colleague: 'Ja, dit mag', other: 'Ja, dit mag' })
      case 'mag_niet':
        return 'Nee, dit mag niet'
      case 'mag_met_toestemming':
        return byVoice(voice, {
          pupil: 'Ja, als ze het goedvinden',
          colleague: 'Ja, als er toestemming is',
          other: 'Ja, als er toestemming is',
        })
      case 'vraag_leerkracht':
        return voice === 'pupil' ? sayWhomPupil(whom) : `Vraag het eerst aan ${list(whom)}`
      case 'geen_regel':
        return 'Onze afspraak zegt hier niets over'
      case 'buiten_bereik':
        return 'Dit gaat niet over school'
      case 'onbekend':
        return 'Dat weten we nog niet'
      default:
        return verdict satisfies never
    }
  },
  lines: {
    geen_regel: {
      pupil: 'Dat betekent niet dat alles goed is. Twijfel je? Vraag het je juf of meester.',
      colleague:
        'Dat is iets anders dan toestemming. Twijfel je? Overleg met een collega of de schoolleiding.',
      other: 'Dat is iets anders dan toestemming. Twijfelt u? Vraag het op school.',
    },
    buiten_bereik: {
      pupil: 'De regels van school gaan hier niet over. Zit iets je dwars? Vertel het gerust op school.',
      colleague: 'De afspraak gaat alleen over wat met school te maken heeft.',
      other: 'De afspraak gaat alleen over wat met school te maken heeft.',
    },
    onbekend: {
      pupil: 'Vraag het je juf of meester.',
      colleague: 'Overleg met de schoolleiding.',
      other: 'Vraag het op school.',
    },
  } satisfies Partial<Record<RuleVerdict, Record<Voice, string>>>,
  permissionFrom: (whom: readonly string[]) => `Nodig: een ja van ${list(whom)}.`,

  whyTitle: 'Zo staat het in onze afspraak',
  asWeRead: (why: string) => `Zo leest onze school dit. ${why}`,
  alsoTitle: 'Dit geldt ook',
  remediesTitle: (verdict: RuleVerdict) => (verdict === 'mag_niet' ? 'Wat kan wel?' : 'Zo mag het'),
  remedyLeads: (leads: string) => `Dan is het antwoord: ${leads.charAt(0).toLowerCase()}${leads.slice(1)}.`,
  remedyAsks: 'Dan vragen we nog even verder.',
  dutiesTitle: 'Denk hieraan',
  adviceTitle: 'Goed om te weten',
  adviceLead: (day: string) => `Dit is advies en geen regel van onze school. Bekeken op ${day}.`,
  source: (source: string) => `Bron: ${source}`,

  askTitle: 'Vraag het',
  ask: {
    pupil: 'Laat dit scherm zien aan je juf of meester. Vragen is nooit dom.',
    colleague: 'Laat dit scherm zien of stuur de link van deze bladzijde. Daarin staat de hele vraag.',
    other:
      'Laat dit scherm zien op school, of stuur de leerkracht de link van deze bladzijde. Daarin staat de hele vraag.',
  } satisfies Record<Voice, string>,
  helpTitle: 'Zit je ergens mee?',
  helpTitleOther: 'Is er al iets gebeurd?',
  help: {
    pupil:
      'Is er al iets gebeurd? Vertel het je juf, meester of iemand thuis. Vertellen mag altijd, ook als je zelf iets fout deed. Je kunt ook gratis bellen met de Kindertelefoon: 0800 0432.',
    colleague: 'Kijk wat je nu kunt doen. Vertellen mag altijd.',
    other: 'Kijk wat u nu kunt doen. Vertellen mag altijd.',
  } satisfies Record<Voice, string>,
  helpLink: 'Er is iets mis',
  version: (school: string, day: string) => `Volgens de afspraak van ${school} die geldt sinds ${day}.`,
  wholeAgreement: 'Lees de hele afspraak',
  fullPage: 'Open op de hele bladzijde',
} as const

const NICE: Record<string, string> = {
  'de leerkracht': 'je juf of meester',
  'de ouders of verzorgers': 'je ouders of verzorgers',
}

const sayWhomPupil = (whom: readonly string[]) =>
  whom.length === 0 ? 'Vraag het je juf of meester' : `Vraag het ${list(whom.map((who) => NICE[who] ?? who))}`
