import type { CastPupil } from '#people/practice-cast.ts'

export const CLOSED_AND_OWN = ['ouderapp', 'website', 'nieuwsbrief', 'schoolgids'] as const
export const NETWORKS = ['instagram', 'facebook', 'youtube', 'linkedin', 'x', 'snapchat', 'whatsapp'] as const
export const PRACTICE_PURPOSES = [...CLOSED_AND_OWN, ...NETWORKS, 'pers'] as const
export const PRACTICE_MEDIA = ['foto', 'film', 'geluid'] as const

export type Purpose = (typeof PRACTICE_PURPOSES)[number]
export type Medium = (typeof PRACTICE_MEDIA)[number]
export type Decision = 'ja' | 'nee' | 'ingetrokken'

export type Choice = (purpose: Purpose, medium: Medium) => Decision | null

export const isOneOf = (list: readonly string[], purpose: Purpose): boolean => list.includes(purpose)

export const everything: Choice = () => 'ja'
export const nothing: Choice = () => 'nee'
export const noNetworks: Choice = (purpose) => (isOneOf(CLOSED_AND_OWN, purpose) ? 'ja' : 'nee')
export const networksUnanswered: Choice = (purpose) => (isOneOf(CLOSED_AND_OWN, purpose) ? 'ja' : null)
export const onlyPhotos: Choice = (_purpose, medium) => (medium === 'foto' ? 'ja' : 'nee')
export const onlyParentApp: Choice = (purpose) => (purpose === 'ouderapp' ? 'ja' : 'nee')
export const withoutSome: Choice = (purpose) =>
  isOneOf(['snapchat', 'x', 'whatsapp'], purpose) ? 'nee' : 'ja'
export const noWebsite: Choice = (purpose) => (purpose === 'website' ? 'nee' : 'ja')
export const noInstagram: Choice = (purpose) => (purpose === 'instagram' ? 'ingetrokken' : null)

/** What each guardian of the cast chose, first and second; Sam is kept out of every picture by a court order. */
export const CAST_CHOICES: Record<CastPupil, readonly Choice[]> = {
  noor: [everything, everything],
  ali: [everything, everything],
  bo: [
    (purpose) => {
      if (isOneOf(['ouderapp', 'website', 'nieuwsbrief'], purpose)) return 'ja'
      return isOneOf(NETWORKS, purpose) ? 'nee' : null
    },
    (purpose) => (isOneOf(['ouderapp', 'website', 'nieuwsbrief'], purpose) ? 'ja' : null),
  ],
  emre: [(purpose) => (isOneOf(['ouderapp', 'website'], purpose) ? 'ja' : null)],
  sam: [],
  lotte: [everything, noWebsite],
}
