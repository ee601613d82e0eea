import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { Notice } from '#ui/notice.tsx'
import { Qr } from '#ui/qr.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { type CodeRefusal, sayCode } from './class-code.ts'
import type { GroupCode } from './store.ts'
import { codeRefusals, enterTexts, posterTexts as texts } from './texts.nl.ts'

/** The code as it was typed, or as it stood in the square that was scanned. */
type EnterProps = { slug: string; typed: string; isScanned: boolean; refused: CodeRefusal | undefined }

export const EnterPage = ({ slug, typed, isScanned, refused }: EnterProps) => (
  <>
    {refused && <Notice kind="warning">{codeRefusals[refused]}</Notice>}
    <Paragraph lead>{isScanned ? enterTexts.readyLead : enterTexts.lead}</Paragraph>
    <Form action={addresses.enterClass(slug)}>
      <TextField
        name="code"
        label={enterTexts.code}
        hint={enterTexts.hint}
        value={typed}
        autocomplete="off"
      />
      <ButtonRow>
        <Button>{enterTexts.go}</Button>
      </ButtonRow>
    </Form>
  </>
)

export const CodesPage = ({ slug, groups }: { slug: string; groups: readonly GroupCode[] }) => (
  <>
    <Paragraph lead>{texts.listLead}</Paragraph>
    {groups.length === 0 && (
      <EmptyState icon="people" title={texts.none}>
        {texts.noneLine}
      </EmptyState>
    )}
    <Menu>
      {groups.map(({ groupId, name, code }) => (
        <MenuItem
          href={addresses.classPoster(slug, groupId)}
          icon="people"
          title={texts.title(name)}
          line={texts.listLine(code)}
        />
      ))}
    </Menu>
  </>
)

type PosterProps = { slug: string; group: GroupCode; publicUrl: string }

export const PosterPage = ({ slug, group, publicUrl }: PosterProps) => {
  const { code } = group
  return (
    <>
      {code === null ? <Paragraph lead>{texts.noCode}</Paragraph> : <Poster {...{ slug, code, publicUrl }} />}
      <Form action={addresses.classPoster(slug, group.groupId)}>
        {code !== null && <Paragraph>{texts.renewLine}</Paragraph>}
        <ButtonRow>
          <Button kind={code === null ? 'primary' : 'secondary'}>
            {code === null ? texts.make : texts.renew}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

const Poster = ({ slug, code, publicUrl }: { slug: string; code: string; publicUrl: string }) => {
  const whole = (address: string) => new URL(address, publicUrl).href
  return (
    <>
      <p class="nl-paragraph zww-not-printed">{texts.print}</p>
      <section class="zww-poster">
        <Heading level={2}>{texts.posterTitle}</Heading>
        <Paragraph lead>{texts.posterLead}</Paragraph>
        <Qr text={whole(addresses.scannedClass(slug, code))} label={texts.qr} />
        <Paragraph>
          {texts.posterHow(whole(addresses.enterClass(slug)).replace(/^https?:\/\//, ''))}
        </Paragraph>
        <p class="zww-poster__code">{sayCode(code)}</p>
      </section>
    </>
  )
}
