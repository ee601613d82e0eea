import { sql } from 'kysely'
import type { FaceBox } from '#media/photo-file.ts'
import { run, type SchoolTransaction } from '#platform/database.ts'
import { type ChannelId, isChannel } from '../channels/channel.ts'
import { cropOf, type Treatment } from './treatment.ts'

export type TreatmentRow = {
  channel: string
  leftOut: boolean
  covered: string[]
  x: number | null
  y: number | null
  w: number | null
  h: number | null
}

function revive({ leftOut, covered, x, y, w, h }: TreatmentRow): Treatment {
  if (leftOut) return { is: 'left_out' }
  const isWhole = x === null || y === null || w === null || h === null
  return { is: 'edited', covered, crop: isWhole ? undefined : { x, y, w, h } }
}

/** Inside a question about `post_photo`: what is done to the photo for each place; as it is has no line. */
export const treatmentsOfPostPhoto = sql.raw(`(
  select coalesce(jsonb_agg(
    jsonb_build_object('channel', channel, 'leftOut', left_out, 'covered', covered,
      'x', crop_x, 'y', crop_y, 'w', crop_w, 'h', crop_h)
    order by channel), '[]')
  from treatment where treatment.school_id = post_photo.school_id and treatment.post_id = post_photo.post_id
    and treatment.photo_id = post_photo.photo_id
)`)

export function reviveTreatments(lines: readonly TreatmentRow[]): Map<ChannelId, Treatment> {
  return new Map(
    lines.flatMap((line) => (isChannel(line.channel) ? [[line.channel, revive(line)] as const] : [])),
  )
}

type Place = { schoolId: string; postId: string; photoId: string; channel: ChannelId }

export async function saveTreatment(
  tx: SchoolTransaction,
  { schoolId, postId, photoId, channel }: Place,
  treatment: Treatment,
): Promise<void> {
  const crop: Partial<FaceBox> = cropOf(treatment) ?? {}
  const covered = treatment.is === 'edited' ? [...treatment.covered].sort() : []
  await run(
    tx,
    sql`insert into treatment (school_id, post_id, photo_id, channel, left_out, covered, crop_x, crop_y, crop_w, crop_h)
        values (${schoolId}, ${postId}, ${photoId}, ${channel}, ${treatment.is === 'left_out'}, ${covered}::uuid[],
                ${crop.x ?? null}, ${crop.y ?? null}, ${crop.w ?? null}, ${crop.h ?? null})
        on conflict (school_id, post_id, photo_id, channel) do update
        set left_out = excluded.left_out, covered = excluded.covered, crop_x = excluded.crop_x,
            crop_y = excluded.crop_y, crop_w = excluded.crop_w, crop_h = excluded.crop_h`,
  )
}

/** The photo goes everywhere as it is again. */
export async function removeTreatments(
  tx: SchoolTransaction,
  { postId, photoId }: { postId: string; photoId: string },
): Promise<void> {
  await run(tx, sql`delete from treatment where post_id = ${postId} and photo_id = ${photoId}`)
}

/** Somebody looked: classmates don't know these covered children any more. */
export async function saveUnrecognised(
  tx: SchoolTransaction,
  { postId, photoId, faces }: { postId: string; photoId: string; faces: readonly string[] },
): Promise<void> {
  await run(
    tx,
    sql`update post_photo set unrecognised = array(
          select distinct face from unnest(unrecognised || ${[...faces]}::uuid[]) as face order by face)
        where post_id = ${postId} and photo_id = ${photoId}`,
  )
}
