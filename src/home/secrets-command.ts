import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/open-house.ts'
import { turnKeys } from '#platform/secrets.ts'

type Terminal = { out: (line: string) => void; err: (line: string) => void }

/** `zww secrets rotate`: also while the server runs, which reads the new key when it first needs it. */
export async function secretsCommand(argv: string[], { out, err }: Terminal): Promise<0 | 2> {
  if (argv.length !== 1 || argv[0] !== 'rotate') {
    err('zww secrets rotate')
    return 2
  }
  const { house, close } = await openHouse(readConfig(), err)
  try {
    const { secrets, schools } = await turnKeys(house)
    out(`${secrets} sleutels van ${schools} scholen zijn opnieuw verzegeld. De oude hoofdsleutel is weg.`)
    return 0
  } finally {
    await close()
  }
}
