/** One version of a school's agreement; the newest that has begun is in force. */
export type Version = { version: string; from: string; is: 'former' | 'in_force' | 'to_come' }

/** @example versionsOn([{ version: '1', from: '2026-08-01' }], '2026-11-24') // [{ version: '1', …, is: 'in_force' }] */
export function versionsOn(
  newestFirst: readonly { version: string; from: string }[],
  day: string,
): readonly Version[] {
  const current = newestFirst.find(({ from }) => from <= day)
  return newestFirst.map((it) => ({
    ...it,
    is: it === current ? 'in_force' : it.from > day ? 'to_come' : 'former',
  }))
}
