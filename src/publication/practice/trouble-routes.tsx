import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, readForm, see, text, type Visit } from '#people/visit.ts'
import type { FieldError } from '#ui/form.tsx'
import { NETWORKS, networkNamed } from '../channels/networks.ts'
import { endTrouble, listTroubles, type SetTrouble, setTrouble } from '../store/practice-faults.ts'
import { texts } from './texts.nl.ts'
import { isTrouble } from './trouble.ts'
import { type TroubleForm, TroublePage } from './trouble-page.tsx'

const EMPTY: TroubleForm = { network: '', trouble: '', howLong: '' }

/** Practice only: the route table leaves this out of a real installation. */
export function practiceTroublePages(house: PageHouse) {
  const { inSchool } = house.database

  const troublePage = async (visit: Visit, form: TroubleForm = EMPTY, errors: readonly FieldError[] = []) => {
    const { slug, schoolId } = visit.school
    const set = await inSchool(schoolId, listTroubles)
    return page(
      house,
      visit,
      {
        title: texts.troubleTitle,
        hasErrors: errors.length > 0,
        back: { href: addresses.practiceNetworks(slug), label: texts.back },
        children: <TroublePage {...{ slug, set, form, errors }} networks={NETWORKS} />,
      },
      errors.length > 0 ? 400 : 200,
    )
  }

  const showTrouble: Page = (visit) => troublePage(visit)

  const saveTrouble: Page = async (visit) => {
    const sent = await readForm(visit)
    const form = {
      network: text(sent, 'netwerk'),
      trouble: text(sent, 'storing'),
      howLong: text(sent, 'duur'),
    }
    const { slug, schoolId } = visit.school
    const network = networkNamed(form.network)
    if (network && form.trouble === OFF) {
      await inSchool(schoolId, (tx) => endTrouble(tx, network))
      return see(visit, addresses.practiceTrouble(slug))
    }
    const set = readTrouble(form)
    if ('lacks' in set) return troublePage(visit, form, set.lacks)
    await inSchool(schoolId, (tx) => setTrouble(tx, schoolId, set))
    return see(visit, addresses.practiceTrouble(slug))
  }

  return { showTrouble, saveTrouble }
}

/** What the button beside a trouble sends to end it. */
const OFF = 'geen'
/** Whether it is over after one time. */
const HOW_LONG: ReadonlyMap<string, boolean> = new Map([
  ['een-keer', true],
  ['aan', false],
])

function readTrouble({ network: name, trouble, howLong }: TroubleForm): SetTrouble | { lacks: FieldError[] } {
  const network = networkNamed(name)
  const once = HOW_LONG.get(howLong)
  if (network && isTrouble(trouble) && once !== undefined) return { network, trouble, once }
  return {
    lacks: [
      ...(network ? [] : [{ field: 'netwerk', message: texts.chooseNetwork }]),
      ...(isTrouble(trouble) ? [] : [{ field: 'storing', message: texts.chooseTrouble }]),
      ...(once === undefined ? [{ field: 'duur', message: texts.chooseHowLong }] : []),
    ],
  }
}
