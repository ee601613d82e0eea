import type { ClipRefusal } from './clip-file.ts'

/** Says what is wrong with a film or a sound, and what would help. */
export const clipRefusalTexts = {
  clip_too_large: 'Deze film is groter dan 100 MB. Maak hem korter op je telefoon en kies hem opnieuw.',
  clip_too_long: 'Deze film duurt langer dan 3 minuten. Knip er op je telefoon een stuk uit en kies dat.',
  clip_unreadable: 'Deze film is beschadigd of niet helemaal binnengekomen. Stuur hem nog een keer.',
  clip_other_kind:
    'Dit type film of geluid kunnen wij niet gebruiken. Maak er een MP4 van (of een MP3, als het geluid is).',
  clip_without_content: 'In dit bestand zit geen beeld en geen geluid. Kies een andere film.',
  clip_too_heavy: 'Deze film is te zwaar om te bewerken. Maak hem korter en kies hem opnieuw.',
  clip_not_verified:
    'Wij konden niet zeker weten dat er niets verborgens in deze film zit. Daarom gebruiken wij hem niet. Kies een andere film.',
} satisfies Record<ClipRefusal, string>
