import type { PropsWithChildren } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

/** One plain sentence of how something stands, with a sign that tells it apart at a glance. */
export const StatusLine = ({ icon, children }: PropsWithChildren<{ icon: IconName }>) => (
  <p class="zww-status">
    <Icon name={icon} />
    <span>{children}</span>
  </p>
)
