import type { Scheme } from '#ui/school-colour.ts'
import type { AppearanceRefusal } from './appearance.ts'

export const texts = {
  title: 'Naam en kleur van de school',
  lead: 'Zo ziet iedereen dat dit jullie school is: ouders, collega’s en wie het nieuws leest.',
  name: 'Naam van de school',
  colour: 'Kleur',
  colourHint: 'Voor de balk bovenaan, en voor het vlak waarmee we een gezicht afdekken.',
  code: 'Of typ de code van je kleur',
  codeHint: 'Zoals #0d5662. Staat hier iets, dan telt dit.',
  look: 'Bekijk eerst',
  save: 'Bewaar',
  savedTitle: 'Bewaard',
  saved: 'Iedereen ziet nu deze naam en deze kleur.',
  previewTitle: 'Zo wordt het',
  preview:
    'Twee telefoons met de balk en een afgedekt gezicht in deze kleur: een licht en een donker scherm.',
  notYet: 'Dit is nog niet bewaard.',
  readable: 'De letters op de balk kiezen wij zelf: zwart of wit, wat het best te lezen is.',
  changed: {
    light: 'Op een licht scherm is deze kleur bijna niet te zien. Daar maken we haar iets donkerder.',
    dark: 'Op een donker scherm is deze kleur bijna niet te zien. Daar maken we haar iets lichter.',
  } satisfies Record<Scheme, string>,
  refusals: {
    name_missing: 'Vul de naam van de school in.',
    name_too_long: 'Deze naam past niet op een telefoon. Gebruik hooguit 60 tekens.',
    not_a_colour:
      'Dit is geen kleur. Typ een # met zes cijfers of letters van a tot en met f, zoals #0d5662.',
  } satisfies Record<AppearanceRefusal, string>,
} as const
