/** What the board asks of whoever works there, beside the agreement: its own words, a link to them, or both. */
export type Conduct = { title: string; body: string; link: string }

export type ConductRefusal = 'title_missing' | 'nothing_in_it' | 'too_long' | 'no_link'

const MOST = { title: 120, body: 40_000, link: 500 } as const

/** As it was typed: a code of conduct, or what is wrong with it. */
export function readConduct(form: Conduct): { conduct: Conduct } | { refused: ConductRefusal } {
  const [title, body, link] = [form.title.trim(), form.body.trim(), form.link.trim()]
  if (title === '') return { refused: 'title_missing' }
  if (body === '' && link === '') return { refused: 'nothing_in_it' }
  if (title.length > MOST.title || body.length > MOST.body || link.length > MOST.link)
    return { refused: 'too_long' }
  if (link !== '' && !isWebAddress(link)) return { refused: 'no_link' }
  return { conduct: { title, body, link } }
}

const isWebAddress = (link: string) => /^https?:$/.test(URL.parse(link)?.protocol ?? '')

/** Lines that belong together; an empty line begins a new one. @example paragraphsOf('a\n\nb') // ['a', 'b'] */
export const paragraphsOf = (body: string): readonly string[] =>
  body.split(/\n\s*\n/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
