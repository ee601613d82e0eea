import { type ClipRefused, clipLimits, type PreparedClip, refuseClip, type SoundChoice } from './clip-file.ts'
import { containerOf } from './container.ts'
import { makeIcon } from './icon.ts'
import { remux } from './remux.ts'
import { checkClip } from './verify.ts'
import { blankTimes } from './verify-mp4.ts'

/** From what came in to what may go out: taken apart, written anew and checked, or nothing at all. */
export async function prepareClip(
  bytes: Uint8Array,
  sound: SoundChoice,
): Promise<PreparedClip | ClipRefused> {
  if (bytes.byteLength > clipLimits.bytes) return refuseClip('clip_too_large')
  const container = containerOf(bytes)
  if (!container) return refuseClip('clip_other_kind')
  const made = await tryRemux(bytes, container, sound)
  if (!made.ok) return made
  const { clip } = made
  if (clip.format === 'mp4' || clip.format === 'm4a') blankTimes(clip.bytes)
  const faults = checkClip(clip)
  if (faults.length > 0) return refuseClip('clip_not_verified', faults.join(', '))
  return { ok: true, clip, icon: await makeIcon(clip) }
}

/** The reader throws at what it can't read: for us a file like any other that is broken. */
async function tryRemux(...asked: Parameters<typeof remux>): ReturnType<typeof remux> {
  try {
    return await remux(...asked)
  } catch (error) {
    return refuseClip('clip_unreadable', error instanceof Error ? error.message : String(error))
  }
}
