import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { administratorCommand } from '#home/administrator.ts'
import { secretsCommand } from '#home/secrets-command.ts'
import { cleanCommand, facesCommand } from '#media/commands.ts'
import { rosterCommand } from '#people/roster-import/command.ts'
import { BadSetting } from '#platform/config.ts'
import { WrongInstallation } from '#platform/installation.ts'
import { assertNode24 } from '#platform/node-version.ts'
import { decideCommand } from '#protocol/decide-command.ts'
import { protocolCommand } from '#protocol/protocol-command.ts'
import { gateCommand } from '#publication/gate-command.ts'
import { textCheckCommand } from '#publication/words/text-check-command.ts'

/** 0: answered · 1: refused, with a reason · 2: misused. */
type Exit = 0 | 1 | 2

const out = (line: string) => process.stdout.write(`${line}\n`)
const err = (line: string) => process.stderr.write(`${line}\n`)

/** `-` is what comes in, everywhere. */
const readInput = async (path: string) =>
  (path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')).replace(/^\uFEFF/, '')

const USAGE = `zww: de opdrachten voor wie Zo Werken Wij beheert

  zww gate <case.json|->                    mag deze foto? (JSON in, JSON uit; zie docs/gate.md)
  zww decide <feiten.json|-> [--protocol bestand] [--readings bestand] [--at datum]
                                            mag dit? (JSON in, JSON uit; zie docs/rules.md)
  zww protocol check <bestand|->            klopt een afspraak van een school? (waar niet, en waarom)
  zww text-check <tekst|->                  wat kan beter niet in een bericht? (tekst of JSON in, JSON uit)
  zww faces <foto|->…                       waar zijn gezichten? (één regel JSON per foto)
  zww clean <foto|-> --out <map> [--cover all | --cover x,y,w,h]…
                                            maak een foto veilig en dek gezichten af
  zww secrets rotate                        verzegel alle bewaarde sleutels opnieuw, met een nieuwe hoofdsleutel
  zww roster <bestand|-> --dry-run [--school BRIN]
                                            wat staat er in een export van de school? (JSON uit; er verandert niets)
  zww administrator <e-mail> --school <naam> --brin <code> --region noord|midden|zuid
                    [--board <naam>] [--protocol <bestand>]
                                            maak de eerste beheerder van een echte school; print een inloglink
`

const commands: Record<string, (argv: string[]) => Promise<Exit>> = {
  gate: (argv) => gateCommand(argv, { out, err, readInput }),
  decide: (argv) => decideCommand(argv, { out, err, readInput }, new Date()),
  protocol: (argv) => protocolCommand(argv, { out, err, readInput }),
  'text-check': (argv) => textCheckCommand(argv, { out, err, readInput }, new Date()),
  faces: (argv) => facesCommand(argv, out, err),
  clean: (argv) => cleanCommand(argv, out, err),
  secrets: (argv) => secretsCommand(argv, { out, err }),
  roster: (argv) => rosterCommand(argv, { out, err }, new Date().toISOString().slice(0, 10)),
  administrator: (argv) => administratorCommand(argv, { out, err }),
}

assertNode24()
const [name = '', ...argv] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) {
  process.exitCode = await command(argv).catch((error: unknown) => {
    if (!(error instanceof BadSetting || error instanceof WrongInstallation)) throw error
    err(error.message)
    return 2
  })
} else {
  err(USAGE)
  process.exitCode = 2
}
