export const holdingTexts = {
  done: 'Wat deze persoon met foto’s deed',
  uploaded: 'Een foto, film of geluid ingebracht',
  drew: 'Een kader om een gezicht getekend',
} as const
