import type { Child } from 'hono/jsx'

/** `at` for machines (ISO), `when` as a person says it: the room formats, for it knows the school's time zone. */
export type TimelineEntry = { at: string; when: string; what: Child }

export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="zww-timeline">
    {entries.map(({ at, when, what }) => (
      <li class="zww-timeline__entry">
        <time class="zww-timeline__when" datetime={at}>
          {when}
        </time>
        <div>{what}</div>
      </li>
    ))}
  </ol>
)
