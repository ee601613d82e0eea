import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { peopleOn } from './statement.ts'
import { texts } from './texts.nl.ts'
import { shownChannels } from './verdict.ts'
import { hiddenChildren, lookFor, taughtBy } from './workbench.ts'

/**
 * The children to look for on this photo: once, right under it, and everything below uses the answer. By name for who
 * teaches them; a number for everybody else.
 */
export const Exceptions = (props: PhotoPageProps) => {
  const { bench, by } = props
  if (bench.who.groups.length === 0) return null
  const taught = taughtBy(bench, by)
  const children = lookFor(bench, shownChannels(bench.open, bench.post.channels))
  if (children.length === 0) return <Paragraph>{texts.lookForNobody}</Paragraph>
  const mine = children.filter(({ person }) => taught.has(person))
  const others = children.length - mine.length
  return (
    <>
      {others > 0 && (
        <Notice kind="info" title={texts.lookForTitle}>
          {texts.lookForNumber(others)}
        </Notice>
      )}
      {mine.length > 0 && <LookForThem {...props} wanted={mine} />}
    </>
  )
}

type Wanted = ReturnType<typeof lookFor>

const LookForThem = ({ slug, bench, photo, wanted }: PhotoPageProps & { wanted: Wanted }) => {
  const hidden = new Set(hiddenChildren(bench))
  const { notSeen } = photo.statements
  const isFound = new Set(peopleOn([photo.statements]))
  const first = (person: string) => (hidden.has(person) ? 0 : 1)
  // Closed when each child is found or was looked for in vain: then there is nothing left to answer here.
  const isOpen = wanted.some(
    ({ person }) => !notSeen.includes(person) && (hidden.has(person) || !isFound.has(person)),
  )
  const places = (channels: readonly string[]) =>
    texts.channelWith(channels.map((channel) => texts.channels[channel] ?? channel))
  return (
    <details class="zww-details zww-card" id="let-op" open={isOpen}>
      <summary>{texts.lookForTitle}</summary>
      <Form action={addresses.statePhoto(slug, bench.post.id, photo.photo.id)} hidden={{ wat: 'not_seen' }}>
        <CheckboxList
          name="niet-gezien"
          legend={texts.notSeenWho}
          hint={texts.notSeenHint}
          optional
          choices={wanted
            .toSorted((a, b) => first(a.person) - first(b.person))
            .map(({ person, channels }) => ({
              value: person,
              label: bench.names.get(person) ?? '',
              hint: hidden.has(person) ? texts.lookForHidden : texts.lookForLine(places(channels)),
            }))}
          ticked={notSeen}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.notSeenSave}</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}
