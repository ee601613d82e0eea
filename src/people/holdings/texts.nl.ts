import type { Kind } from '../person.ts'

/** How somebody else stands in a file. */
export const maskedAs = {
  pupil: 'een andere leerling',
  guardian: 'een ouder',
  staff: 'een collega',
  adult: 'iemand anders',
} as const satisfies Record<Kind, string>

export const kindNames = {
  pupil: 'leerling',
  guardian: 'ouder of verzorger',
  staff: 'medewerker',
  adult: 'volwassene',
} as const satisfies Record<Kind, string>

export const holdingTexts = {
  person: 'Gegevens',
  name: 'Naam',
  kind: 'Soort',
  email: 'E-mailadres',
  birthDate: 'Geboortedatum',
  group: 'Groep',
  leftOn: 'Van school sinds',
  rosterKey: 'Sleutel in de leerlingadministratie',
  eckid: 'Er is een versleuteld ECK iD, om iemand bij een import te herkennen',
  erased: 'Gewist op',
  nothing: 'niets bekend',
  family: 'Ouders en kinderen',
  authority: (authority: boolean | null) =>
    `gezag: ${authority === null ? 'niet bekend' : authority ? 'ja' : 'nee'}`,
  you: 'u zelf',
  parent: 'Ouder',
  child: 'Kind',
  work: 'Rollen en groepen',
  role: 'Rol',
  teaches: 'Geeft les aan groep',
  suggested: 'Rol volgens de administratie',
  until: (day: string) => `tot en met ${day}`,
  doors: 'Inloggen',
  session: 'Ingelogd met',
  doorsLeftOut:
    'Sleutels om in te loggen bewaren wij onleesbaar. Daarom staan ze hier niet. Bij “Apparaten” ziet iemand zelf waar hij is ingelogd.',
  holds: 'Bewaarplicht',
  hold: 'Mag niet worden gewist',
  holdNow: 'geldt nu',
  holdOver: 'opgeheven',
  holdsLeftOut: 'Waarom de school dit bewaart, staat hier niet. Dat kunt u aan de schoolleiding vragen.',
  happened: 'Wat er is vastgelegd',
  did: 'gedaan door deze persoon',
  concerned: 'ging over deze persoon',
  times: (count: number) => (count === 1 ? '1 keer' : `${count} keer`),
  happenedLeftOut:
    'Hier staat wat er gebeurde en wanneer. Elke regel apart staat in het bestand voor de computer.',
  othersLeftOut:
    'Wat iets zegt over de keuze van een andere ouder of van het kind zelf, staat er niet bij. Elke regel apart staat in het bestand voor de computer.',
  done: 'Wat deze persoon deed',
  heldTerm: 'Een bewaartermijn gekozen',
  invited: 'nodigde iemand uit',
  madeClassCode: 'maakte een klassencode',
  imported: 'Een bestand van de administratie ingelezen',
  heldBy: 'Een bewaarplicht ingesteld',
  liftedBy: 'Een bewaarplicht opgeheven',
  names: 'Naam, geboortedatum en e-mailadres',
  keys: 'Sleutels uit de administratie',
  login: 'De toegang om in te loggen',
  roles: 'Rollen en lesgroepen',
  drafts: 'Een ingelezen bestand dat nog niet is bevestigd',
  events: 'Regels over wat er gebeurde',
} as const

/** The first half of what happened, such as `post` in `post.started`. */
export const happenings: Readonly<Record<string, string>> = {
  approval: 'Meekijken met een bericht',
  conduct: 'De gedragscode',
  consent: 'Toestemming',
  delivery: 'Een bericht op een plek zetten',
  disagreements: 'Ouders die verschillend kozen',
  exceptions: 'Lijst met wie ergens niet op mag',
  hold: 'Bewaarplicht',
  kit: 'Foto’s om zelf te plaatsen',
  ledger: 'Opzoeken waar een kind staat',
  person: 'Gegevens van een persoon',
  person_file: 'Inzage in gegevens',
  person_request: 'Een vraag over gegevens',
  photo: 'Een foto',
  placement: 'Een plek waar een foto staat',
  post: 'Een bericht',
  protocol: 'De afspraak van de school',
  reading: 'Hoe de school de regels leest',
  retention: 'Bewaartermijnen',
  role: 'Rollen',
  roster: 'Gegevens uit de administratie',
  school: 'De school',
  stand_in: 'Invallen',
  takedown: 'Iets offline halen',
  task: 'Een taak',
  wall: 'Namen bij gezichten',
}
export const otherHappening = 'Iets anders'
