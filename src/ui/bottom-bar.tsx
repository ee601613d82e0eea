import type { Child, PropsWithChildren } from 'hono/jsx'

/**
 * The next step, within reach of one thumb: it stays at the foot of the screen while the page above it scrolls.
 * Last child of the form or of the page; `line` says how far one is, such as “3 van 12 gezichten”, and is read out
 * when it changes. On a low screen, or with letters twice as large, it stands still and covers nothing.
 */
export const BottomBar = ({ line, children }: PropsWithChildren<{ line?: Child }>) => (
  <div class="zww-bar">
    {line && (
      <p class="zww-bar__line" role="status">
        {line}
      </p>
    )}
    <div class="zww-bar__buttons">{children}</div>
  </div>
)
