import type { PropsWithChildren } from 'hono/jsx'
import { ButtonLink } from './button.tsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

type EmptyStateProps = PropsWithChildren<{
  icon: IconName
  title: string
  action?: { href: string; label: string }
}>

/** Nothing here yet: says what one can do about it. */
export const EmptyState = ({ icon, title, action, children }: EmptyStateProps) => (
  <div class="zww-empty">
    <Icon name={icon} />
    <p class="zww-empty__title">{title}</p>
    <p class="zww-empty__text">{children}</p>
    {action && (
      <ButtonLink kind="secondary" href={action.href}>
        {action.label}
      </ButtonLink>
    )}
  </div>
)
