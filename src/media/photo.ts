import type { FaceBox, PhotoRefusal, PictureSize } from './photo-file.ts'

/** A photo of a school: received, then ready or refused; deleted when nobody needs it any more. */
export type StoredPhoto =
  | { id: string; state: 'received' | 'deleted' }
  | { id: string; state: 'refused'; refusal: PhotoRefusal }
  | ({ id: string; state: 'ready' } & PictureSize)

export type StoredFace = { id: string; photoId: string; box: FaceBox; drawnByHand: boolean }

export type VariantSize = 'groot' | 'klein'
/** Final bytes for the outside, verified before they were stored. */
export type StoredVariant = PictureSize & { id: string; size: VariantSize }
