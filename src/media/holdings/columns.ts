import type { HeldColumns, Trace } from '#people/holdings.ts'
import { holdingTexts as texts } from './texts.nl.ts'

export const mediaTraces: readonly Trace[] = [
  { column: 'photo.uploaded_by', id: 'photo_id', at: 'received_at', what: texts.uploaded },
  { column: 'face.drawn_by', id: 'face_id', at: 'at', what: texts.drew },
]

export const mediaColumns: HeldColumns = { held: mediaTraces.map(({ column }) => column), leftOut: {} }
