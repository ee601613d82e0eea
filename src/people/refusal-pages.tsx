import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import type { Tenant } from '#platform/schools.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Page as Frame } from '#ui/layout.tsx'
import { Paragraph } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { mayEnter } from './actor.ts'
import { page } from './frame.tsx'
import { RIGHTS } from './rights.ts'
import { texts } from './texts.nl.ts'
import type { PageHouse, Visit } from './visit.ts'

/** What somebody reads who can't go in: that it is so, and what would help. */
export function refusalPages(house: PageHouse) {
  const bare = { school: { name: texts.product, home: '/' }, stylesheet: house.stylesheet }
  return {
    notAllowed: (visit: Visit) =>
      page(
        house,
        visit,
        {
          title: texts.notAllowedTitle,
          children: (
            <>
              <Paragraph lead>{texts.notAllowed}</Paragraph>
              <ButtonRow>
                <ButtonLink href={addresses.school(visit.school.slug)}>{texts.toFront}</ButtonLink>
              </ButtonRow>
            </>
          ),
        },
        403,
      ),
    /** With a role, and without a name to put under what they do. */
    nobodyHere: (visit: Visit) => {
      const { slug } = visit.school
      const maySayWho = mayEnter(visit.actor, RIGHTS.grant_roles)
      return page(
        house,
        visit,
        {
          title: texts.nobodyHereTitle,
          children: (
            <>
              <Paragraph lead>{maySayWho ? texts.nobodyHereKeeper : texts.nobodyHere}</Paragraph>
              <ButtonRow>
                <ButtonLink href={maySayWho ? addresses.newColleague(slug) : addresses.school(slug)}>
                  {maySayWho ? texts.sayWhoYouAre : texts.toFront}
                </ButtonLink>
              </ButtonRow>
            </>
          ),
        },
        403,
      )
    },
    noForm: (visit: Visit) =>
      page(
        house,
        visit,
        { title: texts.noFormTitle, children: <Paragraph lead>{texts.noForm}</Paragraph> },
        400,
      ),
    notFound: (c: Context) =>
      c.html(
        <Frame {...bare} title={texts.notFoundTitle}>
          <Paragraph lead>{texts.notFound}</Paragraph>
          <ButtonRow>
            <ButtonLink href={addresses.front()}>{texts.toFront}</ButtonLink>
          </ButtonRow>
        </Frame>,
        404,
      ),
    chooseSchool: (c: Context, schools: readonly Tenant[]) =>
      c.html(
        <Frame {...bare} title={texts.schoolsTitle}>
          {schools.length === 0 && (
            <EmptyState icon="people" title={texts.schoolsEmptyTitle}>
              {texts.schoolsEmpty}
            </EmptyState>
          )}
          <Tiles>
            {schools.map((school) => (
              <Tile
                href={addresses.school(school.slug)}
                icon="people"
                title={school.name}
                line={texts.schoolLine}
              />
            ))}
          </Tiles>
        </Frame>,
      ),
  }
}
