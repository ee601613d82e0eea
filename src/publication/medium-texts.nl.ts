import type { Medium } from '#media/photo.ts'

/** All three are de-words, so that one sentence fits each: "deze foto", "deze film", "deze geluidsopname". */
const words = {
  foto: { one: 'foto', many: 'foto’s' },
  film: { one: 'film', many: 'films' },
  geluid: { one: 'geluidsopname', many: 'geluidsopnames' },
} as const satisfies Record<Medium, { one: string; many: string }>

const list = (parts: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(parts)
const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Something of a post with its number in it, as people speak of it. */
export type Thing = { medium: Medium; number: number }

/** "foto" */
export const wordFor = (medium: Medium): string => words[medium].one

/** "Film 2" */
export const nameOfThing = (medium: Medium, number: number): string =>
  `${asSentence(words[medium].one)} ${number}`

/** "2 foto’s en 1 film" */
export const howMany = (media: readonly Medium[]): string =>
  list(perKind(media).map(([medium, n]) => `${n} ${n === 1 ? words[medium].one : words[medium].many}`))

/** "de foto’s en de film" */
export const whichAll = (media: readonly Medium[], ...more: readonly string[]): string =>
  list([
    ...perKind(media).map(([medium, n]) => `de ${n === 1 ? words[medium].one : words[medium].many}`),
    ...more,
  ])

/** "foto 1, 2 en film 3" would read as one row of photos: each kind has its own. "foto 1 en 2, en film 3" */
export function whichOnes(things: readonly Thing[]): string {
  const kinds = perKind(things.map(({ medium }) => medium)).map(([medium]) => {
    const numbers = things.filter((thing) => thing.medium === medium).map(({ number }) => String(number))
    return `${words[medium].one} ${list(numbers)}`
  })
  return kinds.join(', en ')
}

export const hasClips = (media: readonly Medium[]): boolean => media.some((medium) => medium !== 'foto')

function perKind(media: readonly Medium[]): [Medium, number][] {
  const kinds: readonly Medium[] = ['foto', 'film', 'geluid']
  return kinds.flatMap((kind) => {
    const n = media.filter((medium) => medium === kind).length
    return n === 0 ? [] : [[kind, n]]
  })
}
