import { addresses } from '#addresses.ts'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { groupNames, WallForm, type WallProps } from './page.tsx'
import type { WallStep } from './steps.ts'
import type { Ask } from './store.ts'
import { texts } from './texts.nl.ts'
import { LinkWall } from './tile.tsx'
import { facesOnWall, isOpen, othersToLookFor } from './wall.ts'
import { wallAt } from './wall-address.ts'

/** Somebody else knows these children: one tap asks them. */
export const AskPage = (props: WallProps & { groups: readonly string[] }) => {
  const { slug, bench, by, teachers, asks, sayDay } = props
  const others = othersToLookFor(bench, by)
  const waiting = new Set(asks.flatMap((ask) => (ask.answeredAt ? [] : [ask.personId])))
  const left = teachers.filter(({ id }) => !waiting.has(id))
  return (
    <>
      <Paragraph lead>{texts.askLead(groupNames(bench, props.groups))}</Paragraph>
      {others > 0 && <Paragraph>{texts.askNumber(others)}</Paragraph>}
      <AskNotices asks={asks} sayDay={sayDay} />
      {teachers.length === 0 && <Notice kind="warning">{texts.askNobody}</Notice>}
      {left.length > 0 && (
        <WallForm {...props}>
          <ButtonRow>
            {left.map(({ id, name }) => (
              <Button kind={waiting.size > 0 ? 'secondary' : 'primary'} name="wie" value={id}>
                {texts.ask(name)}
              </Button>
            ))}
          </ButtonRow>
        </WallForm>
      )}
      <ButtonRow>
        <ButtonLink kind="secondary" href={addresses.post(slug, bench.post.id)}>
          {texts.doneGoOn}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** Who was asked, and who answered: for whoever works on the post. */
export const AskNotices = ({ asks, sayDay }: { asks: readonly Ask[]; sayDay: (at: Date) => string }) => (
  <>
    {asks.map(({ name, openedAt, answeredAt }) => (
      <StatusLine icon={answeredAt ? 'yes-check' : 'clock'}>
        {answeredAt ? texts.answered(name) : texts.asked(name, sayDay(openedAt))}
      </StatusLine>
    ))}
  </>
)

/** Everything is said: who was asked lets the author know; each step can be opened again. */
export const DonePage = (props: WallProps) => {
  const { slug, bench, by, steps, asks, nameOf } = props
  const wall = facesOnWall(bench)
  const open = wall.filter(isOpen).length
  const isAsked = asks.some(({ personId, answeredAt }) => personId === by.personId && !answeredAt)
  return (
    <>
      <Paragraph lead>
        {open > 0 ? texts.doneOpen(open) : isAsked ? texts.askDoneLead : texts.doneLead(wall.length)}
      </Paragraph>
      <LinkWall slug={slug} postId={bench.post.id} nameOf={nameOf} tiles={wall} />
      <p class="zww-label">{texts.doneAgain}</p>
      <ul class="zww-wall__links">
        {steps.map(({ step }) => (
          <li>
            <Link href={wallAt(slug, bench, { step, way: props.way })}>{titleOf(step, nameOf)}</Link>
          </li>
        ))}
      </ul>
      {isAsked ? (
        <WallForm {...props}>
          <BottomBar>
            <Button>{texts.askDone}</Button>
          </BottomBar>
        </WallForm>
      ) : (
        <BottomBar>
          <ButtonLink href={addresses.post(slug, bench.post.id)}>{texts.doneGoOn}</ButtonLink>
        </BottomBar>
      )}
    </>
  )
}

export const NoFaces = ({ slug, postId }: { slug: string; postId: string }) => (
  <EmptyState
    icon="people"
    title={texts.emptyTitle}
    action={{ href: addresses.post(slug, postId), label: texts.doneGoOn }}
  >
    {texts.emptyLead}
  </EmptyState>
)

/** The question of a screen, in its heading and in the list of what was said. */
export function titleOf(step: WallStep, nameOf: (person: string) => string): string {
  switch (step.is) {
    case 'look_for':
      return texts.lookForTitle(nameOf(step.child))
    case 'no_face':
      return texts.noFaceTitle
    case 'strangers':
      return texts.strangersTitle
    case 'large':
      return texts.largeTitle
    case 'rest':
      return texts.restTitle
    case 'who_may':
      return texts.whoMayTitle
    case 'ask':
      return texts.askTitle
    case 'done':
      return texts.doneTitle
    default:
      return step satisfies never
  }
}
