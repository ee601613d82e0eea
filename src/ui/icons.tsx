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
  'sound-off': <path d="M3.5 9.5h3.4L12 5v14l-5.1-4.5H3.5ZM16 9.5l5 5m0-5-5 5" />,
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
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="m15.8 15.8 5.2 5.2" />
    </>
  ),
  list: (
    <>
      <rect x="3" y="3.5" width="6.5" height="6.5" rx="1.5" />
      <rect x="3" y="14" width="6.5" height="6.5" rx="1.5" />
      <path d="M13.5 5.2H21M13.5 8.6H18M13.5 15.7H21M13.5 19.1H18" />
    </>
  ),
  talk: (
    <path d="M4.5 4h15a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H12l-5 4v-4H4.5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM12 7.4v3.4M12 13.8h.01" />
  ),
  news: (
    <>
      <path d="M3 5h14v13.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2Z" />
      <path d="M17 9h4v9.5a2 2 0 0 1-4 0M6.5 9h7M6.5 12.7h7M6.5 16.4h4" />
    </>
  ),
  network: (
    <>
      <circle cx="6" cy="12" r="3" />
      <circle cx="18" cy="5.8" r="3" />
      <circle cx="18" cy="18.2" r="3" />
      <path d="m8.7 10.7 6.6-3.5M8.7 13.3l6.6 3.5" />
    </>
  ),
  paint: (
    <>
      <path d="M12 2.6c4 4.3 6.5 7.5 6.5 11.2a6.5 6.5 0 0 1-13 0C5.5 10.1 8 6.9 12 2.6Z" />
      <path d="M8.8 14.2a3.3 3.3 0 0 0 3.2 3.3" />
    </>
  ),
  door: <path d="M10 3.5h8.5a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H10M3 12h11m0 0-4-4m4 4-4 4" />,
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
