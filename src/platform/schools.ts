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
/** What stands above a school. */
export type Board = { boardId: string; boardName: string }
export type NewTenant = Omit<Tenant, 'timeZone' | 'schoolColour'> &
  Board & {
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
  /** This one and those beside it under its board; whether one may look into them each has to say itself. */
  underBoardOf(schoolId: string): Promise<Tenant[]>
  /** Capitals and spaces around a name make no other board. */
  findBoard(name: string): Promise<string | undefined>
  /** A school that is here already comes under this board; its own people and rows stay as they are. */
  putUnder(board: Board, schoolId: string): Promise<void>
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
    underBoardOf: (schoolId) =>
      database.askPlatform(
        sql<Tenant>`select ${columns} from school
          where board_id = (select board_id from school where school_id = ${schoolId}) order by name`,
      ),
    findBoard: async (name) => {
      const [found] = await database.askPlatform(
        sql<{ id: string }>`select board_id as id from board
          where lower(btrim(name)) = lower(btrim(${name})) order by board_id limit 1`,
      )
      return found?.id
    },
    putUnder: (board, schoolId) =>
      database.asPlatform(async (tx) => {
        await addBoard(tx, board)
        await run(tx, sql`update school set board_id = ${board.boardId} where school_id = ${schoolId}`)
      }),
    found: (school, fill) => database.foundSchool(school.schoolId, (tx) => register(tx, school), fill),
  }
}

async function addBoard(tx: PlatformTransaction, { boardId, boardName }: Board): Promise<void> {
  await run(
    tx,
    sql`insert into board (board_id, name) values (${boardId}, ${boardName}) on conflict do nothing`,
  )
}

async function register(tx: PlatformTransaction, school: NewTenant): Promise<'new' | 'known'> {
  await addBoard(tx, school)
  const added = await run(
    tx,
    sql`insert into school (school_id, board_id, slug, brin, name, region, school_year)
        values (${school.schoolId}, ${school.boardId}, ${school.slug}, ${school.brin}, ${school.name},
                ${school.region}, ${school.schoolYear})
        on conflict (slug) do nothing`,
  )
  return added === 1 ? 'new' : 'known'
}
