import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { fullName } from '../person.ts'
import type { HandRefusal } from './by-hand.ts'
import { AuthorityField, EmailField, errorsOf, type Filled, NameFields } from './fields.tsx'
import type { Findable, KnownGuardian, KnownPupil } from './known-people.ts'
import { handRefusals, handTexts as texts } from './texts.nl.ts'

type NewProps = {
  slug: string
  pupil: KnownPupil
  likely: readonly Findable[]
  filled: Filled
  refused: HandRefusal | undefined
}

export const NewGuardianPage = ({ slug, pupil, likely, filled, refused }: NewProps) => (
  <>
    {refused && <Notice kind="warning">{handRefusals[refused]}</Notice>}
    {likely.length > 0 && <Heading level={2}>{texts.knownTitle}</Heading>}
    {likely.map((one) => (
      <Card title={fullName(one)}>
        <Paragraph>{texts.guardianLine(one.children.map(fullName).join(' en '))}</Paragraph>
        <Form action={addresses.newGuardian(slug, pupil.id)} hidden={{ doe: 'bekend', ouder: one.id }}>
          <ButtonRow>
            <Button kind="secondary">{texts.knownButton(fullName(one))}</Button>
          </ButtonRow>
        </Form>
      </Card>
    ))}
    <Paragraph lead>{texts.newGuardianLead}</Paragraph>
    <Form action={addresses.newGuardian(slug, pupil.id)} errors={errorsOf(filled)}>
      <NameFields filled={filled} />
      <EmailField filled={filled} hint={texts.emailHint} />
      <AuthorityField filled={filled} />
      <ButtonRow>
        <Button>{texts.add}</Button>
      </ButtonRow>
    </Form>
  </>
)

type Props = {
  slug: string
  pupil: KnownPupil
  guardian: KnownGuardian
  /** Brothers and sisters at school. */
  others: readonly { id: string; name: string }[]
  filled: Filled
  refused: HandRefusal | undefined
  said: string | undefined
}

export const GuardianPage = ({ slug, pupil, guardian, others, filled, refused, said }: Props) => {
  const action = addresses.guardianOf(slug, pupil.id, guardian.id)
  return (
    <>
      {said && <Notice kind="success">{said}</Notice>}
      {refused && <Notice kind="warning">{handRefusals[refused]}</Notice>}
      {others.length > 0 && (
        <Paragraph>{texts.otherChildren(others.map(({ name }) => name).join(' en '))}</Paragraph>
      )}
      <Form action={action} hidden={{ doe: 'verbeter' }} errors={errorsOf(filled)}>
        <NameFields filled={filled} />
        {guardian.isColleague ? (
          <Paragraph>{texts.emailOfColleague}</Paragraph>
        ) : (
          <EmailField filled={filled} hint={texts.emailHint} />
        )}
        <AuthorityField filled={filled} />
        <ButtonRow>
          <Button>{texts.save}</Button>
        </ButtonRow>
      </Form>
      <Menu>
        <MenuItem href={addresses.invite(slug)} icon="talk" title={texts.invite} line={texts.inviteLine} />
        <MenuItem
          href={addresses.personFile(slug, guardian.id)}
          icon="search"
          title={texts.file}
          line={texts.fileLine}
        />
      </Menu>
      <details class="zww-details">
        <summary>{texts.unlink}</summary>
        <Paragraph>{texts.unlinkLine(pupil.givenName)}</Paragraph>
        <Form action={action} hidden={{ doe: 'los' }}>
          <ButtonRow>
            <Button kind="secondary">{texts.unlinkButton}</Button>
          </ButtonRow>
        </Form>
      </details>
    </>
  )
}
