import type { Colleague } from '#people/actor.ts'
import { nameFor } from '../bench-visit.ts'
import { taughtBy, type Workbench } from '../workbench.ts'

/** As a teacher calls a child: by its given name, unless two of them have it. What others may not read, they don't. */
export function callName(bench: Workbench, by: Colleague): (person: string) => string {
  const nameOf = nameFor(bench, by)
  const taught = taughtBy(bench, by)
  const given = Map.groupBy(bench.members, ({ givenName }) => givenName)
  const called = new Map(
    bench.members.flatMap(({ id, givenName }) =>
      taught.has(id) && given.get(givenName)?.length === 1 ? [[id, givenName]] : [],
    ),
  )
  return (person) => called.get(person) ?? nameOf(person)
}
