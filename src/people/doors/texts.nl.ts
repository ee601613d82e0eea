import type { FormOfAddress } from './form-of-address.ts'

export type DoorRefusal =
  | 'key_too_late'
  | 'key_unknown'
  | 'key_wrong'
  | 'key_last'
  | 'key_not_now'
  | 'not_confirmed'
  | 'too_often'
  | 'account_unreachable'
  | 'account_too_late'
  | 'account_wrong'
  | 'account_unknown'
  | 'account_taken'
  | 'account_not_now'

/** For colleagues and parents alike: none of them says "je" or "u". */
export const doorRefusals = {
  key_too_late: 'Dit duurde te lang, of de pagina was al gebruikt. Probeer het nog een keer.',
  key_unknown: 'Deze passkey hoort hier niet bij. Kies een andere passkey of log in via de mail.',
  key_wrong: 'De passkey kon niet worden gecontroleerd. Er is niets veranderd. Probeer het nog een keer.',
  key_last: 'Dit is de laatste passkey en er is geen andere weg naar binnen. Voeg eerst een andere toe.',
  key_not_now:
    'Het inloggen is langer dan een kwartier geleden. Log uit en weer in. Voeg dan de passkey toe.',
  not_confirmed: 'Er kwam geen bevestiging binnen. Probeer het nog een keer.',
  too_often:
    'Er is te vaak geprobeerd om in te loggen vanaf deze plek. Wacht een kwartier en probeer het dan opnieuw.',
  account_unreachable:
    'Het schoolaccount is nu niet bereikbaar. Probeer het straks nog een keer, of log anders in.',
  account_too_late: 'Dit duurde te lang, of de pagina was al gebruikt. Begin opnieuw met inloggen.',
  account_wrong:
    'Het antwoord van het schoolaccount klopt niet. Er is niets veranderd. Begin opnieuw met inloggen.',
  account_unknown:
    'Dit schoolaccount hoort hier nog bij niemand. Vraag de beheerder om een uitnodiging en verbind daarna het account.',
  account_taken: 'Dit schoolaccount hoort hier al bij iemand anders. Vraag de beheerder om hulp.',
  account_not_now:
    'Het schoolaccount vroeg niet opnieuw wie er inlogt. Log daar uit en probeer het nog een keer.',
} satisfies Record<DoorRefusal, string>

export const doorTexts = {
  title: 'Inloggen en apparaten',
  keys: 'Passkeys',
  addKey: 'Passkey toevoegen',
  removeKey: 'Weghalen',
  added: (when: string) => `Toegevoegd op ${when}.`,
  used: (when: string) => `Laatst gebruikt op ${when}.`,
  neverUsed: 'Nog niet gebruikt.',
  thisOne: 'Dit apparaat',
  someDevice: 'Onbekend apparaat',
  since: (when: string, seen: string) => `Ingelogd op ${when}. Laatst gezien op ${seen}.`,
  endOne: 'Uitloggen op dit apparaat',
  endOthers: 'Overal uitloggen, behalve hier',
  needsScript: 'Voor een passkey moet JavaScript aan staan.',
  accounts: 'Schoolaccount',
  accountBound: (name: string) => `Het account bij ${name} is verbonden.`,
  unbind: 'Maak los',
  bindAccount: (name: string) => `Verbind mijn account bij ${name}`,
  signInWithAccount: (name: string) => `Inloggen met ${name}`,
  confirmWithAccount: (name: string) => `Bevestigen met ${name}`,
  signInWithKey: 'Inloggen met een passkey',
  keyFailed: 'Dat lukte niet. Probeer het nog een keer.',
  signInFailedTitle: 'Niet ingelogd',
  notThisSchool: 'Hier hoort op deze school geen rol bij. Vraag de school om een uitnodiging.',
  again: 'Terug naar inloggen',
  confirmWithKey: 'Bevestigen met een passkey',
  confirmPractice: 'Ja, dit ben ik',
  makeKey: 'Maak een passkey',
  newLink: 'Stuur mij een nieuwe link',
} as const

type Spoken =
  | 'lead'
  | 'keysLead'
  | 'noKeys'
  | 'sessions'
  | 'confirmTitle'
  | 'confirmLead'
  | 'makeKeyNow'
  | 'noButton'
  | 'askLink'
  | 'takeLetter'
  | 'noWay'
  | 'linkTitle'
  | 'linkSent'
  | 'linkAfter'

/** The same, as one speaks to a colleague and to a parent. */
export const spoken = {
  je: {
    lead: 'Hier zie je hoe je binnenkomt en waar je nu bent ingelogd.',
    keysLead: 'Met een passkey log je in met je vinger, je gezicht of de code van je apparaat.',
    noKeys: 'Je hebt nog geen passkey.',
    sessions: 'Waar je bent ingelogd',
    confirmTitle: 'Ben jij het nog?',
    confirmLead: 'Deze pagina is gevoelig. Laat nog een keer zien dat jij het bent.',
    makeKeyNow:
      'Maak nu een passkey op dit apparaat. Dat doe je met je vinger, je gezicht of de code van je apparaat. Daarna ga je meteen verder.',
    noButton: 'Zie je hieronder geen knop? Log dan in op je telefoon, of in een nieuwere browser.',
    askLink:
      'Je logde langer dan een kwartier geleden in. Vraag een nieuwe link. Daarmee kun je een kwartier lang een passkey maken.',
    takeLetter: 'Scan eerst je brief opnieuw. Daarna kun je een kwartier lang een passkey maken.',
    noWay:
      'Op dit adres kan dat niet. Vraag de beheerder om het adres van de school met een naam, of om een schoolaccount.',
    linkTitle: 'Kijk in je mail',
    linkSent:
      'Er staat een nieuwe link voor je klaar. Open hem op dit apparaat. Hij werkt één keer en een kwartier lang.',
    linkAfter:
      'Ben je weer binnen? Ga dan opnieuw naar de pagina die je wilde zien. Daar maak je je passkey.',
  },
  u: {
    lead: 'Hier ziet u hoe u binnenkomt en waar u nu bent ingelogd.',
    keysLead: 'Met een passkey logt u in met uw vinger, uw gezicht of de code van uw apparaat.',
    noKeys: 'U hebt nog geen passkey.',
    sessions: 'Waar u bent ingelogd',
    confirmTitle: 'Bent u het nog?',
    confirmLead: 'Deze pagina is gevoelig. Laat nog een keer zien dat u het bent.',
    makeKeyNow:
      'Maak nu een passkey op dit apparaat. Dat doet u met uw vinger, uw gezicht of de code van uw apparaat. Daarna gaat u meteen verder.',
    noButton: 'Ziet u hieronder geen knop? Log dan in op uw telefoon, of in een nieuwere browser.',
    askLink:
      'U logde langer dan een kwartier geleden in. Vraag een nieuwe link. Daarmee kunt u een kwartier lang een passkey maken of uw e-mailadres veranderen.',
    takeLetter:
      'Scan eerst de brief van school opnieuw. Daarna kunt u een kwartier lang een passkey maken of uw e-mailadres invullen. Is de brief weg of te oud? Vraag de school om een nieuwe.',
    noWay: 'Op dit adres kan dat niet. Vraag de school om hulp.',
    linkTitle: 'Kijk in uw mail',
    linkSent:
      'Er staat een nieuwe link voor u klaar. Open hem op dit apparaat. Hij werkt één keer en een kwartier lang.',
    linkAfter: 'Bent u weer binnen? Ga dan opnieuw naar de pagina die u wilde zien.',
  },
} as const satisfies Record<FormOfAddress, Record<Spoken, string>>

/** To parents alone: the address of who works here is kept by the school. */
export const emailTexts = {
  title: 'E-mailadres',
  now: (email: string) => `U logt in met ${email}.`,
  none: 'Wij hebben nog geen e-mailadres van u. Met een e-mailadres komt u binnen zonder brief.',
  label: 'Uw e-mailadres',
  newLabel: 'Nieuw e-mailadres',
  hint: 'Wij sturen eerst een link naar dit adres. Het geldt pas als u die link gebruikt.',
  send: 'Stuur mij een link',
  notNow:
    'U logde langer dan een kwartier geleden in. Laat nog een keer zien dat u het bent. Dan kunt u uw e-mailadres veranderen.',
  goOn: 'Ga verder',
  tooOften: 'U hebt dit vaak geprobeerd. Wacht een uur en probeer het dan opnieuw.',
  sentTitle: 'Kijk in uw mail',
  sent: 'Er staat nu een mail klaar op het adres dat u invulde. Open hem op dit apparaat, binnen een kwartier.',
  notThere: 'Geen mail? Kijk bij de ongewenste mail, en kijk na of u het adres goed schreef.',
  back: 'Terug naar inloggen en apparaten',
  linkTitle: 'Is dit uw e-mailadres?',
  linkLead: 'Druk op de knop. Dan logt u voortaan in met dit adres.',
  linkButton: 'Ja, gebruik dit adres',
  elsewhereTitle: 'Open deze link op uw andere apparaat',
  elsewhere:
    'De link werkt alleen waar u het adres invulde, en waar u nog bent ingelogd. Zo komt er niemand binnen door een typefout.',
  goneTitle: 'Deze link werkt niet meer',
  gone: 'Een link werkt één keer en een kwartier lang. Vul het adres opnieuw in.',
  taken:
    'Dit adres hoort hier al bij iemand. Er is niets veranderd. Kies een ander adres, of vraag de school om hulp.',
  doneTitle: 'Uw e-mailadres is bewaard',
  done: (email: string) => `U logt voortaan in met ${email}.`,
  tellSchool: 'Geef het ook door aan de administratie van de school. Dan staat het overal goed.',
  mailSubject: (school: string) => `Uw e-mailadres bij ${school}`,
  mailLink: (school: string, link: string) =>
    `Hallo,\n\nMet deze link wordt dit het adres waarmee u inlogt bij ${school}:\n\n${link}\n\nOpen hem op het apparaat waarop u het adres invulde. De link werkt één keer en een kwartier lang.\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen.\n`,
  mailTaken: (school: string) =>
    `Hallo,\n\nIemand vulde dit adres in om bij ${school} mee in te loggen, maar het hoort daar al bij iemand: er is niets veranderd, en de school helpt u graag als u dit zelf was.\n`,
  mailMoved: (school: string) =>
    `Hallo,\n\nU logt bij ${school} voortaan in met een ander e-mailadres. Met dit adres kan het niet meer.\n\nDeed u dat niet zelf? Bel dan meteen de school.\n`,
} as const
