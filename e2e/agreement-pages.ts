import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { STARTING_PROTOCOL } from '#protocol/protocol.ts'
import type { Looker } from './looker.ts'

/** How the school reads its rules, from the list to a choice and back. */
export async function lookAtReadings({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/beheer/lezing')
  await page.getByRole('link', { name: 'Is doorsturen in een besloten app ook publiceren?' }).click()
  await page.getByText('Wat verandert er met').first().click()
  await read('De school heeft nog niet gekozen')
  await page.getByRole('radio', { checked: false }).first().check()
  await press('Bewaar')
  await read('De school leest het nu zo')
  await page.getByRole('button', { name: /^Terug naar/ }).click()
  await page.getByText('Eerdere keuzes').click()
  await read('Gekozen door')
  await visit('/beheer/lezing/bereik.berichten_only')
}

/** A new version of the agreement: a file that is none, what another one would change, and the day from which it holds. */
export async function lookAtNewVersion({ page, visit, press, read }: Looker): Promise<void> {
  const folder = tmpdir()
  const [broken, later] = [path.join(folder, 'geen-afspraak.yaml'), path.join(folder, 'afspraak-later.yaml')]
  await writeFile(broken, 'school: De Mare\nregels: geen\n')
  const now = await readFile(path.resolve(STARTING_PROTOCOL), 'utf8')
  const next = now.replaceAll(/^(version|in_force_from): .*$/gm, '$1: "2099-08-01"')
  // Here parents may be friends with who works at the school.
  const others = next.replace(/(- id: R7a\n[\s\S]*?audience: )\[[^\]]*\]/, '$1[leerling, andere_betrokkene]')
  await writeFile(later, others)
  await visit('/beheer/protocol')
  await press('Bekijk wat er verandert')
  await read('Kies eerst een bestand')
  await page.getByLabel('Bestand').setInputFiles(broken)
  await press('Bekijk wat er verandert')
  await read('Het protocol dat geldt, blijft gelden.')
  await page.getByLabel('Bestand').setInputFiles(later)
  await press('Bekijk wat er verandert')
  await page.getByText('Een voorbeeld').first().click()
  await read('Er is nog niets bewaard.')
  await press('Zet in werking')
  await read('geldt vanaf 1 augustus 2099')
}

/** The board's code of conduct: refused without a name, set, and read by everybody. */
export async function lookAtConduct({ page, visit, press, read }: Looker): Promise<void> {
  await visit('/protocol/gedragscode')
  await read('nog niet neergezet')
  await visit('/beheer/gedragscode')
  await page.getByLabel('Hoe heet de gedragscode?').fill('')
  await press('Bewaar')
  await read('Vul in hoe de gedragscode heet.')
  await page.getByLabel('Hoe heet de gedragscode?').fill('Gedragscode Sociale media')
  await page.getByLabel('De tekst').fill('Wees een voorbeeld.\n\nOok online.')
  await press('Bewaar')
  await read('De gedragscode is bewaard.')
  await visit('/protocol/gedragscode')
  await read('Ook online.')
}
