import { addresses } from '#addresses.ts'
import { deadlineOf, type Work } from '#publication/work.ts'
import { workTexts as texts } from '#publication/work-texts.nl.ts'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'

type Props = {
  slug: string
  work: Work
  timeZone: string
  now: Date
  sayDay: (at: Date) => string
}

/** What somebody has to do today: a colleague who waits first, then tasks. No child and no parent is named here. */
export const WaitingWork = ({ slug, work, timeZone, now, sayDay }: Props) => (
  <section>
    <Heading level={2}>{texts.title}</Heading>
    {work.posts.length + work.tasks.length === 0 ? (
      <Paragraph>{texts.nothing}</Paragraph>
    ) : (
      <Menu>
        {work.posts.map((post) => (
          <MenuItem
            href={addresses.approval(slug, post.postId)}
            icon="photo"
            title={texts.lookAlong}
            line={texts.lookAlongLine(post)}
          />
        ))}
        {work.tasks.map((waiting) => {
          const deadline = deadlineOf(timeZone, waiting.task.dueAt, now)
          return (
            <MenuItem
              href={addresses.task(slug, waiting.task.id)}
              icon={deadline.is === 'late' ? 'warning' : 'clock'}
              title={texts.task(waiting.task)}
              line={texts.taskLine(waiting, deadline, sayDay)}
            />
          )
        })}
      </Menu>
    )}
  </section>
)
