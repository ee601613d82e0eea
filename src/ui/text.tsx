import type { Child, PropsWithChildren } from 'hono/jsx'

type HeadingProps = PropsWithChildren<{ level: 2 | 3 | 4; id?: string }>

/** The first level belongs to `Page`: a screen has one title. */
export const Heading = ({ level, id, children }: HeadingProps) => {
  const attributes = { class: `nl-heading nl-heading--level-${level}`, id }
  if (level === 2) return <h2 {...attributes}>{children}</h2>
  if (level === 3) return <h3 {...attributes}>{children}</h3>
  return <h4 {...attributes}>{children}</h4>
}

export const Paragraph = ({ lead = false, children }: PropsWithChildren<{ lead?: boolean }>) => (
  <p class={lead ? 'nl-paragraph nl-paragraph--lead' : 'nl-paragraph'}>{children}</p>
)

export const Link = ({ href, children }: { href: string; children?: Child }) => (
  <a class="nl-link" href={href}>
    {children}
  </a>
)
