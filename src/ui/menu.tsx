import type { PropsWithChildren } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

/** Rows that lead somewhere: what waits for somebody, and what else there is. `Tiles` are the few doors above them. */
export const Menu = ({ children }: PropsWithChildren) => <ul class="zww-menu">{children}</ul>

type MenuItemProps = { href: string; icon: IconName; title: string; line?: string | undefined }

export const MenuItem = ({ href, icon, title, line }: MenuItemProps) => (
  <li>
    <a class="zww-menu__link" href={href}>
      <Icon name={icon} />
      <span class="zww-menu__text">
        <span class="zww-menu__title">{title}</span>
        {line && <span class="zww-menu__line">{line}</span>}
      </span>
    </a>
  </li>
)
