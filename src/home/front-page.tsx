import { addresses } from '#addresses.ts'
import { type Actor, AUTHORS } from '#people/actor.ts'
import { DECORATORS } from '#people/appearance/appearance.ts'
import type { Coming } from '#people/retention/coming.ts'
import { RIGHTS } from '#people/rights.ts'
import { KEEPERS } from '#protocol/keepers.ts'
import { DECIDERS } from '#publication/network-decision/network-decision.ts'
import type { Work } from '#publication/work.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { boardTexts } from './board/texts.nl.ts'
import { countReady, isReady, type Step } from './first-day/first-day.ts'
import { firstDayTexts } from './first-day/texts.nl.ts'
import { manageTexts } from './manage-texts.nl.ts'
import type { WaitingRequest } from './person-file/actions.ts'
import { WaitingRequests } from './person-file/search-page.tsx'
import { ComingUp } from './retention/coming-up.tsx'
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
  /** What asks the attention of who keeps the school in order; undefined for everybody else. */
  management:
    | { coming: readonly Coming[]; waiting: readonly WaitingRequest[]; steps: readonly Step[] }
    | undefined
  timeZone: string
  now: Date
  sayDay: (at: Date) => string
}

/** Three doors, what waits for this person, and behind them what else there is. */
export const FrontPage = (props: Props) => (
  <>
    {props.actor.is === 'visitor' && <WayIn {...props} />}
    {props.management && <FirstDayWay slug={props.slug} steps={props.management.steps} />}
    <Doors {...props} />
    <Menu>
      <MenuItem
        href={addresses.protocol(props.slug)}
        icon="list"
        title={texts.protocol}
        line={texts.protocolLine}
      />
    </Menu>
    {props.work && <WaitingWork {...props} work={props.work} />}
    {props.management && <Management {...props} management={props.management} />}
    {props.actor.is === 'signed_in' && <WhatElse {...props} />}
  </>
)

/** As long as a school is not ready to begin, that comes before everything. */
const FirstDayWay = ({ slug, steps }: { slug: string; steps: readonly Step[] }) =>
  isReady(steps) ? null : (
    <Menu>
      <MenuItem
        href={addresses.firstDay(slug)}
        icon="door"
        title={firstDayTexts.title}
        line={firstDayTexts.progress(countReady(steps), steps.length)}
      />
    </Menu>
  )

/** What goes in the coming days, who waits for an answer, and the way to all the rest. */
const Management = ({
  slug,
  now,
  sayDay,
  management: { coming, waiting },
}: Props & { management: NonNullable<Props['management']> }) => (
  <Menu>
    <WaitingRequests {...{ slug, waiting, sayDay }} />
    <ComingUp {...{ slug, coming, now }} />
    <MenuItem href={addresses.manage(slug)} icon="list" title={manageTexts.title} line={manageTexts.line} />
  </Menu>
)

const WayIn = ({ slug, isPractice }: Props) => (
  <>
    <Paragraph lead>{texts.visitorLead}</Paragraph>
    <ButtonRow>
      <ButtonLink href={addresses.signIn(slug)} icon="door">
        {texts.signIn}
      </ButtonLink>
      {isPractice && (
        <ButtonLink href={addresses.practiceSignIn(slug)} icon="people" kind="secondary">
          {texts.practice}
        </ButtonLink>
      )}
    </ButtonRow>
  </>
)

/** The same three for everybody; the first leads to the photos that are this person's business. */
const Doors = (props: Props) => (
  <Tiles>
    {has(props.actor, ...RIGHTS.see_counts) && (
      <Tile href={addresses.board(props.slug)} icon="list" title={boardTexts.title} line={boardTexts.line} />
    )}
    <FirstDoor {...props} />
    <Tile
      href={addresses.mayThis(props.slug)}
      icon="question"
      title={texts.mayThis}
      line={texts.mayThisLine}
    />
    <Tile
      href={addresses.somethingWrong(props.slug)}
      icon="talk"
      title={texts.somethingWrong}
      line={texts.somethingWrongLine}
    />
  </Tiles>
)

const FirstDoor = ({ slug, actor }: Props) => {
  if (makesPosts(actor))
    return <Tile href={addresses.newPost(slug)} icon="photo" title={texts.share} line={texts.shareLine} />
  if (has(actor, 'guardian'))
    return (
      <Tile href={addresses.myChildren(slug)} icon="people" title={texts.myChild} line={texts.myChildLine} />
    )
  return <Tile href={addresses.news(slug)} icon="photo" title={texts.news} line={texts.newsLine} />
}

const WhatElse = ({ slug, actor, disagreements, isPractice }: Props) => {
  const isAuthor = makesPosts(actor)
  const isGuardian = has(actor, 'guardian')
  if (!isAuthor && !isGuardian && !has(actor, ...DECIDERS, ...DECORATORS, ...KEEPERS)) return null
  return (
    <section>
      <Heading level={2}>{texts.whatElse}</Heading>
      <Menu>
        {isAuthor && (
          <MenuItem href={addresses.posts(slug)} icon="list" title={texts.posts} line={texts.postsLine} />
        )}
        {isAuthor && (
          <MenuItem
            href={addresses.whereIs(slug)}
            icon="search"
            title={texts.whereIs}
            line={texts.whereIsLine}
          />
        )}
        {isAuthor && (
          <MenuItem
            href={addresses.samePhoto(slug)}
            icon="search"
            title={texts.samePhoto}
            line={texts.samePhotoLine}
          />
        )}
        {isAuthor && isGuardian && (
          <MenuItem
            href={addresses.myChildren(slug)}
            icon="people"
            title={texts.myChild}
            line={texts.myChildLine}
          />
        )}
        {disagreements !== undefined && (
          <MenuItem
            href={addresses.disagreements(slug)}
            icon="people"
            title={texts.disagreement}
            line={texts.disagreementLine(disagreements)}
          />
        )}
        {has(actor, ...DECIDERS) && (
          <MenuItem
            href={addresses.networks(slug)}
            icon="network"
            title={texts.networks}
            line={texts.networksLine}
          />
        )}
        {has(actor, ...KEEPERS) && (
          <MenuItem
            href={addresses.agreement(slug)}
            icon="list"
            title={texts.agreement}
            line={texts.agreementLine}
          />
        )}
        {has(actor, ...KEEPERS) && (
          <MenuItem
            href={addresses.readingChoices(slug)}
            icon="question"
            title={texts.readings}
            line={texts.readingsLine}
          />
        )}
        {has(actor, ...RIGHTS.keep_people) && !isPractice && (
          <MenuItem
            href={addresses.practiceClass(slug)}
            icon="people"
            title={texts.practiceClass}
            line={texts.practiceClassLine}
          />
        )}
        {has(actor, ...RIGHTS.print_class_code) && (
          <MenuItem
            href={addresses.classCodes(slug)}
            icon="people"
            title={texts.classCodes}
            line={texts.classCodesLine}
          />
        )}
        {isGuardian && (
          <MenuItem
            href={addresses.myData(slug)}
            icon="search"
            title={texts.myData}
            line={texts.myDataLine}
          />
        )}
        <MenuItem href={addresses.devices(slug)} icon="door" title={texts.devices} line={texts.devicesLine} />
        {(isAuthor || isGuardian) && (
          <MenuItem href={addresses.news(slug)} icon="news" title={texts.news} line={texts.newsLine} />
        )}
        {has(actor, ...DECORATORS) && (
          <MenuItem
            href={addresses.appearance(slug)}
            icon="paint"
            title={texts.appearance}
            line={texts.appearanceLine}
          />
        )}
      </Menu>
    </section>
  )
}

const has = (actor: Actor, ...roles: readonly string[]) =>
  actor.is === 'signed_in' && actor.roles.some((role) => roles.includes(role))

const makesPosts = (actor: Actor) => has(actor, ...AUTHORS)
