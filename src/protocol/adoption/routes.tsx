import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { readVersions } from '../actions.ts'
import { versionsOn } from '../document/version.ts'
import { sayFault } from '../file-texts.nl.ts'
import type { FileFault } from '../read-protocol.ts'
import { MOST_BYTES } from '../read-yaml.ts'
import { adopt, type Weighed, weighFile } from './actions.ts'
import { changesBetween } from './changes.ts'
import { AdoptionPage, type Problem } from './page.tsx'
import { PreviewPage } from './preview-page.tsx'
import { texts } from './texts.nl.ts'

/** What a form with a file may hold: more than a file may be, so that one that is too large is refused in words. */
export const MOST_SENT_BYTES = 16 * MOST_BYTES

/** "De afspraak van de school": which version is in force, and a new one in two steps. */
export function adoptionPages(house: PageHouse) {
  const sayOf = (visit: Visit) => (iso: string) => sayDay(visit.school.timeZone, new Date(`${iso}T12:00:00Z`))

  const show = async (visit: Visit, problem?: Problem) => {
    const { slug, schoolId, name, timeZone } = visit.school
    const all = await house.database.inSchool(schoolId, readVersions)
    const versions = versionsOn(all, dayIn(timeZone, house.clock()))
    const saved = visit.c.req.query('bewaard')
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: problem !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <AdoptionPage
            {...{ slug, versions, problem }}
            adopted={versions.find(({ version }) => version === saved)}
            sayDay={sayOf(visit)}
          />
        ),
      },
      problem !== undefined ? 400 : 200,
    )
  }

  const preview = (visit: Visit, file: string, { next, now, choices }: Weighed & { is: 'fine' }) => {
    const { slug } = visit.school
    return page(house, visit, {
      title: texts.previewTitle,
      back: { href: addresses.agreement(slug), label: texts.title },
      children: (
        <PreviewPage
          {...{ slug, now, next, file }}
          changes={changesBetween(now, next, choices)}
          sayDay={sayOf(visit)}
        />
      ),
    })
  }

  const showAgreement: Page = (visit) => show(visit)

  const saveAgreement: Page = async (visit) => {
    const { school, actor } = visit
    const form = await readForm(visit)
    if (text(form, 'doe') !== 'zet-in-werking') {
      const file = await fileIn(form)
      if (file === 'none') return show(visit, { is: 'no_file' })
      if (file === 'too_large') return show(visit, notInOrder(sayFault(TOO_LARGE)))
      const weighed = await weighFile(house, school, file.text)
      return weighed.is === 'fine' ? preview(visit, file.text, weighed) : show(visit, problemIn(weighed))
    }
    const by = actor.is === 'signed_in' ? actor.personId : undefined
    const done = await adopt(house, { school, by, text: asLines(form.get('tekst')) })
    if (done.is !== 'adopted') return show(visit, problemIn(done))
    return see(visit, `${addresses.agreement(school.slug)}?bewaard=${encodeURIComponent(done.version)}`)
  }

  return { showAgreement, saveAgreement }
}

const TOO_LARGE: FileFault = { code: 'too_large', line: 1, path: '', what: '' }

async function fileIn(form: FormData): Promise<'none' | 'too_large' | { text: string }> {
  const file = form.get('bestand')
  if (!(file instanceof File) || file.size === 0) return 'none'
  return file.size > MOST_BYTES ? 'too_large' : { text: asLines(await file.text()) }
}

/** A form sends each end of a line as two characters; what comes back is to be what was looked at. */
const asLines = (sent: FormDataEntryValue | null) =>
  typeof sent === 'string' ? sent.replaceAll(/\r\n?/g, '\n') : ''

const notInOrder = (...sentences: string[]): Problem => ({ is: 'not_in_order', sentences })

function problemIn(weighed: Exclude<Weighed, { is: 'fine' }>): Problem {
  if (weighed.is === 'faulty') return notInOrder(...weighed.faults.map(sayFault))
  return notInOrder(texts.refusals[weighed.refusal](weighed.next.version))
}
