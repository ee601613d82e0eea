import type { JpegPicture, PictureSize } from '../photo-file.ts'

/** A film or a sound, as this room knows it: bytes in, bytes out that hold pictures and sound and nothing else. */

/** What comes in and what goes out is of the same family; nothing is encoded again. */
export type ClipFormat = 'mp4' | 'webm' | 'm4a' | 'mp3' | 'wav' | 'ogg'

export type ClipMedium = 'film' | 'geluid'

export const clipLimits = {
  bytes: 100 * 1024 * 1024,
  seconds: 180,
} as const

/** The room that a sound takes on a page: it has no picture, and a bar with buttons. */
export const SOUND_BAR: PictureSize = { width: 640, height: 96 }

const CLIP_REFUSALS = [
  ...(['clip_too_large', 'clip_too_long', 'clip_unreadable', 'clip_other_kind'] as const),
  ...(['clip_without_content', 'clip_too_heavy', 'clip_not_verified'] as const),
] as const
export type ClipRefusal = (typeof CLIP_REFUSALS)[number]

export function isClipRefusal(word: string): word is ClipRefusal {
  return CLIP_REFUSALS.some((refusal) => refusal === word)
}

/** `detail` is for the log, never for a reader. */
export type ClipRefused = { ok: false; refused: ClipRefusal; detail?: string }

export function refuseClip(refused: ClipRefusal, detail?: string): ClipRefused {
  return detail === undefined ? { ok: false, refused } : { ok: false, refused, detail }
}

/** Whether the sound of a film goes along. */
export type SoundChoice = 'with_sound' | 'without_sound'

export type Clip = {
  bytes: Uint8Array
  format: ClipFormat
  medium: ClipMedium
  hasSound: boolean
  seconds: number
  size: PictureSize
}

/** `icon` stands for it where thirty pictures stand. */
export type PreparedClip = { ok: true; clip: Clip; icon: JpegPicture }

/** What a browser is told: of a photo it is always a JPEG. */
export function contentTypeOf(format: ClipFormat | null | undefined): string {
  return format ? clipTypes[format] : 'image/jpeg'
}

const clipTypes = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
} as const satisfies Record<ClipFormat, string>
