import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { Post } from '../post.ts'
import { foldStatements, type PhotoStatements, type StatementRow } from '../statement.ts'
import { reviveTreatments, type TreatmentRow, treatmentsOfPostPhoto } from '../treatment/store.ts'
import type { Treatment } from '../treatment/treatment.ts'
import type { Brief, WhoWasThere } from '../workbench.ts'
import { objectedPostPhoto } from './placements.ts'
import { type BriefRow, briefColumns, type PostRow, postColumns, reviveBrief, revivePost } from './posts.ts'
import { statementsOfPostPhoto, whoColumns } from './who.ts'

/** A post with what its author asks and who was there, in one question. */
export async function postOnTable(
  tx: SchoolTransaction,
  postId: string,
): Promise<{ post: Post; brief: Brief; who: WhoWasThere } | undefined> {
  const found = await row<PostRow & BriefRow & WhoWasThere>(
    tx,
    sql`select ${postColumns}, ${briefColumns}, ${whoColumns} from post
        where post_id = ${postId} and state <> 'deleted'`,
  )
  if (!found) return undefined
  const { groups, absent, knowsGroups, ...rest } = found
  const { wordsReason, notAChild, askedPerson, sentBackNote, sentBackSeen, workedOnBy, changedAt, ...post } =
    rest
  const brief = { wordsReason, notAChild, askedPerson, sentBackNote, sentBackSeen, workedOnBy, changedAt }
  return { post: revivePost(post), brief: reviveBrief(brief), who: { groups, absent, knowsGroups } }
}

export type PhotoOnTable = {
  photoId: string
  altText: string
  unrecognised: string[]
  withoutSound: boolean
  statements: PhotoStatements
  treatments: ReadonlyMap<ChannelId, Treatment>
  isObjected: boolean
}

type PhotoRow = Omit<PhotoOnTable, 'statements' | 'treatments'> & {
  statements: StatementRow[]
  treatments: TreatmentRow[]
}

/** The photos of a post in their order, each with what was said of it and what is done to it, in one question. */
export async function photosOnTable(tx: SchoolTransaction, postId: string): Promise<PhotoOnTable[]> {
  const found = await rows<PhotoRow>(
    tx,
    sql`select photo_id as "photoId", alt_text as "altText", unrecognised, without_sound as "withoutSound",
          ${statementsOfPostPhoto} as statements, ${treatmentsOfPostPhoto} as treatments,
          ${objectedPostPhoto} as "isObjected"
        from post_photo where post_id = ${postId} order by position, photo_id`,
  )
  return found.map(({ statements, treatments, ...photo }) => ({
    ...photo,
    statements: foldStatements(statements),
    treatments: reviveTreatments(treatments),
  }))
}
