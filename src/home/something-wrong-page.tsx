import { addresses } from '#addresses.ts'
import { type Actor, AUTHORS } from '#people/actor.ts'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { somethingWrongTexts as texts } from './something-wrong-texts.nl.ts'

/** Who has something to tell: what can be done about a photo right now, and whom to talk with about the rest. */
export const SomethingWrongPage = ({ slug, actor }: { slug: string; actor: Actor }) => {
  const words = wordsFor(actor)
  const isColleague = actor.is === 'signed_in' && AUTHORS.some((role) => actor.roles.includes(role))
  const isGuardian = actor.is === 'signed_in' && actor.roles.includes('guardian')
  return (
    <>
      <Paragraph lead>{words.lead}</Paragraph>
      <section>
        <Heading level={2}>{texts.photoTitle}</Heading>
        <Paragraph>{words.photo}</Paragraph>
        <Menu>
          {isColleague && (
            <MenuItem href={addresses.posts(slug)} icon="list" title={texts.posts} line={texts.postsLine} />
          )}
          {isGuardian && (
            <MenuItem
              href={addresses.myChildren(slug)}
              icon="people"
              title={texts.child}
              line={texts.childLine}
            />
          )}
          <MenuItem href={addresses.news(slug)} icon="news" title={texts.news} line={words.newsLine} />
          {actor.is === 'visitor' && (
            <MenuItem
              href={addresses.signIn(slug)}
              icon="door"
              title={texts.signIn}
              line={texts.signInLine}
            />
          )}
        </Menu>
      </section>
      <section>
        <Heading level={2}>{texts.talkTitle}</Heading>
        <Paragraph>{words.talk}</Paragraph>
      </section>
    </>
  )
}

function wordsFor(actor: Actor) {
  if (actor.is === 'visitor') return texts.to.visitor
  if (actor.roles.includes('pupil')) return texts.to.pupil
  return actor.roles.every((role) => role === 'guardian' || role === 'other')
    ? texts.to.guardian
    : texts.to.colleague
}
