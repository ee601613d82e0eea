import { addresses } from '#addresses.ts'
import { type Actor, AUTHORS } from '#people/actor.ts'
import { DECIDERS } from '#publication/network-decision.ts'
import type { Work } from '#publication/work.ts'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { texts } from './texts.nl.ts'
import { WaitingWork } from './waiting-work.tsx'

type Props = {
  slug: string
  actor: Actor
  isPractice: boolean
  /** How many children's guardians disagree; undefined for who has nothing to do with it. */
  disagreements: number | undefined
  /** What waits for this colleague; undefined for who makes no posts. */
  work: Work | undefined
  timeZone: string
  now: Date
  sayDay: (at: Date) => string
}

/** The doors of this school, in the order in which this person needs them. */
export const FrontPage = (props: Props) => (
  <>
    {props.work && <WaitingWork {...props} work={props.work} />}
    <Doors {...props} />
  </>
)

const Doors = ({ slug, actor, isPractice, disagreements }: Props) => {
  const roles = actor.is === 'signed_in' ? actor.roles : []
  const isAuthor = AUTHORS.some((role) => roles.includes(role))
  return (
    <Tiles>
      {isAuthor && (
        <Tile href={addresses.newPost(slug)} icon="photo" title={texts.share} line={texts.shareLine} />
      )}
      {isAuthor && (
        <Tile href={addresses.posts(slug)} icon="clock" title={texts.posts} line={texts.postsLine} />
      )}
      {isAuthor && (
        <Tile href={addresses.whereIs(slug)} icon="people" title={texts.whereIs} line={texts.whereIsLine} />
      )}
      {disagreements !== undefined && (
        <Tile
          href={addresses.disagreements(slug)}
          icon="people"
          title={texts.disagreement}
          line={texts.disagreementLine(disagreements)}
        />
      )}
      {roles.some((role) => DECIDERS.includes(role)) && (
        <Tile
          href={addresses.networks(slug)}
          icon="shield"
          title={texts.networks}
          line={texts.networksLine}
        />
      )}
      {roles.includes('guardian') && (
        <Tile
          href={addresses.myChildren(slug)}
          icon="people"
          title={texts.myChild}
          line={texts.myChildLine}
        />
      )}
      <Tile href={addresses.protocol(slug)} icon="question" title={texts.mayThis} line={texts.mayThisLine} />
      <Tile href={addresses.news(slug)} icon="info" title={texts.news} line={texts.newsLine} />
      {actor.is === 'visitor' && (
        <Tile href={addresses.signIn(slug)} icon="shield" title={texts.signIn} line={texts.signInLine} />
      )}
      {isPractice && (
        <Tile
          href={addresses.practiceSignIn(slug)}
          icon="people"
          title={texts.practice}
          line={texts.practiceLine}
        />
      )}
    </Tiles>
  )
}
