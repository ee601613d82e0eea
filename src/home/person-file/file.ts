import type { Holding } from '#people/holdings.ts'

/** Everything that is held about one person, as of a moment, for one reader. */
export type PersonFile = { personId: string; name: string; at: Date; sections: readonly Holding[] }

export type FileRefusal = 'unknown_person' | 'not_yours' | 'no_authority'

/** The whole of it for a machine: stable keys, ids, and moments in UTC. */
export function asJson(file: PersonFile, school: { name: string }): string {
  const sections = file.sections.map(({ key, title, leftOut, rows }) => ({
    ...{ key, title, rows },
    ...(leftOut === undefined ? {} : { leftOut }),
  }))
  return JSON.stringify(
    {
      format: 'zo-werken-wij/person-file/1',
      school: school.name,
      made: file.at.toISOString(),
      person: file.name,
      sections,
    },
    null,
    2,
  )
}
