import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { grantRole } from '#people/actions.ts'
import { readConfig } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { openHouse } from '#platform/open-house.ts'
import type { Board } from '#platform/schools.ts'
import { sayFault } from '#protocol/file-texts.nl.ts'
import { type Protocol, parseProtocol, STARTING_PROTOCOL } from '#protocol/protocol.ts'
import { type FileReading, readProtocol } from '#protocol/read-protocol.ts'
import { adoptAgreement } from './agreement.ts'
import { foundPracticeClass } from './practice-class/actions.ts'

type Terminal = { out: (line: string) => void; err: (line: string) => void }

const wish = z.object({
  email: z.email(),
  school: z.string().min(2),
  brin: z.string().regex(/^\d{2}[A-Z]{2}$/, 'een BRIN is twee cijfers en twee letters'),
  region: z.enum(['noord', 'midden', 'zuid']),
  /** What the school stands under; without one the school is a board of its own. */
  board: z.string().trim().min(2).optional(),
  /** A file with the school's own agreement; without one it begins with De Mare's. */
  protocol: z.string().optional(),
})
export type AdministratorWish = z.infer<typeof wish>

const USAGE =
  'zww administrator <e-mail> --school <naam> --brin <code> --region noord|midden|zuid [--board <naam>] [--protocol <bestand>]'

/** The first door of a real school: opened by whoever runs the server, with a link that works once. */
export async function administratorCommand(argv: string[], { out, err }: Terminal): Promise<0 | 1 | 2> {
  const parsed = readWish(argv)
  if (!parsed.success) {
    err(USAGE)
    for (const issue of parsed.error.issues) err(`  ${issue.path.join('.')}: ${issue.message}`)
    return 2
  }
  const agreement = await readAgreement(parsed.data.protocol)
  if ('faults' in agreement) {
    for (const fault of agreement.faults) err(sayFault(fault))
    return 1
  }
  const config = readConfig()
  // With other settings than the site has it would be another school: that is seen here, and not at a dead link.
  err(`Gegevens in ${config.databaseUrl ? 'de database van DATABASE_URL' : config.dataFolder}.`)
  // Only a real school has a first administrator; in a practice school this refuses, with the sentence that says so.
  const { house, close } = await openHouse({ ...config, installation: 'real' }, err)
  try {
    const link = await openFirstDoor(house, parsed.data, agreement.agreement)
    if (!link) {
      err('Er zijn het laatste uur al te veel links gemaakt voor dit adres. Probeer het straks weer.')
      return 1
    }
    out(link)
    return 0
  } finally {
    await close()
  }
}

function readWish(argv: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        ...{ school: { type: 'string' }, brin: { type: 'string' }, region: { type: 'string' } },
        ...{ board: { type: 'string' }, protocol: { type: 'string' } },
      },
    })
    return wish.safeParse({ ...values, email: positionals.length === 1 ? positionals[0] : undefined })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return wish.safeParse({})
  }
}

/** What comes along is checked by its tests; a file of a school is checked here, to its last clause. */
async function readAgreement(file: string | undefined): Promise<FileReading> {
  if (file === undefined)
    return { agreement: parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8')) }
  return readProtocol(await readFile(file, 'utf8'))
}

/**
 * Makes the school when it is new, the role when it is new, and a link; running it again makes a new link, and puts the
 * school under the board that is named.
 */
export async function openFirstDoor(
  house: House,
  wanted: AdministratorWish,
  agreement: Protocol,
): Promise<string | undefined> {
  const at = house.clock()
  const slug = slugOf(wanted.school)
  const known = await house.schools.find(slug)
  const schoolId = known?.schoolId ?? house.newId()
  const board = await boardFor(house, wanted)
  if (known && wanted.board !== undefined) await house.schools.putUnder(board, schoolId)
  if (!known) {
    const tenant = {
      ...{ schoolId, slug, name: wanted.school, brin: wanted.brin, region: wanted.region },
      ...{ ...board, schoolYear: schoolYearOf(at) },
    }
    await house.schools.found(tenant, async (tx) => {
      await adoptAgreement(tx, schoolId, agreement, at)
      await foundPracticeClass(house, tx, { schoolId, timeZone: 'Europe/Amsterdam', by: null })
    })
  }
  const identityId = await house.sessions.findOrAddIdentity(wanted.email, house.newId(), at)
  await house.database.inSchool(schoolId, (tx) =>
    grantRole(tx, { schoolId, identityId, role: 'administrator', at }),
  )
  const token = await house.sessions.offerLink(identityId, at)
  return token && new URL(addresses.signInLink(slug, token), house.config.publicUrl).href
}

/** The board of that name when there is one, else a new one. */
async function boardFor(house: House, { board, school }: AdministratorWish): Promise<Board> {
  const known = board === undefined ? undefined : await house.schools.findBoard(board)
  return { boardId: known ?? house.newId(), boardName: board ?? school }
}

/** First parts of addresses that are no school's. */
const TAKEN = ['gezond', 'stijl', 'eiland']

export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return TAKEN.includes(slug) ? `school-${slug}` : slug
}

function schoolYearOf(at: Date): string {
  const year = at.getUTCMonth() >= 7 ? at.getUTCFullYear() : at.getUTCFullYear() - 1
  return `${year}-${year + 1}`
}
