/** What came from a phone's share sheet waits this long for somebody who may do something with it. */
export const SHARED_MINUTES = 60
/** A phone can share more, but this comes from nobody known: it has to fit in memory and on the disk. */
export const MOST_SHARED_FILES = 30
export const MOST_SHARED_BYTES = 100 * 1024 * 1024
/** What may lie there at the same time: from one address, and at one school. */
export const MOST_BATCHES = { ofOneSource: 4, atOneSchool: 30 } as const

export type SharedRefusal = 'nothing_shared' | 'too_many_shared' | 'too_busy' | 'lapsed'

export function mayWait(files: number): SharedRefusal | undefined {
  if (files === 0) return 'nothing_shared'
  return files > MOST_SHARED_FILES ? 'too_many_shared' : undefined
}

export const sharedSince = (now: Date): Date => new Date(now.getTime() - SHARED_MINUTES * 60_000)

export const sharedKeys = (schoolId: string, { id, files }: { id: string; files: number }): string[] =>
  Array.from({ length: files }, (_, index) => `${schoolId}/shared/${id}-${index}`)
