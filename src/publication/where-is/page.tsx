import { addresses } from '#addresses.ts'
import { fullName } from '#people/person.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { whereIsTexts as texts } from './texts.nl.ts'
import { findByName, type GroupOfPupils } from './where-is.ts'

type Props = {
  slug: string
  groups: readonly GroupOfPupils[]
  /** What was looked for; undefined before anything was. */
  word: string | undefined
}

/** Finding a child by a part of its name, or in its group. Which children can be found is for who asks. */
export const WhereIsPage = ({ slug, groups, word }: Props) => {
  if (groups.length === 0)
    return (
      <EmptyState icon="people" title={texts.noPupilsTitle}>
        {texts.noPupils}
      </EmptyState>
    )
  return (
    <>
      <Paragraph lead>{texts.lead}</Paragraph>
      <Form action={addresses.whereIs(slug)}>
        <TextField
          name="naam"
          label={texts.name}
          hint={texts.nameHint}
          value={word}
          type="search"
          autocomplete="off"
        />
        <ButtonRow>
          <Button>{texts.search}</Button>
        </ButtonRow>
      </Form>
      {word && <Found slug={slug} groups={groups} word={word} />}
      <section>
        <Heading level={2}>{texts.groupsTitle}</Heading>
        {groups.map(({ group, pupils }) => (
          <details class="zww-details" open={groups.length === 1}>
            <summary>{texts.group(group.name, pupils.length)}</summary>
            <Pupils slug={slug} groups={[{ group, pupils }]} />
          </details>
        ))}
      </section>
    </>
  )
}

const Found = ({ slug, groups, word }: { slug: string; groups: Props['groups']; word: string }) => {
  const found = groups.map(({ group, pupils }) => ({ group, pupils: findByName(pupils, word) }))
  const isEmpty = found.every(({ pupils }) => pupils.length === 0)
  return (
    <section>
      <Heading level={2}>{texts.foundTitle}</Heading>
      {isEmpty ? (
        <EmptyState icon="people" title={texts.nobodyTitle}>
          {texts.nobody}
        </EmptyState>
      ) : (
        <Pupils slug={slug} groups={found} />
      )}
    </section>
  )
}

const Pupils = ({ slug, groups }: Pick<Props, 'slug' | 'groups'>) => (
  <ul class="zww-links">
    {groups.flatMap(({ group, pupils }) =>
      pupils.map((pupil) => (
        <li>
          <Link href={addresses.whereIsChild(slug, pupil.id)}>
            {fullName(pupil)}, {texts.inGroup(group.name)}
          </Link>
        </li>
      )),
    )}
  </ul>
)
