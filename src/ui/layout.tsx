import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { texts } from './texts.nl.ts'

export type PageProps = PropsWithChildren<{
  /** The one heading of the screen and, with the school's name, the title of the window. */
  title: string
  school: {
    name: string
    home: string /** Address of its own colours, where it has them. */
    colours?: string | undefined
    /** What puts it on a phone's home screen. */
    manifest?: string | undefined
  }
  /** Address of the stylesheet; carries its hash so that it may be kept for ever. */
  stylesheet: string
  person?: { name: string; role: string; signOut: Child } | undefined
  practice?: boolean
  back?: { href: string; label: string }
  /** What stands above the heading, such as the step one is at. */
  above?: Child
  /** A form on this page was refused: the window's title says so first. */
  hasErrors?: boolean
  /** Inside another site's page, which has a frame of its own. */
  embedded?: boolean
  /** Photos and tables may use more width than reading text does. */
  wide?: boolean
  /** Made for paper too. Any other page prints one sentence: what may not with whom does not lie about on a printer. */
  printable?: boolean
  footer?: Child
  feed?: { href: string; title: string }
  robots?: string
  scripts?: readonly string[]
}>

export const Page = (props: PageProps) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="nl">
      <Head {...props} />
      <body class={classOf(props)}>
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {texts.skipToContent}
        </a>
        {!props.embedded && <Header {...props} />}
        {!props.printable && <p class="zww-only-printed">{texts.notForPaper}</p>}
        <main id="inhoud" class="zww-main" tabindex={-1}>
          {props.back && (
            <a class="nl-link zww-back" href={props.back.href}>
              <Icon name="back-arrow" />
              {props.back.label}
            </a>
          )}
          <div class="zww-title">
            {props.above}
            <h1 class="nl-heading nl-heading--level-1">{props.title}</h1>
          </div>
          {props.children}
        </main>
        {!props.embedded && <Footer {...props} />}
      </body>
    </html>
  </>
)

const Footer = ({ footer }: PageProps) => (
  <footer class="zww-footer">
    <div class="zww-footer__inner">
      {footer}
      <p>{texts.nobodyElseLooks}</p>
    </div>
  </footer>
)

const classOf = ({ wide, printable }: PageProps) =>
  ['zww-page', ...(wide ? ['zww-page--wide'] : []), ...(printable ? ['zww-page--printable'] : [])].join(' ')

const Head = ({ title, school, stylesheet, hasErrors, feed, robots, scripts = [] }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    {robots && <meta name="robots" content={robots} />}
    <title>{`${hasErrors ? texts.errorInTitle : ''}${title} – ${school.name}`}</title>
    <link rel="icon" type="image/svg+xml" href="/favicon.ico" />
    <link rel="stylesheet" href={stylesheet} />
    {school.manifest && <link rel="manifest" href={school.manifest} />}
    {school.colours && <link rel="stylesheet" href={school.colours} />}
    {feed && <link rel="alternate" type="application/rss+xml" href={feed.href} title={feed.title} />}
    {scripts.map((address) => (
      <script type="module" src={address} />
    ))}
  </head>
)

const Header = ({ school, person, practice }: PageProps) => (
  <header class="zww-header">
    {practice && (
      <p class="zww-practice">
        <Icon name="info" />
        <span>{texts.practiceBanner}</span>
      </p>
    )}
    <div class="zww-header__inner">
      <a class="zww-school" href={school.home}>
        {school.name}
      </a>
      {person && (
        <div class="zww-person">
          <p>
            <span class="zww-person__name">{person.name}</span>
            {person.role !== person.name && <span class="zww-person__role">{person.role}</span>}
          </p>
          {person.signOut}
        </div>
      )}
    </div>
  </header>
)
