import { addresses } from '#addresses.ts'
import { page } from '#people/frame.tsx'
import { type Page, type PageHouse, personOf, readForm, see, text, type Visit } from '#people/visit.ts'
import { dayIn, sayDay } from '#platform/calendar.ts'
import { endDecision, recordDecision } from '../actions/open-channels.ts'
import type { ChannelId } from '../channels/channel.ts'
import { NETWORKS, networkNamed } from '../channels/networks.ts'
import type { DecisionRefusal } from '../decision.ts'
import { refusals } from '../refusal-texts.nl.ts'
import { newestDecisions } from '../store/decisions.ts'
import { type DecisionForm, fieldOf, networkLine } from './network-decision.ts'
import { NetworksPage, type RefusedDecision } from './page.tsx'
import { networkTexts as texts } from './texts.nl.ts'

/** The board's decision about each network: to read for who answers for it, and to write down. */
export function networkDecisionPages(house: PageHouse) {
  const show = async (visit: Visit, status: 200 | 400 = 200, refused?: RefusedDecision) => {
    const { slug, schoolId, timeZone, name } = visit.school
    const decisions = await house.database.inSchool(schoolId, newestDecisions)
    const today = dayIn(timeZone, house.clock())
    return page(
      house,
      visit,
      {
        title: texts.title,
        hasErrors: refused !== undefined,
        back: { href: addresses.school(slug), label: name },
        children: (
          <NetworksPage
            {...{ slug, refused }}
            lines={NETWORKS.map((channel) => networkLine(channel, decisions, today))}
            isPractice={house.installation === 'practice'}
            sayDate={(day) => sayDay('UTC', new Date(`${day}T12:00:00Z`))}
          />
        ),
      },
      status,
    )
  }

  const showNetworks: Page = (visit) => show(visit)

  const saveNetwork: Page = async (visit) => {
    const sent = await readForm(visit)
    const channel = networkNamed(text(sent, 'netwerk'))
    const isOff = text(sent, 'doe') === 'uit'
    if (!channel || (!isOff && text(sent, 'doe') !== 'aan')) return show(visit, 400)
    const form = readDecision(sent)
    const by = personOf(visit).personId
    const asked = { school: visit.school, by, channel }
    const done = isOff
      ? await endDecision(house, asked)
      : await recordDecision(house, { ...asked, said: form })
    if (done !== 'done') return show(visit, 400, refuse(channel, form, done))
    return see(visit, `${addresses.networks(visit.school.slug)}#${channel}`)
  }

  return { showNetworks, saveNetwork }
}

const MOST_OF_A_LINE = 300

function readDecision(sent: FormData): DecisionForm {
  const line = (name: keyof DecisionForm) => text(sent, name).slice(0, MOST_OF_A_LINE)
  return {
    ...{ decidedOn: line('decidedOn'), dpia: line('dpia') },
    ...{ owner: line('owner'), reviewOn: line('reviewOn') },
  }
}

const refuse = (channel: ChannelId, form: DecisionForm, code: DecisionRefusal): RefusedDecision => ({
  ...{ channel, form, message: refusals[code] },
  field: fieldOf(code, form),
})
