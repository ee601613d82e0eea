import type { PropsWithChildren } from 'hono/jsx'
import { Heading } from './text.tsx'

/** `id` makes it a place to jump to, such as `gezicht-3`. */
export const Card = ({ id, title, children }: PropsWithChildren<{ id?: string; title?: string }>) => (
  <section class="zww-card" id={id} tabindex={id ? -1 : undefined}>
    {title && <Heading level={2}>{title}</Heading>}
    {children}
  </section>
)
