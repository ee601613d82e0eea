export const pictureTexts = {
  title: (name: string) => `Mag ${name} in beeld?`,
  lead: 'Gebruik dit alleen als een kind nergens te zien mag zijn: bij een geheim adres of een besluit van de rechter. Voor gewone toestemming antwoorden de ouders zelf.',
  question: 'Wat geldt er?',
  hint: '“Nooit” betekent: ook niet afgedekt. Een “ja” van de ouders telt niet zolang dit geldt.',
  as_answered: 'Zoals de ouders antwoorden',
  never: 'Nooit in beeld',
  why: 'De reden schrijf je hier niet op. Collega’s zien alleen waar het kind niet op mag.',
  save: 'Bewaren',
  choose: 'Kies een van de twee.',
  never_done: (places: number) =>
    places === 0
      ? 'Bewaard. Er stond niets online met dit kind erop.'
      : places === 1
        ? 'Bewaard. Op 1 plek online wordt het nu weggehaald of nagekeken.'
        : `Bewaard. Op ${places} plekken online wordt het nu weggehaald of nagekeken.`,
  as_answered_done:
    'Bewaard. Vanaf nu telt weer wat de ouders antwoordden. Er komt niets vanzelf terug online.',
} as const
