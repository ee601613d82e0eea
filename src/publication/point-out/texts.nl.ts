import type { ObjectionRefusal } from '../actions/objection.ts'
import type { WhereaboutsGroup } from '../where-is/whereabouts.ts'

/** What a guardian can be told, in the words for a guardian. */
export const pointOutRefusals = {
  not_your_child:
    'Dit kind staat niet bij uw naam, of u hebt er volgens ons geen gezag over. Klopt dat niet? Bel de school.',
  no_longer_there: 'Dit is al niet meer te zien. U hoeft niets te doen.',
  no_such_task: 'Dit is al gedaan.',
  choose_answer: 'Kies eerst om welk kind het gaat.',
} as const satisfies Record<ObjectionRefusal, string>

export const pointOutTexts = {
  button: 'Hier staat mijn kind',
  visitor: 'Staat uw kind hierop en wilt u dat niet?',
  visitorSignIn: 'Log in',
  visitorCall: 'of bel de school.',
  offline: 'Haal nu offline',
  offlineLead:
    'Iedere collega mag dit. Het bericht gaat meteen van de website en wordt ook overal elders weggehaald.',

  title: 'Hier staat mijn kind',
  lead: 'De foto gaat meteen van onze website en wordt overal weggehaald. Uw keuzes veranderen niet.',
  colleague: 'Daarna kijkt iemand van de school of uw kind erop staat. U hoeft niet uit te leggen waarom.',
  kept: 'Wat iemand al heeft bewaard of doorgestuurd, kunnen wij niet terughalen.',
  which: 'Welk kind staat erop?',
  confirm: 'Haal deze foto weg',
  back: 'Terug',
  picture: 'De foto waar het om gaat',

  doneTitle: 'Wij halen de foto weg',
  doneLead: (child: string) => `Dank u. Zo staat het nu met de foto waarop u ${child} aanwees.`,
  doneGroups: {
    visible: 'Hier kunnen wij hem niet weghalen',
    leaving: 'Hier wordt hij weggehaald',
    dark: 'Hier is hij weg',
  } satisfies Record<WhereaboutsGroup, string>,
  choiceTitle: 'Wilt u ook uw keuze wijzigen?',
  choiceLead: 'Uw keuzes zijn niet veranderd. U kunt ze altijd bekijken en wijzigen.',
  choice: (child: string) => `Naar de keuzes voor ${child}`,
  refusedTitle: 'Dit kan nu niet',
  toChildren: 'Naar mijn kind',
} as const
