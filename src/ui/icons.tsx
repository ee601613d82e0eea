import type { Child } from 'hono/jsx'

const circle = <circle cx="12" cy="12" r="9.5" />

/** Each verdict has an outline of its own (circle, square, diamond, dashes), so that shape alone tells them apart. */
const drawings = {
  'yes-check': (
    <>
      {circle}
      <path d="m7.5 12.4 3.1 3.1 6-6.6" />
    </>
  ),
  'no-cross': (
    <>
      <rect x="3" y="3" width="18" height="18" rx="3" />
      <path d="m8.2 8.2 7.6 7.6m0-7.6-7.6 7.6" />
    </>
  ),
  'yes-if': (
    <>
      <path d="M12 1.9 22.1 12 12 22.1 1.9 12Z" />
      <path d="M7.9 12h.01M12 12h.01M16.1 12h.01" stroke-width="2.6" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9.5" stroke-dasharray="3.6 2.4" />
      <path d="M9.2 9.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2M12 17.3h.01" />
    </>
  ),
  'eye-off': (
    <path d="M9.9 5.3A9.6 9.6 0 0 1 12 5c6 0 9.5 7 9.5 7a16 16 0 0 1-2.5 3.4M6.2 6.9A16 16 0 0 0 2.5 12S6 19 12 19a9 9 0 0 0 4.6-1.3M10 10.1a2.8 2.8 0 0 0 3.9 3.9M3 3l18 18" />
  ),
  upload: <path d="M12 16V4m0 0L7.2 8.8M12 4l4.8 4.8M3.5 15.5v3a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2v-3" />,
  photo: (
    <>
      <rect x="2.5" y="4" width="19" height="16" rx="2.5" />
      <circle cx="8.2" cy="9.4" r="1.8" />
      <path d="m3 17.5 5-4.6 3.6 3.2 4.3-4.6 5.3 5" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.6" />
      <path d="M2.5 20c.3-3.9 2.9-6.2 6.5-6.2s6.2 2.3 6.5 6.2M15.6 4.7a3.6 3.6 0 0 1 0 6.6M18 14.4c2 .9 3.3 2.8 3.5 5.6" />
    </>
  ),
  shield: (
    <path d="M12 2.5c2.5 1.9 5 2.8 8 3v5.7c0 4.8-3 8.4-8 10.3-5-1.9-8-5.5-8-10.3V5.5c3-.2 5.5-1.1 8-3ZM12 8v4.6M12 16.2h.01" />
  ),
  'back-arrow': <path d="M20 12H4.5m0 0 6.2-6.2M4.5 12l6.2 6.2" />,
  clock: (
    <>
      {circle}
      <path d="M12 6.6V12l3.6 2.2" />
    </>
  ),
  warning: (
    <path d="M10.2 4 2.3 18a2 2 0 0 0 1.8 3h15.8a2 2 0 0 0 1.8-3L13.8 4a2.1 2.1 0 0 0-3.6 0ZM12 9.5v4.4M12 17.3h.01" />
  ),
  info: (
    <>
      {circle}
      <path d="M12 11v5.5M12 7.5h.01" />
    </>
  ),
} satisfies Record<string, Child>

export type IconName = keyof typeof drawings

/** Decoration beside a word, never instead of it: hidden from a screen reader. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="zww-icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
    data-icon={name}
  >
    {drawings[name]}
  </svg>
)
