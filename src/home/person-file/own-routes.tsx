import { addresses } from '#addresses.ts'
import { namesOf } from '#people/actions.ts'
import { page } from '#people/frame.tsx'
import { familyOf } from '#people/holdings/actions.ts'
import { type Page, type PageHouse, param, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { isId } from '#platform/ids.ts'
import { askRequest, readPersonFile } from './actions.ts'
import { drawFile, isFileForm } from './download.ts'
import { OwnDataPage, type RequestForm } from './own-page.tsx'
import { monthAfter, REQUEST_KINDS } from './request.ts'
import { Downloads, Sections } from './sections.tsx'
import { requestsAround } from './store.ts'
import { fileRefusals, personFileTexts as texts } from './texts.nl.ts'

/** For a guardian: what is held about themselves and, with gezag, about their child. */
export function ownDataPages(house: PageHouse) {
  const { inSchool } = house.database
  const sayAt =
    ({ school }: Visit) =>
    (day: Date | string) =>
      sayDay(school.timeZone, typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day)

  const show = async (visit: Visit, form?: RequestForm) => {
    const { slug, schoolId, name, timeZone } = visit.school
    const me = personOf(visit).personId
    const { children, names, asked } = await inSchool(schoolId, async (tx) => {
      const children = (await familyOf(tx, me)).filter(({ is }) => is === 'child')
      const ids = children.map(({ personId }) => personId)
      return { children, names: await namesOf(tx, ids), asked: await requestsAround(tx, me) }
    })
    const isSent = form === undefined && visit.c.req.query('verstuurd') !== undefined
    return page(
      house,
      visit,
      {
        title: texts.ownTitle,
        hasErrors: form?.refused !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <OwnDataPage
            {...{ slug, sayDay: sayAt(visit) }}
            people={[
              { id: me, label: texts.self, mayRead: true },
              ...children.map(({ personId, authority }) => ({
                ...{ id: personId, mayRead: authority === true },
                label: texts.child(names.get(personId) ?? ''),
              })),
            ]}
            form={form ?? { kind: 'correction', about: me, words: '' }}
            asked={asked.filter(({ askedBy }) => askedBy === me)}
            answerBy={isSent ? monthAfter(dayIn(timeZone, house.clock())) : undefined}
          />
        ),
      },
      form?.refused === undefined ? 200 : 400,
    )
  }

  const showOwn: Page = (visit) => show(visit)

  const ask: Page = async (visit) => {
    const { school } = visit
    const by = personOf(visit).personId
    const sent = await readForm(visit)
    const kind = REQUEST_KINDS.find((one) => one === text(sent, 'soort')) ?? 'correction'
    const about = isId(text(sent, 'over')) ? text(sent, 'over') : by
    const words = text(sent, 'vraag')
    const done = await askRequest(house, { school, by, about, kind, words })
    return done === 'done'
      ? see(visit, `${addresses.myData(school.slug)}?verstuurd=ja`)
      : show(visit, { kind, about, words, refused: done })
  }

  const readOwn = (visit: Visit, what: 'looked_at' | 'downloaded') => {
    const by = personOf(visit).personId
    const personId = param(visit, 'person')
    const reader = { is: 'guardian', guardianId: by } as const
    return isId(personId)
      ? readPersonFile(house, { school: visit.school, personId, reader, by, what })
      : ('not_yours' as const)
  }

  const showOwnFile: Page = async (visit) => {
    const { slug } = visit.school
    const file = await readOwn(visit, 'looked_at')
    if (file === 'no_authority') return refuse(visit)
    if (typeof file === 'string') return visit.c.notFound()
    return page(house, visit, {
      title: texts.paperTitle(file.name),
      printable: true,
      back: { href: addresses.myData(slug), label: texts.ownTitle },
      children: (
        <>
          <Downloads
            lead={texts.ownDownloadsLead}
            pdf={addresses.myDataAs(slug, file.personId, 'gegevens.pdf')}
            json={addresses.myDataAs(slug, file.personId, 'gegevens.json')}
          />
          <Sections sections={file.sections} sayDay={sayAt(visit)} />
        </>
      ),
    })
  }

  const refuse = (visit: Visit) =>
    page(
      house,
      visit,
      {
        title: texts.ownTitle,
        back: { href: addresses.myData(visit.school.slug), label: texts.ownTitle },
        children: <p class="nl-paragraph">{fileRefusals.no_authority}</p>,
      },
      403,
    )

  const sendOwnFile: Page = async (visit) => {
    const form = param(visit, 'form')
    if (!isFileForm(form)) return visit.c.notFound()
    const file = await readOwn(visit, 'downloaded')
    if (file === 'no_authority') return refuse(visit)
    if (typeof file === 'string') return visit.c.notFound()
    const { body, headers } = await drawFile(form, file, { school: visit.school.name, sayDay: sayAt(visit) })
    return visit.c.body(body, 200, headers)
  }

  return { showOwn, ask, showOwnFile, sendOwnFile }
}
