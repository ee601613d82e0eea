import { z } from 'zod'
import { sourceAddress } from '#platform/source-address.ts'
import { page } from '../frame.tsx'
import { sessionToken } from '../session-visit.ts'
import { texts as peopleTexts } from '../texts.nl.ts'
import { NobodyHere, type Page, type PageHouse, param, readForm, text, type Visit } from '../visit.ts'
import { askOwnEmail, takeOwnEmail } from './actions/own-email.ts'
import { mayAddKey } from './actions.ts'
import { ButtonUnderLink, Outcome } from './email-page.tsx'
import { parentOnly } from './own-email.ts'
import { emailTexts as texts } from './texts.nl.ts'

/** A parent gives another address to come in by, or a first one. `devices` is the page that they do it on. */
export function ownEmailPages(
  house: PageHouse,
  devices: (visit: Visit, typed: { value: string; error: string }) => Promise<Response>,
) {
  const askEmail: Page = async (visit) => {
    const parent = parentOnly(visit.actor)
    if (!parent) throw new NobodyHere()
    const value = text(await readForm(visit), 'email')
    const email = z.email().max(254).safeParse(value.toLowerCase())
    if (!email.success) return devices(visit, { value, error: peopleTexts.emailWrong })
    if (!(await mayAddKey(house, parent.identityId, sessionToken(house, visit.c))))
      return devices(visit, { value, error: texts.notNow })
    const done = await askOwnEmail(house, visit.school, parent, email.data)
    if (done === 'too_often') return devices(visit, { value, error: texts.tooOften })
    return say(visit, texts.sentTitle, [texts.sent, texts.notThere], 200)
  }

  /** Tells nothing of the link: not whether it works, nor whose it is. */
  const showEmailLink: Page = (visit) =>
    parentOnly(visit.actor)
      ? page(house, visit, {
          ...{ title: texts.linkTitle, robots: 'noindex' },
          children: <ButtonUnderLink action={visit.c.req.path} />,
        })
      : say(visit, texts.elsewhereTitle, [texts.elsewhere], 200)

  const takeEmailLink: Page = async (visit) => {
    const parent = parentOnly(visit.actor)
    if (!parent) return say(visit, texts.elsewhereTitle, [texts.elsewhere], 400)
    const [source, at] = [sourceAddress(visit.c, house.config.proxyHops), house.clock()]
    if ((await house.limits.look('wrong_link', source, at)) === 'too_often')
      return say(visit, texts.goneTitle, [texts.tooOften], 429)
    const taken = await takeOwnEmail(house, visit.school, { ...parent, token: param(visit, 'token') })
    if (taken.is === 'yours')
      return say(visit, texts.doneTitle, [texts.done(taken.email), texts.tellSchool], 200)
    if (taken.is === 'taken') return say(visit, texts.goneTitle, [texts.taken], 400)
    await house.limits.take('wrong_link', source, at)
    return say(visit, texts.goneTitle, [texts.gone], 410)
  }

  const say = (visit: Visit, title: string, lines: readonly string[], status: 200 | 400 | 410 | 429) => {
    const children = <Outcome {...{ slug: visit.school.slug, lines }} />
    return page(house, visit, { title, robots: 'noindex', children }, status)
  }

  return { askEmail, showEmailLink, takeEmailLink }
}
