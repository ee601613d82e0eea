import { addresses } from '#addresses.ts'
import { page } from '../frame.tsx'
import { guess, judgeMapping, type Mapping, type MappingFault } from '../table-file/columns.ts'
import { readTable } from '../table-file/read-table.ts'
import { mappingFrom, tableFrom } from '../table-file/sent-table.ts'
import { MOST, type Table } from '../table-file/table.ts'
import { sayTableRefusal } from '../table-file/texts.nl.ts'
import { type Page, type PageHouse, param, readForm, see, text, type Visit } from '../visit.ts'
import { cancelList, confirmList, keepList, knownProfile, lookAtList } from './actions.ts'
import { GUARDIAN_FIELDS, type GuardianField, judgeUse, type UnusableMapping } from './guardian-fields.ts'
import type { GuardianPorts } from './guardian-ports.ts'
import { LookPage } from './look-page.tsx'
import { ColumnsPage, StartPage, type StartProps } from './page.tsx'
import { listRefusals, texts } from './texts.nl.ts'

/** A list of guardians in, in three steps: the file, its columns, and what it would do. */
export function guardianListPages(house: PageHouse, ports: GuardianPorts) {
  const isPractice = house.installation === 'practice'

  const show = (visit: Visit, problem?: StartProps['problem'], ended?: string) => {
    const { slug } = visit.school
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: problem !== undefined,
        back: { href: addresses.school(slug), label: visit.school.name },
        children: <StartPage {...{ slug, isPractice, problem, ended }} />,
      },
      problem ? 400 : 200,
    )
  }

  const showColumns = (
    visit: Visit,
    asked: {
      table: Table
      mapping: Mapping<GuardianField>
      faults: readonly MappingFault<GuardianField>[]
      refused: UnusableMapping | undefined
    },
  ) => {
    const { slug } = visit.school
    const isRefused = asked.refused !== undefined || asked.faults.length > 0
    return page(
      house,
      visit,
      {
        title: texts.columnsTitle,
        hasErrors: isRefused,
        back: { href: addresses.guardianList(slug), label: texts.title },
        children: <ColumnsPage {...{ slug, ...asked }} />,
      },
      isRefused ? 400 : 200,
    )
  }

  const showStart: Page = (visit) => show(visit, undefined, endings[visit.c.req.query('einde') ?? ''])

  const takeList: Page = async (visit) => {
    const form = await readForm(visit)
    if (isPractice) return show(visit, { is: 'refused', sentence: texts.practice })
    if (text(form, 'doe') === 'kolommen') return takeColumns(visit, form)
    const file = form.get('bestand')
    if (!(file instanceof File) || file.size === 0) return show(visit, { is: 'no_file' })
    if (file.size > MOST.bytes)
      return show(visit, { is: 'refused', sentence: sayTableRefusal({ code: 'too_large', row: 1 }) })
    const reading = await readTable(new Uint8Array(await file.arrayBuffer()))
    if (reading.is === 'refused') return show(visit, { is: 'refused', sentence: sayTableRefusal(reading) })
    const { table } = reading
    const mapping = guess(table.header, GUARDIAN_FIELDS, await knownProfile(house, visit.school))
    return showColumns(visit, { table, mapping, faults: [], refused: undefined })
  }

  const takeColumns = async (visit: Visit, form: FormData) => {
    const table = tableFrom(text(form, 'lijst'))
    if (!table) return show(visit, { is: 'refused', sentence: texts.tableGone })
    const mapping = mappingFrom((name) => text(form, name), GUARDIAN_FIELDS, table)
    const faults = judgeMapping(GUARDIAN_FIELDS, mapping)
    const refused = judgeUse(mapping)
    if (refused || faults.length > 0) return showColumns(visit, { table, mapping, faults, refused })
    const id = await keepList(house, visit.school, table, mapping)
    return see(visit, addresses.guardianDraft(visit.school.slug, id))
  }

  const look = async (visit: Visit, refused?: string) => {
    const { school } = visit
    const draftId = param(visit, 'draft')
    const found = await lookAtList(house, school, draftId)
    if (!found) return show(visit, { is: 'refused', sentence: listRefusals.draft_gone })
    return page(
      house,
      visit,
      {
        title: texts.lookTitle,
        wide: true,
        hasErrors: refused !== undefined,
        back: { href: addresses.guardianList(school.slug), label: texts.title },
        children: <LookPage slug={school.slug} {...{ draftId, refused }} {...found} />,
      },
      refused === undefined ? 200 : 400,
    )
  }

  const showDraft: Page = (visit) => look(visit)

  const answerDraft: Page = async (visit) => {
    const { school, actor } = visit
    const start = addresses.guardianList(school.slug)
    const form = await readForm(visit)
    if (text(form, 'doe') === 'stop') {
      await cancelList(house, school)
      return see(visit, `${start}?einde=gestopt`)
    }
    const by = actor.is === 'signed_in' ? (actor.personId ?? null) : null
    const wish = { school, by, id: param(visit, 'draft'), hash: text(form, 'gezien') }
    const done = await confirmList(house, ports, wish)
    if (done.is === 'refused') return look(visit, listRefusals[done.code])
    if (done.is === 'nothing_to_do') return see(visit, `${start}?einde=niets`)
    const gone = done.places === 0 ? '' : ` ${texts.places(done.places)}`
    return show(visit, undefined, `${texts.done(done.guardians)} ${texts.doneLine}${gone}`)
  }

  return { showStart, takeList, showDraft, answerDraft }
}

const endings: Record<string, string> = { gestopt: texts.stopped, niets: texts.hadNothing }
