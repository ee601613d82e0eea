import { describe, expect, test } from 'vitest'
import { BottomBar } from './bottom-bar.tsx'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { CheckboxList, RadioCards } from './choices.tsx'
import { EmptyState } from './empty.tsx'
import { ColourField, FileField, Form, SelectField, TextArea, TextField } from './form.tsx'
import { Page } from './layout.tsx'
import { Menu, MenuItem } from './menu.tsx'
import { Notice } from './notice.tsx'
import { FaceFrames, FaceTile } from './photo.tsx'
import { Steps } from './steps.tsx'
import { loadStylesheet } from './stylesheet.ts'
import { Table } from './table.tsx'
import { Link, Paragraph } from './text.tsx'
import { Tile, Tiles } from './tiles.tsx'
import { Timeline } from './timeline.tsx'
import { RuleQuote, VerdictGrid } from './verdict.tsx'

const yesNo = [
  { value: 'ja', label: 'Ja, dat mag' },
  { value: 'nee', label: 'Nee, dat mag niet' },
]
const photo = { kind: 'picture', src: '/foto/1', alt: 'Bij het museum', width: 1600, height: 1200 } as const
const strip = { src: '/stroken/1', left: 320, top: 160, side: 160, stripWidth: 1280 }
const face = { number: 1, href: '#gezicht-1', box: { x: 0.2, y: 0.3, w: 0.1, h: 0.15 } }

const everything = () =>
  String(
    <Page
      title="Wie staat erop?"
      school={{ name: 'De Mare', home: '/de-mare' }}
      stylesheet="/stijl.css"
      person={{ name: 'Sanne', role: 'leerkracht', signOut: <Button>Uitloggen</Button> }}
      practice
      back={{ href: '/de-mare', label: 'Begin' }}
      above={<Steps current={2} total={4} label="Wie staat erop?" />}
      feed={{ href: '/feed', title: 'Nieuws' }}
      robots="noindex"
      scripts={['/eilanden/tags.js']}
    >
      <Tiles>
        <Tile href="/mag-dit" icon="question" title="Mag dit?" line="Vraag het eerst." />
      </Tiles>
      <Menu>
        <MenuItem href="/berichten" icon="list" title="Berichten" line="Wat klaarstaat." />
      </Menu>
      <Notice kind="warning">
        <Paragraph>Let op</Paragraph>
      </Notice>
      <EmptyState icon="clock" title="Er wacht niets" action={{ href: '/delen', label: "Foto's delen" }} />
      <Form action="/bewaar" upload errors={[{ field: 'wie', message: 'Kies een naam' }]}>
        <TextField name="mail" label="Je e-mailadres" type="email" />
        <TextArea name="tekst" label="Tekst" optional />
        <FileField name="fotos" label="Foto's" accept="image/jpeg" multiple />
        <SelectField name="wie" label="Wie?" prompt="Kies" options={[]} error="Kies een naam" />
        <RadioCards name="instagram" legend="Instagram" choices={yesNo} />
        <CheckboxList name="groep" legend="Wie was erbij?" choices={[{ value: '7', label: 'Groep 7' }]} />
        <Button kind="danger">Haal weg</Button>
      </Form>
      <FaceTile {...photo} box={face.box} strip={strip} />
      <FaceTile {...photo} box={face.box} strip={undefined} />
      <FaceFrames
        {...photo}
        faces={[
          { ...face, state: 'onbekend' },
          { ...face, number: 2, state: 'benoemd', name: 'Ali' },
        ]}
      />
      <Card id="gezicht-1" title="Gezicht 1">
        <Link href="/x">meer</Link>
      </Card>
      <Table caption="Per groep" columns={[{ label: 'Groep' }, { label: 'Ja' }]} rows={[['7', '17']]} />
      <VerdictGrid
        caption="Per foto"
        channels={['Website']}
        rows={[{ name: 'Foto 1', photo, cells: [{ verdict: 'nee' }] }]}
      />
      <RuleQuote name="Regel 8" text="Letterlijke tekst" />
      <ColourField name="kleur" label="Kleur" value="#0d5662" />
      <BottomBar line="3 van 12 gezichten">
        <Button>Verder</Button>
      </BottomBar>
      <Timeline entries={[{ at: '2026-03-10T15:00:00Z', when: '16.00 uur', what: 'Geplaatst' }]} />
    </Page>,
  )

const count = (html: string, pattern: RegExp) => (html.match(pattern) ?? []).length

describe('a page', () => {
  test('is in Dutch, has one first heading, and lets a keyboard skip to the content', () => {
    const html = everything()
    expect(html).toMatch(/^<!DOCTYPE html><html lang="nl">/)
    expect(count(html, /<h1[ >]/g)).toBe(1)
    expect(html).toContain('<title>Wie staat erop? – De Mare</title>')
    const skip = html.indexOf('href="#inhoud"')
    expect(skip).toBeGreaterThan(0)
    expect(skip).toBeLessThan(html.indexOf('<header'))
    expect(html).toContain('<main id="inhoud"')
  })

  test('carries no inline style, no inline script and no event handler, as its policy demands', () => {
    const html = everything()
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/<style/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    expect(count(html, /<script/g)).toBe(1)
    expect(html).toContain('<script type="module" src="/eilanden/tags.js"></script>')
  })

  test('names no other site, in its markup or in its stylesheet', () => {
    expect(everything()).not.toMatch(/(https?:)?\/\/[a-z]/)
    const { css } = loadStylesheet()
    expect(css).not.toMatch(/https?:|@import|url\(|sourceMappingURL|@font-face/)
  })

  test('says so on every screen of the practice school, and never in a real one', () => {
    const page = (practice: boolean) =>
      String(
        <Page title="x" school={{ name: 'De Mare', home: '/' }} stylesheet="/s.css" practice={practice} />,
      )
    expect(page(true)).toContain('Er gaat niets naar buiten.')
    expect(page(false)).not.toContain('Oefenschool')
  })

  test('comes on paper only where that was meant: any other page prints one sentence', () => {
    const page = (printable: boolean) =>
      String(<Page title="x" school={{ name: 'x', home: '/' }} stylesheet="/s.css" printable={printable} />)
    expect(page(false)).toContain('niet gemaakt om te printen')
    expect(page(true)).not.toContain('niet gemaakt om te printen')
    const { css } = loadStylesheet()
    expect(css.slice(css.indexOf('@media print'))).toContain(
      '.zww-page:not(.zww-page--printable) .zww-main {\n    display: none',
    )
  })

  test('wears the colours of its school, when it has some', () => {
    const page = (colours: string | undefined) =>
      String(<Page title="x" school={{ name: 'x', home: '/', colours }} stylesheet="/s.css" />)
    expect(page('/stijl/kleur/c2410c')).toContain('<link rel="stylesheet" href="/stijl/kleur/c2410c"/>')
    expect(count(page(undefined), /rel="stylesheet"/g)).toBe(1)
  })

  test('uses each id once', () => {
    const ids = [...everything().matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has an explanation for every id that something refers to', () => {
    const html = everything()
    const referred = [...html.matchAll(/(?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)]
    for (const id of referred.flatMap((match) => (match[1] ?? '').split(' '))) {
      expect(html).toContain(`id="${id}"`)
    }
  })
})

test('what people typed is shown as text and never becomes markup', () => {
  const sly = '<script>alert("1")</script>'
  const html = String(
    <>
      <TextField name="a" label={sly} value={sly} hint={sly} error={sly} />
      <TextArea name="b" label="b" value={sly} />
      <RuleQuote name={sly} text={sly} />
      <FaceFrames {...photo} alt={sly} faces={[{ ...face, state: 'benoemd', name: sly }]} />
      <Table caption={sly} columns={[{ label: sly }]} rows={[[sly]]} />
    </>,
  )
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;')
})

describe('a yes and a no weigh the same', () => {
  const markup = (chosen?: string) =>
    String(<RadioCards name="d" legend="x" choices={yesNo} chosen={chosen} />)
  const cards = (html: string) => html.match(/<label.*?<\/label>/g) ?? []
  const bare = (card: string) =>
    card
      .replace(/Ja, dat mag|Nee, dat mag niet/, 'LABEL')
      .replace(/value="(ja|nee)"/, 'value')
      .replaceAll('veld-d-2', 'veld-d')

  test('their markup differs in word and value alone, in the order given', () => {
    const [yes = '', no = ''] = cards(markup())
    expect(yes).toContain('Ja, dat mag')
    expect(no).toContain('Nee, dat mag niet')
    expect(bare(yes)).toBe(bare(no))
  })

  test('nothing is chosen beforehand, and an earlier choice is shown whichever it was', () => {
    expect(markup()).not.toContain('checked')
    for (const chosen of ['ja', 'nee']) {
      expect(markup(chosen)).toMatch(new RegExp(`value="${chosen}" checked`))
      expect(count(markup(chosen), /checked/g)).toBe(1)
    }
  })
})

describe('a refused answer', () => {
  const html = String(
    <Form action="/x" errors={[{ field: 'mail', message: 'Vul je e-mailadres in' }]}>
      <TextField name="mail" label="Mail" hint="Voor de bevestiging" error="Vul je e-mailadres in" />
      <RadioCards name="site" legend="Website" choices={yesNo} error="Kies ja of nee" />
    </Form>,
  )

  test('is named above the form with a link to its field', () => {
    expect(html).toContain('role="alert"')
    expect(html).toMatch(/<a class="nl-link" href="#veld-mail">Vul je e-mailadres in<\/a>/)
    expect(html).toMatch(/<input[^>]* id="veld-mail"/)
  })

  test('is read out with its field, after the explanation', () => {
    expect(html).toMatch(/<input[^>]*aria-describedby="veld-mail-uitleg veld-mail-fout" aria-invalid="true"/)
    expect(html).toMatch(/<p [^>]*id="veld-mail-fout">.*?Vul je e-mailadres in/)
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="veld-site-fout"/)
  })

  test('leaves no trace on a field that was right', () => {
    const right = String(<TextField name="mail" label="Mail" />)
    expect(right).not.toMatch(/aria-invalid|aria-describedby|--invalid/)
    expect(String(<Form action="/x" />)).not.toContain('role="alert"')
  })
})

describe('a face on a wall', () => {
  test('is cut out of the strip of its photo, wherever it stands in it', () => {
    const html = String(<FaceTile {...photo} box={face.box} strip={strip} />)
    expect(html).toContain('viewBox="320 160 160 160"')
    expect(html).toMatch(/<image href="\/stroken\/1" width="1280"/)
    expect(html).toContain(`aria-label="${photo.alt}"`)
  })

  test('without a place in a strip is cut out of the photo, and beside a name it is not read out', () => {
    const html = String(<FaceTile {...photo} alt="" box={face.box} strip={undefined} />)
    expect(html).toContain('href="/foto/1"')
    expect(html).toMatch(/^<span class="zww-face-tile" aria-hidden="true">/)
  })
})

test('every class that a page uses is known to the stylesheet', () => {
  const { css } = loadStylesheet()
  const used = [...everything().matchAll(/class="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '))
  const unknown = [...new Set(used)].filter((name) => !css.includes(`.${name}`))
  expect(unknown).toEqual([])
})
