import type { Looker } from './looker.ts'

/** Who works here: a form that is refused, a role that is given, somebody who stands in, and the table of rights. */
export async function lookAtColleagues({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/beheer/collegas')
  await page.getByText('Iemand van het bestuur').click()
  await press('Geef toegang')
  await read('Dit lijkt geen e-mailadres')
  await page.getByRole('link', { name: 'Fatima el Amrani' }).click()
  await page.getByLabel('8', { exact: true }).check()
  await press('Bewaren')
  await read('is ook leerkracht')
  await page.getByRole('checkbox', { name: 'leerkracht' }).check()
  await press('Bewaren')
  await read('Het geldt vanaf nu.')
  await page.getByText('Invallen of stage').click()
  await press('Laat invallen')
  await read('Kies voor welke groep')
  await page.getByLabel('Groep', { exact: true }).selectOption({ label: '5' })
  await page.getByLabel('Tot en met').fill(await page.getByLabel('Vanaf').inputValue())
  await press('Laat invallen')
  await read('Stop nu')
  await press('Stop nu')
  await visit('/wie-mag-wat')
}

/** A child, its guardians and a group, one by one: what is wrong is said, and nothing typed is lost. */
export async function lookAtPeopleByHand({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/beheer/mensen')
  await page.getByLabel('Zoek op naam').fill('jansen')
  await press('Zoek')
  await read('Gevonden')
  await visit('/beheer/mensen/groep')
  await visit('/beheer/mensen/locaties')
  await visit('/beheer/mensen/collega')
  await visit('/beheer/mensen/kind')
  await page.getByLabel('Voornaam').fill('Wout')
  await press('Toevoegen')
  await read('Vul de achternaam in.')
  await page.getByLabel('Achternaam').fill('Probeersel')
  await page.getByLabel('Geboortedatum').fill('1-2-2016')
  await press('Toevoegen')
  await read('Er is nog geen toestemming')
  await page.getByRole('link', { name: /Ouder of verzorger toevoegen/ }).click()
  await page.getByLabel('Voornaam').fill('Ria')
  await page.getByLabel('Achternaam').fill('Probeersel')
  await press('Toevoegen')
  await read('Kies wat er bekend is over het gezag.')
  await page.getByText('Ja', { exact: true }).click()
  await press('Toevoegen')
  await read('Nodig deze ouder uit')
  await page.getByRole('link', { name: 'Wout Probeersel' }).click()
  await page.getByRole('link', { name: /Wel of niet in beeld/ }).click()
  await read('Mag Wout Probeersel in beeld?')
  await page.getByRole('link', { name: 'Wout Probeersel' }).click()
  await page.getByRole('link', { name: /gaat van school/ }).click()
  await read('Alle toestemmingen stoppen vandaag')
  await press('Ja, dit kind gaat van school')
  await read('Van school sinds')
}

/** Everything held about one child, what erasing it would do, and how long things are kept. */
export async function lookAtPersonFile({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/beheer/inzage')
  await page.getByLabel('Naam').fill('Noor van den')
  await press('Zoek')
  await read('Gevonden')
  await page.getByRole('link', { name: 'Noor van den Berg' }).click()
  await read('Alles in één keer')
  await page.getByRole('link', { name: 'Wis deze persoon' }).click()
  await read('nog op school')
}

export async function lookAtTerms({ page, visit, press, read }: Looker): Promise<void> {
  for (const address of ['/weggegaan', '/bewaarplicht']) await visit(`/beheer/bewaren${address}`)
  await visit('/beheer/bewaren')
  await page.getByRole('link', { name: /^Inzagelogboek/ }).click()
  await press('Bewaar')
  await read('Vanaf nu geldt deze termijn')
}

/** A practice school says why it takes no file of real people. */
export async function lookAtImports({ visit, read }: Looker): Promise<void> {
  await visit('/beheer/leerlingen-inlezen')
  await visit('/beheer/ouders-inlezen')
  await read('oefenschool')
}

/** A parent reads what is held, and asks for what is not right. */
export async function lookAtOwnData({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/mijn-gegevens')
  await page.getByRole('link', { name: /Noor/ }).first().click()
  await read('Alles in één keer')
  await visit('/mijn-gegevens')
  await press('Stuur mijn vraag')
  await read('Schrijf op wat er niet klopt.')
}
