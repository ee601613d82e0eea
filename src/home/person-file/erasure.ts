import type { ErasureBlock } from '#people/erasable.ts'
import { fullName, type Name } from '#people/person.ts'

export type ErasureForm = { hasChecked: boolean; typed: string }
export type ErasureRefusal = ErasureBlock | 'not_checked' | 'not_typed' | 'already_erased' | 'unknown_person'

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** What a form can be told before anything is looked at: somebody checked, and typed whom they mean. */
export function judgeForm({ hasChecked, typed }: ErasureForm, name: Name): ErasureRefusal | undefined {
  if (!hasChecked) return 'not_checked'
  return plain(typed) === plain(fullName(name)) ? undefined : 'not_typed'
}
