import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { fullName, type Group } from '../person.ts'
import type { Findable, GroupLine } from './known-people.ts'
import { MOST_FOUND, type Search } from './search.ts'
import { handTexts as texts } from './texts.nl.ts'

/** Where who is in no group stands, in an address. */
export const NO_GROUP = 'geen'

type Props = {
  slug: string
  isPractice: boolean
  groups: readonly GroupLine[]
  withoutGroup: number
  search: Search
}

export const OverviewPage = ({ slug, isPractice, groups, withoutGroup, search }: Props) => (
  <>
    <Paragraph lead>{texts.lead}</Paragraph>
    {isPractice && <Notice kind="info">{texts.practice}</Notice>}
    <SearchForm slug={slug} search={search} />
    {search.is === 'found' && <Found {...{ slug, groups, search }} />}
    <Heading level={2}>{texts.groups}</Heading>
    {groups.length === 0 && (
      <EmptyState icon="people" title={texts.noGroups}>
        {texts.noGroupsLine}
      </EmptyState>
    )}
    <Menu>
      {groups.map(({ id, name, pupils }) => (
        <MenuItem
          href={addresses.groupMembers(slug, id)}
          icon="people"
          title={texts.groupTitle(name)}
          line={texts.groupLine(pupils)}
        />
      ))}
      {withoutGroup > 0 && (
        <MenuItem
          href={addresses.groupMembers(slug, NO_GROUP)}
          icon="question"
          title={texts.withoutGroup}
          line={texts.groupLine(withoutGroup)}
        />
      )}
    </Menu>
    <Heading level={2}>{texts.addTitle}</Heading>
    <Menu>
      <MenuItem
        href={addresses.newPupil(slug)}
        icon="people"
        title={texts.addPupil}
        line={texts.addPupilLine}
      />
      <MenuItem
        href={addresses.newGroup(slug)}
        icon="list"
        title={texts.addGroup}
        line={texts.addGroupLine}
      />
      <MenuItem
        href={addresses.newColleague(slug)}
        icon="door"
        title={texts.addColleague}
        line={texts.addColleagueLine}
      />
      <MenuItem
        href={addresses.locations(slug)}
        icon="list"
        title={texts.locations}
        line={texts.locationsLine}
      />
    </Menu>
  </>
)

const SearchForm = ({ slug, search }: Pick<Props, 'slug' | 'search'>) => {
  const error = search.is === 'too_short' ? texts.searchTooShort : undefined
  return (
    <Form
      action={addresses.people(slug)}
      errors={error === undefined ? [] : [{ field: 'zoek', message: error }]}
    >
      <TextField
        name="zoek"
        type="search"
        label={texts.search}
        hint={texts.searchHint}
        value={search.typed}
        error={error}
        autocomplete="off"
      />
      <ButtonRow>
        <Button>{texts.searchButton}</Button>
      </ButtonRow>
    </Form>
  )
}

type FoundProps = {
  slug: string
  groups: readonly Pick<Group, 'id' | 'name'>[]
  search: Extract<Search, { is: 'found' }>
}

const Found = ({ slug, groups, search: { found } }: FoundProps) => (
  <>
    <Heading level={2}>{texts.found}</Heading>
    {found.length === 0 && <Paragraph>{texts.foundNothing}</Paragraph>}
    <Menu>
      {found.slice(0, MOST_FOUND).map((person) => (
        <MenuItem
          href={addressOf(slug, person)}
          icon="people"
          title={fullName(person)}
          line={sayFound(person, groups)}
        />
      ))}
    </Menu>
    {found.length > MOST_FOUND && <Paragraph>{texts.foundMore(MOST_FOUND)}</Paragraph>}
  </>
)

function addressOf(slug: string, { id, kind, children: [child] }: Findable): string {
  return kind === 'guardian' && child ? addresses.guardianOf(slug, child.id, id) : addresses.pupil(slug, id)
}

function sayFound(person: Findable, groups: FoundProps['groups']): string {
  if (person.kind === 'guardian')
    return texts.guardianLine(person.children.map(({ givenName }) => givenName).join(' en '))
  if (person.leftOn !== null) return texts.pupilGone
  const group = groups.find(({ id }) => id === person.groupId)
  return texts.pupilLine(group?.name)
}
