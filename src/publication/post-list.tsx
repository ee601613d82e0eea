import { addresses } from '#addresses.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { PostLine } from './actions/list-posts.ts'
import { channelNames, taskNames } from './delivery-texts.nl.ts'
import { byReach } from './showing.ts'
import { showings, statusTexts } from './status-texts.nl.ts'
import { texts } from './texts.nl.ts'

type Props = { slug: string; posts: readonly PostLine[] }

export const PostList = ({ slug, posts }: Props) => (
  <>
    <ButtonRow>
      <ButtonLink href={addresses.newPost(slug)} icon="photo">
        {texts.newPost}
      </ButtonLink>
    </ButtonRow>
    {posts.length === 0 && (
      <EmptyState icon="photo" title={texts.noPostsTitle}>
        {texts.noPosts}
      </EmptyState>
    )}
    {posts.map((line) => (
      <Card>
        <Paragraph>
          <Link href={addresses.post(slug, line.post.id)}>
            {line.post.caption.split('\n')[0]?.slice(0, 80) || texts.untitled}
          </Link>{' '}
          ({texts.photoCount(line.post.photos)})
        </Paragraph>
        <ul class="zww-reasons">
          {[...sayHow(line), ...waitsOf(line)].map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Card>
    ))}
  </>
)

/** Of what went out the word is how it is in each place; before that it is how far the post is, and where it is to go. */
function sayHow({ post, places, asked }: PostLine): string[] {
  if (post.is === 'published' || post.is === 'approved')
    return places.map(({ channel, showing }) => texts.atPlace(channelNames[channel], showings[showing]))
  const where = namesOf(post.channels)
  return [sayInside(post, asked), ...(where === '' ? [] : [texts.goesTo(where)])]
}

/** The same work in several places is one line. */
const waitsOf = ({ tasks }: PostLine) => [
  ...new Set(tasks.map(({ kind, name }) => texts.waitsFor(taskNames[kind], name ?? statusTexts.somebody))),
]

const sayInside = ({ is }: PostLine['post'], asked: string | undefined) =>
  is === 'waiting' && asked !== undefined ? texts.waitsForColleague(asked) : texts.states[is]

function namesOf(channels: PostLine['post']['channels']): string {
  const sorted = channels.map((channel) => ({ channel })).toSorted(byReach)
  return texts.channelWith(sorted.map(({ channel }) => channelNames[channel]))
}
