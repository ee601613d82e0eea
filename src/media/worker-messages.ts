import type { ClipRefused, PreparedClip, SoundChoice } from './clip/clip-file.ts'
import type {
  Derived,
  Edit,
  FaceModelFault,
  Fingerprinted,
  HeicSetting,
  Prepared,
  Refused,
  VariantSpec,
} from './photo-file.ts'

/** What the studio asks of its child process; one job at a time. */
export type Job =
  | { id: number; kind: 'prepare'; bytes: Uint8Array; findFaces: boolean; heic: HeicSetting }
  | { id: number; kind: 'fingerprint'; bytes: Uint8Array; heic: HeicSetting }
  | { id: number; kind: 'try_model' }
  | { id: number; kind: 'clip'; bytes: Uint8Array; sound: SoundChoice }
  | {
      id: number
      kind: 'derive'
      master: Uint8Array
      edit: Edit
      variants: readonly VariantSpec[]
    }

/** The model is loaded, or why not. */
export type Tried = { ok: true; fault: FaceModelFault | undefined }

export type Result = PreparedClip | ClipRefused | Prepared | Derived | Fingerprinted | Tried | Refused

/** `bug` is an exception in the child. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'bug'; id: number; error: string }
