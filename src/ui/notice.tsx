import type { PropsWithChildren } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'
import { texts } from './texts.nl.ts'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const looks: Record<NoticeKind, { modifier: string; icon: IconName }> = {
  info: { modifier: 'info', icon: 'info' },
  success: { modifier: 'ok', icon: 'yes-check' },
  warning: { modifier: 'warning', icon: 'warning' },
  error: { modifier: 'error', icon: 'no-cross' },
}

type NoticeProps = PropsWithChildren<{ kind: NoticeKind; title?: string }>

export const Notice = ({ kind, title = texts.notice[kind], children }: NoticeProps) => (
  <div
    class={`utrecht-alert utrecht-alert--${looks[kind].modifier}`}
    role={kind === 'error' ? 'alert' : 'status'}
  >
    <Icon name={looks[kind].icon} />
    <div class="utrecht-alert__content">
      <p class="zww-notice__title">{title}</p>
      <div class="utrecht-alert__message">{children}</div>
    </div>
  </div>
)
