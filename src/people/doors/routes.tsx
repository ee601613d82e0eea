import { addresses } from '#addresses.ts'
import { sourceAddress } from '#platform/source-address.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { page } from '../frame.tsx'
import { enter, sessionToken } from '../session-visit.ts'
import { hasRoleHere } from '../store/doors.ts'
import { NobodyHere, type Page, type PageHouse, readForm, see, text, type Visit } from '../visit.ts'
import { mailSignInLink } from './actions/mail-link.ts'
import { addKey, beginKey, hasOwnDoor, type KeyAim, mayAddKey, removeKey, showKey } from './actions.ts'
import { Confirm } from './confirm-page.tsx'
import { sayDevice } from './device.ts'
import { howToAddress } from './form-of-address.ts'
import { mayUseKeys, ownAddress } from './own-address.ts'
import { parentOnly } from './own-email.ts'
import { ownEmailPages } from './own-email-routes.tsx'
import { Devices } from './page.tsx'
import { type DoorRefusal, doorRefusals, spoken, doorTexts as texts } from './texts.nl.ts'
import { wayToConfirm } from './way-to-confirm.ts'

const SCRIPTS = [addresses.island('sleutel.js')]

/** How somebody comes in without a mail, shows again that it is them, and sees where they are signed in. */
export function doorPages(house: PageHouse) {
  const tokenOf = ({ c }: Visit) => sessionToken(house, c)

  const showDevices: Page = (visit) => devices(visit, undefined)

  const devices = async (
    visit: Visit,
    refusal: DoorRefusal | undefined,
    typed?: { value: string; error: string },
  ) => {
    const identityId = identityOf(visit)
    const { slug, timeZone } = visit.school
    const [keys, open, bound] = await Promise.all([
      house.passkeys.list(identityId),
      house.sessions.list(identityId, house.clock()),
      house.oidcAccounts.list(identityId),
    ])
    const accounts = house.oidc.providers.map(({ key, name, issuer }) => ({
      ...{ key, name, issuer },
      isBound: bound.some((account) => account.issuer === issuer),
    }))
    const sessions = open.map((one) => ({ ...one, isThis: one.isOfToken(tokenOf(visit)) }))
    const email = parentOnly(visit.actor) && {
      email: await house.sessions.emailOf(identityId),
      isNow: await mayAddKey(house, identityId, tokenOf(visit)),
      typed,
    }
    const form = howToAddress(visit.actor)
    const children = (
      <Devices
        {...{ slug, form, timeZone, keys, sessions, accounts, email, refusal }}
        mayUseKeys={mayUseKeys(house.config.publicUrl)}
      />
    )
    const isRefused = refusal !== undefined || typed !== undefined
    const about = { title: texts.title, scripts: SCRIPTS, hasErrors: typed !== undefined, children }
    return page(house, visit, about, isRefused ? 400 : 200)
  }

  const endSessions: Page = async (visit) => {
    const identityId = identityOf(visit)
    const wanted = text(await readForm(visit), 'sessie')
    const now = house.clock()
    const others = (await house.sessions.list(identityId, now)).filter(
      (one) => !one.isOfToken(tokenOf(visit)),
    )
    for (const { id } of others.filter((one) => wanted === 'andere' || one.id === wanted)) {
      await house.sessions.endOne(identityId, id, now)
    }
    return see(visit, addresses.devices(visit.school.slug))
  }

  const beginPasskey: Page = async (visit) => {
    const { c, actor } = visit
    const source = sourceAddress(c, house.config.proxyHops)
    if ((await house.limits.take('passkey', source, house.clock())) === 'too_often') return c.body(null, 429)
    const aim = aimOf(visit, text(await readForm(visit), 'doel'))
    if (!aim) return c.body(null, 400)
    if (aim.to === 'add' && !(await mayAddKey(house, aim.identityId, tokenOf(visit)))) {
      return c.json({ naar: addresses.confirm(visit.school.slug, addresses.devices(visit.school.slug)) })
    }
    const name = actor.is === 'signed_in' && actor.name !== '' ? actor.name : visit.school.name
    return c.json(await beginKey(house, aim, name))
  }

  const addPasskey: Page = async (visit) => {
    const identityId = identityOf(visit)
    if (!(await mayAddKey(house, identityId, tokenOf(visit)))) return devices(visit, 'key_not_now')
    const label = sayDevice(visit.c.req.header('User-Agent') ?? '')
    const sent = await readForm(visit)
    const done = await addKey(house, { ...answerIn(sent), identityId, label })
    if (done !== 'added') return devices(visit, done)
    // A key that was just made on this device shows more than the mail did.
    await house.sessions.confirm(tokenOf(visit), house.clock())
    const { slug } = visit.school
    return see(visit, ownAddress(addresses.school(slug), text(sent, 'naar') || addresses.devices(slug)))
  }

  const removePasskey: Page = async (visit) => {
    const done = await removeKey(house, identityOf(visit), text(await readForm(visit), 'sleutel'))
    return done === 'removed' ? see(visit, addresses.devices(visit.school.slug)) : devices(visit, done)
  }

  const unbindAccount: Page = async (visit) => {
    const identityId = identityOf(visit)
    const wanted = text(await readForm(visit), 'schoolaccount')
    const provider = house.oidc.providers.find(({ key }) => key === wanted)
    if (provider) await house.oidcAccounts.unbind(identityId, provider.issuer)
    return see(visit, addresses.devices(visit.school.slug))
  }

  const signInWithPasskey: Page = async (visit) => {
    const { schoolId } = visit.school
    const done = await showKey(house, answerIn(await readForm(visit)), { to: 'sign_in' })
    if (typeof done === 'string') return notSignedIn(visit, doorRefusals[done])
    const isOurs = await house.database.inSchool(schoolId, (tx) => hasRoleHere(tx, done.identityId))
    return isOurs ? enter(house, visit, done.identityId, 'passkey') : notSignedIn(visit, texts.notThisSchool)
  }

  const notSignedIn = (visit: Visit, why: string) => {
    const children = (
      <>
        <Notice kind="warning">{why}</Notice>
        <ButtonRow>
          <ButtonLink href={addresses.signIn(visit.school.slug)}>{texts.again}</ButtonLink>
        </ButtonRow>
      </>
    )
    return page(house, visit, { title: texts.signInFailedTitle, children }, 400)
  }

  const showConfirm: Page = (visit) => confirmPage(visit, visit.c.req.query('naar') ?? '', undefined)

  const confirmPage = async (visit: Visit, wanted: string, refusal: DoorRefusal | undefined) => {
    const { slug } = visit.school
    const identityId = identityOf(visit)
    const [keys, bound] = await Promise.all([
      house.passkeys.list(identityId),
      house.oidcAccounts.list(identityId),
    ])
    const { providers } = house.oidc
    const theirs = providers.filter(({ issuer }) => bound.some((one) => one.issuer === issuer))
    const form = howToAddress(visit.actor)
    const doors = {
      ...{ hasKey: keys.length > 0, mayUseKeys: mayUseKeys(house.config.publicUrl) },
      ...{ bound: theirs, toBind: form === 'je' ? providers : [] },
    }
    const way = wayToConfirm({
      hasOwnDoor: keys.length + theirs.length > 0,
      canMakeOne: doors.mayUseKeys || doors.toBind.length > 0,
      mayMakeOne: await mayAddKey(house, identityId, tokenOf(visit)),
      hasMail: (await house.sessions.emailOf(identityId)) !== undefined,
    })
    const to = ownAddress(addresses.school(slug), wanted)
    const isPractice = house.installation === 'practice'
    const children = <Confirm {...{ slug, form, to, way, ...doors, isPractice, refusal }} />
    const title = spoken[form].confirmTitle
    return page(house, visit, { title, scripts: SCRIPTS, children }, refusal ? 400 : 200)
  }

  /** For who has no key yet: as the sign-in page does, to the address that is theirs. */
  const mailNewLink = async (visit: Visit, identityId: string) => {
    const source = sourceAddress(visit.c, house.config.proxyHops)
    const email = await house.sessions.emailOf(identityId)
    const may = (await house.limits.take('ask_link', source, house.clock())) === 'may'
    if (may && email !== undefined) await mailSignInLink(house, visit.school, { email, identityId })
    const says = spoken[howToAddress(visit.actor)]
    const children = (
      <>
        <Paragraph lead>{says.linkSent}</Paragraph>
        <Paragraph>{says.linkAfter}</Paragraph>
      </>
    )
    return page(house, visit, { title: says.linkTitle, children })
  }

  const confirm: Page = async (visit) => {
    const form = await readForm(visit)
    const identityId = identityOf(visit)
    const wanted = text(form, 'naar')
    if (text(form, 'doe') === 'link' && !(await hasOwnDoor(house, identityId)))
      return mailNewLink(visit, identityId)
    const sent = answerIn(form)
    if (sent.answer !== '') {
      const done = await showKey(house, sent, { to: 'confirm', identityId })
      if (typeof done === 'string') return confirmPage(visit, wanted, done)
    } else if (house.installation !== 'practice') return confirmPage(visit, wanted, 'not_confirmed')
    await house.sessions.confirm(tokenOf(visit), house.clock())
    return see(visit, ownAddress(addresses.school(visit.school.slug), wanted))
  }

  return {
    ...{ showDevices, endSessions, beginPasskey, addPasskey, removePasskey, unbindAccount },
    ...{ signInWithPasskey },
    ...{ showConfirm, confirm },
    ...ownEmailPages(house, (visit, typed) => devices(visit, undefined, typed)),
  }
}

/** A class that came in with its code is nobody, and has no devices. */
function identityOf({ actor }: Visit): string {
  if (actor.is === 'visitor' || actor.identityId === undefined) throw new NobodyHere()
  return actor.identityId
}

function aimOf({ actor }: Visit, wanted: string): KeyAim | undefined {
  if (wanted === 'inloggen') return { to: 'sign_in' }
  const identityId = actor.is === 'signed_in' ? actor.identityId : undefined
  if (identityId === undefined) return undefined
  if (wanted === 'toevoegen') return { to: 'add', identityId }
  return wanted === 'bevestigen' ? { to: 'confirm', identityId } : undefined
}

const answerIn = (form: FormData) => ({ token: text(form, 'bewijs'), answer: text(form, 'antwoord') })
