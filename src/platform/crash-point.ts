/** Places between two steps where a process can be killed, and where the tests do so. */
export const CRASH_POINTS = [
  'before_stage',
  'after_stage',
  'before_claim',
  'after_claim',
  'before_commit',
  'after_commit',
  'before_reconcile',
  'after_reconcile',
  'before_takedown',
  'after_takedown',
  'before_verify',
  'after_verify',
] as const
export type CrashPointName = (typeof CRASH_POINTS)[number]

/** Called at each of them. @example await reach('before_commit') */
export type CrashPoint = (name: CrashPointName) => void | Promise<void>

/** In the product nobody pulls the plug on purpose. */
export const passBy: CrashPoint = () => undefined
