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

export const doorRefusals = {
  key_too_late: 'Dit duurde te lang, of de pagina was al gebruikt. Probeer het nog een keer.',
  key_unknown: 'Deze passkey hoort hier niet bij. Kies een andere passkey of log in via de mail.',
  key_wrong: 'De passkey kon niet worden gecontroleerd. Er is niets veranderd. Probeer het nog een keer.',
  key_last: 'Dit is je laatste passkey en er is geen andere weg naar binnen. Voeg eerst een andere toe.',
  key_not_now: 'Je bent al langer binnen. Log uit en weer in met een nieuwe link. Voeg dan je passkey toe.',
  not_confirmed: 'Er kwam geen bevestiging binnen. Probeer het nog een keer.',
  too_often:
    'Er is te vaak geprobeerd om in te loggen vanaf deze plek. Wacht een kwartier en probeer het dan opnieuw.',
  account_unreachable:
    'Het schoolaccount is nu niet bereikbaar. Probeer het straks nog een keer, of log anders in.',
  account_too_late: 'Dit duurde te lang, of de pagina was al gebruikt. Begin opnieuw met inloggen.',
  account_wrong:
    'Het antwoord van je schoolaccount klopt niet. Er is niets veranderd. Begin opnieuw met inloggen.',
  account_unknown:
    'Dit schoolaccount hoort hier nog bij niemand. Vraag de beheerder om een uitnodiging en verbind daarna je account.',
  account_taken: 'Dit schoolaccount hoort hier al bij iemand anders. Vraag de beheerder om hulp.',
  account_not_now:
    'Je schoolaccount vroeg niet opnieuw wie je bent. Log daar uit en probeer het nog een keer.',
} satisfies Record<DoorRefusal, string>

export const doorTexts = {
  title: 'Inloggen en apparaten',
  lead: 'Hier zie je hoe je binnenkomt en waar je nu bent ingelogd.',
  keys: 'Passkeys',
  keysLead: 'Met een passkey log je in met je vinger, je gezicht of de code van je apparaat.',
  noKeys: 'Je hebt nog geen passkey.',
  addKey: 'Passkey toevoegen',
  removeKey: 'Weghalen',
  added: (when: string) => `Toegevoegd op ${when}.`,
  used: (when: string) => `Laatst gebruikt op ${when}.`,
  neverUsed: 'Nog niet gebruikt.',
  sessions: 'Waar je bent ingelogd',
  thisOne: 'Dit apparaat',
  someDevice: 'Onbekend apparaat',
  since: (when: string, seen: string) => `Ingelogd op ${when}. Laatst gezien op ${seen}.`,
  endOne: 'Uitloggen op dit apparaat',
  endOthers: 'Overal uitloggen, behalve hier',
  needsScript: 'Voor een passkey moet JavaScript aan staan.',
  accounts: 'Schoolaccount',
  accountBound: (name: string) => `Je account bij ${name} is verbonden.`,
  unbind: 'Maak los',
  bindAccount: (name: string) => `Verbind mijn account bij ${name}`,
  signInWithAccount: (name: string) => `Inloggen met ${name}`,
  confirmWithAccount: (name: string) => `Bevestigen met ${name}`,
  forColleagues: 'Werk je hier?',
  forParents: 'Bent u ouder of verzorger?',
  signInWithKey: 'Inloggen met een passkey',
  keyFailed: 'Dat lukte niet. Probeer het nog een keer.',
  signInFailedTitle: 'Niet ingelogd',
  notThisSchool: 'Je hebt op deze school geen rol. Vraag de beheerder om een uitnodiging.',
  again: 'Terug naar inloggen',
  confirmTitle: 'Ben jij het nog?',
  confirmLead: 'Deze pagina is gevoelig. Laat nog een keer zien dat jij het bent.',
  confirmWithKey: 'Bevestigen met een passkey',
  confirmPractice: 'Ja, dit ben ik',
  confirmNoKey: 'Je hebt nog geen passkey. Voeg er eerst een toe.',
  toDevices: 'Naar inloggen en apparaten',
}
