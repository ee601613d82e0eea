import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { PhotoPageProps } from './photo-page.tsx'
import { isNobody } from './statement.ts'
import { texts } from './texts.nl.ts'
import { present } from './workbench.ts'

/** Where a form goes that more than one page has, and what it says beside what is filled in. */
type FormTarget = { action: string; hidden: Readonly<Record<string, string>> }

/** A face that was missed. */
export const DrawFace = ({ slug, bench, photo }: PhotoPageProps) => (
  <DrawFrame action={addresses.drawFace(slug, bench.post.id, photo.photo.id)} hidden={{}} />
)

/** The island lets one point; the four numbers do the same without it, and by keyboard. */
export const DrawFrame = ({ action, hidden }: FormTarget) => (
  <Card id="teken" title={texts.drawTitle}>
    <Paragraph>{texts.drawLead}</Paragraph>
    <div data-kader="formulier" data-uitleg={texts.drawHow} data-start={texts.drawStart}>
      <Form action={action} hidden={hidden}>
        <details class="zww-details">
          <summary>{texts.drawByNumbers}</summary>
          <div class="zww-numbers">
            <TextField name="x" label={texts.drawFields.x} value="40" />
            <TextField name="y" label={texts.drawFields.y} value="40" />
            <TextField name="w" label={texts.drawFields.w} value="12" />
            <TextField name="h" label={texts.drawFields.h} value="16" />
          </div>
        </details>
        <ButtonRow>
          <Button kind="secondary">{texts.drawSave}</Button>
        </ButtonRow>
      </Form>
    </div>
  </Card>
)

/** No face left to ask about: somebody has to say that nobody can be recognised. Silence is not a yes. */
export const NobodyThere = ({ slug, bench, photo }: PhotoPageProps) => {
  const faces = photo.faces.filter((face) => !isNobody(photo.statements.faces.get(face.id)))
  const { nobodyRecognisable, alsoPresent } = photo.statements
  // Once said it can always be taken back, also when a face or a name came to stand beside it.
  if (!nobodyRecognisable && (faces.length > 0 || alsoPresent.length > 0)) return null
  const action = addresses.statePhoto(slug, bench.post.id, photo.photo.id)
  return (
    <Card id="niemand" title={texts.nobodyTitle}>
      <Paragraph>{photo.statements.nobodyRecognisable ? texts.nobodySaid : texts.nobodyLead}</Paragraph>
      <Form action={action}>
        {photo.statements.nobodyRecognisable ? (
          <Button kind="secondary" name="wat" value="not_stated">
            {texts.nobodyUndo}
          </Button>
        ) : (
          <Button name="wat" value="nobody_recognisable">
            {texts.nobodySave}
          </Button>
        )}
      </Form>
    </Card>
  )
}

/** Recognisable by clothes, posture or a name: counts as named, and no cover helps. */
export const AlsoPresent = ({ slug, bench, photo }: PhotoPageProps) => (
  <WithoutFace
    {...{ bench, photo }}
    action={addresses.statePhoto(slug, bench.post.id, photo.photo.id)}
    hidden={{ wat: 'also_present' }}
  />
)

export const WithoutFace = ({
  bench,
  photo,
  action,
  hidden,
}: Pick<PhotoPageProps, 'bench' | 'photo'> & FormTarget) => (
  <details class="zww-details">
    <summary>{texts.alsoTitle}</summary>
    <Form action={action} hidden={hidden}>
      <CheckboxList
        name="wie"
        id="ook-aanwezig"
        legend={texts.alsoTitle}
        hint={texts.alsoLead}
        optional
        choices={[
          ...present(bench).map((pupil) => ({ value: pupil.id, label: bench.names.get(pupil.id) ?? '' })),
          ...bench.colleagues.map(({ id, name }) => ({ value: id, label: texts.colleague(name) })),
        ]}
        ticked={photo.statements.alsoPresent}
      />
      <ButtonRow>
        <Button kind="secondary">{texts.alsoSave}</Button>
      </ButtonRow>
    </Form>
  </details>
)
