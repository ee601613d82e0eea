import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList, RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts as roomTexts } from '../texts.nl.ts'
import { present, taughtBy } from '../workbench.ts'
import { restOf } from './clip.ts'
import type { ClipProps } from './page.tsx'
import { childrenToAskAbout, maySayGroup, othersToAskAbout } from './said.ts'
import { clipTexts as texts } from './texts.nl.ts'

/** The exceptions one by one, then everybody else in one tap. */
export const WhoIsOnIt = ({ slug, bench, clip, by, nameOf }: ClipProps) => {
  const { photo, statements } = clip
  const children = childrenToAskAbout(bench, clip, by)
  const others = othersToAskAbout(bench, clip, by)
  return (
    <Card id="wie" title={texts.whoTitle[photo.medium]}>
      <Form action={addresses.clip(slug, bench.post.id, photo.id)}>
        {children.map((child) => (
          <RadioCards
            name={`kind-${child}`}
            legend={texts.is[photo.medium](nameOf(child))}
            chosen={
              statements.alsoPresent.includes(child)
                ? 'ja'
                : statements.notSeen.includes(child)
                  ? 'nee'
                  : undefined
            }
            choices={[
              { value: 'ja', label: texts.yes },
              { value: 'nee', label: texts.no },
            ]}
          />
        ))}
        {others > 0 && <Paragraph>{texts.otherTeacher(others)}</Paragraph>}
        <ByName {...{ bench, clip, by, children }} />
        <RadioCards
          name="anderen"
          legend={texts.rest}
          chosen={restSaid(clip)}
          choices={[
            ...(maySayGroup(bench, by)
              ? [{ value: 'group', label: texts.restGroup(groupsOf(bench)), hint: texts.restGroupHint }]
              : []),
            { value: 'nobody', label: texts.restNobody },
            { value: 'unknown', label: texts.restUnknown, hint: texts.restUnknownHint },
          ]}
        />
        <ButtonRow>
          <Button name="doe" value="wie">
            {texts.save}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

type ByNameProps = Pick<ClipProps, 'bench' | 'clip' | 'by'> & { children: readonly string[] }

/** Colleagues, and children who may: naming them keeps the ledger sharp. */
const ByName = ({ bench, clip, by, children }: ByNameProps) => {
  const { alsoPresent } = clip.statements
  const taught = taughtBy(bench, by)
  const people = [
    ...present(bench)
      .filter(({ id }) => taught.has(id) && !children.includes(id))
      .map(({ id }) => ({ value: id, label: bench.names.get(id) ?? roomTexts.someone })),
    ...bench.colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <details class="zww-details" open={people.some(({ value }) => alsoPresent.includes(value))}>
      <summary>{texts.byName}</summary>
      <CheckboxList
        name="wie"
        legend={texts.byName}
        hint={texts.byNameHint}
        ticked={alsoPresent}
        choices={people}
      />
    </details>
  )
}

function restSaid({ statements }: ClipProps['clip']): string | undefined {
  if (!statements.lookedOver) return undefined
  const rest = restOf(statements)?.said.kind
  if (rest === 'candidates') return 'group'
  return rest === 'open' ? 'unknown' : 'nobody'
}

function groupsOf({ groups, who }: ClipProps['bench']): string {
  return roomTexts.channelWith(groups.filter(({ id }) => who.groups.includes(id)).map(({ name }) => name))
}
