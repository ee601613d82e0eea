import type { NetworkRefusal } from './network.ts'
import type { Trouble } from './trouble.ts'

/** What a practice network says when it refuses, as a real one would. */
export const networkRefusals: Record<NetworkRefusal, string> = {
  token: 'De sleutel van dit account klopt niet.',
  no_permission: 'Dit account mag dit niet.',
  throttled: 'Te veel verzoeken. Probeer het straks opnieuw.',
  broken: 'Er ging iets mis bij ons.',
  rejected: 'Dit bericht is geweigerd.',
  duplicate: 'Dit bericht staat er al.',
  delete_refused: 'Dit bericht kan nu niet worden verwijderd.',
  not_found: 'Dit staat er niet.',
  no_such_call: 'Dit kan hier niet.',
  unreadable: 'Dit verzoek is niet te lezen.',
  not_a_photo: 'Dit is geen JPEG-foto.',
  takes_no_photos: 'Hier kunnen geen foto’s worden geplaatst.',
  too_many_photos: 'Dit zijn te veel foto’s.',
  too_few_photos: 'Hier moet een foto bij.',
  text_too_long: 'De tekst is te lang.',
  alt_text_too_long: 'De beschrijving van de foto is te lang.',
  unknown_photo: 'Deze foto is niet geüpload.',
  not_ready: 'Dit bericht is nog niet klaar om te plaatsen.',
}

/** A trouble as a trainee chooses it, and what they should then see happen. */
export const troubles: Record<Trouble, { label: string; hint: string }> = {
  drop_after_commit: {
    label: 'Het antwoord valt weg ná het plaatsen',
    hint: 'Het bericht staat er, maar het netwerk zegt het niet. Het wordt niet nog een keer geplaatst. Het programma zoekt het terug. Lukt dat niet, dan vraagt het aan een collega: staat het er?',
  },
  drop_before_commit: {
    label: 'Het antwoord valt weg vóór het plaatsen',
    hint: 'Het bericht staat er niet, en ook dat zegt niemand. Je ziet hetzelfde als wanneer het er wel staat. Alleen Instagram kan bewijzen dat er niets staat.',
  },
  throttled: {
    label: 'Het netwerk is te druk',
    hint: 'Het netwerk zegt: probeer het straks. Het programma wacht even en brengt de foto’s dan opnieuw.',
  },
  rejects: {
    label: 'Het netwerk weigert het bericht',
    hint: 'Het bericht staat er niet. Je ziet dat het mislukt is, met de reden van het netwerk.',
  },
  delete_refused: {
    label: 'Verwijderen wordt geweigerd',
    hint: 'Het bericht blijft staan. Het programma probeert het nog een paar keer. Daarna krijgt iemand de taak om het zelf weg te halen.',
  },
  delete_ignored: {
    label: 'Het netwerk zegt “verwijderd”, maar het staat er nog',
    hint: 'Het programma gelooft het niet zomaar. Het kijkt, ziet het nog staan, en vraagt een collega.',
  },
}

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const texts = {
  networksTitle: 'Oefennetwerken',
  networksLead: 'Hier zie je wat er op een netwerk zou staan. Het is namaak: er gaat niets naar buiten.',
  networkLine: (items: number) =>
    items === 0 ? 'Er staat nog niets.' : plural(items, 'bericht', 'berichten'),
  troubleLink: 'Storing oefenen',
  troubleLinkLine: 'Laat een netwerk iets fout doen en kijk wat er gebeurt.',

  networkTitle: (network: string) => `Oefennetwerk ${network}`,
  networkLead: (network: string) =>
    `Zo ongeveer zou het op ${network} staan. Dit is het echte ${network} niet.`,
  back: 'Oefennetwerken',
  emptyTitle: 'Er staat nog niets',
  empty: 'Plaatst iemand van school hier een bericht, dan zie je het op deze pagina.',
  more: 'Lees het hele bericht',
  open: 'Open dit bericht',
  withoutText: 'Bericht zonder tekst',

  itemTitle: (network: string) => `Bericht op oefennetwerk ${network}`,
  backToNetwork: (network: string) => `Alles op oefennetwerk ${network}`,
  posted: (school: string, moment: string) => `${school}, ${moment}`,
  count: (network: string, has: number, max: number) => `${network} telt ${has} van de ${max} tekens.`,
  altText: 'Beschrijving voor wie de foto niet ziet:',
  noAltText: 'Bij deze foto staat geen beschrijving.',
  altTextNowhere: (network: string) => `${network} laat geen beschrijving bij foto’s zien.`,
  photoWithoutAlt: (n: number) => `Foto ${n}, zonder beschrijving`,
  cropped: (network: string) => `${network} snijdt deze foto bij, tot de vorm van de eerste foto.`,
  goneTitle: 'Dit bericht staat er niet (meer)',
  goneLead: 'Het is weggehaald, of het heeft hier nooit gestaan.',

  troubleTitle: 'Storing oefenen',
  troubleLead:
    'Een netwerk doet niet altijd wat je vraagt. Hier zet je zelf een storing aan. Zo zie je wat er dan gebeurt.',
  troubleNow: 'Nu aan',
  noTrouble: 'Er staat geen storing aan.',
  once: 'Eén keer',
  onceHint: 'Alleen de eerstvolgende keer dat het kan.',
  always: 'Tot ik het uitzet',
  alwaysHint: 'Vergeet niet om het weer uit te zetten.',
  onceLine: 'Nog één keer.',
  alwaysLine: 'Tot iemand het uitzet.',
  whatHappens: 'Wat je dan ziet:',
  end: (network: string) => `Zet uit bij ${network}`,
  newTrouble: 'Een storing aanzetten',
  whichNetwork: 'Bij welk netwerk?',
  networkPrompt: 'Kies een netwerk',
  whichTrouble: 'Wat gaat er mis?',
  howLong: 'Hoe lang?',
  start: 'Zet de storing aan',
  chooseNetwork: 'Kies bij welk netwerk.',
  chooseTrouble: 'Kies wat er misgaat.',
  chooseHowLong: 'Kies hoe lang.',
}
