import type { ConductRefusal } from './conduct.ts'

export const texts = {
  usualTitle: 'Gedragscode Sociale media',
  title: 'De gedragscode',
  lead: 'Voor wie hier werkt, geldt naast de afspraak ook de gedragscode van het bestuur. Zet hem hier neer: de tekst, een link, of allebei.',
  titleField: 'Hoe heet de gedragscode?',
  bodyField: 'De tekst',
  bodyHint: 'Een lege regel begint een nieuwe alinea.',
  linkField: 'Een link naar de gedragscode',
  linkHint: 'Begint met https://. Mag leeg blijven als de tekst erin staat.',
  save: 'Bewaar',
  saved: 'De gedragscode is bewaard. Iedereen kan hem nu lezen.',
  since: (day: string) => `Zo staat hij er sinds ${day}.`,
  notThere: 'De school heeft de gedragscode hier nog niet neergezet. Vraag ernaar bij de schoolleiding.',
  openLink: 'Lees de gedragscode bij het bestuur',
  read: 'Lees de gedragscode',
  back: 'Terug naar de afspraak',
  backToAgreement: 'De afspraak van de school',
} as const

export const conductRefusals = {
  title_missing: 'Vul in hoe de gedragscode heet.',
  nothing_in_it: 'Vul de tekst in, of een link.',
  too_long: 'Dit is te lang. De tekst mag 40.000 tekens hebben.',
  no_link: 'De link klopt niet. Een link begint met https://.',
} as const satisfies Record<ConductRefusal, string>
