import type { ChannelRules } from '../channels/channel.ts'
import type { NetworkState } from './network-decision.ts'

const number = (n: number) => n.toLocaleString('nl-NL')
const euros = (cents: number) =>
  (cents / 100).toLocaleString('nl-NL', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  })

export const networkTexts = {
  title: 'Netwerken',
  lead: 'Een netwerk staat uit, tot het bestuur besluit dat de school er mag plaatsen. Hier staat wat er is besloten.',
  notYet:
    'Netwerken kunnen nog niet worden aangesloten. Je kunt het besluit van het bestuur hier al wel vastleggen.',
  practice: 'Dit zijn oefennetwerken. Er gaat niets naar een echt netwerk.',
  asOf: (day: string) => `Wat een netwerk kan, is nagekeken op ${day}.`,

  on: (since: string) => `Aan sinds ${since}.`,
  off: {
    never: 'Uit. Er is nog geen besluit.',
    ended: (since: string) => `Uit sinds ${since}.`,
    over: (since: string) => `Uit sinds ${since}. Het bestuur moet er opnieuw naar kijken.`,
    later: (from: string) => `Nog uit. Het besluit geldt vanaf ${from}.`,
  },
  owner: 'Verantwoordelijk',
  dpia: 'Risicoafweging (DPIA)',
  review: 'Kijk er weer naar op',

  takes: 'Wat kan er geplaatst worden?',
  takesText: (max: number) => `Tekst tot ${number(max)} tekens.`,
  takesPhotos: (min: number, max: number) => {
    if (max === 0) return 'Geen foto’s, alleen film. Film kan dit programma nog niet plaatsen.'
    if (min === max) return min === 1 ? 'Precies één foto.' : `Precies ${min} foto’s.`
    return `${min === 0 ? 'Hooguit' : `${min} tot`} ${max} foto’s.`
  },
  takesShape: 'Niet elke vorm: een te hoge of te brede foto past niet.',
  takesBack: 'Kan het terug?',
  takeBack: ({ unit, by }: ChannelRules['takeBack']) => {
    if (unit === 'none') return 'Nee. Wat er staat, is op telefoons van anderen. Dat haalt niemand terug.'
    const what =
      unit === 'photo'
        ? 'Ja, één foto kan weg.'
        : 'Ja, maar alleen het hele bericht. Eén foto eruit halen kan niet.'
    return by === 'us' ? what : `${what} Een collega moet dat met de hand doen.`
  },
  cost: ({ post, postWithLink, takeBack }: NonNullable<ChannelRules['cost']>) =>
    `Dit netwerk rekent geld: ongeveer ${euros(post)} voor een bericht, ${euros(postWithLink)} voor een bericht met een link, en ${euros(takeBack)} om iets weg te halen.`,

  formTitle: { new: 'Leg het besluit vast', again: 'Leg een nieuw besluit vast' },
  decidedOn: 'Wanneer besloot het bestuur dit?',
  dpiaField: 'Waar is de risicoafweging (DPIA) te vinden?',
  dpiaHint: 'Bijvoorbeeld een nummer of een plek in de map van het bestuur.',
  ownerField: 'Wie is hiervoor verantwoordelijk?',
  ownerHint: 'Noem de functie, bijvoorbeeld: de directeur.',
  reviewOn: 'Wanneer kijkt het bestuur er weer naar?',
  reviewHint: 'Op die dag gaat het netwerk vanzelf uit, tot er een nieuw besluit is.',
  save: (network: string) => `Zet ${network} aan`,
  end: (network: string) => `Zet ${network} uit`,
  endLead: 'Zet je dit netwerk uit? Dan gaat er niets nieuws meer naartoe. Wat er al staat, blijft staan.',
} as const

/** On or off, and since when. */
export function sayNetworkState(state: NetworkState, sayDate: (day: string) => string): string {
  switch (state.is) {
    case 'on':
      return networkTexts.on(sayDate(state.since))
    case 'never':
      return networkTexts.off.never
    case 'ended':
      return networkTexts.off.ended(sayDate(state.since))
    case 'review_over':
      return networkTexts.off.over(sayDate(state.since))
    case 'later':
      return networkTexts.off.later(sayDate(state.from))
    default:
      return state satisfies never
  }
}
