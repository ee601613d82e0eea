import type { ClipFormat, ClipMedium, SoundChoice } from './clip/clip-file.ts'
import type { FaceBox, PhotoRefusal, PictureSize } from './photo-file.ts'

/** A film or a sound instead of a picture: looked at, judged and shown as a whole. */
export type StoredClip = { medium: ClipMedium; format: ClipFormat; hasSound: boolean; seconds: number }

/** A photo of a school: received, then ready or refused; deleted when nobody needs it any more. */
export type StoredPhoto =
  | { id: string; state: 'received'; takenAt: string | undefined }
  | { id: string; state: 'deleted' }
  | { id: string; state: 'refused'; refusal: PhotoRefusal }
  | ({ id: string; state: 'ready'; takenAt: string | undefined } & PictureSize &
      ({ medium: 'foto' } | StoredClip))

export type Medium = 'foto' | ClipMedium

export function isClip(photo: StoredPhoto): photo is Extract<StoredPhoto, StoredClip> {
  return photo.state === 'ready' && photo.medium !== 'foto'
}

/** Which permissions of the register it asks for: a film that is heard asks for two. */
export function mediaOf(photo: { medium: 'foto' } | StoredClip, sound: SoundChoice): Medium[] {
  if (photo.medium !== 'film') return [photo.medium]
  return photo.hasSound && sound === 'with_sound' ? ['film', 'geluid'] : ['film']
}

export type StoredFace = {
  id: string
  photoId: string
  box: FaceBox
  drawnByHand: boolean
  /** Its place in the strip of its photo (`strip-cell.ts`); a drawn face has none. */
  stripCell: number | undefined
}

export type VariantSize = 'groot' | 'klein'
/** Final bytes for the outside, verified before they were stored. */
export type StoredVariant = PictureSize & { id: string; size: VariantSize }
