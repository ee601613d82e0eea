import { CheckboxList } from '#ui/choices.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { texts } from './texts.nl.ts'
import { SHOWN_CHANNELS } from './verdict.ts'
import { hiddenChildren, lookFor, taughtBy } from './workbench.ts'

/**
 * The children to look for on this photo, for who teaches them. It stands open as long as a child that may be in no
 * picture was not looked for: without that nothing can be covered.
 */
export const NotSeen = ({ bench, photo, by, id }: PhotoPageProps & { id: string }) => {
  const taught = taughtBy(bench, by)
  const exceptions = lookFor(bench, SHOWN_CHANNELS).map(({ person }) => person)
  const children = [...new Set([...hiddenChildren(bench), ...exceptions])].filter((child) =>
    taught.has(child),
  )
  if (children.length === 0) return null
  const isUrgent = hiddenChildren(bench).some((child) => !photo.statements.notSeen.includes(child))
  return (
    <details class="zww-details" open={isUrgent}>
      <summary>{texts.notSeen}</summary>
      <NotSeenList {...{ bench, photo, id }} pupils={children} />
    </details>
  )
}

type ListProps = Pick<PhotoPageProps, 'bench' | 'photo'> & { id: string; pupils: readonly string[] }

/** What was ticked before and is not in this list stays as it was. */
export const NotSeenList = ({ bench, photo, id, pupils }: ListProps) => (
  <>
    <input type="hidden" name="gekeken" value="ja" />
    {photo.statements.notSeen
      .filter((person) => !pupils.includes(person))
      .map((person) => (
        <input type="hidden" name="niet-gezien" value={person} />
      ))}
    <CheckboxList
      name="niet-gezien"
      id={id}
      legend={texts.notSeenWho}
      hint={texts.faceCandidatesHint}
      optional
      choices={pupils.map((person) => ({ value: person, label: bench.names.get(person) ?? '' }))}
      ticked={photo.statements.notSeen}
    />
  </>
)

/** "Staat Noor op deze foto?", asked of who teaches them, where it can be answered. */
export function askedChildren({ photo, bench, by }: PhotoPageProps): string[] {
  const taught = taughtBy(bench, by)
  const asked = photo.cells
    .flatMap((cell) => cell.questions)
    .flatMap((it) => (it.ask === 'is_on_photo' ? [it.person] : []))
  return [...new Set(asked)].filter((person) => taught.has(person))
}
