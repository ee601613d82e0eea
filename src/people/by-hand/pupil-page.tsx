import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { fullName, type Group } from '../person.ts'
import { authorityWord, type HandRefusal } from './by-hand.ts'
import { errorsOf, type Filled, PupilFields } from './fields.tsx'
import type { KnownGuardian, KnownPupil } from './known-people.ts'
import { authorityLines, handRefusals, handTexts as texts } from './texts.nl.ts'

type Props = {
  slug: string
  pupil: KnownPupil
  groups: readonly Group[]
  filled: Filled
  refused: HandRefusal | undefined
  said: string | undefined
  /** Only the leadership sets who is in no picture. */
  maySetPictures: boolean
  sayDate: (day: string) => string
}

export const PupilPage = (props: Props) => {
  const { slug, pupil, said, refused, sayDate } = props
  return (
    <>
      {said && <Notice kind="success">{said}</Notice>}
      {refused && <Notice kind="warning">{handRefusals[refused]}</Notice>}
      {pupil.leftOn !== null && pupil.leftBecause === 'missing' && (
        <Notice kind="warning" title={texts.pupilMissing(sayDate(pupil.leftOn))}>
          {texts.pupilMissingLine}
        </Notice>
      )}
      {pupil.leftOn !== null && pupil.leftBecause !== 'missing' && (
        <Notice kind="info" title={texts.pupilLeft(sayDate(pupil.leftOn))}>
          {texts.pupilLeftLine}
        </Notice>
      )}
      <Paragraph lead>{sayFacts(props)}</Paragraph>
      <Guardians {...props} />
      <details class="zww-details" open={props.filled.faults.length > 0}>
        <summary>{texts.correctPupil}</summary>
        <Paragraph>{texts.correctHint}</Paragraph>
        <Form
          action={addresses.pupil(slug, pupil.id)}
          hidden={{ doe: 'verbeter' }}
          errors={errorsOf(props.filled)}
        >
          <PupilFields filled={props.filled} groups={props.groups} />
          <ButtonRow>
            <Button>{texts.save}</Button>
          </ButtonRow>
        </Form>
      </details>
      <More {...props} />
    </>
  )
}

function sayFacts({ pupil, groups, sayDate }: Props): string {
  const group = groups.find(({ id }) => id === pupil.groupId)
  const where = group ? texts.groupTitle(group.name) : texts.noGroup
  return pupil.birthDate === null
    ? `${where}. ${texts.bornUnknown}`
    : texts.pupilFacts(where, sayDate(pupil.birthDate))
}

const Guardians = ({ slug, pupil }: Props) => (
  <>
    <Heading level={2}>{texts.guardians}</Heading>
    {pupil.guardians.length === 0 && <Paragraph>{texts.guardiansNone}</Paragraph>}
    <Menu>
      {pupil.guardians.map((guardian) => (
        <MenuItem
          href={addresses.guardianOf(slug, pupil.id, guardian.id)}
          icon={guardian.authority === null ? 'question' : 'people'}
          title={fullName(guardian)}
          line={sayGuardian(guardian)}
        />
      ))}
      <MenuItem
        href={addresses.newGuardian(slug, pupil.id)}
        icon="door"
        title={texts.addGuardian}
        line={texts.addGuardianLine}
      />
    </Menu>
  </>
)

const sayGuardian = ({ authority, email, hasNoDoor }: KnownGuardian) =>
  [
    authorityLines[authorityWord(authority)],
    email ?? texts.noMail,
    ...(email !== null && hasNoDoor ? [texts.sharedDoor] : []),
  ].join(', ')

const More = ({ slug, pupil, maySetPictures }: Props) => (
  <>
    <Menu>
      {maySetPictures && (
        <MenuItem
          href={addresses.outOfPictures(slug, pupil.id)}
          icon="eye-off"
          title={texts.pictures}
          line={texts.picturesLine}
        />
      )}
      <MenuItem
        href={addresses.personFile(slug, pupil.id)}
        icon="search"
        title={texts.file}
        line={texts.fileLine}
      />
      {(pupil.leftOn === null || pupil.leftBecause === 'missing') && (
        <MenuItem href={addresses.pupilGoes(slug, pupil.id)} icon="warning" title={texts.letGo} />
      )}
    </Menu>
    {pupil.leftOn !== null && (
      <Form action={addresses.pupil(slug, pupil.id)} hidden={{ doe: 'terug' }}>
        <ButtonRow>
          <Button kind="secondary">{texts.pupilBack}</Button>
        </ButtonRow>
      </Form>
    )}
  </>
)

/** What will happen, before it does: it can't be taken back without asking everybody again. */
export const PupilGoesPage = ({ slug, pupil }: { slug: string; pupil: KnownPupil }) => (
  <>
    <Paragraph lead>{texts.letGoLead}</Paragraph>
    <Paragraph>{texts.letGoAgain}</Paragraph>
    <Form action={addresses.pupilGoes(slug, pupil.id)}>
      <ButtonRow>
        <Button kind="danger">{texts.letGoButton}</Button>
        <ButtonLink kind="secondary" href={addresses.pupil(slug, pupil.id)}>
          {texts.letGoNot}
        </ButtonLink>
      </ButtonRow>
    </Form>
  </>
)

export type NewPupilForm = { filled: Filled; refused: HandRefusal | undefined; twin: string | undefined }

export const NewPupilPage = ({
  slug,
  groups,
  form: { filled, refused, twin },
}: {
  slug: string
  groups: readonly Group[]
  form: NewPupilForm
}) => (
  <>
    {refused && (
      <Notice kind="warning">
        {handRefusals[refused]}{' '}
        {twin && (
          <a class="nl-link" href={addresses.pupil(slug, twin)}>
            {texts.toThisOne}
          </a>
        )}
      </Notice>
    )}
    <Form action={addresses.newPupil(slug)} errors={errorsOf(filled)}>
      <PupilFields filled={filled} groups={groups} />
      <ButtonRow>
        <Button>{texts.add}</Button>
      </ButtonRow>
    </Form>
  </>
)
