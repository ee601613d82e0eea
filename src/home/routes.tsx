import { addresses } from '#addresses.ts'
import { choicesOf, countDisagreements } from '#consent/actions.ts'
import { childrenOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, param, personOf, see } from '#people/visit.ts'
import { dayIn, sayMoment } from '#platform/calendar.ts'
import { agreementOn } from '#protocol/actions.ts'
import { appearancesOf } from '#publication/actions.ts'
import { EmptyState } from '#ui/empty.tsx'
import { Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { RuleQuote } from '#ui/verdict.tsx'
import { ChildPage } from './child-page.tsx'
import { FrontPage } from './front-page.tsx'
import { texts } from './texts.nl.ts'

export function homePages(house: PageHouse) {
  const { inSchool } = house.database

  const showFront: Page = async (visit) => {
    const isLeader = visit.actor.is === 'signed_in' && visit.actor.roles.includes('leadership')
    const disagreements = isLeader ? await inSchool(visit.school.schoolId, countDisagreements) : undefined
    return page(house, visit, {
      title: visit.actor.is === 'signed_in' ? texts.welcome(visit.actor.name) : texts.welcomeVisitor,
      children: (
        <FrontPage
          slug={visit.school.slug}
          actor={visit.actor}
          isPractice={house.installation === 'practice'}
          disagreements={disagreements}
        />
      ),
    })
  }

  const showProtocol: Page = async (visit) => {
    const day = dayIn(visit.school.timeZone, house.clock())
    const { agreement } = await inSchool(visit.school.schoolId, (tx) => agreementOn(tx, day))
    return page(house, visit, {
      title: texts.protocolTitle,
      children: (
        <>
          <Paragraph lead>{texts.protocolLead(visit.school.name)}</Paragraph>
          {agreement.rules.map((rule) => (
            <RuleQuote name={rule.name} text={rule.citaat} />
          ))}
        </>
      ),
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
          appearances: await appearancesOf(tx, child.id),
        }
      )
    })
    if (!found) return visit.c.notFound()
    return page(house, visit, {
      title: texts.childTitle(found.child.givenName),
      back: { href: addresses.school(school.slug), label: school.name },
      children: (
        <ChildPage
          slug={school.slug}
          guardianId={guardianId}
          today={dayIn(school.timeZone, house.clock())}
          saved={visit.c.req.query('bewaard')}
          sayMoment={(at) => sayMoment(school.timeZone, at)}
          {...found}
        />
      ),
    })
  }

  return { showFront, showProtocol, showChildren, showChild }
}
