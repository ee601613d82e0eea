import { sql } from 'kysely'
import { type Database, type PlatformTransaction, run, type SchoolTransaction } from './database.ts'

/** A tenant as the ground floor sees it: an address, a name, a clock and a colour. */
export type Tenant = {
  schoolId: string
  slug: string
  name: string
  timeZone: string
  /** As `#rrggbb`, in small letters; the database holds it to that. */
  schoolColour: string
}
export type NewTenant = Omit<Tenant, 'timeZone' | 'schoolColour'> & {
  boardId: string
  boardName: string
  brin: string
  region: 'noord' | 'midden' | 'zuid'
  schoolYear: string
}

const columns = sql.raw(
  'school_id as "schoolId", slug, name, time_zone as "timeZone", colour as "schoolColour"',
)

/** The register of schools: how an address becomes a school, and what work that spans schools loops over. */
export type Schools = {
  find(slug: string): Promise<Tenant | undefined>
  list(): Promise<Tenant[]>
  /** The school with what it starts with, in one transaction: a half school is never left behind. */
  found(school: NewTenant, fill: (tx: SchoolTransaction) => Promise<void>): Promise<void>
  /** After many rows at once: without it the first queries are planned for an empty database. */
  refreshStatistics(): Promise<void>
}

/** What an address may call a school; anything else is nobody's, and some of it no database can even read. */
const isSlug = (text: string) => /^[a-z0-9-]{2,60}$/.test(text)

export function openSchools(database: Database): Schools {
  return {
    refreshStatistics: async () => {
      await database.asPlatform((tx) => run(tx, sql`analyze`))
    },
    find: async (slug) =>
      isSlug(slug)
        ? (await database.askPlatform(sql<Tenant>`select ${columns} from school where slug = ${slug}`))[0]
        : undefined,
    list: () => database.askPlatform(sql<Tenant>`select ${columns} from school order by name`),
    found: (school, fill) => database.foundSchool(school.schoolId, (tx) => register(tx, school), fill),
  }
}

async function register(tx: PlatformTransaction, school: NewTenant): Promise<'new' | 'known'> {
  await run(
    tx,
    sql`insert into board (board_id, name) values (${school.boardId}, ${school.boardName}) on conflict do nothing`,
  )
  const added = await run(
    tx,
    sql`insert into school (school_id, board_id, slug, brin, name, region, school_year)
        values (${school.schoolId}, ${school.boardId}, ${school.slug}, ${school.brin}, ${school.name},
                ${school.region}, ${school.schoolYear})
        on conflict (slug) do nothing`,
  )
  return added === 1 ? 'new' : 'known'
}
