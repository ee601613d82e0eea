import type { PracticeClassRefusal } from './actions.ts'

export const texts = {
  title: 'Oefengroep',
  lead: 'In de oefengroep zitten acht kinderen die niet bestaan. Met hen oefen je een heel bericht, van foto tot weghalen.',
  where:
    'Een bericht van de oefengroep komt alleen op de oefennetwerken. Die zien alleen collega’s. Er gaat niets naar ouders, naar jullie site of naar een echt netwerk.',
  apart: 'Echte kinderen en oefenkinderen komen nooit samen in één bericht.',
  photos: 'Gebruik de getekende oefenfoto’s, en geen foto van een echt kind.',
  make: 'Maak een oefengroep',
  none: 'Jullie school heeft nog geen oefengroep.',
  there: 'Jullie school heeft een oefengroep.',
  made: 'De oefengroep is gemaakt.',
  begin: 'Maak een oefenbericht',
  networks: 'Bekijk de oefennetwerken',
}

export const refusals = {
  practice_installation: 'Dit is een oefenschool: hier is iedereen al verzonnen.',
  there_is_one: 'Jullie school heeft al een oefengroep. Je kunt meteen oefenen.',
} satisfies Record<PracticeClassRefusal, string>
