import type { PropsWithChildren } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

/** The doors of a home page. */
export const Tiles = ({ children }: PropsWithChildren) => <ul class="zww-tiles">{children}</ul>

type TileProps = { href: string; icon: IconName; title: string; line: string }

export const Tile = ({ href, icon, title, line }: TileProps) => (
  <li>
    <a class="zww-tile" href={href}>
      <span class="zww-tile__icon">
        <Icon name={icon} />
      </span>
      <span class="zww-tile__text">
        <span class="zww-tile__title">{title}</span>
        <span class="zww-tile__line">{line}</span>
      </span>
    </a>
  </li>
)
