import type { InvitationState, Invitee } from './invitation.ts'

export const invitationTexts = {
  title: 'Uitnodigen',
  lead: 'Wie een mail of een brief krijgt, komt zelf binnen. Een uitnodiging werkt dertig dagen.',
  kinds: { staff: 'Het team', guardian: 'Ouders en verzorgers' } satisfies Record<Invitee['kind'], string>,
  nobody: {
    staff: 'Nog geen collega met een rol. Geef eerst rollen.',
    guardian: 'Nog geen ouders. Lees ze in of voeg ze toe.',
  } satisfies Record<Invitee['kind'], string>,
  counts: (came: number, invited: number, all: number) =>
    `${came} van de ${all} ${came === 1 ? 'is' : 'zijn'} al binnen geweest. ${invited} ${invited === 1 ? 'heeft' : 'hebben'} een uitnodiging.`,
  notArrived: (count: number) =>
    count === 1 ? 'Bij 1 persoon kwam de mail niet aan.' : `Bij ${count} mensen kwam de mail niet aan.`,
  notArrivedTitle: 'Niet aangekomen',
  whatHelps: {
    staff: 'Kijk het e-mailadres na: is het goed, en van deze persoon alleen? Stuur de mail daarna opnieuw.',
    guardian:
      'Kijk het e-mailadres na en stuur de mail opnieuw. Weet je het goede adres niet, of delen twee ouders één adres? Maak dan een brief.',
  } satisfies Record<Invitee['kind'], string>,
  andMore: (count: number) => `en nog ${count}`,
  whoAt: (name: string, email: string) => `${name} (${email})`,
  mailAll: (count: number) =>
    count === 1 ? 'Nodig 1 persoon uit per mail' : `Nodig ${count} mensen uit per mail`,
  mailed: 'De mails gaan nu de deur uit. Dat duurt even; de lijst hieronder volgt vanzelf.',
  lettersMade:
    'Er zijn geen nieuwe brieven te maken. Voor wie een brief heeft, maak je pas een nieuwe als je de oude intrekt.',
  letters: (count: number) =>
    count === 1 ? 'Maak 1 brief om te printen' : `Maak ${count} brieven om te printen`,
  lettersHint:
    'Voor wie geen e-mailadres heeft, of wie de mail niet kreeg. Een nieuwe brief maakt de oude ongeldig. Wij bewaren hem niet.',
  withoutMail: (count: number) =>
    count === 1 ? '1 collega heeft nog geen e-mailadres.' : `${count} collega’s hebben nog geen e-mailadres.`,
  list: 'Wie is hoe ver?',
  first: 'Nodig uit',
  again: 'Stuur opnieuw',
  withdraw: 'Trek in',
  states: {
    not_invited: () => 'nog niet uitgenodigd',
    sent: () => 'uitgenodigd',
    not_arrived: () => 'niet aangekomen',
    opened: () => 'uitnodiging geopend',
    expired: () => 'uitnodiging verlopen',
    came_in: () => 'is binnen geweest',
  } satisfies Record<InvitationState['is'], () => string>,

  openTitle: 'U bent uitgenodigd',
  openLead: (school: string) => `${school} nodigt u uit. Druk op de knop om verder te gaan.`,
  openButton: 'Ga verder',
  sentTitle: 'Kijk in uw mail',
  sent: (mailbox: string) =>
    `Wij hebben een link gestuurd naar ${mailbox}. Hij werkt één keer en een kwartier lang. Zo weten wij dat u het zelf bent.`,
  bornTitle: 'Nog één vraag',
  bornLead: 'Wanneer is uw kind geboren? Hebt u hier meer kinderen, kies er dan één.',
  born: 'Geboortedatum van uw kind',
  bornWrong: 'Deze datum klopt niet met wat de school weet. Kijk het nog even na, of bel de school.',
  tooOften: 'Er is te vaak geprobeerd. Wacht een dag, of bel de school.',
  goneTitle: 'Deze uitnodiging werkt niet meer',
  gone: 'Misschien is zij oud, of kreeg u een nieuwe. Vraag de school om een nieuwe uitnodiging.',

  mailSubject: (school: string) => `Uitnodiging van ${school}`,
  mailBody: {
    guardian: (school: string, link: string) =>
      `Hallo,\n\n${school} vraagt wat er mag met foto's, film en geluid van uw kind. Hebt u gezag, dan kiest u dat zelf. U kunt het altijd veranderen.\n\n${link}\n\nDe uitnodiging werkt dertig dagen.\n`,
    staff: (school: string, link: string) =>
      `Hallo,\n\nJe doet mee met ${school} op Zo Werken Wij.\n\n${link}\n\nMaak als je binnen bent meteen een passkey. De uitnodiging werkt dertig dagen.\n`,
  } satisfies Record<Invitee['kind'], (school: string, link: string) => string>,

  letterTitle: (school: string) => `Brieven van ${school}`,
  letterTo: (name: string) => `Aan ${name}`,
  letterOf: (children: readonly { name: string; group: string | null }[]) =>
    `Ouder of verzorger van ${children
      .map(({ name, group }) => (group === null ? name : `${name} (groep ${group})`))
      .join(', ')}`,
  letterLines: (school: string) => [
    `${school} vraagt wat er mag met foto's, film en geluid van uw kind. Hebt u gezag, dan kiest u dat zelf. U kunt het altijd veranderen.`,
    'Scan het vierkant met uw telefoon, of typ het adres eronder. U hebt de geboortedatum van uw kind nodig.',
  ],
  letterOthers: [
    'This letter is about photos of your child. Scan the square, or ask the school for help.',
    'Bu mektup çocuğunuzun fotoğrafları hakkındadır. Kareyi telefonunuzla tarayın ya da okuldan yardım isteyin.',
    'Ten list dotyczy zdjęć Państwa dziecka. Proszę zeskanować kwadrat lub poprosić szkołę o pomoc.',
  ],
  letterUntil: 'Deze brief werkt dertig dagen, en alleen voor u.',
} as const
