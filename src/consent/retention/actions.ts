import type { Asked, Due, Expiring } from '#people/retention/expiring.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { LastUses } from './last-use.ts'
import { forgetProofs, proofsOfLeavers } from './store.ts'

/** The proof of consent: until the last photo that rested on it has been gone for the whole term. */
export function consentExpiring(lastUses: LastUses): Expiring[] {
  return [
    {
      kind: 'proof',
      defaultTerm: { count: 2, unit: 'years' },
      bounds: { least: 1, most: 7 },
      noticeDays: 14,
      tombstone: 'each',
      list: (tx, asked) => listProofs(tx, asked, lastUses),
      remove: (tx, _school, due, { before }) =>
        forgetProofs(
          tx,
          due.map(({ id }) => id),
          before,
        ),
    },
  ]
}

async function listProofs(
  tx: SchoolTransaction,
  { before, held, after = '', limit }: Asked,
  lastUses: LastUses,
): Promise<Due[]> {
  const proofs = await proofsOfLeavers(tx, { before, except: held.people })
  const uses = await lastUses(
    tx,
    proofs.map(({ id }) => id),
  )
  const due = proofs.flatMap(({ id, lines, since }): Due[] => {
    const use = uses.get(id) ?? since
    if (use === 'in_use' || use > before || since > before || id <= after) return []
    return [{ id, since: use > since ? use : since, count: lines, title: undefined, news: undefined }]
  })
  return due.slice(0, limit)
}
