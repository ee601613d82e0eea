export const holdingTexts = {
  done: 'Wat deze persoon aan de afspraak deed',
  chose: 'Gekozen hoe de school een regel leest',
  setConduct: 'De gedragscode gezet',
} as const
