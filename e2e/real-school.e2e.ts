import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openPhone } from './browser.ts'
import { type RealSchool, startRealSchool } from './real-school.ts'

/** An export as an administration writes it, of people who don't exist; what nobody here may know is in it too. */
const ROSTER = `<?xml version="1.0" encoding="UTF-8"?>
<EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99AB</brincode><aanmaakdatum>2026-11-20T10:00:00</aanmaakdatum>
<xsdversie>2.1</xsdversie></school>
<vestigingen><vestiging key="v1"><naam>Schelpenpad</naam></vestiging></vestigingen>
<groepen><groep key="g7"><naam>7A</naam><jaargroep>7</jaargroep></groep></groepen>
<leerlingen>${[
  ['l1', 'Jansen', 'Mila', '2016-02-03'],
  ['l2', 'Öztürk', 'Deniz', '2016-05-09'],
  ['l3', 'Bakker', 'Sem', '2015-11-30'],
]
  .map(
    ([key, family, given, born]) => `<leerling key="${key}"><achternaam>${family}</achternaam>
<roepnaam>${given}</roepnaam><geboortedatum>${born}</geboortedatum><geslacht>0</geslacht><jaargroep>7</jaargroep>
<groep key="g7"/><vestiging key="v1"/><etniciteit>0042</etniciteit><bsn>111222333</bsn><postcodenl>2402LG</postcodenl></leerling>`,
  )
  .join('\n')}</leerlingen>
<leerkrachten><leerkracht key="t1"><achternaam>Visser</achternaam><roepnaam>Anne</roepnaam>
<emailadres>anne@dekei.example</emailadres><rol>LRK</rol><groepen><groep key="g7"/></groepen></leerkracht></leerkrachten>
</EDEX>`

const GUARDIANS = [
  'Leerling;Geboortedatum;Voornaam ouder;Achternaam ouder;E-mail;Gezag',
  'Mila Jansen;03-02-2016;Petra;Jansen;petra@ouder.example;ja',
  'Deniz Öztürk;09-05-2016;Aylin;Öztürk;aylin@ouder.example;ja',
].join('\r\n')

let school: RealSchool
let browser: Browser
beforeAll(async () => {
  school = await startRealSchool()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await school?.stop()
})

/** A key in the device itself, unlocked by its owner's finger. */
async function giveFinger(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const finger = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true, ...finger },
  })
}

async function saved(name: string, words: string): Promise<string> {
  const file = path.join(tmpdir(), name)
  await writeFile(file, words)
  return file
}

test('an empty school takes its own data in on the first afternoon, and a stranger gets nothing', async () => {
  const { page, complaints } = await openPhone(browser, school.url)
  await giveFinger(page)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const read = async (words: string | RegExp) => {
    await page.getByText(words).first().waitFor()
    await expectAccessible(page)
  }

  // The link that the command printed, and a key of one's own.
  await page.goto(school.firstLink)
  await press('Ga naar binnen')
  await page.goto(school.at('/beheer/collegas'))
  await read('Maak nu een passkey op dit apparaat.')
  await press('Maak een passkey')
  await page.waitForURL((url) => url.pathname.endsWith('/beheer/collegas'))
  await page.goto(school.at('/inloggen/apparaten'))
  await read('Nog niet gebruikt.')

  // The roster: looked at, then confirmed.
  await page.goto(school.at('/beheer/leerlingen-inlezen'))
  await page.getByLabel('Bestand').setInputFiles(await saved('EDEX.XML', ROSTER))
  await press('Kijk wat er zou veranderen')
  await read('Er is nog niets veranderd.')
  await read('BSN: 3 keer')
  await press('Ja, voer dit door')
  await read('Het is gebeurd')
  await read('3 nieuwe leerlingen')

  // The guardians: which column is what, looked at, then confirmed.
  await page.goto(school.at('/beheer/ouders-inlezen'))
  await page.getByLabel('Lijst met ouders').setInputFiles(await saved('ouders.csv', GUARDIANS))
  await press('Bekijk de kolommen')
  await read('Wat staat waar?')
  await press('Bekijk wat er verandert')
  await read('Nieuw: 2.')
  await press('Lees deze ouders in')
  await read('2 ouders zijn ingelezen.')

  // A role is given by a person; what the file said is a suggestion.
  await page.goto(school.at('/beheer/collegas'))
  await page.getByRole('link', { name: 'Anne Visser' }).click()
  await read('Dit geeft geen rechten.')
  await page.getByRole('checkbox', { name: 'leerkracht' }).check()
  await page.getByLabel('7A').check()
  await press('Bewaren')
  await read('Het geldt vanaf nu.')

  // The team and the parents are asked in, by mail.
  await page.goto(school.at('/beheer/uitnodigen'))
  await press('Nodig 1 persoon uit per mail')
  await read('De mails gaan nu de deur uit.')
  await press('Nodig 2 mensen uit per mail')
  await read('De mails gaan nu de deur uit.')

  // Out, and in again with the key.
  await press('Uitloggen')
  await page.goto(school.at('/inloggen'))
  await press('Inloggen met een passkey')
  await page.waitForURL((url) => !url.pathname.includes('inloggen'))

  // A parent asks what is held: found, and taken along.
  await page.goto(school.at('/beheer/inzage'))
  await page.getByLabel('Naam').fill('Mila')
  await press('Zoek')
  await page.getByRole('link', { name: /Mila/ }).click()
  await read('Alles in één keer')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /JSON/ }).click()
  expect((await download).suggestedFilename()).toContain('.json')
  expect(await page.content()).not.toMatch(/111222333|2402LG/)

  // A parent follows the mail: a button, a fresh link, and the child.
  const { page: parent } = await openPhone(browser, school.url)
  const mailTo = async (words: RegExp) => {
    const found = () => school.mails.findLast((mail) => /petra@ouder/.test(mail) && words.test(mail))
    await expect.poll(found, { timeout: 20_000 }).toBeDefined()
    return words.exec(found() ?? '')?.[0] ?? ''
  }
  await parent.goto(await mailTo(/http\S+\/uitnodiging\/\S+/))
  await parent.getByRole('button', { name: 'Ga verder' }).click()
  await parent.getByText('p…@ouder.example').waitFor()
  await parent.goto(await mailTo(/http\S+\/inloggen\/\S+/))
  await parent.getByRole('button', { name: 'Ga naar binnen' }).click()
  await parent.getByRole('link', { name: 'Mijn kind' }).click()
  await parent.getByText('Wat mag er met Mila?').waitFor()
  await expectAccessible(parent)

  const { page: stranger } = await openPhone(browser, school.url)
  for (const address of ['/beheer/inzage', '/beheer/collegas', '/beheer/leerlingen-inlezen', '/berichten']) {
    await stranger.goto(school.at(address))
    expect(new URL(stranger.url()).pathname).toBe('/de-kei/inloggen')
    expect(await stranger.content()).not.toMatch(/Mila|Visser|Petra/)
  }
  expect(complaints).toEqual([])
})
