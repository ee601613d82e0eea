/** A form as it stands on a page: where it goes, and what can be filled in. */
export type FormOnPage = {
  action: string
  fields: readonly { name: string; value: string; isTyped: boolean }[]
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''

const TYPED = new Set(['', 'text', 'email', 'tel', 'url', 'search', 'date', 'datetime-local', 'number'])

/** Every form that posts, with its fields; of radio buttons and ticks each as if it were chosen. */
export function formsOn(html: string): FormOnPage[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method') !== 'post') return []
    const controls = [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)]
    const fields = controls.flatMap(([, kind = '', rest = '']) => {
      const name = attribute(rest, 'name')
      if (name === '') return []
      const isTyped = kind === 'textarea' || (kind === 'input' && TYPED.has(attribute(rest, 'type')))
      return [{ name, value: attribute(rest, 'value'), isTyped }]
    })
    return [{ action: attribute(tag, 'action'), fields }]
  })
}
