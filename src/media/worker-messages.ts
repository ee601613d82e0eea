import type { Derived, FaceBox, Prepared, Refused, VariantSpec } from './photo-file.ts'

/** What the studio asks of its child process; one job at a time. */
export type Job =
  | { id: number; kind: 'prepare'; bytes: Uint8Array; findFaces: boolean }
  | {
      id: number
      kind: 'derive'
      master: Uint8Array
      covers: readonly FaceBox[]
      variants: readonly VariantSpec[]
    }

export type Result = Prepared | Derived | Refused

/** `bug` is an exception in the child. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'bug'; id: number; error: string }
