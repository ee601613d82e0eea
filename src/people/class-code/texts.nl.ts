import type { CodeRefusal } from './class-code.ts'

/** What a child of nine reads. */
export const enterTexts = {
  title: 'Naar binnen met je klas',
  lead: 'Op de poster in je klas staat een code. Typ die hier.',
  code: 'De code van je klas',
  hint: 'Acht letters en cijfers. Hoofdletters maken niet uit.',
  go: 'Ga naar binnen',
  readyLead: 'Dit is de code van je klas. Druk op de knop.',
} as const

export const codeRefusals = {
  wrong_code: 'Deze code klopt niet. Kijk nog eens goed op de poster, of vraag het je juf of meester.',
  too_often: 'Er is te vaak een verkeerde code getypt. Wacht tien minuten en probeer het dan nog eens.',
} as const satisfies Record<CodeRefusal, string>

/** What a colleague reads. */
export const posterTexts = {
  listTitle: 'Klassencodes',
  listLead: 'Met een code op een poster komen kinderen binnen, zonder naam en zonder account.',
  listLine: (code: string | null) => (code === null ? 'Nog geen code' : 'Bekijk en print de poster'),
  none: 'Je hebt geen eigen groep',
  noneLine: 'Vraag de schoolleiding om je groep bij jouw naam te zetten.',
  title: (group: string) => `Klassencode van groep ${group}`,
  noCode: 'Deze groep heeft nog geen code.',
  make: 'Maak een code',
  renew: 'Nieuwe code',
  renewLine: 'De oude code stopt meteen. Wie ermee binnen is, gaat eruit.',
  print: 'Print deze bladzijde en hang hem op. Er staat niets persoonlijks achter.',
  posterTitle: 'Mag dit?',
  posterLead: 'Vraag het hier, met de code van je klas.',
  posterHow: (address: string) => `Scan het vierkant, of ga naar ${address} en typ:`,
  qr: 'Vierkant om te scannen: het leidt naar de bladzijde met de code erin',
} as const
