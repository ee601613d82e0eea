import type { Child, PropsWithChildren } from 'hono/jsx'
import { addresses } from '#addresses.ts'
import { Button } from '#ui/button.tsx'
import { Page as Frame, type PageProps } from '#ui/layout.tsx'
import { STARTING_COLOUR } from '#ui/school-colour.ts'
import { roleNames, texts } from './texts.nl.ts'
import type { PageHouse, Visit } from './visit.ts'

type OwnProps = Omit<PageProps, 'school' | 'stylesheet' | 'person' | 'practice' | 'footer' | 'children'>

/** The same frame around every page of a school: whose school it is, who is signed in, and how to leave. */
export function page(
  house: PageHouse,
  visit: Visit,
  props: PropsWithChildren<OwnProps>,
  status: 200 | 400 | 403 | 404 | 410 | 429 = 200,
) {
  const { c, school, actor } = visit
  const isPractice = house.installation === 'practice'
  // What one person sees does not stay behind on a computer that others use.
  if (actor.is === 'signed_in') c.header('Cache-Control', 'private, no-store')
  return c.html(
    <Frame
      {...props}
      school={{
        name: school.name,
        home: addresses.school(school.slug),
        manifest: addresses.manifest(school.slug),
        colours:
          school.schoolColour === STARTING_COLOUR
            ? undefined
            : addresses.schoolColours(school.schoolColour.slice(1)),
      }}
      stylesheet={house.stylesheet}
      practice={isPractice}
      person={
        actor.is === 'visitor'
          ? undefined
          : {
              name: actor.name || actor.roles.map((role) => roleNames[role]).join(', '),
              role: actor.roles.map((role) => roleNames[role]).join(', '),
              signOut: <SignOut action={addresses.signOut(school.slug)} />,
            }
      }
      footer={isPractice ? <PracticeFooter slug={school.slug} /> : undefined}
    />,
    status,
  )
}

const SignOut = ({ action }: { action: string }) => (
  <form method="post" action={action}>
    <Button kind="secondary">{texts.signOut}</Button>
  </form>
)

const PracticeFooter = ({ slug }: { slug: string }): Child => (
  <p>
    <a class="nl-link" href={addresses.practiceMailbox(slug)}>
      {texts.practiceMailbox}
    </a>{' '}
    ·{' '}
    <a class="nl-link" href={addresses.practiceSignIn(slug)}>
      {texts.practiceOtherRole}
    </a>
  </p>
)
