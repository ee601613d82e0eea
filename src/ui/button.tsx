import type { Child, PropsWithChildren } from 'hono/jsx'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'danger'

const looks: Record<ButtonKind, string> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  danger: 'nl-button nl-button--primary nl-button--negative',
}

type ButtonLook = PropsWithChildren<{ kind?: ButtonKind; icon?: IconName }>

const Face = ({ icon, children }: { icon?: IconName | undefined; children?: Child }) => (
  <>
    {icon && (
      <span class="nl-button__icon-start">
        <Icon name={icon} />
      </span>
    )}
    <span class="nl-button__label">{children}</span>
  </>
)

/** Sends the form it stands in; `name` and `value` tell which of several buttons it was. */
export const Button = ({
  kind = 'primary',
  icon,
  name,
  value,
  children,
}: ButtonLook & { name?: string; value?: string }) => (
  <button type="submit" class={looks[kind]} name={name} value={value}>
    <Face icon={icon}>{children}</Face>
  </button>
)

/** Goes somewhere and changes nothing. */
export const ButtonLink = ({ kind = 'primary', icon, href, children }: ButtonLook & { href: string }) => (
  <a class={looks[kind]} href={href}>
    <Face icon={icon}>{children}</Face>
  </a>
)

export const ButtonRow = ({ children }: PropsWithChildren) => <div class="zww-buttons">{children}</div>
