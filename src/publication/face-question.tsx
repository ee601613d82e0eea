import { addresses } from '#addresses.ts'
import type { StoredFace } from '#media/photo.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form, SelectField } from '#ui/form.tsx'
import { FaceCrop } from '#ui/photo.tsx'
import { Paragraph } from '#ui/text.tsx'
import { whereIs } from './explain.ts'
import type { PhotoPageProps } from './photo-page.tsx'
import { texts } from './texts.nl.ts'
import { knowsGroups, present } from './workbench.ts'

/** One face, one question: a name, somebody of the group, covered, or no face at all. */
export const FaceQuestion = (props: PhotoPageProps & { face: StoredFace }) => {
  const { slug, bench, photo, face } = props
  const number = photo.faces.indexOf(face) + 1
  const statement = photo.statements.faces.get(face.id)
  const action = addresses.stateFace(slug, bench.post.id, photo.photo.id, face.id)
  if (photo.photo.state !== 'ready') return null
  const mayStateGroup = canStateGroup(props)
  const group = groupNames(props)
  return (
    <Card id={`gezicht-${number}`} title={texts.faceTitle(number, photo.faces.length, whereIs(face.box))}>
      <FaceCrop
        src={addresses.photoPicture(slug, bench.post.id, photo.photo.id)}
        alt={texts.faceTitle(number, photo.faces.length, whereIs(face.box))}
        width={photo.photo.width}
        height={photo.photo.height}
        box={face.box}
      />
      <Form action={action}>
        <RadioCards
          name="wat"
          legend={texts.faceQuestion}
          chosen={statement?.kind ?? 'named'}
          choices={[
            { value: 'named', label: texts.faceNamed },
            ...(mayStateGroup ? [{ value: 'candidates', label: texts.faceCandidates(group) }] : []),
            { value: 'covered', label: texts.faceCovered, hint: texts.faceCoveredHint },
            ...(face.drawnByHand ? [{ value: 'thing', label: texts.faceThing }] : []),
            { value: 'not_a_face', label: texts.faceNone },
            { value: 'open', label: texts.faceOpen },
          ]}
        />
        <WhoSelect {...props} chosen={statement?.kind === 'named' ? statement.person : undefined} />
        <ButtonRow>
          <Button>{texts.faceSave}</Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

/** Many faces of children who may everywhere: said once, for all that are still open. */
export const RestOfFaces = (props: PhotoPageProps & { open: number }) => {
  const { slug, bench, photo, open } = props
  const action = addresses.statePhoto(slug, bench.post.id, photo.photo.id)
  return (
    <Card title={texts.restTitle(open)}>
      {canStateGroup(props) && <Paragraph>{texts.restLead(open)}</Paragraph>}
      <Form action={action}>
        <ButtonRow>
          {canStateGroup(props) && (
            <Button kind="secondary" name="wat" value="candidates">
              {texts.restSave}
            </Button>
          )}
          <Button kind="secondary" name="wat" value="covered">
            {texts.restCover}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

const WhoSelect = ({ bench, chosen }: PhotoPageProps & { chosen: string | undefined }) => (
  <SelectField
    name="wie"
    label={texts.faceNamedWho}
    prompt={texts.facePrompt}
    optional
    selected={chosen}
    options={[
      ...present(bench).map((pupil) => ({ value: pupil.id, label: bench.names.get(pupil.id) ?? '' })),
      ...bench.colleagues.map(({ id, name }) => ({ value: id, label: texts.colleague(name) })),
    ]}
  />
)

function canStateGroup({ bench, by }: PhotoPageProps): boolean {
  return bench.who.knowsGroups && knowsGroups(by.teaches, bench.who.groups)
}

function groupNames({ bench }: PhotoPageProps): string {
  return texts.channelWith(
    bench.groups.filter((group) => bench.who.groups.includes(group.id)).map((group) => group.name),
  )
}
