import type { ChannelId, MisfitCode } from './channels/channel.ts'
import { RULES } from './channels/networks.ts'
import type { DeliveryFailure, DeliveryState } from './delivery.ts'
import type { PlacementState } from './ledger.ts'
import type { Post } from './post.ts'
import { TASK_KINDS, type TaskKind } from './task/task.ts'

export const channelNames = Object.fromEntries(
  Object.values(RULES).map(({ id, name }) => [id, name]),
) as Record<ChannelId, string>

export const postStates = {
  draft: 'Nog niet geplaatst',
  preparing: 'Wordt klaargemaakt',
  waiting: 'Wacht op een collega',
  approved: 'Akkoord',
  published: 'Geplaatst',
  deleted: 'Weggegooid',
} as const satisfies Record<Post['is'], string>

export const deliveryStates = {
  waiting: 'Wacht op een collega',
  planned: 'Gepland',
  busy: 'Bezig',
  claimed: 'Wordt nu geplaatst',
  hand_off: 'Zelf plaatsen',
  live: 'Staat online',
  unconfirmed: 'Wij weten niet zeker of het online staat: kijk even',
  failed: 'Niet geplaatst',
} as const satisfies Record<DeliveryState, string>

export const failures = {
  not_every_photo_may: 'Iemand die te zien of te horen is, vindt het hier niet meer goed.',
  approval_lapsed: 'Er is iets veranderd nadat je collega akkoord gaf.',
  network_is_off: 'Het besluit van het bestuur over deze plek geldt niet meer.',
  stopped: 'Iemand heeft dit gestopt voordat het werd geplaatst.',
  declined: 'Een collega zegt dat het er niet staat.',
  rejected: 'De plek weigerde dit bericht.',
  no_access: 'De school kan nu niet bij deze plek. Vraag de beheerder.',
  unreachable: 'De plek gaf geen antwoord. Er is niets geplaatst.',
  not_arrived: 'Het bericht is daar niet aangekomen.',
} as const satisfies Record<DeliveryFailure, string>

export const placementStates = {
  uncertain: 'Niet zeker',
  live: 'Te zien',
  questioned: 'Wordt bekeken, nog te zien',
  under_review: 'Wordt bekeken',
  removing: 'Wordt weggehaald',
  gone: 'Verwijderd',
  out_of_reach: 'Buiten ons bereik',
} as const satisfies Record<PlacementState, string>

export const taskNames = {
  place: 'Plaats een bericht',
  confirm: 'Kijk of het online staat',
  take_down: 'Haal een bericht weg',
  review: 'Kijk of een kind te zien is',
  objection: 'Een ouder wijst een kind aan',
  offer_rest: 'Plaats de rest opnieuw, of niet',
  look_afterwards: 'Kijk achteraf mee',
  data_breach: 'Misschien een datalek',
  who_is_on_it: 'Zeg wie er te zien zijn',
} as const satisfies Record<TaskKind, string>

type Told = TaskKind | 'look_along' | 'sent_back' | 'taken_offline' | 'faces_are_known'

/** Nothing about a child, a photo or a parent: only that something waits, and where. */
export const mails = {
  look_along: {
    subject: 'Wil je even meekijken?',
    body: 'Een collega wil iets delen en vraagt of je meekijkt. Het kost je een minuut.',
  },
  sent_back: {
    subject: 'Je collega geeft je bericht terug',
    body: 'Er is nog niets geplaatst. Bij het bericht staat waarom.',
  },
  taken_offline: {
    subject: 'Je bericht is offline gehaald',
    body: 'Een collega heeft je bericht offline gehaald. Bij het bericht zie je wat er nu nog te zien is.',
  },
  place: {
    subject: 'Je bericht kan worden geplaatst',
    body: 'Je collega gaf akkoord. Zet het nu in de app.',
  },
  confirm: {
    subject: 'Kijk even of je bericht online staat',
    body: 'Wij kregen geen antwoord en plaatsen niets een tweede keer. Kijk even of het er staat.',
  },
  take_down: {
    subject: 'Haal een bericht weg',
    body: 'Dit kunnen wij niet zelf weghalen. Wil jij dat doen, en zeggen wat je zag?',
  },
  review: {
    subject: 'Wil je naar een paar foto’s kijken?',
    body: 'Misschien staat er iemand op die er niet meer op mag. Tot je keek, is op onze website niets te zien.',
  },
  objection: {
    subject: 'Een ouder wijst een kind aan',
    body: 'Het wordt overal weggehaald. Kijk of het klopt wat de ouder zegt.',
  },
  offer_rest: {
    subject: 'Wil je de rest opnieuw plaatsen?',
    body: 'Er is een bericht weggehaald waar meer in zat. Dat mag misschien wel blijven.',
  },
  look_afterwards: {
    subject: 'Kijk je achteraf even mee?',
    body: 'Er is iets geplaatst op een besloten plek. Jouw school kijkt daar achteraf naar.',
  },
  data_breach: {
    subject: 'Misschien een datalek',
    body: 'Een collega haalde een bericht offline en denkt aan een datalek. Wil je ernaar kijken?',
  },
  who_is_on_it: {
    subject: 'Wil je zeggen wie er op de foto’s staan?',
    body: 'Een collega wil foto’s van jouw groep delen en kent niet alle kinderen. Jij wel.',
  },
  faces_are_known: {
    subject: 'Je collega heeft naar de gezichten gekeken',
    body: 'Je kunt verder met je bericht.',
  },
} as const satisfies Record<Told, { subject: string; body: string }>

export function isTold(word: string): word is Told {
  return (
    (TASK_KINDS as readonly string[]).includes(word) ||
    ['look_along', 'sent_back', 'taken_offline', 'faces_are_known'].includes(word)
  )
}

type Amount = { has?: number | undefined; fits?: number | undefined }

/** What does not fit on a channel, in one sentence. */
export const misfits = {
  text_too_long: ({ has, fits }: Amount) => `De tekst is te lang: ${has} tekens, er passen er ${fits}.`,
  too_many_photos: ({ has, fits }: Amount) => `Te veel foto’s: ${has}. Hier passen er ${fits}.`,
  too_few_photos: () => 'Hier hoort een foto bij.',
  takes_no_photos: () => 'Hier kunnen geen foto’s geplaatst worden, alleen film.',
  takes_no_clips: () => 'Een film of geluid gaat hier niet heen: dat kan nog niet.',
  wrong_ratio: () => 'Deze foto is te hoog of te breed. Hij wordt daar bijgesneden.',
  alt_text_too_long: ({ has, fits }: Amount) =>
    `De beschrijving is te lang: ${has} tekens, er passen er ${fits}.`,
  shows_no_alt_text: () => 'Hier is de beschrijving van een foto niet te lezen.',
  ratio_of_first_photo_rules: () => 'Alle foto’s krijgen hier de vorm van de eerste foto.',
} as const satisfies Record<MisfitCode, (amount: Amount) => string>
