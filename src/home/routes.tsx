import { addresses } from '#addresses.ts'
import { choicesOf, countDisagreements } from '#consent/actions.ts'
import { childrenOf } from '#people/actions.ts'
import { type Actor, AUTHORS, mayEnter } from '#people/actor.ts'
import { page } from '#people/frame.tsx'
import { RIGHTS } from '#people/rights.ts'
import { type Page, type PageHouse, param, personOf, see } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { workFor } from '#publication/actions/work.ts'
import { appearancesFor } from '#publication/actions.ts'
import { EmptyState } from '#ui/empty.tsx'
import { Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { ChildPage } from './child-page.tsx'
import { readFirstDay } from './first-day/actions.ts'
import { FrontPage } from './front-page.tsx'
import { ManagePage } from './manage-page.tsx'
import { manageTexts } from './manage-texts.nl.ts'
import { waitingRequests } from './person-file/actions.ts'
import { comingUp } from './retention/actions.ts'
import { SomethingWrongPage } from './something-wrong-page.tsx'
import { somethingWrongTexts } from './something-wrong-texts.nl.ts'
import { texts } from './texts.nl.ts'

export function homePages(house: PageHouse) {
  const { inSchool } = house.database

  const showFront: Page = async (visit) => {
    const { slug, schoolId, timeZone } = visit.school
    const { actor } = visit
    const isLeader = actor.is === 'signed_in' && actor.roles.includes('leadership')
    const disagreements = isLeader ? await inSchool(schoolId, countDisagreements) : undefined
    const reader = readerOf(actor)
    const now = house.clock()
    const keeps = mayEnter(actor, RIGHTS.keep_people)
    const management = keeps
      ? {
          coming: await inSchool(schoolId, (tx) => comingUp(tx, visit.school, now)),
          waiting: await waitingRequests(house, schoolId),
          steps: await readFirstDay(house, { schoolId, identityId: identityOf(actor) }),
        }
      : undefined
    const work = reader && (await inSchool(schoolId, (tx) => workFor(tx, { ...reader, now })))
    return page(house, visit, {
      title: actor.is === 'signed_in' ? texts.welcome(actor.name) : texts.welcomeVisitor,
      wide: true,
      children: (
        <FrontPage
          {...{ slug, actor, disagreements, work, management, timeZone, now }}
          isPractice={house.installation === 'practice'}
          sayDay={(at) => sayDay(timeZone, at)}
        />
      ),
    })
  }

  const showManage: Page = (visit) => {
    const { slug, name } = visit.school
    return page(house, visit, {
      title: manageTexts.title,
      back: { href: addresses.school(slug), label: name },
      children: <ManagePage slug={slug} isPractice={house.installation === 'practice'} />,
    })
  }

  const showSomethingWrong: Page = (visit) => {
    const { slug, name } = visit.school
    return page(house, visit, {
      title: somethingWrongTexts.title,
      back: { href: addresses.school(slug), label: name },
      children: <SomethingWrongPage slug={slug} actor={visit.actor} />,
    })
  }

  const showChildren: Page = async (visit) => {
    const { slug, schoolId } = visit.school
    const children = await inSchool(schoolId, (tx) => childrenOf(tx, personOf(visit).personId))
    const [only] = children
    if (only && children.length === 1) return see(visit, addresses.myChild(slug, only.id))
    return page(house, visit, {
      title: texts.childrenTitle,
      children:
        children.length === 0 ? (
          <EmptyState icon="people" title={texts.noChildrenTitle}>
            {texts.noChildren}
          </EmptyState>
        ) : (
          <>
            <Paragraph lead>{texts.childrenLead}</Paragraph>
            <Tiles>
              {children.map((child) => (
                <Tile
                  href={addresses.myChild(slug, child.id)}
                  icon="people"
                  title={child.givenName}
                  line={texts.myChildLine}
                />
              ))}
            </Tiles>
          </>
        ),
    })
  }

  const showChild: Page = async (visit) => {
    const { school } = visit
    const guardianId = personOf(visit).personId
    const found = await inSchool(school.schoolId, async (tx) => {
      const child = (await childrenOf(tx, guardianId)).find(({ id }) => id === param(visit, 'pupil'))
      return (
        child && {
          child,
          ...(await choicesOf(tx, guardianId, child.id)),
          appearances: await appearancesFor(tx, child.id, guardianId),
        }
      )
    })
    if (!found) return visit.c.notFound()
    return page(house, visit, {
      title: texts.childTitle(found.child.givenName),
      printable: true,
      back: { href: addresses.school(school.slug), label: school.name },
      children: (
        <ChildPage
          slug={school.slug}
          guardianId={guardianId}
          today={dayIn(school.timeZone, house.clock())}
          saved={{
            purpose: visit.c.req.query('bewaard'),
            changed: visit.c.req.queries('plek') ?? [],
          }}
          sayDay={(at) => sayDay(school.timeZone, at)}
          {...found}
        />
      ),
    })
  }

  return { showFront, showManage, showSomethingWrong, showChildren, showChild }
}

/** A colleague who can be asked to look or to do something; nobody else has work here. */
function readerOf(actor: Actor): { personId: string; leads: boolean } | undefined {
  if (actor.is === 'visitor' || actor.personId === undefined) return undefined
  const isAuthor = AUTHORS.some((role) => actor.roles.includes(role))
  return isAuthor ? { personId: actor.personId, leads: actor.roles.includes('leadership') } : undefined
}

const identityOf = (actor: Actor) => (actor.is === 'signed_in' ? actor.identityId : undefined)
